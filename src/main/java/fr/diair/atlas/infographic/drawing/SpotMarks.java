package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.scene.Look.Tones;
import fr.diair.atlas.infographic.scene.Spots;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spots of one frame, the largest first so that none hides another. */
public final class SpotMarks {
    private SpotMarks() {}

    private record Placed(Point2D at, Spots.Spot spot, Spots.Look look) {}

    public static List<Mark> in(FrameView view, List<Spots> kinds, Tones tones) {
        List<Placed> placed = new ArrayList<>();
        // An inset of a part of the country shows what is in that part, not what is beside it.
        Path2D land = view.frame() == Frame.PETITE_COURONNE && !kinds.isEmpty()
                ? view.mesh().area(t -> true)
                : null;
        for (Spots kind : kinds) {
            for (Spots.Spot spot : kind.places()) {
                Point2D at = at(view, spot, land);
                if (at != null) {
                    placed.add(new Placed(at, spot, kind.look()));
                }
            }
        }
        return placed.stream()
                .sorted(Comparator.comparingDouble((Placed one) -> one.spot.radius())
                        .reversed())
                .map(one -> mark(one.look, one.at, one.spot.radius(), tones))
                .toList();
    }

    /** One spot; the legend shows it as the map does. */
    static Mark mark(Spots.Look look, Point2D at, double radius, Tones tones) {
        return new Mark.Form(
                new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius),
                look.fill() == null ? tones.page() : look.fill(),
                look.rim() == null ? tones.page() : look.rim(),
                look.rimWidth());
    }

    private static @Nullable Point2D at(FrameView view, Spots.Spot spot, @Nullable Path2D land) {
        if (!view.frame().holds(spot.longitude(), spot.latitude())) {
            return null;
        }
        Point2D at = view.at(spot.longitude(), spot.latitude());
        boolean seen = land == null ? view.room().contains(at) : land.contains(at);
        return seen ? at : null;
    }
}
