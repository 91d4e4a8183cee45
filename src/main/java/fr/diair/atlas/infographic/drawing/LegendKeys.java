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
    private static final double HEAD = 10.5;
    private static final double TEXT = 10;
    private static final double SMALL = 8.5;
    private static final double TINY = 7.5;
    private static final double CELL = 44;
    private static final double APART = 8;

    private final Scene scene;
    private final Rectangle2D room;
    private final @Nullable DiscScale scale;
    private final Sizes sizes;
    private final Font head;
    private final Font text;
    private final Font small;
    private final List<Mark> marks = new ArrayList<>();
    private double y;

    /** @param top where the keys begin in the room */
    LegendKeys(Scene scene, Rectangle2D room, double top, Sizes sizes) {
        this.scene = scene;
        this.room = room;
        this.scale = DiscScale.of(scene);
        this.sizes = sizes;
        this.head = sizes.bold(HEAD);
        this.text = sizes.plain(TEXT);
        this.small = sizes.plain(SMALL);
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
            addWords("key-title", discs.title(), head, scene.tones().ink(), 2);
        }
        addWords("unit", Scene.Legend.inWords(discs.unit()), text, scene.tones().softInk(), 1);
        SymbolMarks symbols = new SymbolMarks(scene, discs, scale);
        double widest = scale.radius(discs.values().get(0).value());
        // Room for the circles, and for the values where these are higher.
        double foot = y
                + Math.max(
                        sizes.of(6) + 2 * widest, sizes.of(13) * discs.values().size());
        double middle = room.getX() + widest + 1;
        double labels = middle + widest + sizes.of(12);
        double lowest = foot + sizes.of(6);
        for (int i = discs.values().size() - 1; i >= 0; i--) {
            Key.Value value = discs.values().get(i);
            double radius = scale.radius(value.value());
            double line = Math.min(foot - 2 * radius, lowest - sizes.of(12));
            marks.add(0, symbols.mark(new Point2D.Double(middle, foot - radius), radius, false));
            marks.add(new Mark.Form(
                    new Line2D.Double(middle, foot - 2 * radius, labels - 3, line),
                    null,
                    scene.tones().softInk(),
                    0.5));
            marks.add(new Mark.Text(
                    "disc", value.label(), text, scene.tones().ink(), labels, line + sizes.of(3.6), null));
            lowest = line;
        }
        y = foot + sizes.of(6);
        addCounted(discs);
        y += sizes.of(APART);
    }

    private void addCounted(Key.Discs discs) {
        String disc = discs.count() < 2 ? " disque" : " disques";
        addWords(
                "discs",
                Style.number(discs.count()) + disc + "\u00a0: la surface est proportionnelle à la valeur.",
                small,
                scene.tones().softInk(),
                2);
        if (discs.negative() != null) {
            SymbolMarks symbols = new SymbolMarks(scene, discs, new DiscScale(5, 1));
            marks.add(symbols.mark(new Point2D.Double(room.getX() + 6, y + 8), 5, true));
            marks.addAll(Paragraph.of("valeur négative", text, room.getWidth() - 20, 1)
                    .at("discs", room.getX() + 18, y + 2, scene.tones().ink()));
            y += 18;
        }
    }

    /** The lowest class of both at the bottom left, as on the axes of a chart; each cell says how many territories it has. */
    private void addGrid(Key.Grid grid) {
        double cell = sizes.of(CELL);
        double labels = room.getX() + grid.columns().size() * cell + sizes.of(8);
        double width = room.getMaxX() - labels;
        addWords("axis", "↑ " + grid.up(), head, scene.tones().ink(), 2);
        double top = y + 2;
        for (int row = grid.rows().size() - 1; row >= 0; row--) {
            for (int column = 0; column < grid.columns().size(); column++) {
                addCell(row * grid.columns().size() + column, room.getX() + column * cell, top);
            }
            Paragraph label = Paragraph.of(grid.rows().get(row), small, width, 2);
            marks.addAll(label.at(
                    "class",
                    labels,
                    top + (cell - label.height()) / 2,
                    scene.tones().ink()));
            top += cell;
        }
        double most = 0;
        for (int column = 0; column < grid.columns().size(); column++) {
            Paragraph label = Paragraph.of(grid.columns().get(column), sizes.plain(TINY), cell - 3, 3);
            marks.addAll(label.at(
                    "class",
                    room.getX() + column * cell + 1,
                    top + 3,
                    scene.tones().ink()));
            most = Math.max(most, label.height());
        }
        y = top + most + 6;
        addWords("axis", "→ " + grid.across(), head, scene.tones().ink(), 2);
        y += sizes.of(APART);
    }

    private void addCell(int index, double x, double top) {
        double cell = sizes.of(CELL);
        Entry entry = scene.legend().classes().get(index);
        marks.add(new Mark.Form(
                new Rectangle2D.Double(x, top, cell, cell),
                Grounds.paint(scene, index),
                scene.tones().page(),
                1));
        String count = Style.number(entry.count());
        Color ground = entry.colour();
        marks.add(new Mark.Text(
                "count",
                count,
                text,
                Style.inkOn(ground),
                x + (cell - Style.width(count, text)) / 2,
                top + cell / 2 + sizes.of(3.6),
                // Lines of a hatch behind a number would be read as part of it.
                Grounds.paint(scene, index) instanceof Hatch ? ground : null));
    }

    private void addPoints(Key.Points points) {
        double middle = room.getX() + sizes.of(12);
        marks.addAll(Clusters.marks(
                new Clusters.Cluster(middle, y + sizes.of(9), 1, ""),
                points.colour(),
                scene.tones().page()));
        marks.addAll(Paragraph.of(points.label(), text, room.getWidth() - sizes.of(32), 1)
                .at(
                        "class",
                        room.getX() + sizes.of(32),
                        y + sizes.of(3),
                        scene.tones().ink()));
        y += sizes.of(22);
        Clusters.Cluster joined = new Clusters.Cluster(middle, y + sizes.of(11), 12, "");
        marks.addAll(Clusters.marks(joined, points.colour(), scene.tones().page()));
        Paragraph words =
                Paragraph.of("plusieurs qui se toucheraient, et leur nombre", text, room.getWidth() - sizes.of(32), 2);
        marks.addAll(words.at(
                "class",
                room.getX() + sizes.of(32),
                y + sizes.of(5),
                scene.tones().ink()));
        y += Math.max(sizes.of(26), words.height() + sizes.of(10));
        addWords(
                "discs",
                Style.number(points.count()) + " en tout, chacun compté une fois.",
                small,
                scene.tones().softInk(),
                2);
        y += sizes.of(APART);
    }

    private void addWords(String role, String said, Font font, Color colour, int lines) {
        if (!said.isBlank()) {
            Paragraph words = Paragraph.of(said, font, room.getWidth(), lines);
            marks.addAll(words.at(role, room.getX(), y, colour));
            y += words.height() + 3;
        }
    }
}
