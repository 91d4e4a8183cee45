package fr.diair.atlas.paper;

import java.awt.Color;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars from one zero, one group to a label.
 *
 * @param series what the bars of a group are; with one alone there is no key
 * @param full the value of the longest bar that there can be; 0 for the largest there is
 */
public record Bars(List<Series> series, List<Group> groups, double full) implements Drawing {
    private static final double KEY = 16;
    private static final double BAR = 9;
    private static final double BETWEEN = 6;
    private static final double LABELS = 170;
    private static final double FIGURES = 84;
    private static final Type LABEL = Type.BODY.sized(8);
    private static final Type FIGURE = Type.BODY.sized(7.5);
    private static final Color EMPTY = new Color(0xeef0f3);

    public Bars(List<Series> series, List<Group> groups) {
        this(series, groups, 0);
    }

    public record Series(String label, Color colour) {}

    /** A bar. @param value null where there is none to draw @param said the figure, or what stands in its place */
    public record Bar(@Nullable Double value, String said) {}

    /** @param bars one to a series */
    public record Group(String label, List<Bar> bars) {}

    @Override
    public double height(double width) {
        return key() + groups.size() * groupHeight();
    }

    private double key() {
        return series.size() > 1 ? KEY : 0;
    }

    private double groupHeight() {
        return series.size() * BAR + BETWEEN;
    }

    @Override
    public void draw(Pen pen, double x, double y, double width) {
        if (series.size() > 1) {
            Keys.draw(pen, series, x, y);
        }
        double room = width - LABELS - FIGURES;
        double most = full > 0 ? full : largest();
        double top = y + key();
        for (Group group : groups) {
            double middle = top + series.size() * BAR / 2 + LABEL.size() / 2 - 1;
            pen.textWithin(group.label(), LABEL, x, middle, LABELS - 8);
            for (int i = 0; i < series.size(); i++) {
                Bar bar = group.bars().get(i);
                double at = top + i * BAR;
                Double value = bar.value();
                double length = value == null || most == 0 ? 0 : Math.max(0, value / most * room);
                if (series.size() == 1) {
                    pen.box(x + LABELS, at + 0.75, room, BAR - 1.5, EMPTY);
                }
                if (length > 0) {
                    pen.box(
                            x + LABELS,
                            at + 0.75,
                            length,
                            BAR - 1.5,
                            series.get(i).colour());
                }
                double words = series.size() == 1 ? x + LABELS + room + 6 : x + LABELS + length + 4;
                pen.textWithin(bar.said(), FIGURE, words, at + BAR - 2, FIGURES - 6);
            }
            top += groupHeight();
        }
        pen.line(x + LABELS, y + key(), x + LABELS, top - BETWEEN, Type.SOFT_INK, 0.6);
    }

    private double largest() {
        return groups.stream()
                .flatMap(group -> group.bars().stream())
                .map(Bar::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
