package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Panel.Symbol;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The discs of one frame, each at the inside point of its territory, the largest first so that none hides another. */
final class SymbolMarks {
    private static final double OPACITY = 0.9;
    private static final double PALE = 230;
    private static final double RIM = 0.8;

    private final Scene scene;
    private final Key.Discs key;
    private final DiscScale scale;

    SymbolMarks(Scene scene, Key.Discs key, DiscScale scale) {
        this.scene = scene;
        this.key = key;
        this.scale = scale;
    }

    /** A disc in its place. */
    record Disc(String code, Point2D at, double radius, boolean negative) {}

    List<Disc> in(FrameView view, List<Symbol> symbols) {
        List<Disc> discs = new ArrayList<>();
        for (Symbol symbol : symbols) {
            Integer territory = view.part().numbers().get(symbol.code());
            if (territory != null) {
                discs.add(new Disc(
                        symbol.code(), view.inside(territory), scale.radius(symbol.value()), symbol.value() < 0));
            }
        }
        discs.sort(Comparator.comparingDouble(Disc::radius).reversed().thenComparing(Disc::code));
        return discs;
    }

    /**
     * Filled where the value is positive, a ring where it is negative; without colours, white discs with a dark rim, which
     * stand out from any grey, and black ones where the value is negative.
     */
    Mark mark(Point2D at, double radius, boolean negative) {
        Ellipse2D circle = new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        Color page = scene.tones().page();
        Color below = key.negative();
        if (Style.lightness(key.colour()) > PALE && Style.lightness(page) > PALE) {
            Color fill = negative && below != null ? below : key.colour();
            return new Mark.Form(circle, fill, negative ? page : scene.tones().ink(), RIM);
        }
        return negative && below != null
                ? new Mark.Form(circle, Style.faded(page, OPACITY), below, 1.6)
                : new Mark.Form(circle, Style.faded(key.colour(), OPACITY), page, RIM);
    }
}
