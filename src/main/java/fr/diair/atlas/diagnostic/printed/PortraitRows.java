package fr.diair.atlas.diagnostic.printed;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Family;
import fr.diair.atlas.diagnostic.paper.PaperFoot;
import fr.diair.atlas.diagnostic.paper.PaperRows;
import fr.diair.atlas.diagnostic.portrait.Portrait;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.Said;
import fr.diair.atlas.paper.Paper;
import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import fr.diair.atlas.text.French;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of a portrait by family, what is not available in one sentence, and the sources. */
final class PortraitRows {
    private static final PaperRows.Heights HEIGHTS = new PaperRows.Heights(22, 17, 21);
    private static final double STRIP = 88;
    private static final Color GROUND = new Color(0xe6eaef);
    private static final Color MIDDLE = new Color(0xc3cad3);
    private static final Type CELL = Type.BODY.sized(8);
    private static final Type TINY = Type.SMALL.sized(6.6);
    private static final String READING =
            "Rang : 1 pour la valeur la plus haute ; les ex æquo le partagent. Place : part des territoires de la comparaison qui "
                    + "sont en dessous (la moitié des ex æquo comprise) ; la bande foncée va du premier au troisième quart.";

    private final Portrait portrait;
    private final Basis basis;
    private final Paper paper;
    private final PaperRows rows;

    PortraitRows(Portrait portrait, Basis basis, Paper paper, Pen pen, double y) {
        this.portrait = portrait;
        this.basis = basis;
        this.paper = paper;
        this.rows = new PaperRows(paper, pen, y, HEIGHTS, this::heads);
    }

    void draw() {
        List<Portrait.Figure> found = new ArrayList<>();
        List<Portrait.Figure> absent = new ArrayList<>();
        for (Portrait.Figure figure : portrait.figures()) {
            (figure.cell().state() == Column.State.UNAVAILABLE ? absent : found).add(figure);
        }
        List<Portrait.Figure> shown = byFamily(found);
        double reserve = height(ending(absent, 0));
        int drawn = rows.draw(shown, figure -> figure.measure().family(), this::row, reserve);
        sources(ending(absent, shown.size() - drawn));
    }

    /** Of the reading and the sources, with their head. */
    private double height(List<String> text) {
        return 26 + rows.pen().heightOf(text, Type.SMALL, paper.room());
    }

    /** Each family once, where its first figure stands. */
    private static List<Portrait.Figure> byFamily(List<Portrait.Figure> figures) {
        Map<Family, List<Portrait.Figure>> families = new LinkedHashMap<>();
        for (Portrait.Figure figure : figures) {
            families.computeIfAbsent(figure.measure().family(), family -> new ArrayList<>())
                    .add(figure);
        }
        return families.values().stream().flatMap(List::stream).toList();
    }

    private double right(int column) {
        double strip = paper.width() - Paper.MARGIN - STRIP;
        return switch (column) {
            case 0 -> strip - 144;
            case 1 -> strip - 80;
            default -> strip - 8;
        };
    }

    private void heads(Pen pen, double y) {
        Type type = Type.STRONG.sized(7.5);
        double foot = y + HEIGHTS.heads() - 7;
        pen.text("Indicateur", type, Paper.MARGIN + 4, foot);
        pen.textTo("Valeur", type, right(0), foot);
        pen.textTo("Médiane", type, right(1), foot);
        pen.textTo("Rang", type, right(2), foot);
        pen.text("Place", type, paper.width() - Paper.MARGIN - STRIP, foot);
    }

    private void row(Portrait.Figure figure, Pen pen, double y) {
        double label = right(0) - 84 - Paper.MARGIN;
        pen.textShrunk(figure.measure().label(), CELL, Paper.MARGIN + 4, y + 9.5, label, 6);
        pen.textWithin(
                PaperRows.beneath(figure.measure(), figure.provenance()), TINY, Paper.MARGIN + 4, y + 17.5, label);
        Type value = figure.value() == null ? TINY : new Type(CELL.size(), true, Type.INK);
        pen.textToWithin(Said.value(figure.cell(), figure.measure().unit()), value, right(0), y + 9.5, 82);
        String marks = String.join(", ", Said.marks(figure.cell()));
        if (!marks.isEmpty()) {
            pen.textToWithin(marks, TINY, right(0), y + 17.5, 82);
        }
        Portrait.Comparison comparison = figure.comparison();
        if (comparison != null) {
            beside(figure, comparison, pen, y);
        }
    }

    private void beside(Portrait.Figure figure, Portrait.Comparison comparison, Pen pen, double y) {
        if (comparison.quartiles() != null) {
            String median = Said.figure(
                    comparison.quartiles().median(), figure.measure().unit());
            pen.textToWithin(median, CELL, right(1), y + 9.5, 62);
        }
        if (comparison.position() == null) {
            return;
        }
        String rank = "%s / %s"
                .formatted(
                        French.number(comparison.position().rank(), 0),
                        French.number(comparison.position().of(), 0));
        pen.textToWithin(rank, CELL.sized(7.5), right(2), y + 9.5, 70);
        double percentile = comparison.position().percentile();
        double x = paper.width() - Paper.MARGIN - STRIP;
        double wide = STRIP - 24;
        pen.box(x, y + 7, wide, 5, GROUND);
        pen.box(x + wide / 4, y + 7, wide / 2, 5, MIDDLE);
        pen.box(x + percentile / 100 * wide - 1.2, y + 4.5, 2.4, 10, Type.ACCENT);
        pen.textTo(French.number(percentile, 0) + "\u00a0%", TINY, paper.width() - Paper.MARGIN, y + 12);
    }

    private List<String> ending(List<Portrait.Figure> absent, int left) {
        List<String> said = new ArrayList<>();
        if (left > 0) {
            said.add(PaperFoot.leftOut(left));
        }
        if (!absent.isEmpty()) {
            said.add("Non disponibles : "
                    + absent.stream().map(figure -> figure.measure().label()).collect(Collectors.joining(", ")) + ".");
        }
        said.add(READING);
        said.addAll(PaperFoot.sources(basis));
        return said;
    }

    private void sources(List<String> text) {
        double y = rows.under(height(text));
        Pen pen = rows.pen();
        paper.bookmark("Lecture et sources", y);
        pen.text("Lecture et sources", Type.HEAD, Paper.MARGIN, y + 20);
        pen.paragraphs(text, Type.SMALL, Paper.MARGIN, y + 26, paper.room());
    }
}
