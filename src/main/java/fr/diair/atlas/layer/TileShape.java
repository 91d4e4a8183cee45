package fr.diair.atlas.layer;

import fr.diair.atlas.territory.Level;

/**
 * How the tiles of a level are cut at a zoom.
 *
 * @param band of generalisation: 0 to zoom 5, 1 to 7, 2 to 9, 3 beyond
 * @param extent units along a side
 * @param named whether features carry their name: below zoom 8 the 35 000 names of communes would weigh more than their shapes
 */
record TileShape(int band, int extent, boolean named) {
    private static final int FINE = 4096;

    /** A tile is drawn over its edge by this part of its side, so that no border shows there. */
    private static final int BUFFERS = 64;

    static TileShape of(Level level, int z) {
        int band = z <= 5 ? 0 : z <= 7 ? 1 : z <= 9 ? 2 : 3;
        return new TileShape(band, extent(level, z), level != Level.COMMUNE || z >= 8);
    }

    /** Units of the buffer on each side. */
    int buffer() {
        return extent / BUFFERS;
    }

    /**
     * At zoom 5 a commune is about one pixel wide, and 24 000 of them are in one tile: a grid of pixels shows all that can
     * be seen, in 187 KB where the usual grid takes 440. Each zoom then doubles what is worth knowing.
     */
    private static int extent(Level level, int z) {
        if (level == Level.COMMUNE) {
            return z <= 5 ? 256 : z <= 7 ? 256 << (z - 5) : FINE;
        }
        return z <= 5 ? 1024 : z <= 7 ? 2048 : FINE;
    }
}
