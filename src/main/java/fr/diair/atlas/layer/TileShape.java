package fr.diair.atlas.layer;

import fr.diair.atlas.territory.Level;

/**
 * How the tiles of a level are cut at a zoom.
 *
 * @param band of generalisation: 0 to zoom 5, 1 to 7, 2 to 9, 3 beyond
 * @param extent units along a side; fewer at small scales, where a pixel is all that can be seen
 * @param named whether features carry their name: below zoom 8 the 35 000 names of communes would weigh more than their shapes
 */
record TileShape(int band, int extent, boolean named) {
    static TileShape of(Level level, int z) {
        int band = z <= 5 ? 0 : z <= 7 ? 1 : z <= 9 ? 2 : 3;
        int extent = z <= 5 ? 1024 : z <= 7 ? 2048 : 4096;
        return new TileShape(band, extent, level != Level.COMMUNE || z >= 8);
    }
}
