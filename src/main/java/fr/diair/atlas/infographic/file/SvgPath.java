package fr.diair.atlas.infographic.file;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** The text of a path: coordinates in tenths, relative moves, nothing that can be left out. */
public final class SvgPath {
    private final StringBuilder text = new StringBuilder();
    private char command;
    private long atX;
    private long atY;
    private long startX;
    private long startY;

    private SvgPath() {}

    /** The {@code d} attribute. Every point is rounded to a tenth by itself, so that errors never add up. */
    public static String of(Shape shape) {
        SvgPath path = new SvgPath();
        double[] c = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> path.move(tenths(c[0]), tenths(c[1]));
                case PathIterator.SEG_LINETO -> path.line(tenths(c[0]), tenths(c[1]));
                case PathIterator.SEG_QUADTO -> path.curve('q', c, 2);
                case PathIterator.SEG_CUBICTO -> path.curve('c', c, 3);
                default -> path.close();
            }
        }
        return path.text.toString();
    }

    /** A number rounded to a tenth, without useless zeros. */
    static String number(double value) {
        StringBuilder number = new StringBuilder();
        append(number, tenths(value));
        return number.toString();
    }

    private static long tenths(double value) {
        return Math.round(value * 10);
    }

    private void move(long x, long y) {
        text.append('M');
        append(text, x);
        pair(y);
        command = 'M';
        atX = startX = x;
        atY = startY = y;
    }

    private void line(long x, long y) {
        if (x == atX && y == atY) {
            return;
        }
        begin('l');
        step(x, y);
        atX = x;
        atY = y;
    }

    private void curve(char kind, double[] points, int count) {
        begin(kind);
        for (int i = 0; i < count; i++) {
            // All pairs are relative to the start of the curve.
            step(tenths(points[2 * i]), tenths(points[2 * i + 1]));
        }
        atX = tenths(points[2 * count - 2]);
        atY = tenths(points[2 * count - 1]);
    }

    private void begin(char wanted) {
        if (command != wanted) {
            text.append(wanted);
            command = wanted;
        }
    }

    private void step(long x, long y) {
        pair(x - atX);
        pair(y - atY);
    }

    /** A number after another or after a letter: the minus sign parts them as well as a space. */
    private void pair(long tenths) {
        if (tenths >= 0 && !Character.isLetter(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
        append(text, tenths);
    }

    private void close() {
        text.append('z');
        command = 'z';
        atX = startX;
        atY = startY;
    }

    private static void append(StringBuilder to, long tenths) {
        if (tenths < 0) {
            to.append('-');
        }
        long size = Math.abs(tenths);
        if (size >= 10 || size == 0) {
            to.append(size / 10);
        }
        if (size % 10 != 0) {
            to.append('.').append(size % 10);
        }
    }
}
