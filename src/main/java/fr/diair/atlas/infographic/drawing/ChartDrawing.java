package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Block;
import fr.diair.atlas.infographic.scene.Block.Value;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A small chart: title, unit, then lying bars with their values written beside them, or a line whose first, last and
 * highest values are written. Both begin at zero, or at the lowest value where there are negative ones. What is not
 * available has no bar and no point.
 */
final class ChartDrawing {
    private final Scene scene;
    private final Rectangle2D room;
    private final Block.Chart chart;
    private final double lowest;
    private final double highest;
    private Sizes sizes;

    ChartDrawing(Scene scene, Rectangle2D room, Block.Chart chart) {
        this.scene = scene;
        this.room = room;
        this.chart = chart;
        this.sizes = new Sizes(scene.format().letter());
        this.lowest = Math.min(0, known().min().orElse(0));
        this.highest = Math.max(0, known().max().orElse(0));
    }

    private java.util.stream.DoubleStream known() {
        return chart.values().stream()
                .map(Value::value)
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue);
    }

    /** Letters shrink until the chart has a room of its own. */
    List<Mark> marks() {
        double usual = sizes.by();
        for (double share = 1; ; share *= 0.92) {
            sizes = new Sizes(usual * share);
            List<Mark> marks = new ArrayList<>();
            double y = addWords(marks);
            double foot = addSource(marks);
            Rectangle2D plot = new Rectangle2D.Double(room.getX(), y, room.getWidth(), foot - y);
            boolean enough = plot.getHeight()
                    >= (chart.line() ? sizes.of(52) : chart.values().size() * sizes.of(11));
            if (enough || share < 0.55) {
                marks.addAll(chart.line() ? line(plot) : bars(plot));
                return marks;
            }
        }
    }

    private double addWords(List<Mark> marks) {
        Paragraph title = Paragraph.fitting(chart.title(), sizes.bolds(11.5, 10.5), room.getWidth(), 2);
        marks.addAll(
                title.at("chart-title", room.getX(), room.getY(), scene.tones().ink()));
        double y = room.getY() + title.height() + sizes.of(1);
        if (!chart.unit().isBlank()) {
            Paragraph unit = Paragraph.of(chart.unit(), sizes.plain(9), room.getWidth(), 1);
            marks.addAll(unit.at("chart-unit", room.getX(), y, scene.tones().softInk()));
            y += unit.height();
        }
        return y + sizes.of(3);
    }

    /** @return where it begins */
    private double addSource(List<Mark> marks) {
        String source = chart.source();
        if (source == null || source.isBlank()) {
            return room.getMaxY();
        }
        Paragraph words = Paragraph.of("Source\u00a0: " + source, sizes.plain(8), room.getWidth(), 2);
        double y = room.getMaxY() - words.height();
        marks.addAll(words.at("block-source", room.getX(), y, scene.tones().softInk()));
        return y - sizes.of(3);
    }

    private List<Mark> bars(Rectangle2D plot) {
        List<Mark> marks = new ArrayList<>();
        int count = chart.values().size();
        double pitch = Math.min(sizes.of(20), plot.getHeight() / count);
        Font font = sizes.plain(Math.min(10, 0.78 * pitch / sizes.by()));
        double labels = Math.min(
                0.42 * plot.getWidth(),
                widest(chart.values().stream().map(Value::label).toList(), font));
        double written = widest(chart.values().stream().map(Value::written).toList(), font);
        double left = plot.getX() + labels + sizes.of(6);
        double most = Math.max(1, plot.getMaxX() - left - written - sizes.of(5));
        double zero = left + most * share(0);
        for (int i = 0; i < count; i++) {
            Value value = chart.values().get(i);
            double y = plot.getY() + i * pitch;
            double text = y + (pitch - 1.25 * font.getSize2D()) / 2;
            marks.addAll(Paragraph.of(value.label(), font, labels, 1)
                    .at("chart-label", plot.getX(), text, scene.tones().ink()));
            double end = value.value() == null ? zero : left + most * share(value.value());
            if (value.value() != null) {
                marks.add(new Mark.Form(
                        new Rectangle2D.Double(
                                Math.min(zero, end),
                                y + 0.16 * pitch,
                                Math.max(0.8, Math.abs(end - zero)),
                                0.68 * pitch),
                        accent(),
                        null,
                        0));
            }
            marks.addAll(Paragraph.of(value.written(), font, Math.max(written, 1) + 1, 1)
                    .at(
                            "chart-value",
                            Math.max(zero, end) + sizes.of(4),
                            text,
                            scene.tones().softInk()));
        }
        return marks;
    }

    private List<Mark> line(Rectangle2D plot) {
        List<Mark> marks = new ArrayList<>();
        Font font = sizes.plain(9);
        double words = 1.25 * font.getSize2D();
        Rectangle2D inner = new Rectangle2D.Double(
                plot.getX() + sizes.of(4),
                plot.getY() + words,
                plot.getWidth() - sizes.of(8),
                Math.max(1, plot.getHeight() - 2 * words - sizes.of(4)));
        double zero = y(inner, 0);
        marks.add(new Mark.Form(
                new Line2D.Double(plot.getX(), zero, plot.getMaxX(), zero),
                null,
                scene.tones().hairline(),
                0.8));
        marks.add(new Mark.Form(path(inner), null, accent(), sizes.of(2)));
        int last = chart.values().size() - 1;
        int top = top();
        List<Rectangle2D> taken = new ArrayList<>();
        for (int i : new int[] {last, 0, top}) {
            Double value = chart.values().get(i).value();
            if (value != null) {
                double x = x(inner, i);
                double radius = sizes.of(2.6);
                marks.add(new Mark.Form(
                        new Ellipse2D.Double(x - radius, y(inner, value) - radius, 2 * radius, 2 * radius),
                        accent(),
                        null,
                        0));
                addWithin(
                        marks,
                        taken,
                        "chart-value",
                        chart.values().get(i).written(),
                        font,
                        x,
                        y(inner, value) - sizes.of(6),
                        plot);
            }
        }
        for (int i : new int[] {0, last}) {
            addWithin(
                    marks,
                    taken,
                    "chart-label",
                    chart.values().get(i).label(),
                    font,
                    x(inner, i),
                    inner.getMaxY() + words,
                    plot);
        }
        return marks;
    }

    /** With its middle at x, moved into the plot; left out where another one stands. */
    private void addWithin(
            List<Mark> marks,
            List<Rectangle2D> taken,
            String role,
            String text,
            Font font,
            double x,
            double y,
            Rectangle2D plot) {
        double width = Style.width(text, font);
        double left = Math.max(plot.getX(), Math.min(plot.getMaxX() - width, x - width / 2));
        Mark.Text mark = new Mark.Text(role, text, font, scene.tones().ink(), left, y, null);
        if (taken.stream().noneMatch(mark.bounds()::intersects)) {
            taken.add(mark.bounds());
            marks.add(mark);
        }
    }

    private Path2D path(Rectangle2D inner) {
        Path2D path = new Path2D.Double();
        boolean pen = false;
        for (int i = 0; i < chart.values().size(); i++) {
            Double value = chart.values().get(i).value();
            if (value == null) {
                pen = false;
            } else if (pen) {
                path.lineTo(x(inner, i), y(inner, value));
            } else {
                path.moveTo(x(inner, i), y(inner, value));
                pen = true;
            }
        }
        return path;
    }

    private int top() {
        int best = 0;
        for (int i = 0; i < chart.values().size(); i++) {
            Double value = chart.values().get(i).value();
            Double highest = chart.values().get(best).value();
            if (value != null && (highest == null || value > highest)) {
                best = i;
            }
        }
        return best;
    }

    private double x(Rectangle2D inner, int index) {
        int steps = Math.max(1, chart.values().size() - 1);
        return inner.getX() + inner.getWidth() * index / steps;
    }

    private double y(Rectangle2D inner, double value) {
        return inner.getMaxY() - inner.getHeight() * share(value);
    }

    private double share(double value) {
        return highest == lowest ? 0 : (value - lowest) / (highest - lowest);
    }

    private Color accent() {
        return Style.accent(scene);
    }

    private static double widest(List<String> texts, Font font) {
        return texts.stream().mapToDouble(text -> Style.width(text, font)).max().orElse(0);
    }
}
