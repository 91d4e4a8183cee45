package fr.diair.atlas.layer;

import java.util.zip.CRC32;

/**
 * A tile ready to be sent: compressed bytes and their ETag. An empty one is a 204.
 *
 * @param gzip no byte at all for an empty tile
 */
@SuppressWarnings("ArrayRecordComponent") // Shared on purpose: a tile is never changed once made.
record Tile(byte[] gzip, String etag) {
    static final Tile EMPTY = new Tile(new byte[0], "");

    static Tile of(byte[] gzip) {
        CRC32 sum = new CRC32();
        sum.update(gzip);
        return new Tile(gzip, "\"%08x-%x\"".formatted(sum.getValue(), gzip.length));
    }

    boolean isEmpty() {
        return gzip.length == 0;
    }

    int weight() {
        return gzip.length + 120;
    }
}
