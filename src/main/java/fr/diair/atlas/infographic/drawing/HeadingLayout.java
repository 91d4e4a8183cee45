package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.drawing.Piece.Role;
import fr.diair.atlas.infographic.page.PagePlan;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of the page: logo, title, subtitle, and the warnings in the top right corner or, on a narrow page, in a line. */
final class HeadingLayout {
    private static final double BADGE = 22;
    private static final double LOGO = 58;

    private final Scene scene;
    private final Sizes sizes;
    private final Rectangle2D safe;
    private final boolean wide;
    private final Paragraph title;
    private final @Nullable Paragraph subtitle;
    private final double logoWidth;

    /** @param open whether the map reaches up beside the title */
    HeadingLayout(Scene scene, boolean open) {
        PageFormat format = scene.format();
        this.scene = scene;
        this.sizes = new Sizes(format.letter());
        this.safe = PagePlan.safe(format);
        this.wide = format.isWide();
        this.logoWidth = logoWidth();
        double beside = badges().stream()
                .mapToDouble(badge -> badge.width(sizes) + sizes.of(20))
                .max()
                .orElse(0);
        double inset = logoWidth == 0 ? 0 : logoWidth + sizes.of(16);
        this.title = title(PagePlan.titleWidth(format, open, beside) - inset);
        String words = scene.heading().subtitle();
        this.subtitle = words == null || words.isBlank()
                ? null
                : Paragraph.balanced(
                        words,
                        sizes.plains(14, 12.5, 11),
                        PagePlan.subtitleWidth(format, open, beside) - inset,
                        wide ? 2 : 3);
    }

    /** In one line if it need not shrink much, else in two, else in as many as the page bears. */
    private Paragraph title(double width) {
        String words = scene.heading().title();
        Paragraph one = Paragraph.fitting(words, sizes.bolds(27, 25, 23, 21.5), width, 1);
        if (!one.isCut()) {
            return one;
        }
        Paragraph two = Paragraph.balanced(words, sizes.bolds(27, 24, 21, 19), width, 2);
        return two.isCut() ? Paragraph.balanced(words, sizes.bolds(21, 18, 16, 14, 12), width, wide ? 2 : 4) : two;
    }

    /** @param line of its edge */
    private record Badge(String id, String text, Color fill, Color line, Color ink) {
        Font font(Sizes sizes) {
            return sizes.bold(11);
        }

        double width(Sizes sizes) {
            return Style.width(text, font(sizes)) + sizes.of(24);
        }
    }

    private List<Badge> badges() {
        var tones = scene.tones();
        List<Badge> badges = new ArrayList<>();
        if (scene.provenance().demo()) {
            badges.add(
                    new Badge("demo", "Données de démonstration", tones.demoFill(), tones.demoLine(), tones.demoInk()));
        }
        if (scene.provenance().approximate()) {
            badges.add(new Badge("approximate", "Contours approchés", tones.page(), tones.coast(), tones.softInk()));
        }
        return badges;
    }

    private double logoWidth() {
        return scene.page().brand().logo() == null ? 0 : sizes.of(LOGO);
    }

    /** What it takes from the top of the safe area. */
    double height() {
        double words = wordsHeight();
        boolean line = !wide && !badges().isEmpty();
        return Math.max(words, logoWidth) + (line ? sizes.of(BADGE + 10) : 0);
    }

    private double wordsHeight() {
        return sizes.of(14) + title.height() + (subtitle == null ? 0 : sizes.of(5) + subtitle.height());
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        double x = safe.getX() + (logoWidth == 0 ? 0 : logoWidth + sizes.of(16));
        var logo = scene.page().brand().logo();
        if (logo != null) {
            Rectangle2D room = new Rectangle2D.Double(safe.getX(), safe.getY(), logoWidth, logoWidth);
            pieces.add(new Piece("logo", Role.LOGO, room, List.of(new Mark.Picture(logo, room))));
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Form(
                new Rectangle2D.Double(x, safe.getY(), sizes.of(44), sizes.of(4)), Style.accent(scene), null, 0));
        double y = safe.getY() + sizes.of(14);
        marks.addAll(title.at("title", x, y, scene.tones().ink()));
        pieces.add(new Piece("title", Role.TITLE, Piece.around(marks), marks));
        if (subtitle != null) {
            List<Mark> lines = subtitle.at(
                    "subtitle",
                    x,
                    y + title.height() + sizes.of(5),
                    scene.tones().softInk());
            pieces.add(new Piece("subtitle", Role.SUBTITLE, Piece.around(lines), lines));
        }
        addBadges(pieces);
        return pieces;
    }

    private void addBadges(List<Piece> pieces) {
        double y = wide ? safe.getY() : safe.getY() + Math.max(wordsHeight(), logoWidth) + sizes.of(10);
        double x = safe.getX();
        for (Badge badge : badges()) {
            double width = badge.width(sizes);
            double left = wide ? safe.getMaxX() - width : x;
            double high = sizes.of(BADGE);
            Rectangle2D room = new Rectangle2D.Double(left, y, width, high);
            pieces.add(new Piece(
                    badge.id,
                    Role.WARNING,
                    room,
                    List.of(
                            new Mark.Form(
                                    new RoundRectangle2D.Double(left, y, width, high, high, high),
                                    badge.fill,
                                    badge.line,
                                    1),
                            new Mark.Text(
                                    "badge",
                                    badge.text,
                                    badge.font(sizes),
                                    badge.ink,
                                    left + sizes.of(12),
                                    y + sizes.of(15),
                                    null))));
            x += width + sizes.of(8);
            y += wide ? high + sizes.of(6) : 0;
        }
    }
}
