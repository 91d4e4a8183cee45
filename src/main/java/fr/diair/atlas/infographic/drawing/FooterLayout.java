package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.drawing.Piece.Role;
import fr.diair.atlas.infographic.page.PagePlan;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Provenance;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The foot of the page: where everything comes from, what qualifies it, who publishes it, and the way back to the map. */
final class FooterLayout {
    private final Scene scene;
    private final Sizes sizes;
    private final Rectangle2D safe;
    private final @Nullable QrCode code;
    private final double width;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String role, Paragraph words) {}

    /** @param undrawn how many territories with a figure of their own have no border to be drawn with */
    FooterLayout(Scene scene, int undrawn) {
        this.scene = scene;
        this.sizes = new Sizes(scene.format().letter());
        this.safe = PagePlan.safe(scene.format());
        String link = scene.page().link();
        this.code = link == null ? null : QrCode.of(link);
        this.width = safe.getWidth() - (code == null ? 0 : codeSide() + sizes.of(18));
        boolean wide = scene.format().isWide();
        add("source", "Source\u00a0: " + scene.provenance().source() + ".", wide ? 2 : 3);
        add("qualification", qualification(undrawn), wide ? 3 : 5);
        String mentions = scene.page().brand().mentions();
        if (mentions != null) {
            add("mentions", mentions, 2);
        }
        if (link != null) {
            add("link", "Carte vivante\u00a0: " + link.replaceFirst("^https?://", ""), wide ? 1 : 2);
        }
    }

    private void add(String role, String text, int most) {
        List<Font> fonts = sizes.plains(10, 9.4, 8.8, 8.2);
        lines.add(new Line(role, Paragraph.fitting(text, fonts, width, most)));
    }

    /** A whole number of pixels a dot, so that cameras see square dots. */
    private double codeSide() {
        if (code == null) {
            return 0;
        }
        double unit = scene.format().unit();
        double pixels = Math.max(2, Math.ceil(1.75 * sizes.by() * unit - 0.35));
        return code.dots() * pixels / unit;
    }

    private double wordsHeight() {
        return lines.stream().mapToDouble(line -> line.words.height() + 1).sum();
    }

    /** What it takes from the bottom of the safe area, the rule over it included. */
    double height() {
        return sizes.of(8) + Math.max(wordsHeight(), codeSide());
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        double top = safe.getMaxY() - height();
        marks.add(new Mark.Form(
                new Rectangle2D.Double(safe.getX(), top, width, 0.8),
                scene.tones().hairline(),
                null,
                0));
        double y = top + sizes.of(8);
        for (Line line : lines) {
            marks.addAll(line.words.at(line.role, safe.getX(), y, scene.tones().softInk()));
            y += line.words.height() + 1;
        }
        pieces.add(new Piece("source", Role.SOURCE, Piece.around(marks), marks));
        if (code != null) {
            double side = codeSide();
            double unit = scene.format().unit();
            Rectangle2D room = new Rectangle2D.Double(
                    Math.floor((safe.getMaxX() - side) * unit) / unit,
                    Math.floor((safe.getMaxY() - side) * unit) / unit,
                    side,
                    side);
            pieces.add(new Piece("link", Role.LINK, room, code.marks(room)));
        }
        return pieces;
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
