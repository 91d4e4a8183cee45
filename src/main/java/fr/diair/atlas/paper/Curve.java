package fr.diair.atlas.paper;

import fr.diair.atlas.text.French;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Lines over time, from zero up.
 *
 * @param labels of the points in time; an empty one is not written
 */
public record Curve(List<Bars.Series> series, List<String> labels, List<List<Double>> values) implements Drawing {
    private static final double HEIGHT = 170;
    private static final double KEY = 16;
    private static final double LEFT = 34;
    private static final double RIGHT = 46;
    private static final double FOOT = 16;
    private static final int STEPS = 4;
    private static final Type AXIS = Type.SMALL.sized(7);

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public void draw(Pen pen, double x, double y, double width) {
        Keys.draw(pen, series, x, y);
        double top = y + KEY + 6;
        double bottom = y + HEIGHT - FOOT;
        double left = x + LEFT;
        double right = x + width - RIGHT;
        double most = rounded(values.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1));
        for (int i = 0; i <= STEPS; i++) {
            double at = bottom - (bottom - top) * i / STEPS;
            pen.line(left, at, right, at, i == 0 ? Type.SOFT_INK : Type.HAIRLINE, 0.5);
            pen.textTo(French.number(most * i / STEPS, 0), AXIS, left - 5, at + 2.5);
        }
        double step = labels.size() < 2 ? 0 : (right - left) / (labels.size() - 1);
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            if (!label.isEmpty()) {
                double wide = pen.width(label, AXIS);
                pen.line(left + i * step, bottom, left + i * step, bottom + 3, Type.SOFT_INK, 0.5);
                pen.text(label, AXIS, left + i * step - wide / 2, bottom + 11);
            }
        }
        for (int s = 0; s < series.size(); s++) {
            line(pen, s, left, step, bottom, (bottom - top) / most);
        }
    }

    private void line(Pen pen, int number, double left, double step, double bottom, double scale) {
        List<Double> points = values.get(number);
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            double px = left + i * step;
            double py = bottom - points.get(i) * scale;
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        Bars.Series one = series.get(number);
        pen.stroke(path, one.colour(), 1.8);
        double last = points.get(points.size() - 1);
        double px = left + (points.size() - 1) * step;
        double py = bottom - last * scale;
        pen.fill(new Ellipse2D.Double(px - 2.4, py - 2.4, 4.8, 4.8), one.colour());
        pen.text(French.number(last, 0), Type.STRONG.sized(8).coloured(one.colour()), px + 6, py + 3);
    }

    /** A round number above, which four steps divide well. */
    private static double rounded(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
        for (double factor : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10}) {
            if (factor * power >= most && factor * power % STEPS == 0) {
                return factor * power;
            }
        }
        return Math.max(STEPS, Math.ceil(most / STEPS) * STEPS);
    }
}
