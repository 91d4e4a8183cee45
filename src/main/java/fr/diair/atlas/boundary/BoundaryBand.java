package fr.diair.atlas.boundary;

import fr.diair.atlas.geo.WebMercator;
import java.util.List;

/** The four generalisations of the borders: each serves the zooms up to its highest, from that of the band before. */
enum BoundaryBand {
    Z0_5(0, 5),
    Z6_7(1, 7),
    Z8_9(2, 9),
    Z10_12(3, 12);

    /** The order in which they are made, each from the one before. */
    static final List<BoundaryBand> FINEST_FIRST = List.of(Z10_12, Z8_9, Z6_7, Z0_5);

    /** Corners smaller than half a pixel cannot be seen. */
    private static final double PIXELS = 0.5;

    private final int number;
    private final int highestZoom;

    BoundaryBand(int number, int highestZoom) {
        this.number = number;
        this.highestZoom = highestZoom;
    }

    /** The number under which the table {@code boundary_band} keeps it. */
    short number() {
        return (short) number;
    }

    /** In projected metres of Web Mercator. */
    double tolerance() {
        return PIXELS * WebMercator.metresPerPixel(highestZoom);
    }
}
