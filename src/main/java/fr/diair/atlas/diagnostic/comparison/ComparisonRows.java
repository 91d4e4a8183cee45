package fr.diair.atlas.diagnostic.comparison;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.paper.PaperRows;
import fr.diair.atlas.diagnostic.shown.Said;
import fr.diair.atlas.paper.Paper;
import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The table of a comparison on paper: a bar, a value and a difference in each cell. */
final class ComparisonRows {
    private static final double LABEL = 176;
    private static final double MEDIAN = 62;
    private static final PaperRows.Heights HEIGHTS = new PaperRows.Heights(28, 17, 27);
    private static final double PAD = 5;
    private static final Color GROUND = new Color(0xe6eaef);
    private static final Type CELL = Type.BODY.sized(8.2);
    private static final Type TINY = Type.SMALL.sized(6.6);

    private final Comparison comparison;
    private final Paper paper;
    private final double cell;
    private final PaperRows rows;

    ComparisonRows(Comparison comparison, Paper paper, Pen pen, double y) {
        this.comparison = comparison;
        this.paper = paper;
        this.cell = (paper.room() - LABEL - MEDIAN) / comparison.territories().size();
        this.rows = new PaperRows(paper, pen, y, HEIGHTS, this::heads);
    }

    /**
     * @param ending how high what stands under the table is
     * @return how many measures there was room for
     */
    int draw(double ending) {
        return rows.draw(comparison.lines(), line -> line.measure().family(), this::row, ending);
    }

    /** Where what stands under the table may begin; the page is that of {@link #pen}. */
    double under(double high) {
        return rows.under(high);
    }

    Pen pen() {
        return rows.pen();
    }

    private void heads(Pen pen, double y) {
        Type type = Type.STRONG.sized(8);
        double foot = y + HEIGHTS.heads() - 7;
        pen.text("Indicateur", type, Paper.MARGIN + 4, foot);
        for (int i = 0; i < comparison.territories().size(); i++) {
            pen.headTo(comparison.territories().get(i).name(), type, right(i), foot, cell - 2 * PAD);
        }
        pen.textTo("Médiane", type, paper.width() - Paper.MARGIN - 4, foot);
    }

    /** Where the texts of a column end. */
    private double right(int territory) {
        return Paper.MARGIN + LABEL + (territory + 1) * cell - PAD;
    }

    private void row(Line line, Pen pen, double y) {
        Measure measure = line.measure();
        pen.textShrunk(measure.label(), CELL, Paper.MARGIN + 4, y + 11, LABEL - 8, 6);
        pen.textWithin(PaperRows.beneath(measure, line.provenance()), TINY, Paper.MARGIN + 4, y + 20, LABEL - 8);
        for (int i = 0; i < line.cells().size(); i++) {
            cell(line, i, pen, y);
        }
        Line.Spread spread = line.spread();
        if (spread != null) {
            pen.textTo(Said.figure(spread.median(), measure.unit()), CELL, paper.width() - Paper.MARGIN - 4, y + 11);
        }
    }

    private void cell(Line line, int territory, Pen pen, double y) {
        Column.Cell shown = line.cells().get(territory);
        Line.Gap gap = line.gaps().get(territory);
        double right = right(territory);
        double width = cell - 2 * PAD;
        if (shown.value() == null) {
            pen.textToWithin(line.absence(territory), TINY, right, y + 11, width);
            return;
        }
        Measure.Unit unit = line.measure().unit();
        if (gap == null) {
            pen.textToWithin(Said.figure(shown.value(), unit), CELL, right, y + 10.5, width);
            pen.textToWithin(String.join(", ", Said.marks(shown)), TINY, right, y + 19, width);
            return;
        }
        Type type = gap.notable() ? new Type(CELL.size(), true, Type.INK) : CELL;
        pen.textToWithin(Said.figure(shown.value(), unit) + marks(shown), type, right, y + 10.5, width);
        pen.textToWithin(
                gap(gap, unit, pen), gap.notable() ? TINY.coloured(Type.WARN_INK) : TINY, right, y + 19, width);
        bar(line, shown.value(), gap, pen, new Rectangle2D.Double(right - width, y + 22, width, 2.6));
    }

    private static String marks(Column.Cell shown) {
        List<String> marks = Said.marks(shown);
        return marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
    }

    private String gap(Line.Gap gap, Measure.Unit unit, Pen pen) {
        if (gap.difference() == 0) {
            return "= médiane";
        }
        String arrow = gap.notable() ? (gap.difference() > 0 ? "▲ " : "▼ ") : "";
        Double share = unit.format().equals("percent") ? null : gap.share();
        String relative = share == null ? "" : " (" + Said.share(share) + ")";
        String alone = arrow + Said.difference(gap.difference(), unit);
        return pen.width(alone + relative, TINY) <= cell - 2 * PAD ? alone + relative : alone;
    }

    private static void bar(Line line, double value, Line.Gap gap, Pen pen, Rectangle2D room) {
        Line.Spread spread = line.spread();
        if (spread == null) {
            return;
        }
        double low = Math.min(0, spread.lowest());
        double high = Math.max(0, spread.highest());
        if (high == low) {
            return;
        }
        double zero = -low / (high - low) * room.getWidth();
        double end = (value - low) / (high - low) * room.getWidth();
        pen.box(room.getX(), room.getY(), room.getWidth(), room.getHeight(), GROUND);
        pen.box(
                room.getX() + Math.min(zero, end),
                room.getY(),
                Math.max(0.5, Math.abs(end - zero)),
                room.getHeight(),
                gap.notable() ? Type.NOTABLE : Type.ACCENT);
    }
}
