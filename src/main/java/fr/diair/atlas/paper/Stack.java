package fr.diair.atlas.paper;

import java.awt.Color;
import java.util.List;

/**
 * Horizontal bars made of parts that are counted: each part says its number where it is long enough.
 *
 * @param series what the parts are
 */
public record Stack(List<Bars.Series> series, List<Line> lines) implements Drawing {
    private static final double KEY = 16;
    private static final double LINE = 16;
    private static final double BAR = 12;
    private static final double LABELS = 130;
    private static final double FIGURES = 130;
    private static final Type LABEL = Type.BODY.sized(8);
    private static final Type NUMBER = Type.STRONG.sized(7);
    private static final double LIGHT = 0.6;

    /** @param parts one to a series @param said what ends the line */
    public record Line(String label, List<Integer> parts, String said) {
        int sum() {
            return parts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Override
    public double height(double width) {
        return KEY + lines.size() * LINE;
    }

    @Override
    public void draw(Pen pen, double x, double y, double width) {
        Keys.draw(pen, series, x, y);
        int most = lines.stream().mapToInt(Line::sum).max().orElse(0);
        double room = width - LABELS - FIGURES;
        double top = y + KEY;
        for (Line line : lines) {
            pen.textWithin(line.label(), LABEL, x, top + BAR - 3, LABELS - 8);
            double at = x + LABELS;
            for (int i = 0; i < series.size(); i++) {
                int part = line.parts().get(i);
                double length = most == 0 ? 0 : room * part / most;
                if (part > 0) {
                    pen.box(at, top, length, BAR, series.get(i).colour());
                    String number = String.valueOf(part);
                    double wide = pen.width(number, NUMBER);
                    if (wide + 3 < length) {
                        Color ink = light(series.get(i).colour()) ? Type.INK : Color.WHITE;
                        pen.text(number, NUMBER.coloured(ink), at + (length - wide) / 2, top + BAR - 3.5);
                    }
                }
                at += length;
            }
            pen.textWithin(line.said(), LABEL.sized(7.5), at + 5, top + BAR - 3, FIGURES - 6);
            top += LINE;
        }
        pen.line(x + LABELS, y + KEY, x + LABELS, top - LINE + BAR, Type.SOFT_INK, 0.6);
    }

    private static boolean light(Color colour) {
        return (0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue()) / 255 > LIGHT;
    }
}
