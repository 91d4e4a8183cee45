package fr.diair.atlas.infographic.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.infographic.Samples;
import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.Locator;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.InfographicPainter.Box;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Figures;
import fr.diair.atlas.infographic.scene.Scene.PlaceLabel;
import fr.diair.atlas.territory.Level;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A piece of the country among its neighbours, and the small map that says where it is. */
class PieceDrawingTest {
    private static final Color ACCENT = new Color(0x123f73);
    private static final ProjectedBasemap PIECE =
            Samples.piece(Frame.METROPOLE, code -> code.compareTo("30020") > 0 && code.compareTo("34040") < 0);

    private static InfographicPainter painter(ProjectedBasemap basemap, PageFormat format, List<PlaceLabel> labels) {
        Scene scene = Samples.fullScene(format, Level.COMMUNE, new Figures(Map.of("31030", 3), Scene.ZERO), labels);
        return new InfographicPainter(scene, basemap, 0.1);
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void the_piece_fills_the_room_of_the_main_map(PageFormat format) {
        FrameView view = painter(PIECE, format, List.of()).views().get(0);
        Rectangle2D land = view.mesh().area(territory -> true).getBounds2D();

        assertThat(view.room().contains(land)).isTrue();
        assertThat(Math.max(
                        land.getWidth() / view.room().getWidth(),
                        land.getHeight() / view.room().getHeight()))
                .isGreaterThan(0.85);
    }

    @Test
    void what_lies_around_is_cut_at_the_room_and_has_neither_class_nor_name() {
        InfographicPainter painter = painter(
                PIECE, PageFormat.WEB, List.of(new PlaceLabel("29030", "Dehors"), new PlaceLabel("31030", "Dedans")));
        FrameView view = painter.views().get(0);
        List<Mark> ground = AroundDrawing.ground(view, Look.LIGHT.tones());

        assertThat(ground).hasSizeGreaterThan(1).allSatisfy(mark -> assertThat(
                        view.room().createUnion(mark.bounds()))
                .isEqualTo(view.room()));
        assertThat(PIECE.has("29030")).isFalse();
        assertThat(painter.boxes()).extracting(Box::text).contains("Dedans").doesNotContain("Dehors");
    }

    @Test
    void the_ground_around_is_paler_than_a_territory_at_rest_in_every_look() {
        for (Look look : Look.values()) {
            FrameView view = painter(PIECE, PageFormat.WEB, List.of()).views().get(0);
            Color page = look.tones().page();
            double rest = Math.abs(Style.lightness(look.tones().land()) - Style.lightness(page));
            assertThat(AroundDrawing.ground(view, look.tones()))
                    .filteredOn(mark -> mark instanceof Mark.Clipped clipped
                            && clipped.form().fill() instanceof Color)
                    .isNotEmpty()
                    .allSatisfy(mark -> assertThat(Math.abs(Style.lightness(
                                            (Color) ((Mark.Clipped) mark).form().fill())
                                    - Style.lightness(page)))
                            .isLessThan(rest));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Frame.class,
            names = {"GUADELOUPE", "MARTINIQUE", "GUYANE", "REUNION", "MAYOTTE"})
    void an_overseas_piece_is_the_main_map_in_its_own_projection_with_its_own_scale(Frame frame) {
        ProjectedBasemap basemap = Samples.piece(frame, code -> code.startsWith("97"));
        InfographicPainter painter = painter(basemap, PageFormat.SQUARE, List.of());

        assertThat(painter.views()).singleElement().satisfies(view -> assertThat(view.frame())
                .isEqualTo(frame));
        assertThat(painter.boxes())
                .filteredOn(box -> box.role().equals("scale"))
                .hasSize(1);
    }

    @Test
    void a_piece_of_the_metropole_is_marked_on_a_small_france() {
        Locator locator = PIECE.locator();
        Rectangle2D room = new Rectangle2D.Double(10, 20, 100, 90);
        List<Mark> marks = LocatorDrawing.in(room, locator, Style.plain(8), Look.LIGHT.tones(), ACCENT);

        assertThat(locator.caption()).isEqualTo("France métropolitaine");
        assertThat(marks)
                .noneMatch(Mark.Text.class::isInstance)
                .filteredOn(mark -> !mark.bounds().isEmpty())
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        mark -> assertThat(grown(room).contains(mark.bounds())).isTrue());
        assertThat(accented(marks)).isNotEmpty();
    }

    @Test
    void a_small_piece_is_found_by_a_ring() {
        Rectangle2D room = new Rectangle2D.Double(0, 0, 100, 90);
        Locator small =
                Samples.piece(Frame.METROPOLE, code -> code.equals("30020")).locator();

        assertThat(accented(LocatorDrawing.in(room, small, Style.plain(8), Look.LIGHT.tones(), ACCENT)))
                .hasSize(1
                        + accented(LocatorDrawing.in(room, PIECE.locator(), Style.plain(8), Look.LIGHT.tones(), ACCENT))
                                .size());
    }

    @Test
    void a_whole_departement_overseas_is_shown_on_the_oceans_and_a_part_of_one_within_it() {
        ProjectedBasemap.Part guyane =
                Samples.piece(Frame.GUYANE, code -> code.startsWith("97")).part(Frame.GUYANE);
        Locator oceans = Locator.of(Frame.GUYANE, guyane, guyane);
        Locator within =
                Samples.piece(Frame.GUYANE, code -> code.startsWith("97")).locator();

        assertThat(oceans.piece()).isNull();
        assertThat(oceans.at().getX()).isCloseTo(-52.5, within(0.1));
        assertThat(oceans.at().getY()).isCloseTo(4.5, within(0.1));
        assertThat(within.piece()).isNotNull();
        Rectangle2D room = new Rectangle2D.Double(0, 0, 100, 90);
        assertThat(LocatorDrawing.in(room, oceans, Style.plain(8), Look.LIGHT.tones(), ACCENT))
                .filteredOn(Mark.Text.class::isInstance)
                .singleElement()
                .satisfies(mark -> assertThat(((Mark.Text) mark).text()).isEqualTo("Guyane"));
    }

    private static Rectangle2D grown(Rectangle2D room) {
        return new Rectangle2D.Double(room.getX() - 1, room.getY() - 1, room.getWidth() + 2, room.getHeight() + 2);
    }

    private static List<Mark> accented(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark instanceof Mark.Form form && ACCENT.equals(form.line()))
                .toList();
    }
}
