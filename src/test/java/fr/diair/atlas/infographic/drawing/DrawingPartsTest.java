package fr.diair.atlas.infographic.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.Samples;
import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.RoundLength;
import fr.diair.atlas.infographic.basemap.Thinning;
import fr.diair.atlas.infographic.file.SvgPath;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.territory.Level;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The small tools of the drawing, one promise each. */
class DrawingPartsTest {
    private static final Font FONT = Style.plain(12);

    @Test
    void a_path_is_written_in_tenths_and_relative_moves() {
        Path2D path = new Path2D.Double();
        path.moveTo(10, 20.04);
        path.lineTo(10.26, 19);
        path.lineTo(10.3, 19);
        path.lineTo(0, 0);
        path.closePath();

        assertThat(SvgPath.of(path)).isEqualTo("M10 20l.3-1-10.3-19z");
    }

    @Test
    void rounding_errors_of_a_path_never_add_up() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        for (int i = 1; i <= 1000; i++) {
            path.lineTo(i * 0.14, 0);
        }
        String text = SvgPath.of(path);
        double end = 0;
        for (String step : text.substring(text.indexOf('l') + 1).split(" ")) {
            end += Double.parseDouble(step.startsWith(".") ? "0" + step : step);
        }
        assertThat(end).isEqualTo(140, org.assertj.core.api.Assertions.within(0.05));
    }

    @Test
    void points_on_a_straight_line_are_left_out_and_ends_kept() {
        assertThat(Thinning.thin(new double[] {0, 0, 1, 0.01, 2, 0, 3, 1, 4, 0}, 0.1))
                .containsExactly(0, 0, 2, 0, 3, 1, 4, 0);
    }

    @Test
    void a_scale_bar_is_one_two_or_five_times_a_power_of_ten() {
        assertThat(RoundLength.within(199).metres()).isEqualTo(100);
        assertThat(RoundLength.within(200).metres()).isEqualTo(200);
        assertThat(RoundLength.within(7.3).metres()).isEqualTo(5);
        assertThat(RoundLength.within(0.6).metres()).isEqualTo(0.5);
    }

    @Test
    void lines_break_at_spaces_but_not_at_no_break_spaces() {
        List<Mark> lines = Paragraph.of("un montant de 300\u202f000\u00a0€ par an", FONT, 110, 3)
                .at("note", 0, 0, Color.BLACK);

        assertThat(lines)
                .extracting(mark -> ((Mark.Text) mark).text())
                .containsExactly("un montant de", "300\u202f000\u00a0€ par an");
    }

    @Test
    void what_goes_beyond_the_last_line_ends_with_an_ellipsis_and_stays_within_the_width() {
        List<Mark> lines = Paragraph.of("anticonstitutionnellement ".repeat(5), FONT, 120, 2)
                .at("note", 0, 0, Color.BLACK);

        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line.bounds().getWidth()).isLessThanOrEqualTo(120);
            assertThat(((Mark.Text) line).text()).endsWith("…");
        });
    }

    @Test
    void titles_on_two_lines_are_balanced() {
        Paragraph title =
                Paragraph.balanced("Financement prévu par les contrats territoriaux", List.of(Style.bold(27)), 590, 2);

        assertThat(title.at("title", 0, 0, Color.BLACK))
                .extracting(mark -> ((Mark.Text) mark).text())
                .containsExactly("Financement prévu par", "les contrats territoriaux");
    }

    @Test
    void the_first_of_a_month_is_written_1er() {
        assertThat(Style.day(LocalDate.of(2019, 1, 1))).isEqualTo("1er janvier 2019");
        assertThat(Style.day(LocalDate.of(2019, 8, 31))).isEqualTo("31 août 2019");
        assertThat(Style.number(34_970)).isEqualTo("34\u202f970");
    }

    @Test
    void an_unknown_format_is_refused_with_the_list_of_formats() {
        assertThat(PageFormat.of("square").widthPx()).isEqualTo(1080);
        assertThatThrownBy(() -> PageFormat.of("a4"))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("web, slide, square");
    }

    @Test
    void rennes_is_on_the_main_map_montreuil_on_two_and_saint_barthelemy_on_none() {
        assertThat(framesOf("35238", -1.68, 48.11)).containsExactly(Frame.METROPOLE);
        assertThat(framesOf("93048", 2.44, 48.86)).containsExactly(Frame.METROPOLE, Frame.PETITE_COURONNE);
        assertThat(framesOf("97411", 55.45, -20.9)).containsExactly(Frame.REUNION);
        assertThat(framesOf("97701", -62.85, 17.9)).isEmpty();
    }

    private static List<Frame> framesOf(String code, double longitude, double latitude) {
        return java.util.Arrays.stream(Frame.values())
                .filter(frame -> frame.holds(Level.COMMUNE, code, Samples.square(longitude, latitude, 0.01)))
                .toList();
    }

    @Test
    void a_class_that_the_legend_lacks_is_refused() {
        Scene scene = Samples.threeTerritoriesScene();
        assertThatThrownBy(() -> new Scene(
                        scene.heading(),
                        scene.format(),
                        scene.level(),
                        scene.legend(),
                        new Scene.Figures(Map.of("01", 2), Scene.ZERO),
                        List.of(),
                        List.of(),
                        scene.provenance()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
