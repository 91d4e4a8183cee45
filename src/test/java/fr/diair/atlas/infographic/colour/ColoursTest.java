package fr.diair.atlas.infographic.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.colour.Colours.Tone;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.Texture;
import fr.diair.atlas.layer.Palette;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ColoursTest {
    /** A difference that is seen at a glance between neighbours of a map; 2.3 is just noticeable side by side. */
    private static final double AT_A_GLANCE = 8;
    /** Nine classes are many: seen side by side, and read with the legend. */
    private static final double SIDE_BY_SIDE = 3.5;
    /** Between any two cells of a square of crossed classes. */
    private static final double CROSSED = 11;

    @Test
    void the_difference_is_that_of_the_published_test_data() {
        // Sharma, Wu and Dalal (2005), table 1, pairs 1, 7 and 25.
        assertThat(ColourVision.ciede2000(new double[] {50, 2.6772, -79.7751}, new double[] {50, 0, -82.7485}))
                .isCloseTo(2.0425, within(1e-4));
        assertThat(ColourVision.ciede2000(new double[] {50, 0, 0}, new double[] {50, -1, 2}))
                .isCloseTo(2.3669, within(1e-4));
        assertThat(ColourVision.ciede2000(
                        new double[] {60.2574, -34.0099, 36.2677}, new double[] {60.4626, -34.1751, 39.4387}))
                .isCloseTo(1.2644, within(1e-4));
    }

    static Stream<Arguments> ramps() {
        return Arrays.stream(Colouring.values())
                .filter(one -> one.sort() == Colouring.Sort.SEQUENTIAL || one.sort() == Colouring.Sort.DIVERGING)
                .flatMap(one -> Stream.of(Look.LIGHT, Look.DARK).map(look -> Arguments.of(one, look)));
    }

    @ParameterizedTest
    @MethodSource("ramps")
    void neighbouring_classes_stay_apart_for_every_eye(Colouring palette, Look look) {
        for (int classes = 2; classes <= 9; classes++) {
            List<Color> colours = ordered(new Colours(look, palette), classes);
            for (ColourVision eye : ColourVision.values()) {
                for (int i = 1; i < classes; i++) {
                    assertThat(eye.difference(colours.get(i - 1), colours.get(i)))
                            .as("%s %s %s, %d of %d", palette, look, eye, i, classes)
                            .isGreaterThan(classes <= 5 ? AT_A_GLANCE : SIDE_BY_SIDE);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void crossed_classes_stay_apart_for_every_eye(Look look) {
        List<Tone> tones = new Colours(look, null).crossed(3, 3);
        for (ColourVision eye : ColourVision.values()) {
            for (int i = 0; i < tones.size(); i++) {
                for (int j = 0; j < i; j++) {
                    boolean hatched = tones.get(i).texture() != tones.get(j).texture();
                    double apart =
                            eye.difference(tones.get(i).colour(), tones.get(j).colour());
                    assertThat(hatched || apart > CROSSED)
                            .as("%s %s: cells %d and %d are %.1f apart", look, eye, i, j, apart)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void universal_categories_stay_apart_for_every_eye() {
        for (int count = 2; count <= 7; count++) {
            List<Tone> tones = new Colours(Look.LIGHT, Colouring.OKABE_ITO)
                    .categories(Palette.sequential(count), Collections.nCopies(count, false));
            for (ColourVision eye : ColourVision.values()) {
                for (int i = 0; i < count; i++) {
                    for (int j = 0; j < i; j++) {
                        assertThat(eye.difference(
                                        tones.get(i).colour(), tones.get(j).colour()))
                                .as("%s: %d and %d", eye, i, j)
                                .isGreaterThan(10);
                    }
                }
            }
        }
    }

    @Test
    void without_colours_classes_go_from_light_to_dark_and_neighbours_differ_by_their_hatch_too() {
        for (int classes = 2; classes <= 9; classes++) {
            List<Tone> tones = new Colours(Look.GREY, null).ordered(Palette.sequential(classes));
            for (int i = 0; i < classes; i++) {
                Color colour = tones.get(i).colour();
                assertThat(colour.getRed()).isEqualTo(colour.getGreen()).isEqualTo(colour.getBlue());
                if (i > 0) {
                    assertThat(lightness(tones.get(i - 1).colour()) - lightness(colour))
                            .as("step %d of %d", i, classes)
                            .isGreaterThan(classes <= 5 ? 15 : 6);
                    assertThat(tones.get(i).texture())
                            .isNotEqualTo(tones.get(i - 1).texture());
                }
            }
        }
    }

    @Test
    void on_a_dark_page_the_highest_class_is_the_brightest_and_the_lowest_is_not_land() {
        Color land = Look.DARK.tones().land();
        for (Colouring palette : Colouring.values()) {
            if (palette.sort() == Colouring.Sort.SEQUENTIAL) {
                List<Color> colours = ordered(new Colours(Look.DARK, palette), 5);
                for (int i = 1; i < 5; i++) {
                    assertThat(lightness(colours.get(i))).isGreaterThan(lightness(colours.get(i - 1)));
                }
                for (ColourVision eye : ColourVision.values()) {
                    assertThat(eye.difference(land, colours.get(0)))
                            .as("%s %s", palette, eye)
                            .isGreaterThan(AT_A_GLANCE);
                }
            }
        }
    }

    @Test
    void discs_and_dots_stand_out_from_land_for_every_eye() {
        for (Look look : List.of(Look.LIGHT, Look.DARK)) {
            Colours colours = new Colours(look, null);
            for (ColourVision eye : ColourVision.values()) {
                for (Color colour : List.of(colours.discs(), colours.dots(), colours.rings())) {
                    assertThat(eye.difference(look.tones().land(), colour)).isGreaterThan(30);
                }
                assertThat(eye.difference(colours.discs(), colours.rings())).isGreaterThan(AT_A_GLANCE);
            }
        }
    }

    @Test
    void on_a_light_page_without_a_palette_the_colours_are_those_of_the_screen() {
        List<String> screen = Palette.sequential(5);
        assertThat(new Colours(Look.LIGHT, null).ordered(screen))
                .extracting(Tone::colour)
                .isEqualTo(screen.stream().map(Color::decode).toList());
        assertThat(new Colours(Look.LIGHT, null).categories(List.of("#00736b", "#8f3f71"), List.of(false, true)))
                .containsExactly(
                        new Tone(new Color(0x00736b), Texture.PLAIN), new Tone(new Color(0x8f3f71), Texture.STRIPES));
    }

    @Test
    void an_unknown_palette_is_refused_with_the_list() {
        assertThatThrownBy(() -> Colouring.of("arc-en-ciel"))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("vert-bleu")
                .hasMessageContaining("okabe-ito");
        assertThat(Colouring.values()).allSatisfy(one -> {
            assertThat(Colouring.of(one.id())).isEqualTo(one);
            assertThat(new ArrayList<>(one.sample())).hasSize(5).allMatch(hex -> hex.matches("#[0-9a-f]{6}"));
        });
    }

    private static List<Color> ordered(Colours colours, int classes) {
        return colours.ordered(Palette.sequential(classes)).stream()
                .map(Tone::colour)
                .toList();
    }

    private static double lightness(Color colour) {
        return ColourVision.USUAL.lightness(colour);
    }
}
