package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Entry;
import fr.diair.atlas.infographic.scene.Scene.Legend;
import fr.diair.atlas.infographic.scene.Scene.Tally;
import fr.diair.atlas.infographic.scene.Spots;
import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The legend: title, unit, and a row per class and per state with the number of territories, aligned on the right. */
final class LegendLayout {
    /** How many times its height a legend is held to want where its words are cut. */
    private static final double CUT_COSTS = 3;
    /** How much more of its height it wants when its letters vanish; in proportion when they shrink. */
    private static final double SHRINKING_COSTS = 2;
    /** Smaller letters are no better than words that are cut. */
    private static final double SMALL_LETTERS = 0.7;

    private static final double SHRUNK = 0.94;

    private static final double TITLE = 13.5;
    private static final double SMALL = 10;
    private static final double SWATCH_WIDTH = 24;
    private static final double SWATCH_HEIGHT = 14;
    private static final double DOT_COLUMN = 20;
    private static final double GAP = 10;
    private static final double APART = 6;
    /** Beyond all states of {@link Scene}. */
    private static final int SPOTS = -9;

    private static final double LIKED_PITCH = 18;
    private static final double LEAST_PITCH = 14;
    private static final double SMALLEST = 0.55;

    private final Scene scene;
    private final Rectangle2D room;
    private final @Nullable Dots dots;
    private final List<Row> rows = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    /** Whether its title or a label is. */
    private boolean cut;

    private Sizes sizes;

    /**
     * @param index of the class, for its dot; negative for the states and for spots
     * @param paint of the swatch; null for spots
     * @param apart whether a little room sets it off the row above
     */
    private record Row(
            int index, @Nullable Paint paint, @Nullable Spots spots, String label, String count, boolean apart) {}

    /** @param dots null when no dot was drawn */
    LegendLayout(Scene scene, Rectangle2D room, @Nullable Dots dots) {
        this.scene = scene;
        this.room = room;
        this.dots = dots;
        this.sizes = new Sizes(scene.format().letter());
        Legend legend = scene.legend();
        // Crossed classes are the cells of a square, not rows.
        int rowsOfClasses =
                legend.key(Key.Grid.class) == null ? legend.classes().size() : 0;
        for (int i = 0; i < rowsOfClasses; i++) {
            Entry entry = legend.classes().get(i);
            add(i, entry.label(), entry.count());
        }
        Entry zero = legend.zero();
        if (zero != null) {
            add(Scene.ZERO, zero.label(), zero.count());
        }
        addState(Scene.UNAVAILABLE, legend.unavailable());
        addState(Scene.SECRET, legend.secret());
        for (Spots spots : scene.spots()) {
            boolean apart = spots == scene.spots().get(0);
            rows.add(new Row(SPOTS, null, spots, spots.label(), "", apart));
        }
    }

    private void addState(int index, @Nullable Tally tally) {
        if (tally != null) {
            add(index, tally.label(), tally.count());
        }
    }

    /** A little room sets the states off the classes. */
    private void add(int index, String label, int count) {
        boolean apart = index < 0 && !rows.isEmpty() && rows.get(rows.size() - 1).index >= 0;
        // Several maps say their counts each.
        String counted = scene.panels().get(0).counts().isEmpty() ? Style.number(count) : "";
        rows.add(new Row(index, Grounds.paint(scene, index), null, label, counted, apart));
    }

    /**
     * The height it likes to have in a width. It is the greater the smaller its letters have to be for its words not to be
     * cut: it would rather have another place.
     */
    static double liked(Scene scene, double width, @Nullable Dots dots) {
        LegendLayout layout = new LegendLayout(scene, new Rectangle2D.Double(0, 0, width, 1), dots);
        double height = layout.layOut(layout.sizes.of(LIKED_PITCH));
        double usual = layout.sizes.by();
        for (double share = 1; share > SMALL_LETTERS; share *= SHRUNK) {
            layout.sizes = new Sizes(usual * share);
            layout.layOut(layout.sizes.of(LIKED_PITCH));
            if (!layout.cut) {
                return height * (1 + SHRINKING_COSTS * (1 - share));
            }
        }
        return CUT_COSTS * height;
    }

    /** As large as the room lets it be; smaller rather than with words that are cut. */
    List<Mark> marks() {
        double usual = sizes.by();
        for (double share = 1; ; share *= SHRUNK) {
            sizes = new Sizes(usual * share);
            double spare = room.getHeight() - layOut(sizes.of(LEAST_PITCH));
            if (spare >= 0 && !cut || share < SMALLEST) {
                double pitch = Math.min(23, LEAST_PITCH + Math.max(0, spare) / sizes.by() / Math.max(1, rows.size()));
                // Larger letters may need more lines than those that were measured.
                while ((layOut(sizes.of(pitch)) > room.getHeight() || cut) && pitch > LEAST_PITCH) {
                    pitch = Math.max(LEAST_PITCH, pitch - 1);
                }
                return marks;
            }
        }
    }

    /** Sets {@link #marks}. @return the height it takes */
    private double layOut(double pitch) {
        marks.clear();
        cut = false;
        Legend legend = scene.legend();
        double y = room.getY();
        Paragraph title = Paragraph.of(legend.title(), sizes.bold(TITLE), room.getWidth(), 2);
        cut |= title.isCut();
        marks.addAll(title.at("legend-title", room.getX(), y, scene.tones().ink()));
        y += title.height() + sizes.of(4);
        LegendKeys keys = new LegendKeys(scene, room, y, sizes);
        marks.addAll(keys.marks());
        y = keys.bottom();
        Font font = sizes.plain(Math.max(9.5, Math.min(12.5, 0.62 * pitch / sizes.by())));
        double left = room.getX() + sizes.of(SWATCH_WIDTH + GAP + (dots == null ? 0 : DOT_COLUMN));
        double right = countsEnd(left, font);
        y = rows.isEmpty() ? y : addHead(y, right) + sizes.of(4);
        for (Row row : rows) {
            y += row.apart ? sizes.of(APART) : 0;
            y += addRow(row, y, pitch, left, right, font);
        }
        y += sizes.of(6);
        for (Paragraph note : notes()) {
            marks.addAll(note.at("note", room.getX(), y, scene.tones().softInk()));
            y += note.height() + sizes.of(4);
        }
        return y - room.getY();
    }

    /** As near to the labels as the longest of them lets the counts be. */
    private double countsEnd(double left, Font font) {
        double labels = 0;
        double counts = Style.width(scene.level().label(), sizes.plain(SMALL));
        for (Row row : rows) {
            labels = Math.max(labels, Style.width(row.label, font));
            counts = Math.max(counts, Style.width(row.count, font));
        }
        return Math.min(room.getMaxX(), Math.max(left + labels + sizes.of(24) + counts, room.getX() + sizes.of(190)));
    }

    /** The unit over the labels and what is counted over the counts; one under the other where they do not fit. */
    private double addHead(double y, double right) {
        Font font = sizes.plain(SMALL);
        double top = y;
        String territories = territories();
        if (!scene.legend().unit().isBlank()) {
            String unit = scene.legend().unitInWords();
            double width = right - room.getX() - Style.width(territories, font) - sizes.of(GAP);
            boolean beside = Style.width(unit, font) <= width;
            Paragraph words = Paragraph.of(unit, font, beside ? width : room.getWidth(), 2);
            marks.addAll(words.at("unit", room.getX(), top, scene.tones().softInk()));
            top += beside ? 0 : words.height();
        }
        if (rows.stream().allMatch(row -> row.count.isEmpty())) {
            return top + (scene.legend().unit().isBlank() ? 0 : sizes.of(SMALL) * 1.4);
        }
        marks.add(new Mark.Text(
                "counts",
                territories,
                font,
                scene.tones().softInk(),
                right - Style.width(territories, font),
                top + sizes.of(SMALL),
                null));
        return top + sizes.of(SMALL) * 1.4;
    }

    private String territories() {
        if (scene.legend().key(Key.Cells.class) != null) {
            return "hexagones";
        }
        return switch (scene.level()) {
            case COMMUNE -> "communes";
            case EPCI -> "EPCI";
            case DEPARTEMENT -> "départements";
            case REGION -> "régions";
        };
    }

    /** Gives the height it took. */
    private double addRow(Row row, double y, double pitch, double left, double right, Font font) {
        double countLeft = right - Style.width(row.count, font);
        Paragraph label = Paragraph.of(row.label, font, countLeft - sizes.of(GAP) - left, 3);
        cut |= label.isCut();
        double height = Math.max(pitch, label.height() + sizes.of(2));
        double top = y + (height - sizes.of(SWATCH_HEIGHT)) / 2;
        double x = left - sizes.of(GAP + SWATCH_WIDTH);
        if (dots != null
                && row.index >= 0
                && row.index != scene.panels().get(0).figures().rest()) {
            double radius = dots.radius(row.index);
            double middle = y + height / 2;
            marks.add(Dots.mark(
                    new Ellipse2D.Double(room.getX() + sizes.of(7) - radius, middle - radius, 2 * radius, 2 * radius),
                    scene.legend().classes().get(row.index),
                    scene.tones()));
        }
        if (row.spots != null) {
            marks.add(SpotMarks.mark(
                    row.spots.look(),
                    new Point2D.Double(x + sizes.of(SWATCH_WIDTH) / 2, y + height / 2),
                    row.spots.legendRadius(),
                    scene.tones()));
        } else {
            marks.add(new Mark.Form(
                    new Rectangle2D.Double(x, top, sizes.of(SWATCH_WIDTH), sizes.of(SWATCH_HEIGHT)),
                    row.paint,
                    Style.faded(scene.tones().ink(), 0.25),
                    0.6));
        }
        marks.addAll(label.at(
                "class", left, y + (height - label.height()) / 2, scene.tones().ink()));
        if (!row.count.isEmpty()) {
            marks.add(new Mark.Text(
                    "count",
                    row.count,
                    font,
                    scene.tones().ink(),
                    countLeft,
                    y + height / 2 + 0.375 * font.getSize2D(),
                    null));
        }
        return height;
    }

    private List<Paragraph> notes() {
        List<Paragraph> notes = new ArrayList<>();
        Key.Cells cells = scene.legend().key(Key.Cells.class);
        if (cells != null) {
            notes.add(Paragraph.of(cells.label(), sizes.plain(SMALL), room.getWidth(), 2));
        }
        String note = scene.legend().note();
        if (note != null && !note.isBlank()) {
            notes.add(Paragraph.of(note, sizes.plain(SMALL), room.getWidth(), 6));
        }
        if (dots != null) {
            notes.add(Paragraph.of(
                    "À petite échelle, un point signale chaque territoire coloré.",
                    sizes.plain(SMALL),
                    room.getWidth(),
                    2));
        }
        return notes;
    }
}
