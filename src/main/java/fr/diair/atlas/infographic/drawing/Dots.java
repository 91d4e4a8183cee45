package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.scene.Look.Tones;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Entry;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Dots on coloured territories that are too small to be seen. The rule: when few territories of the country bear a colour
 * (fewer than one in ten), then in each frame where a territory is on average smaller than a square of five points, every
 * coloured one gets a dot at its inside point: all of them, so that each counts alike. When many bear a colour, they are
 * seen together, and dots would hide them.
 */
final class Dots {
    private static final double SMALL_AREA = 25;
    private static final double SPARSE = 0.1;
    private static final double RADIUS = 2.9;
    private static final double GROWTH = 0.75;

    private final Scene scene;
    private final Panel panel;
    private final boolean sparse;

    Dots(Scene scene, Panel panel, ProjectedBasemap basemap) {
        this.scene = scene;
        this.panel = panel;
        long coloured = panel.figures().classes().entrySet().stream()
                .filter(figure -> isColoured(figure.getValue()) && basemap.has(figure.getKey()))
                .count();
        ProjectedBasemap.Part whole = basemap.part(basemap.main());
        int all = whole == null ? 0 : whole.shapes().size();
        this.sparse = coloured < SPARSE * all;
    }

    /** A dot of a territory, in points. */
    record Dot(String code, int index, Point2D at, double radius) {
        Ellipse2D circle() {
            return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        }
    }

    /** A class of the legend, other than the one of all territories that are not listed. */
    private boolean isColoured(int index) {
        return index >= 0 && index != panel.figures().rest();
    }

    /** The radius for a class, in points. It grows with ordered classes. */
    double radius(int index) {
        return RADIUS + (scene.legend().ordered() ? GROWTH * index * 5 / Math.max(5, classes()) : 0);
    }

    private int classes() {
        return scene.legend().classes().size();
    }

    /** The dots of a frame, the largest first so that none hides another. */
    List<Dot> in(FrameView view) {
        List<Dot> dots = new ArrayList<>();
        if (sparse && view.meanArea() < SMALL_AREA) {
            for (Map.Entry<String, Integer> figure : panel.figures().classes().entrySet()) {
                Integer territory = view.part().numbers().get(figure.getKey());
                if (territory != null && isColoured(figure.getValue())) {
                    int index = figure.getValue();
                    dots.add(new Dot(figure.getKey(), index, view.inside(territory), radius(index)));
                }
            }
        }
        dots.sort(Comparator.comparingDouble(Dot::radius).reversed().thenComparing(Dot::code));
        return dots;
    }

    /** Rimmed in the colour of the page, or in a darker tone of its own when the colour is pale; a ring where the ground is striped. */
    static Mark mark(Ellipse2D circle, Entry entry, Tones tones) {
        Color colour = entry.colour();
        if (entry.striped()) {
            return new Mark.Form(circle, tones.page(), colour, 1.7);
        }
        boolean pale = Style.lightness(colour) > 165;
        return new Mark.Form(circle, colour, pale ? colour.darker().darker() : tones.page(), pale ? 0.6 : 0.7);
    }

    static List<Mark> marks(List<Dot> dots, Scene scene) {
        return dots.stream()
                .<Mark>map(dot -> mark(dot.circle(), scene.legend().classes().get(dot.index()), scene.tones()))
                .toList();
    }
}
