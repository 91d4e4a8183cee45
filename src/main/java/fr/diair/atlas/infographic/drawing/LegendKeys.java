package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Entry;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a legend explains otherwise than by rows: nested discs, a square of crossed classes, joined dots. */
final class LegendKeys {
    private static final Font HEAD = Style.bold(10.5);
    private static final Font TEXT = Style.plain(10);
    private static final Font SMALL = Style.plain(8.5);
    private static final double CELL = 44;
    private static final double APART = 8;

    private final Scene scene;
    private final Rectangle2D room;
    private final @Nullable DiscScale scale;
    private final List<Mark> marks = new ArrayList<>();
    private double y;

    /** @param top where the keys begin in the room */
    LegendKeys(Scene scene, Rectangle2D room, double top, @Nullable DiscScale scale) {
        this.scene = scene;
        this.room = room;
        this.scale = scale;
        this.y = top;
        for (Key key : scene.legend().keys()) {
            if (key instanceof Key.Discs discs) {
                addDiscs(discs);
            } else if (key instanceof Key.Grid grid) {
                addGrid(grid);
            } else if (key instanceof Key.Points points) {
                addPoints(points);
            }
        }
    }

    List<Mark> marks() {
        return marks;
    }

    /** Where they end. */
    double bottom() {
        return y;
    }

    /** Circles that stand on one another's foot, each with a line to its value. */
    private void addDiscs(Key.Discs discs) {
        if (scale == null || discs.values().isEmpty()) {
            return;
        }
        if (!discs.title().equals(scene.legend().title())) {
            addWords("key-title", discs.title(), HEAD, scene.tones().ink(), 2);
        }
        addWords("unit", LegendLayout.unit(discs.unit()), TEXT, scene.tones().softInk(), 1);
        SymbolMarks symbols = new SymbolMarks(scene, discs, scale);
        double widest = scale.radius(discs.values().get(0).value());
        double foot = y + 2 + 2 * widest;
        double middle = room.getX() + widest + 1;
        double labels = middle + widest + 12;
        double lowest = foot + 6;
        for (int i = discs.values().size() - 1; i >= 0; i--) {
            Key.Value value = discs.values().get(i);
            double radius = scale.radius(value.value());
            double line = Math.min(foot - 2 * radius, lowest - 12);
            marks.add(0, symbols.mark(new Point2D.Double(middle, foot - radius), radius, false));
            marks.add(new Mark.Form(
                    new Line2D.Double(middle, foot - 2 * radius, labels - 3, line),
                    null,
                    scene.tones().softInk(),
                    0.5));
            marks.add(new Mark.Text("disc", value.label(), TEXT, scene.tones().ink(), labels, line + 3.6, null));
            lowest = line;
        }
        y = foot + 6;
        addCounted(discs);
        y += APART;
    }

    private void addCounted(Key.Discs discs) {
        String disc = discs.count() < 2 ? " disque" : " disques";
        addWords(
                "discs",
                Style.number(discs.count()) + disc + "\u00a0: la surface est proportionnelle à la valeur.",
                SMALL,
                scene.tones().softInk(),
                2);
        if (discs.negative() != null) {
            SymbolMarks symbols = new SymbolMarks(scene, discs, new DiscScale(5, 1));
            marks.add(symbols.mark(new Point2D.Double(room.getX() + 6, y + 8), 5, true));
            marks.addAll(Paragraph.of("valeur négative", TEXT, room.getWidth() - 20, 1)
                    .at("discs", room.getX() + 18, y + 2, scene.tones().ink()));
            y += 18;
        }
    }

    /** The lowest class of both at the bottom left, as on the axes of a chart; each cell says how many territories it has. */
    private void addGrid(Key.Grid grid) {
        double labels = room.getX() + grid.columns().size() * CELL + 8;
        double width = room.getMaxX() - labels;
        addWords("axis", "↑ " + grid.up(), HEAD, scene.tones().ink(), 2);
        double top = y + 2;
        for (int row = grid.rows().size() - 1; row >= 0; row--) {
            for (int column = 0; column < grid.columns().size(); column++) {
                addCell(row * grid.columns().size() + column, room.getX() + column * CELL, top);
            }
            Paragraph label = Paragraph.of(grid.rows().get(row), SMALL, width, 2);
            marks.addAll(label.at(
                    "class",
                    labels,
                    top + (CELL - label.height()) / 2,
                    scene.tones().ink()));
            top += CELL;
        }
        double most = 0;
        for (int column = 0; column < grid.columns().size(); column++) {
            Paragraph label = Paragraph.of(grid.columns().get(column), Style.plain(7.5), CELL - 3, 3);
            marks.addAll(label.at(
                    "class",
                    room.getX() + column * CELL + 1,
                    top + 3,
                    scene.tones().ink()));
            most = Math.max(most, label.height());
        }
        y = top + most + 6;
        addWords("axis", "→ " + grid.across(), HEAD, scene.tones().ink(), 2);
        y += APART;
    }

    private void addCell(int index, double x, double top) {
        Entry entry = scene.legend().classes().get(index);
        marks.add(new Mark.Form(
                new Rectangle2D.Double(x, top, CELL, CELL),
                Grounds.paint(scene, index),
                scene.tones().page(),
                1));
        String count = Style.number(entry.count());
        Color ground = entry.colour();
        marks.add(new Mark.Text(
                "count",
                count,
                TEXT,
                Style.inkOn(ground),
                x + (CELL - Style.width(count, TEXT)) / 2,
                top + CELL / 2 + 3.6,
                // Lines of a hatch behind a number would be read as part of it.
                Grounds.paint(scene, index) instanceof Hatch ? ground : null));
    }

    private void addPoints(Key.Points points) {
        double middle = room.getX() + 12;
        marks.addAll(Clusters.marks(
                new Clusters.Cluster(middle, y + 9, 1, ""),
                points.colour(),
                scene.tones().page()));
        marks.addAll(Paragraph.of(points.label(), TEXT, room.getWidth() - 32, 1)
                .at("class", room.getX() + 32, y + 3, scene.tones().ink()));
        y += 22;
        Clusters.Cluster joined = new Clusters.Cluster(middle, y + 11, 12, "");
        marks.addAll(Clusters.marks(joined, points.colour(), scene.tones().page()));
        Paragraph words = Paragraph.of("plusieurs qui se toucheraient, et leur nombre", TEXT, room.getWidth() - 32, 2);
        marks.addAll(words.at("class", room.getX() + 32, y + 5, scene.tones().ink()));
        y += Math.max(26, words.height() + 10);
        addWords(
                "discs",
                Style.number(points.count()) + " en tout, chacun compté une fois.",
                SMALL,
                scene.tones().softInk(),
                2);
        y += APART;
    }

    private void addWords(String role, String text, Font font, Color colour, int lines) {
        if (!text.isBlank()) {
            Paragraph words = Paragraph.of(text, font, room.getWidth(), lines);
            marks.addAll(words.at(role, room.getX(), y, colour));
            y += words.height() + 3;
        }
    }
}
