package fr.diair.atlas.layer;

import fr.diair.atlas.geo.WebMercator;
import java.util.Map;

/** A rectangle of tiles of one zoom, both ends included: what is cut at a time. EPSG:3857, metres. */
record TileBlock(int z, int x0, int y0, int x1, int y1) {
    /** Shapes are cut first in squares of this many zooms less, eight tiles by eight. */
    private static final int BLOCK_ZOOMS = 3;

    /** All tiles of a zoom. */
    static TileBlock whole(int z) {
        int last = (1 << z) - 1;
        return new TileBlock(z, 0, 0, last, last);
    }

    /** The parameters of {@code tiles.sql} that say where: the box of the rectangle with a margin, and the grid it is in. */
    Map<String, Object> grid(TileShape shape) {
        double side = 2 * WebMercator.HALF_WORLD / (1 << z);
        double margin = side * shape.buffer() / shape.extent();
        int blockZooms = Math.min(z, BLOCK_ZOOMS);
        return Map.ofEntries(
                Map.entry("z", z),
                Map.entry("x0", x0),
                Map.entry("y0", y0),
                Map.entry("x1", x1),
                Map.entry("y1", y1),
                Map.entry("west", x0 * side - WebMercator.HALF_WORLD - margin),
                Map.entry("east", (x1 + 1) * side - WebMercator.HALF_WORLD + margin),
                Map.entry("north", WebMercator.HALF_WORLD - y0 * side + margin),
                Map.entry("south", WebMercator.HALF_WORLD - (y1 + 1) * side - margin),
                Map.entry("half", WebMercator.HALF_WORLD),
                Map.entry("side", side),
                Map.entry("unit", side / shape.extent()),
                Map.entry("margin", margin),
                Map.entry("blockZooms", blockZooms),
                Map.entry("block", side * (1 << blockZooms)));
    }
}
