package fr.diair.atlas.infographic.basemap;

import java.util.Arrays;

/** Numbers points from 0: equal points, to the last bit, get the same number. A hash table of plain arrays, for speed. */
final class VertexTable {
    private static final int FREE = -1;

    private double[] xs = new double[1024];
    private double[] ys = new double[1024];
    private int[] slots = newSlots(4096);
    private int size;

    /** The number of the point; a new one when it was never seen. */
    int number(double x, double y) {
        int slot = slot(x, y);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size] = y;
        slots[slot] = size;
        size++;
        if (2 * size > slots.length) {
            slots = newSlots(2 * slots.length);
            for (int vertex = 0; vertex < size; vertex++) {
                slots[slot(xs[vertex], ys[vertex])] = vertex;
            }
        }
        return size - 1;
    }

    int size() {
        return size;
    }

    double x(int vertex) {
        return xs[vertex];
    }

    double y(int vertex) {
        return ys[vertex];
    }

    private int slot(double x, double y) {
        long bits = Double.doubleToLongBits(x + 0.0) * 0x9e3779b97f4a7c15L + Double.doubleToLongBits(y + 0.0);
        bits *= 0xc2b2ae3d27d4eb4fL;
        int slot = (int) (bits >>> 32) & (slots.length - 1);
        while (slots[slot] != FREE && (xs[slots[slot]] != x || ys[slots[slot]] != y)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static int[] newSlots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
