package fr.diair.atlas.infographic.basemap;

import java.util.Arrays;

/** Whose border a directed segment is. A hash table of plain arrays, for speed. */
final class SegmentTable {
    private static final long FREE = -1;

    private final long[] keys;
    private final int[] owners;

    /** @param capacity the most segments there will be */
    SegmentTable(int capacity) {
        int length = Integer.highestOneBit(Math.max(8, capacity)) * 4;
        keys = new long[length];
        owners = new int[length];
        Arrays.fill(keys, FREE);
    }

    /** The first owner stays. */
    void put(int from, int to, int owner) {
        int slot = slot(key(from, to));
        if (keys[slot] == FREE) {
            keys[slot] = key(from, to);
            owners[slot] = owner;
        }
    }

    /** The owner, or the number given when there is none. */
    int owner(int from, int to, int none) {
        int slot = slot(key(from, to));
        return keys[slot] == FREE ? none : owners[slot];
    }

    boolean has(int from, int to) {
        return keys[slot(key(from, to))] != FREE;
    }

    private static long key(int from, int to) {
        return ((long) from << 32) | to;
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 33) & (keys.length - 1);
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
