package fr.diair.atlas.diagnostic.printed;

import fr.diair.atlas.diagnostic.paper.PaperFoot;
import fr.diair.atlas.diagnostic.paper.PaperMap;
import fr.diair.atlas.diagnostic.portrait.Portrait;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.Said;
import fr.diair.atlas.infographic.basemap.TerritoryMap;
import fr.diair.atlas.paper.Paper;
import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import fr.diair.atlas.text.French;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a portrait: map, key figures and findings first, then the table by family, then the sources. */
final class PortraitPaper {
    private static final int MOST_PAGES = 4;
    private static final double MAP_WIDTH = 250;
    private static final double MAP_HEIGHT = 208;
    private static final double CARD = 49;
    private static final double GAP = 8;
    private static final List<String> KEY_FIGURES = List.of(
            "population",
            "density",
            "engaged-communes",
            "engagement-share-population",
            "contracts",
            "contract-distance",
            "funding-planned",
            "action-count");

    private final Portrait portrait;
    private final @Nullable TerritoryMap map;
    private final Basis basis;
    private final Paper paper;

    private PortraitPaper(Portrait portrait, @Nullable TerritoryMap map, Basis basis, Paper paper) {
        this.portrait = portrait;
        this.map = map;
        this.basis = basis;
        this.paper = paper;
    }

    /** @param map null when there is none to draw */
    static byte[] of(Portrait portrait, @Nullable TerritoryMap map) {
        Basis basis = Basis.stated(
                portrait.publication(),
                portrait.day(),
                portrait.figures().stream()
                        .filter(figure -> figure.value() != null)
                        .map(figure -> new Basis.Stated(figure.measure(), figure.provenance()))
                        .toList());
        String name = portrait.subject().name();
        try (Paper paper = new Paper("Portrait : " + name, "Diagnostic de territoire", false, MOST_PAGES)) {
            new PortraitPaper(portrait, map, basis, paper).draw();
            return paper.bytes(name + " – " + PaperFoot.line(basis));
        }
    }

    private void draw() {
        Pen pen = paper.page();
        double y = heading(pen);
        double top = y + 8;
        drawMap(pen, top);
        keyFigures(pen, top);
        y = findings(pen, top + MAP_HEIGHT + 16);
        paper.bookmark("Indicateurs", y);
        PortraitRows rows = new PortraitRows(portrait, basis, paper, pen, y + 8);
        rows.draw();
    }

    private double heading(Pen pen) {
        double x = Paper.MARGIN;
        paper.bookmark(portrait.subject().name(), Paper.MARGIN);
        double y = pen.paragraph(portrait.subject().name(), Type.TITLE, x, Paper.MARGIN, paper.room());
        y = pen.paragraph(
                "%s – situation au %s – comparaison : %s"
                        .formatted(
                                portrait.subject().kindLabel(),
                                French.day(portrait.day()),
                                portrait.reference().label()),
                Type.BODY.coloured(Type.SOFT_INK),
                x,
                y + 1,
                paper.room());
        return PaperFoot.badges(pen, basis, x, y + 4);
    }

    private void drawMap(Pen pen, double top) {
        Rectangle2D room = new Rectangle2D.Double(Paper.MARGIN, top, MAP_WIDTH, MAP_HEIGHT);
        if (map == null) {
            pen.text("Ce territoire n'a pas de contour publié.", Type.SMALL, Paper.MARGIN, top + 14);
            return;
        }
        PaperMap.draw(pen, map, room, map.metresPerPoint(room));
        String said = "%s, projection légale EPSG:%d"
                .formatted(basis.approximate() ? "Contours approchés" : "Contours officiels", map.srid());
        pen.text(said, Type.SMALL.sized(6.5), Paper.MARGIN, top + MAP_HEIGHT + 8);
    }

    private void keyFigures(Pen pen, double top) {
        double width = (paper.room() - MAP_WIDTH - 2 * GAP) / 2;
        int place = 0;
        for (String id : KEY_FIGURES) {
            Portrait.Figure figure = portrait.figure(id).orElse(null);
            if (figure == null) {
                continue;
            }
            double x = Paper.MARGIN + MAP_WIDTH + GAP + place % 2 * (width + GAP);
            double y = top + place / 2 * (CARD + (MAP_HEIGHT - 4 * CARD) / 3);
            pen.box(x, y, width, CARD, Type.ACCENT_SOFT);
            double lines = pen.paragraph(figure.measure().label(), Type.SMALL.sized(6.5), x + 6, y + 4, width - 12);
            String text = Said.withUnit(figure.cell(), figure.measure().unit());
            Type type = Type.HEAD.sized(figure.value() == null ? 9 : 12);
            while (pen.width(text, type) > width - 12 && type.size() > 7) {
                type = type.sized(type.size() - 0.5);
            }
            pen.textWithin(text, type, x + 6, Math.max(y + 28, lines + 13), width - 12);
            pen.textWithin(beside(figure), Type.SMALL.sized(6.5), x + 6, y + 44, width - 12);
            place++;
        }
    }

    /** The median, or that it is made up. */
    private static String beside(Portrait.Figure figure) {
        String demo = figure.provenance().demo() ? "fictif" : "";
        Portrait.Comparison comparison = figure.comparison();
        if (comparison == null || comparison.quartiles() == null) {
            return demo;
        }
        String median = "médiane : "
                + Said.figure(comparison.quartiles().median(), figure.measure().unit());
        return demo.isEmpty() ? median : median + " – " + demo;
    }

    private double findings(Pen pen, double top) {
        double y = top;
        if (portrait.findings().isEmpty()) {
            return y;
        }
        paper.bookmark("Constats", y);
        pen.text("Constats", Type.HEAD, Paper.MARGIN, y + 11);
        y += 18;
        for (Portrait.Finding finding : portrait.findings()) {
            String text = finding.text() + (finding.demo() ? " (données fictives)" : "");
            double width = paper.room() - 78;
            double height = pen.heightOf(text, Type.BODY, width) + 3;
            if (y + height > paper.bottom() - 60) {
                pen.text("Les autres constats sont à l'écran.", Type.SMALL, Paper.MARGIN, y + 8);
                return y + 12;
            }
            pen.text(
                    tone(finding.tone()),
                    Type.STRONG.sized(7.5).coloured(colour(finding.tone())),
                    Paper.MARGIN,
                    y + 8.5);
            y = pen.paragraph(text, Type.BODY, Paper.MARGIN + 78, y, width) + 3;
        }
        return y;
    }

    private static String tone(Portrait.Tone tone) {
        return switch (tone) {
            case STRENGTH -> "▲ Atout";
            case GAP -> "▼ Écart";
            case WATCH -> "● À surveiller";
            case FACT -> "■ Constat";
        };
    }

    private static java.awt.Color colour(Portrait.Tone tone) {
        return switch (tone) {
            case STRENGTH -> Type.ACCENT;
            case GAP, WATCH -> Type.WARN_INK;
            case FACT -> Type.SOFT_INK;
        };
    }
}
