package fr.diair.atlas.infographic.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.infographic.Samples;
import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Figures;
import fr.diair.atlas.territory.Level;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** One transform for polygons and points: what lies in a territory on the ground lies in it on the page, and nowhere else. */
class PointsOnThePageTest {
    private static final Map<String, Geometry> GROUND = Samples.manyCommunes().territories();
    private static final List<String> CODES = GROUND.keySet().stream().sorted().toList();
    private static final List<InfographicPainter> PAGES = pages();

    private static List<InfographicPainter> pages() {
        List<ProjectedBasemap> extents = new ArrayList<>();
        extents.add(ProjectedBasemap.of(Samples.manyCommunes()));
        extents.add(ProjectedBasemap.of(Samples.manyCommunes()).without(Frame.PETITE_COURONNE));
        extents.add(Samples.piece(Frame.METROPOLE, code -> code.compareTo("30020") > 0 && code.compareTo("34040") < 0));
        extents.add(Samples.piece(Frame.METROPOLE, code -> code.startsWith("75") || code.startsWith("50")));
        for (Frame frame : Frame.INSETS) {
            if (frame != Frame.PETITE_COURONNE) {
                extents.add(Samples.piece(frame, code -> code.startsWith("97")));
            }
        }
        List<InfographicPainter> pages = new ArrayList<>();
        for (ProjectedBasemap extent : extents) {
            for (PageFormat format : PageFormat.values()) {
                Scene scene = Samples.fullScene(format, Level.COMMUNE, new Figures(Map.of(), Scene.ZERO), List.of());
                pages.add(new InfographicPainter(scene, extent, 0.01));
            }
        }
        return List.copyOf(pages);
    }

    /** Numbers by code of the territories that may hold a place. */
    private static List<Map.Entry<String, Integer>> near(FrameView view, double longitude, double latitude) {
        Envelope place = new Envelope(longitude - 0.1, longitude + 0.1, latitude - 0.1, latitude + 0.1);
        return view.part().numbers().entrySet().stream()
                .filter(entry ->
                        GROUND.get(entry.getKey()).getEnvelopeInternal().intersects(place))
                .toList();
    }

    @Provide
    Arbitrary<String> codes() {
        // Those of the insets are few among many: half of the time one of them is taken.
        return Arbitraries.oneOf(Arbitraries.of(CODES), Arbitraries.of(CODES.subList(CODES.size() - 9, CODES.size())));
    }

    @Property(tries = 400)
    void a_point_of_a_territory_is_within_it_on_every_page_that_shows_it_and_within_no_other(
            @ForAll("codes") String code,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double across,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double up) {
        Envelope box = GROUND.get(code).getEnvelopeInternal();
        double longitude = box.getMinX() + across * box.getWidth();
        double latitude = box.getMinY() + up * box.getHeight();
        for (InfographicPainter page : PAGES) {
            for (FrameView view : page.views()) {
                if (!view.frame().holds(longitude, latitude)) {
                    continue;
                }
                Point2D at = view.at(longitude, latitude);
                for (Map.Entry<String, Integer> shown : near(view, longitude, latitude)) {
                    Envelope ground = GROUND.get(shown.getKey()).getEnvelopeInternal();
                    if (view.mesh().area(t -> t == shown.getValue()).contains(at)
                            != ground.contains(longitude, latitude)) {
                        throw new AssertionError("%s in %s, %s".formatted(code, shown.getKey(), view.frame()));
                    }
                }
                assertThat(view.part().numbers().containsKey(code)
                                && !view.room().contains(at))
                        .as("%s beyond the room of %s", code, view.frame())
                        .isFalse();
            }
        }
    }
}
