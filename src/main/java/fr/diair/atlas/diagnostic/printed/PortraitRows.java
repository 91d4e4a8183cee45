package fr.diair.atlas.diagnostic.printed;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Family;
import fr.diair.atlas.diagnostic.paper.PaperFoot;
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
    private static final double ROW = 21;
    private static final double FAMILY = 17;
    private static final double HEADS = 22;
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
    private Pen pen;
    private double y;

    PortraitRows(Portrait portrait, Basis basis, Paper paper, Pen pen, double y) {
        this.portrait = portrait;
        this.basis = basis;
        this.paper = paper;
        this.pen = pen;
        this.y = y;
    }

    void draw() {
        List<Portrait.Figure> found = new ArrayList<>();
        List<Portrait.Figure> absent = new ArrayList<>();
        for (Portrait.Figure figure : portrait.figures()) {
            (figure.cell().state() == Column.State.UNAVAILABLE ? absent : found).add(figure);
        }
        List<Portrait.Figure> shown = byFamily(found);
        List<String> end = ending(absent, 0);
        double reserve = 30 + pen.heightOf(end, Type.SMALL, paper.room()) + 12;
        if (y + HEADS + FAMILY + ROW > paper.bottom()) {
            next();
        } else {
            heads();
        }
        int drawn = rows(shown, reserve);
        sources(ending(absent, shown.size() - drawn), reserve);
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

    /** @return how many rows there was room for */
    private int rows(List<Portrait.Figure> shown, double reserve) {
        String family = "";
        for (int i = 0; i < shown.size(); i++) {
            Portrait.Figure figure = shown.get(i);
            String label = figure.measure().family().label();
            boolean first = !label.equals(family);
            double bottom = paper.bottom() - (paper.hasRoomForAPage() ? 0 : reserve);
            if (y + ROW + (first ? FAMILY : 0) > bottom) {
                if (!paper.hasRoomForAPage()) {
                    return i;
                }
                next();
                first = true;
            }
            if (first) {
                family = label;
                pen.box(Paper.MARGIN, y + 2, paper.room(), FAMILY - 4, Type.ACCENT_SOFT);
                pen.text(label, Type.STRONG.coloured(Type.BRAND), Paper.MARGIN + 4, y + FAMILY - 6);
                y += FAMILY;
            }
            row(figure);
        }
        return shown.size();
    }

    private void next() {
        pen = paper.page();
        y = Paper.MARGIN;
        heads();
    }

    private double right(int column) {
        double strip = paper.width() - Paper.MARGIN - STRIP;
        return switch (column) {
            case 0 -> strip - 144;
            case 1 -> strip - 80;
            default -> strip - 8;
        };
    }

    private void heads() {
        Type type = Type.STRONG.sized(7.5);
        pen.text("Indicateur", type, Paper.MARGIN + 4, y + HEADS - 7);
        pen.textTo("Valeur", type, right(0), y + HEADS - 7);
        pen.textTo("Médiane", type, right(1), y + HEADS - 7);
        pen.textTo("Rang", type, right(2), y + HEADS - 7);
        pen.text("Place", type, paper.width() - Paper.MARGIN - STRIP, y + HEADS - 7);
        y += HEADS;
        pen.line(Paper.MARGIN, y, paper.width() - Paper.MARGIN, y, Type.SOFT_INK, 0.8);
    }

    private void row(Portrait.Figure figure) {
        double label = right(0) - 84 - Paper.MARGIN;
        pen.textShrunk(figure.measure().label(), CELL, Paper.MARGIN + 4, y + 9.5, label, 6);
        pen.textWithin(said(figure), TINY, Paper.MARGIN + 4, y + 17.5, label);
        Type value = figure.value() == null ? TINY : new Type(CELL.size(), true, Type.INK);
        pen.textToWithin(Said.value(figure.cell(), figure.measure().unit()), value, right(0), y + 9.5, 82);
        String marks = String.join(", ", Said.marks(figure.cell()));
        if (!marks.isEmpty()) {
            pen.textToWithin(marks, TINY, right(0), y + 17.5, 82);
        }
        Portrait.Comparison comparison = figure.comparison();
        if (comparison != null) {
            beside(figure, comparison);
        }
        y += ROW;
        pen.line(Paper.MARGIN, y, paper.width() - Paper.MARGIN, y, Type.HAIRLINE, 0.4);
    }

    private void beside(Portrait.Figure figure, Portrait.Comparison comparison) {
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

    /** Unit, period, and that it is fictitious. */
    private static String said(Portrait.Figure figure) {
        List<String> said = new ArrayList<>();
        if (figure.provenance().demo()) {
            said.add("fictif");
        }
        said.add(figure.measure().unit().text());
        if (figure.provenance().period() != null) {
            said.add(figure.provenance().period());
        }
        return String.join(" – ", said);
    }

    private List<String> ending(List<Portrait.Figure> absent, int left) {
        List<String> said = new ArrayList<>();
        if (left > 0) {
            said.add("%d autres indicateurs n'ont pas trouvé place ici : ils sont à l'écran.".formatted(left));
        }
        if (!absent.isEmpty()) {
            said.add("Non disponibles : "
                    + absent.stream().map(figure -> figure.measure().label()).collect(Collectors.joining(", ")) + ".");
        }
        said.add(READING);
        said.addAll(PaperFoot.sources(basis));
        return said;
    }

    private void sources(List<String> text, double reserve) {
        if (y + reserve > paper.bottom() && paper.hasRoomForAPage()) {
            pen = paper.page();
            y = Paper.MARGIN;
        }
        paper.bookmark("Lecture et sources", y);
        pen.text("Lecture et sources", Type.HEAD, Paper.MARGIN, y + 20);
        pen.paragraphs(text, Type.SMALL, Paper.MARGIN, y + 26, paper.room());
    }
}
