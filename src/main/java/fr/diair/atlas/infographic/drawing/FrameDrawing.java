package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.Mesh;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Land, classes and borders of one frame, from the ground up. */
final class FrameDrawing {
    /** Borders between territories narrower than this (in points) would be all that is seen. */
    private static final double SMALLEST_BORDERED = 5.5;

    private final Scene scene;
    private final FrameView view;
    private final int[] classes;

    FrameDrawing(Scene scene, Panel panel, FrameView view) {
        this.scene = scene;
        this.view = view;
        this.classes = view.part().shapes().stream()
                .mapToInt(shape -> panel.figures().classOf(shape.code()))
                .toArray();
    }

    /** @param between what lies on the classes and under the borders */
    List<Mark> marks(List<Mark> between) {
        List<Mark> marks = new ArrayList<>(AroundDrawing.ground(view, scene.tones()));
        addFills(marks);
        marks.addAll(between);
        addBorders(marks);
        return marks;
    }

    /**
     * The commonest class is laid under all the others: its shape is that of the land, which is light, and no white shows
     * between two classes that touch.
     */
    private void addFills(List<Mark> marks) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (int index : classes) {
            counts.merge(index, 1, Integer::sum);
        }
        int ground = counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        marks.add(new Mark.Form(view.mesh().area(t -> true), Grounds.paint(scene, ground), null, 0));
        counts.keySet().stream()
                .filter(index -> index != ground)
                .forEach(index -> marks.add(new Mark.Form(
                        view.mesh().area(t -> classes[t] == index), Grounds.paint(scene, index), null, 0)));
    }

    private void addBorders(List<Mark> marks) {
        double size = Math.sqrt(view.meanArea());
        if (size >= SMALLEST_BORDERED) {
            double width = Math.min(0.9, 0.25 + size / 80);
            marks.add(new Mark.Form(
                    view.mesh().lines(Mesh::isInner), null, scene.tones().border(), width));
        }
        double width = 0.45;
        for (Mesh above : view.above()) {
            marks.add(AroundDrawing.within(
                    view,
                    new Mark.Form(
                            above.lines(Mesh::isInner),
                            null,
                            Style.faded(scene.tones().upperBorder(), 0.75),
                            width)));
            width += 0.4;
        }
        if (view.around() != null) {
            marks.addAll(AroundDrawing.outline(view, scene.tones()));
            return;
        }
        marks.add(new Mark.Form(
                view.mesh().lines((l, r) -> !Mesh.isInner(l, r)),
                null,
                scene.tones().coast(),
                0.55));
    }
}
