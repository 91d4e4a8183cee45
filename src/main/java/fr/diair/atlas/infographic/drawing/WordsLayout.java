package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.KeyFigure;
import fr.diair.atlas.infographic.scene.Scene.Provenance;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All the words of a page that are neither legend nor map: heading, key figures, warnings, sources. */
final class WordsLayout {
    private static final List<Font> TITLES = List.of(Style.bold(27), Style.bold(24), Style.bold(21), Style.bold(18));
    private static final List<Font> FIGURES = List.of(Style.bold(25), Style.bold(20), Style.bold(16));
    private static final List<Font> FOOTERS = List.of(Style.plain(10), Style.plain(9), Style.plain(8));
    private static final int MOST_FIGURES = 3;
    private static final double BADGE_HEIGHT = 22;

    private final Scene scene;
    private final PagePlan plan;
    private final List<Mark> marks = new ArrayList<>();

    WordsLayout(Scene scene, PagePlan plan) {
        this.scene = scene;
        this.plan = plan;
    }

    /** @param undrawn how many territories with a figure of their own have no border to be drawn with */
    List<Mark> marks(int undrawn) {
        addHeading();
        addKeyFigures();
        addBadges();
        addFooter(undrawn);
        return marks;
    }

    private void addHeading() {
        Rectangle2D room = plan.heading();
        marks.add(new Mark.Form(new Rectangle2D.Double(room.getX(), room.getY(), 44, 4), accent(), null, 0));
        double y = room.getY() + 14;
        Paragraph title = Paragraph.balanced(scene.heading().title(), TITLES, room.getWidth(), 2);
        marks.addAll(title.at("title", room.getX(), y, scene.tones().ink()));
        y += title.height() + 5;
        String subtitle = scene.heading().subtitle();
        if (subtitle != null && !subtitle.isBlank()) {
            marks.addAll(
                    Paragraph.balanced(subtitle, List.of(Style.plain(14), Style.plain(12.5)), plan.subtitleWidth(), 2)
                            .at("subtitle", room.getX(), y, scene.tones().softInk()));
        }
    }

    /** The darkest colour of the legend, or that of the text when none is dark enough. */
    private Color accent() {
        return scene.legend().classes().stream()
                .map(Scene.Entry::colour)
                .min(Comparator.comparingDouble(Style::lightness))
                .filter(colour -> Style.lightness(colour) < 140)
                .orElse(scene.tones().ink());
    }

    private void addKeyFigures() {
        Rectangle2D room = plan.keyFigures();
        List<KeyFigure> figures = scene.keyFigures()
                .subList(0, Math.min(MOST_FIGURES, scene.keyFigures().size()));
        boolean stacked = room.getHeight() > room.getWidth();
        double width = stacked ? room.getWidth() : room.getWidth() / Math.max(1, figures.size());
        double height = stacked ? room.getHeight() / MOST_FIGURES : room.getHeight();
        for (int i = 0; i < figures.size(); i++) {
            double x = room.getX() + (stacked ? 0 : i * width);
            double y = room.getY() + (stacked ? i * height : 0);
            Paragraph value = Paragraph.fitting(figures.get(i).value(), FIGURES, width - 12, 1);
            // Smaller numbers stand on the same line as the others.
            double lowered = FIGURES.get(0).getSize2D() - value.font().getSize2D();
            marks.addAll(value.at("key-figure", x, y + lowered, accent()));
            marks.addAll(Paragraph.of(figures.get(i).label(), Style.plain(10.5), width - 12, 3)
                    .at("key-label", x, y + 32, scene.tones().softInk()));
        }
    }

    private void addBadges() {
        Provenance provenance = scene.provenance();
        double y = plan.badges().getY();
        if (provenance.demo()) {
            addBadge(
                    "Données de démonstration",
                    y,
                    scene.tones().demoFill(),
                    scene.tones().demoLine(),
                    scene.tones().demoInk());
            y += BADGE_HEIGHT + 6;
        }
        if (provenance.approximate()) {
            addBadge(
                    "Contours approchés",
                    y,
                    scene.tones().page(),
                    scene.tones().coast(),
                    scene.tones().softInk());
        }
    }

    private void addBadge(String text, double y, Color fill, Color line, Color ink) {
        Font font = Style.bold(11);
        double width = Style.width(text, font) + 24;
        double x = plan.badges().getX() - width;
        marks.add(new Mark.Form(
                new RoundRectangle2D.Double(x, y, width, BADGE_HEIGHT, BADGE_HEIGHT, BADGE_HEIGHT), fill, line, 1));
        marks.add(new Mark.Text("badge", text, font, ink, x + 12, y + 15, null));
    }

    /** The sources on one line, cut if need be; what qualifies the picture on the next ones, never cut short by them. */
    private void addFooter(int undrawn) {
        Rectangle2D room = plan.footer();
        marks.add(new Mark.Form(
                new Rectangle2D.Double(room.getX(), room.getY() - 8, room.getWidth(), 0.8),
                scene.tones().hairline(),
                null,
                0));
        Paragraph source =
                Paragraph.fitting("Source\u00a0: " + scene.provenance().source() + ".", FOOTERS, room.getWidth(), 1);
        marks.addAll(source.at("source", room.getX(), room.getY(), scene.tones().softInk()));
        int lines = scene.format().isWide() ? 1 : 2;
        marks.addAll(Paragraph.fitting(qualification(undrawn), FOOTERS, room.getWidth(), lines)
                .at(
                        "qualification",
                        room.getX(),
                        room.getY() + source.height() + 1,
                        scene.tones().softInk()));
    }

    private String qualification(int undrawn) {
        Provenance from = scene.provenance();
        LocalDate date = from.dataDate();
        StringBuilder text = new StringBuilder(from.demo() ? "Données de démonstration (fictives)" : "Données");
        text.append(date == null ? ", date inconnue." : " au " + glued(Style.day(date)) + ".");
        text.append(" Géographie au ")
                .append(glued(Style.day(LocalDate.of(from.vintage(), 1, 1))))
                .append(".");
        text.append(from.approximate() ? " Contours approchés\u00a0: " : " Contours\u00a0: ")
                .append(from.boundarySource())
                .append(".");
        if (undrawn == 1) {
            text.append(" Un territoire sans contour n'est pas dessiné.");
        } else if (undrawn > 1) {
            text.append(" ").append(Style.number(undrawn)).append(" territoires sans contour ne sont pas dessinés.");
        }
        return text.toString();
    }

    private static String glued(String words) {
        return words.replace(' ', '\u00a0');
    }
}
