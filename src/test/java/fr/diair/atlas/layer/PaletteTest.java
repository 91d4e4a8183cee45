package fr.diair.atlas.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 9})
    void classes_darken_step_by_step_so_that_grey_tells_them_apart(int classes) {
        List<String> colours = Palette.sequential(classes);
        assertThat(colours).hasSize(classes).doesNotHaveDuplicates().allMatch(c -> c.matches("#[0-9a-f]{6}"));
        for (int i = 1; i < classes; i++) {
            assertThat(luminance(colours.get(i - 1)) - luminance(colours.get(i)))
                    .as("class %d against %d of %d", i - 1, i, classes)
                    .isGreaterThan(0.008);
        }
    }

    @Test
    void the_palest_class_stands_out_from_the_rest() {
        assertThat(Palette.sequential(5).get(0)).isNotEqualTo(Palette.REST);
    }

    /** Relative luminance of WCAG 2.1. */
    private static double luminance(String hex) {
        Color colour = Color.decode(hex);
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
