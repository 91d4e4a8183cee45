package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Hexagon;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The hexagons of one frame, one shape a class, clipped to the land. */
final class HexagonMarks {
    private static final double RIM = 0.6;

    private HexagonMarks() {}

    static List<Mark> in(FrameView view, List<Hexagon> hexagons, Scene scene) {
        SortedMap<Integer, Path2D> byClass = new TreeMap<>();
        for (Hexagon hexagon : hexagons) {
            if (hexagon.srid() == view.frame().projection().srid()) {
                byClass.computeIfAbsent(hexagon.index(), index -> new Path2D.Double())
                        .append(path(view, hexagon.corners()), false);
            }
        }
        if (byClass.isEmpty()) {
            return List.of();
        }
        Path2D land = view.mesh().area(territory -> true);
        List<Mark> marks = new ArrayList<>();
        byClass.forEach((index, path) -> marks.add(new Mark.Clipped(
                land,
                new Mark.Form(path, Grounds.paint(scene, index), scene.tones().border(), RIM))));
        return marks;
    }

    private static Path2D path(FrameView view, List<Double> corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.size(); i += 2) {
            if (i == 0) {
                path.moveTo(corners.get(i), corners.get(i + 1));
            } else {
                path.lineTo(corners.get(i), corners.get(i + 1));
            }
        }
        path.closePath();
        path.transform(view.toPage());
        return path;
    }
}
