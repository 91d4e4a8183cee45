package fr.diair.atlas.infographic.colour;

import fr.diair.atlas.layer.Palette;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** A way through the OKLab space (Björn Ottosson, 2020), where even steps look even. */
final class Ramp {
    private static final double[][] TO_LMS = {
        {0.4122214708, 0.5363325363, 0.0514459929},
        {0.2119034982, 0.6806995451, 0.1073969566},
        {0.0883024619, 0.2817188376, 0.6299787005}
    };
    private static final double[][] TO_LAB = {
        {0.2104542553, 0.7936177850, -0.0040720468},
        {1.9779984951, -2.4285922050, 0.4505937099},
        {0.0259040371, 0.7827717662, -0.8086757660}
    };

    private final double[][] points;

    /** @param points L, a, b of the places it goes through, the first for the lowest class */
    Ramp(double[]... points) {
        this.points = points;
    }

    /** Colours of so many classes, from the lowest. A single one takes a middle tone. */
    List<Color> colours(int classes) {
        return colours(classes, 0);
    }

    /** @param start how much of the way is left out at its beginning, from 0 to 1 */
    List<Color> colours(int classes, double start) {
        List<Color> colours = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            colours.add(at(classes == 1 ? 0.6 : start + (1 - start) * i / (classes - 1)));
        }
        return colours;
    }

    private Color at(double t) {
        double place = t * (points.length - 1);
        int i = Math.min((int) place, points.length - 2);
        return colour(mixed(points[i], points[i + 1], place - i));
    }

    static double[] mixed(double[] one, double[] other, double part) {
        double[] lab = new double[3];
        for (int k = 0; k < 3; k++) {
            lab[k] = one[k] + part * (other[k] - one[k]);
        }
        return lab;
    }

    static Color colour(double... lab) {
        return Color.decode(Palette.rgb(lab));
    }

    /** L, a, b of a colour. */
    static double[] lab(Color colour) {
        double[] linear = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] lms = times(TO_LMS, linear);
        for (int k = 0; k < 3; k++) {
            lms[k] = Math.cbrt(lms[k]);
        }
        return times(TO_LAB, lms);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < 3; k++) {
                product[row] += matrix[row][k] * vector[k];
            }
        }
        return product;
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
