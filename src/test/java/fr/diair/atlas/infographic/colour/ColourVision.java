package fr.diair.atlas.infographic.colour;

import java.awt.Color;

/**
 * How a colour looks to those who lack a kind of cone, and how far apart two colours look. Matrices: Machado, Oliveira and
 * Fernandes, <em>A Physiologically-based Model for Simulation of Color Vision Deficiency</em>, IEEE TVCG 15 (2009), severity
 * 1.0, applied to linear light. Difference: CIEDE2000 (Sharma, Wu and Dalal, 2005).
 */
enum ColourVision {
    USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    PROTANOPIA(new double[][] {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    }),
    DEUTERANOPIA(new double[][] {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    }),
    TRITANOPIA(new double[][] {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    });

    private static final double[][] XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double[] WHITE = {0.95047, 1, 1.08883};

    private final double[][] matrix;

    ColourVision(double[][] matrix) {
        this.matrix = matrix;
    }

    /** CIEDE2000 between two colours as they look with this vision. */
    double difference(Color one, Color other) {
        return ciede2000(lab(one), lab(other));
    }

    /** L* of a colour as it looks with this vision, from 0 to 100. */
    double lightness(Color colour) {
        return lab(colour)[0];
    }

    private double[] lab(Color colour) {
        double[] linear = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = times(matrix, linear);
        for (int k = 0; k < 3; k++) {
            seen[k] = Math.max(0, Math.min(1, seen[k]));
        }
        double[] xyz = times(XYZ, seen);
        double[] f = new double[3];
        for (int k = 0; k < 3; k++) {
            double t = xyz[k] / WHITE[k];
            f[k] = t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
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

    static double ciede2000(double[] one, double[] other) {
        double mean7 = Math.pow((Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2, 7);
        double stretch = 1.5 - 0.5 * Math.sqrt(mean7 / (mean7 + 6_103_515_625.0));
        double a1 = stretch * one[1];
        double a2 = stretch * other[1];
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, other[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, other[2]);
        double turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        double l = (one[0] + other[0]) / 2;
        double c = (c1 + c2) / 2;
        double sum = h1 + h2;
        double h = c1 * c2 == 0 ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? sum / 2 + 180 : sum / 2 - 180;
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double c7 = Math.pow(c, 7);
        double rotation = -Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((h - 275) / 25, 2))))
                * 2
                * Math.sqrt(c7 / (c7 + 6_103_515_625.0));
        double dl = (other[0] - one[0]) / (1 + 0.015 * Math.pow(l - 50, 2) / Math.sqrt(20 + Math.pow(l - 50, 2)));
        double dc = (c2 - c1) / (1 + 0.045 * c);
        double turned = dh / (1 + 0.015 * c * t);
        return Math.sqrt(dl * dl + dc * dc + turned * turned + rotation * dc * turned);
    }

    private static double hue(double a, double b) {
        return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
