package fr.diair.atlas.territory;

/** A box in degrees of WGS84, written in JSON as west, south, east, north. */
public record Bounds(double west, double south, double east, double north) {
    public double[] asArray() {
        return new double[] {rounded(west), rounded(south), rounded(east), rounded(north)};
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
