package fr.diair.atlas.paper;

import java.util.List;

/** What the colours of a chart mean, in one line above it. */
final class Keys {
    private static final Type TYPE = Type.SMALL.sized(7.5);

    private Keys() {}

    static void draw(Pen pen, List<Bars.Series> series, double x, double y) {
        double at = x;
        for (Bars.Series one : series) {
            pen.box(at, y + 1, 8, 8, one.colour());
            pen.text(one.label(), TYPE, at + 12, y + 8);
            at += 12 + pen.width(one.label(), TYPE) + 14;
        }
    }
}
