package fr.diair.atlas.diagnostic.comparison;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.shown.Said;
import fr.diair.atlas.paper.Paper;
import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The table of a comparison on paper: a bar, a value and a difference in each cell. */
final class ComparisonRows {
    private static final double LABEL = 176;
    private static final double MEDIAN = 62;
    private static final double ROW = 27;
    private static final double FAMILY = 17;
    private static final double HEADS = 28;
    private static final double PAD = 5;
    private static final Color GROUND = new Color(0xe6eaef);
    private static final Type CELL = Type.BODY.sized(8.2);
    private static final Type TINY = Type.SMALL.sized(6.6);

    private final Comparison comparison;
    private final Paper paper;
    private final double cell;
    private Pen pen;
    private double y;
    private String family = "";

    ComparisonRows(Comparison comparison, Paper paper, Pen pen, double y) {
        this.comparison = comparison;
        this.paper = paper;
        this.pen = pen;
        this.y = y;
        this.cell = (paper.room() - LABEL - MEDIAN) / comparison.territories().size();
    }

    void draw() {
        heads();
        for (Line line : comparison.lines()) {
            String label = line.measure().family().label();
            boolean first = !label.equals(family);
            if (y + ROW + (first ? FAMILY : 0) > paper.bottom()) {
                pen = paper.page();
                y = Paper.MARGIN;
                heads();
                first = true;
            }
            if (first) {
                family = label;
                pen.box(Paper.MARGIN, y + 2, paper.room(), FAMILY - 4, Type.ACCENT_SOFT);
                pen.text(label, Type.STRONG.coloured(Type.BRAND), Paper.MARGIN + 4, y + FAMILY - 6);
                y += FAMILY;
            }
            row(line);
        }
    }

    Pen pen() {
        return pen;
    }

    double y() {
        return y;
    }

    private void heads() {
        Type type = Type.STRONG.sized(8);
        pen.text("Indicateur", type, Paper.MARGIN + 4, y + HEADS - 7);
        for (int i = 0; i < comparison.territories().size(); i++) {
            pen.headTo(comparison.territories().get(i).name(), type, right(i), y + HEADS - 7, cell - 2 * PAD);
        }
        pen.textTo("Médiane", type, paper.width() - Paper.MARGIN - 4, y + HEADS - 7);
        y += HEADS;
        pen.line(Paper.MARGIN, y, paper.width() - Paper.MARGIN, y, Type.SOFT_INK, 0.8);
    }

    /** Where the texts of a column end. */
    private double right(int territory) {
        return Paper.MARGIN + LABEL + (territory + 1) * cell - PAD;
    }

    private void row(Line line) {
        Measure measure = line.measure();
        pen.textShrunk(measure.label(), CELL, Paper.MARGIN + 4, y + 11, LABEL - 8, 6);
        pen.textWithin(said(line), TINY, Paper.MARGIN + 4, y + 20, LABEL - 8);
        for (int i = 0; i < line.cells().size(); i++) {
            cell(line, i);
        }
        Line.Spread spread = line.spread();
        if (spread != null) {
            pen.textTo(Said.figure(spread.median(), measure.unit()), CELL, paper.width() - Paper.MARGIN - 4, y + 11);
        }
        y += ROW;
        pen.line(Paper.MARGIN, y, paper.width() - Paper.MARGIN, y, Type.HAIRLINE, 0.4);
    }

    /** Unit, period, and that it is fictitious. */
    private static String said(Line line) {
        List<String> said = new ArrayList<>();
        if (line.provenance().demo()) {
            said.add("fictif");
        }
        said.add(line.measure().unit().text());
        if (line.provenance().period() != null) {
            said.add(line.provenance().period());
        }
        return String.join(" – ", said);
    }

    private void cell(Line line, int territory) {
        Column.Cell shown = line.cells().get(territory);
        Line.Gap gap = line.gaps().get(territory);
        double right = right(territory);
        double width = cell - 2 * PAD;
        if (gap == null || shown.value() == null) {
            pen.textToWithin(line.absence(territory), TINY, right, y + 11, width);
            return;
        }
        Measure.Unit unit = line.measure().unit();
        Type type = gap.notable() ? new Type(CELL.size(), true, Type.INK) : CELL;
        pen.textToWithin(Said.figure(shown.value(), unit) + marks(shown), type, right, y + 10.5, width);
        pen.textToWithin(gap(gap, unit), gap.notable() ? TINY.coloured(Type.WARN_INK) : TINY, right, y + 19, width);
        bar(line, shown.value(), gap, right - width, width);
    }

    private static String marks(Column.Cell shown) {
        List<String> marks = Said.marks(shown);
        return marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
    }

    private String gap(Line.Gap gap, Measure.Unit unit) {
        if (gap.difference() == 0) {
            return "= médiane";
        }
        String arrow = gap.notable() ? (gap.difference() > 0 ? "▲ " : "▼ ") : "";
        Double share = unit.format().equals("percent") ? null : gap.share();
        String relative = share == null ? "" : " (" + Said.share(share) + ")";
        String alone = arrow + Said.difference(gap.difference(), unit);
        return pen.width(alone + relative, TINY) <= cell - 2 * PAD ? alone + relative : alone;
    }

    private void bar(Line line, double value, Line.Gap gap, double x, double width) {
        Line.Spread spread = line.spread();
        if (spread == null) {
            return;
        }
        double low = Math.min(0, spread.lowest());
        double high = Math.max(0, spread.highest());
        if (high == low) {
            return;
        }
        double zero = -low / (high - low) * width;
        double end = (value - low) / (high - low) * width;
        pen.box(x, y + 22, width, 2.6, GROUND);
        pen.box(
                x + Math.min(zero, end),
                y + 22,
                Math.max(0.5, Math.abs(end - zero)),
                2.6,
                gap.notable() ? Type.NOTABLE : Type.ACCENT);
    }
}
