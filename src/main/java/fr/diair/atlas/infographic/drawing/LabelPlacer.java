package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.scene.Look.Tones;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes names beside territories, most important first, so that no name covers another, a text or a place that is named;
 * among the free places the one that hides the fewest dots is taken. A name without a free place is left out.
 */
final class LabelPlacer {
    private static final double SIZE = 10.5;
    private static final double LEADING = 1.16;
    /** A shape of this area, in square points, is seen as a shape; a smaller one as a spot. */
    private static final double LARGE = 150;

    /** A radius beyond those of mere dots, in points. */
    private static final double DISC = 4.5;

    private static final double[] SHIFTS = {0, -7, 7, -14, 14, -21, 21};
    private static final double DISTANCE = 2.5;
    /** Where the label goes from its point: to the right, left, above, below, and the corners. */
    private static final double[][] SIDES = {
        {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {0.75, -0.75}, {0.75, 0.75}, {-0.75, -0.75}, {-0.75, 0.75}
    };

    private final List<FrameView> views;
    private final List<Dots.Dot> dots;
    private final List<Rectangle2D> taken;
    private final Rectangle2D page;
    private final Function<String, Color> groundOf;
    private final Tones tones;
    private final Font font;

    /**
     * @param taken rooms that no name may touch
     * @param groundOf the colour of a territory, by its code
     */
    LabelPlacer(
            List<FrameView> views,
            List<Dots.Dot> dots,
            List<Rectangle2D> taken,
            Rectangle2D page,
            Function<String, Color> groundOf,
            Tones tones,
            Sizes sizes) {
        this.tones = tones;
        this.font = sizes.plain(SIZE);
        this.groundOf = groundOf;
        this.views = views;
        this.dots = dots;
        this.taken = new ArrayList<>(taken);
        this.page = page;
    }

    List<Mark> place(List<Scene.PlaceLabel> labels) {
        List<Mark> placed = new ArrayList<>();
        for (Scene.PlaceLabel label : labels) {
            for (FrameView view : views) {
                Integer territory = view.part().numbers().get(label.code());
                if (territory == null || label.text().equals(view.frame().label())) {
                    continue;
                }
                List<Mark> lines = inside(label.text(), view, territory);
                if (lines.isEmpty()) {
                    lines = beside(label.text(), view, territory);
                }
                if (!lines.isEmpty()) {
                    lines.forEach(line -> taken.add(line.bounds()));
                    placed.addAll(lines);
                    break;
                }
            }
        }
        return placed;
    }

    /**
     * On a territory that is large enough to be seen: within its shape, on one line or two, if there is such a place near
     * its inside point; otherwise over that point. Nothing for a small territory.
     */
    private List<Mark> inside(String text, FrameView view, int territory) {
        if (view.area(territory) < LARGE || hasDisc(view.code(territory))) {
            return List.of();
        }
        Path2D shape = view.mesh().area(t -> t == territory);
        Point2D point = view.inside(territory);
        Color ground = groundOf.apply(view.code(territory));
        Color ink = Style.inkOn(ground);
        List<List<String>> settings = List.of(List.of(text), halves(text));
        for (List<String> lines : settings) {
            for (double dy : SHIFTS) {
                for (double dx : SHIFTS) {
                    List<Mark> marks = set(lines, point.getX() + 1.6 * dx, point.getY() + dy, ink, ground);
                    if (marks.stream().allMatch(mark -> shape.contains(mark.bounds()) && isFree(mark.bounds(), view))) {
                        return marks;
                    }
                }
            }
        }
        return settings.stream()
                .map(lines -> set(lines, point.getX(), point.getY(), tones.ink(), tones.page()))
                .filter(marks -> marks.stream().allMatch(mark -> isFree(mark.bounds(), view)))
                .reduce((one, two) -> two)
                .orElse(List.of());
    }

    /** The name of a territory with a large disc goes beside the disc. */
    private boolean hasDisc(String code) {
        return dots.stream().anyMatch(dot -> dot.radius() > DISC && dot.code().equals(code));
    }

    /** Lines with their middle at a point. */
    private List<Mark> set(List<String> lines, double x, double y, Color ink, Color halo) {
        List<Mark> marks = new ArrayList<>();
        double baseline = y + font.getSize2D() * (0.36 - 0.58 * (lines.size() - 1));
        for (String line : lines) {
            double left = x - Style.width(line, font) / 2;
            marks.add(new Mark.Text("label", line, font, ink, left, baseline, halo));
            baseline += LEADING * font.getSize2D();
        }
        return marks;
    }

    /** Broken after a hyphen or at a space, as evenly as can be; one line when there is neither. */
    private List<String> halves(String text) {
        List<String> best = List.of(text);
        double narrowest = Double.MAX_VALUE;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            if (before == ' ' || before == '-') {
                List<String> halves = List.of(text.substring(0, i).strip(), text.substring(i));
                double width = Math.max(Style.width(halves.get(0), font), Style.width(halves.get(1), font));
                if (width < narrowest) {
                    narrowest = width;
                    best = halves;
                }
            }
        }
        return best;
    }

    private List<Mark> beside(String text, FrameView view, int territory) {
        Point2D point = view.inside(territory);
        double clear = DISTANCE + radius(view.code(territory), view.area(territory));
        Mark.Text best = null;
        double least = Double.MAX_VALUE;
        Mark.Text middle = new Mark.Text("label", text, font, tones.ink(), 0, 0, tones.page());
        Rectangle2D size = middle.bounds();
        middle = middle.moved(point.getX() - size.getCenterX(), point.getY() - size.getCenterY());
        for (int i = 0; i < SIDES.length; i++) {
            double[] side = SIDES[i];
            Mark.Text moved = middle.moved(
                    Math.signum(side[0]) * size.getWidth() / 2 + side[0] * clear,
                    Math.signum(side[1]) * size.getHeight() / 2 * (side[0] == 0 ? 1 : 0.7) + side[1] * clear);
            double cost = hiddenDots(moved.bounds()) + 0.3 * i;
            if (cost < least && isFree(moved.bounds(), view)) {
                best = moved;
                least = cost;
            }
        }
        if (best == null) {
            return List.of();
        }
        taken.add(new Rectangle2D.Double(point.getX() - 2, point.getY() - 2, 4, 4));
        return List.of(best);
    }

    /** How far the dot of a territory, or its shape, reaches from its point. */
    private double radius(String code, double area) {
        return dots.stream()
                .filter(dot -> dot.code().equals(code))
                .mapToDouble(Dots.Dot::radius)
                .findFirst()
                .orElse(0.3 * Math.sqrt(area));
    }

    private boolean isFree(Rectangle2D box, FrameView view) {
        Rectangle2D limits = isOpen(view) ? page : view.room();
        return limits.contains(box)
                && taken.stream().noneMatch(other -> other.intersects(box) && !isRoomOf(other, view));
    }

    /** Names of an inset are written inside it. */
    private static boolean isRoomOf(Rectangle2D box, FrameView view) {
        return !isOpen(view) && box.contains(view.room());
    }

    /** Names of the metropole may stand in the sea around, as there is nothing else. */
    private static boolean isOpen(FrameView view) {
        return view.frame() == Frame.METROPOLE && view.around() == null;
    }

    private long hiddenDots(Rectangle2D box) {
        return dots.stream().filter(dot -> dot.circle().intersects(box)).count();
    }
}
