package fr.diair.atlas.diagnostic.paper;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Family;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.paper.Paper;
import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table of measures by family on as many pages as it takes: its heads stand on each, families are never left unsaid. */
public final class PaperRows {
    /** By how much rows may be lower than they are usually, in points. */
    private static final double LOWEST = 2;

    private static final double STEP = 0.5;

    private final Paper paper;
    private final Heights heights;
    private final Heads heads;
    private Pen pen;
    private double y;

    /** In points. */
    public record Heights(double heads, double family, double row) {
        double of(boolean opens) {
            return row + (opens ? family : 0);
        }
    }

    /** Draws the heads of the columns. */
    @FunctionalInterface
    public interface Heads {
        /** @param y their top */
        void draw(Pen pen, double y);
    }

    /** Draws one row; the line under it is drawn for it. */
    @FunctionalInterface
    public interface Row<T> {
        /** @param y its top */
        void draw(T row, Pen pen, double y);
    }

    /** @param y where the table begins on the page of the pen */
    public PaperRows(Paper paper, Pen pen, double y, Heights heights, Heads heads) {
        this.paper = paper;
        this.pen = pen;
        this.y = y;
        this.heights = heights;
        this.heads = heads;
    }

    /**
     * Draws rows, those of a family together.
     *
     * @param ending how high what stands under the table is
     * @return how many there was room for
     */
    public <T> int draw(List<T> rows, Function<T, Family> family, Row<T> row, double ending) {
        if (y + heights.heads() + heights.of(true) > paper.bottom() && paper.hasRoomForAPage()) {
            turn();
        } else {
            heads();
        }
        List<Boolean> opens = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            opens.add(i == 0 || family.apply(rows.get(i)) != family.apply(rows.get(i - 1)));
        }
        double next = paper.bottom() - Paper.MARGIN - heights.heads();
        Set set = set(new PageBreaks.Rooms(paper.bottom() - y, next, paper.pagesLeft()), opens, ending);
        PageBreaks breaks = set.breaks();
        for (int i = 0; i < breaks.drawn(); i++) {
            boolean begins = breaks.at().contains(i);
            if (begins) {
                turn();
            }
            if (begins || opens.get(i)) {
                said(family.apply(rows.get(i)));
            }
            row.draw(rows.get(i), pen, y);
            y += set.row();
            pen.line(Paper.MARGIN, y, paper.width() - Paper.MARGIN, y, Type.HAIRLINE, 0.4);
        }
        return breaks.drawn();
    }

    /** How high rows are, and where the pages turn. */
    private record Set(double row, PageBreaks breaks) {}

    /** Rows a little lower where that spares the page that would be made for the ending. */
    private Set set(PageBreaks.Rooms rooms, List<Boolean> opens, double ending) {
        PageBreaks usual = PageBreaks.of(rooms, heights, opens, ending);
        for (double less = STEP; usual.shared() && less <= LOWEST; less += STEP) {
            double row = heights.row() - less;
            PageBreaks lower = PageBreaks.of(rooms, new Heights(heights.heads(), heights.family(), row), opens, ending);
            if (!lower.shared()) {
                return new Set(row, lower);
            }
        }
        return new Set(heights.row(), usual);
    }

    /** What stands under the table: on this page where there is room. @return where it may begin */
    public double under(double high) {
        if (y + high > paper.bottom() && paper.hasRoomForAPage()) {
            pen = paper.page();
            y = Paper.MARGIN;
        }
        return y;
    }

    /** What stands beneath the name of a measure: its unit, its period, and that it is fictitious. */
    public static String beneath(Measure measure, Column.Provenance provenance) {
        List<String> said = new ArrayList<>();
        if (provenance.demo()) {
            said.add("fictif");
        }
        said.add(measure.unit().text());
        if (provenance.period() != null) {
            said.add(provenance.period());
        }
        return String.join(" – ", said);
    }

    /** Of the page that is drawn on. */
    public Pen pen() {
        return pen;
    }

    private void turn() {
        pen = paper.page();
        y = Paper.MARGIN;
        heads();
    }

    private void heads() {
        heads.draw(pen, y);
        y += heights.heads();
        pen.line(Paper.MARGIN, y, paper.width() - Paper.MARGIN, y, Type.SOFT_INK, 0.8);
    }

    private void said(Family family) {
        pen.box(Paper.MARGIN, y + 2, paper.room(), heights.family() - 4, Type.ACCENT_SOFT);
        pen.text(family.label(), Type.STRONG.coloured(Type.BRAND), Paper.MARGIN + 4, y + heights.family() - 6);
        y += heights.family();
    }
}
