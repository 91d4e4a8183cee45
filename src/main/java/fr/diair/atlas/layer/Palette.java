package fr.diair.atlas.layer;

import java.util.ArrayList;
import java.util.List;

/**
 * Colours of classes, as {@code #rrggbb}, from light to dark. Made in the OKLab space (Björn Ottosson, 2020) so that the
 * steps look even; lightness alone tells the classes apart, whatever the eye or the printer.
 */
public final class Palette {
    /** Of a value of zero, or of a territory without object. */
    public static final String REST = "#eceef1";

    private static final double[][] SEQUENTIAL = {
        {0.93, -0.030, 0.045},
        {0.78, -0.075, 0.010},
        {0.58, -0.075, -0.050},
        {0.42, -0.045, -0.085},
        {0.28, 0.010, -0.085}
    };

    private Palette() {}

    /** Colours for so many ordered classes. */
    public static List<String> sequential(int classes) {
        List<String> colours = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            // A single class takes a middle tone; few classes keep off the palest end.
            double from = 0.08;
            double t = classes == 1 ? 0.6 : from + (1 - from) * i / (classes - 1);
            colours.add(at(t));
        }
        return colours;
    }

    private static String at(double t) {
        double place = t * (SEQUENTIAL.length - 1);
        int i = Math.min((int) place, SEQUENTIAL.length - 2);
        double part = place - i;
        double[] lab = new double[3];
        for (int k = 0; k < 3; k++) {
            lab[k] = SEQUENTIAL[i][k] + part * (SEQUENTIAL[i + 1][k] - SEQUENTIAL[i][k]);
        }
        return rgb(lab);
    }

    /** A colour of the OKLab space as {@code #rrggbb}; what no screen shows is brought to the nearest edge. @param lab L, a, b */
    public static String rgb(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        return "#%02x%02x%02x"
                .formatted(
                        channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                        channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                        channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double x) {
        return x * x * x;
    }

    /** Linear light to an sRGB byte (IEC 61966-2-1). */
    private static int channel(double linear) {
        double bounded = Math.max(0, Math.min(1, linear));
        double encoded = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
        return (int) Math.round(encoded * 255);
    }
}
