package fr.diair.atlas.infographic.scene;

import fr.diair.atlas.territory.Level;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a picture says, all of it decided: classes, counts, words. Nothing here is computed by the drawing but places on
 * the page.
 *
 * @param legend of the figures, shared by all panels
 * @param panels the maps, at least one
 * @param keyFigures the few large numbers, which take the free rooms before the blocks of the page
 * @param labels the territories that are named, most important first; those that find no room are left out
 */
public record Scene(
        Heading heading,
        Page page,
        Level level,
        Legend legend,
        List<Panel> panels,
        List<KeyFigure> keyFigures,
        List<PlaceLabel> labels,
        Provenance provenance) {
    /** Control characters, those that turn the direction of writing, and halves of characters. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{fffe}\\x{ffff}]+");

    /** Class of a territory whose value is not available. */
    public static final int UNAVAILABLE = -1;
    /** Class of a territory whose value is a statistical secret. */
    public static final int SECRET = -2;
    /** Class of a territory at zero, or without object. */
    public static final int ZERO = -3;

    /** @throws IllegalArgumentException when a territory has a class that the legend does not have */
    public Scene {
        int classes = legend.classes().size();
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a picture without a map");
        }
        for (Panel panel : panels) {
            requireClass(panel.figures().rest(), classes);
            panel.figures().classes().values().forEach(index -> requireClass(index, classes));
            panel.hexagons().forEach(cell -> requireClass(cell.index(), classes));
        }
        keyFigures = List.copyOf(keyFigures);
        labels = List.copyOf(labels);
    }

    /** One map for a light page, without anything beside the territories. */
    public Scene(
            Heading heading,
            PageFormat format,
            Level level,
            Legend legend,
            Figures figures,
            List<KeyFigure> keyFigures,
            List<PlaceLabel> labels,
            Provenance provenance) {
        this(heading, Page.of(format), level, legend, List.of(Panel.of(figures)), keyFigures, labels, provenance);
    }

    /** As this, with spots on each map; what is fictitious of them makes the picture say so. */
    public Scene with(List<Spots> more) {
        return new Scene(
                heading,
                page,
                level,
                legend,
                panels.stream().map(panel -> panel.with(more)).toList(),
                keyFigures,
                labels,
                more.stream().anyMatch(Spots::demo) ? provenance.fictitious() : provenance);
    }

    public PageFormat format() {
        return page.format();
    }

    public Look look() {
        return page.look();
    }

    public Look.Tones tones() {
        return page.look().tones();
    }

    /** The kinds of spots on any map, each once, in the order of the legend. */
    public List<Spots> spots() {
        return panels.stream()
                .flatMap(panel -> panel.spots().stream())
                .distinct()
                .toList();
    }

    /**
     * What it is drawn on, and what stands there beside the maps.
     *
     * @param link the address that leads back to the living map, drawn as a QR code too; null for none
     * @param blocks in the order in which they take the free rooms, after the key figures
     * @param alternative what the picture shows, in the words of whoever made it; null: those made of the figures
     */
    public record Page(
            PageFormat format,
            Look look,
            @Nullable String link,
            Brand brand,
            List<Block> blocks,
            @Nullable String alternative) {
        public Page {
            blocks = List.copyOf(blocks);
            alternative = alternative == null || alternative.isBlank() ? null : printable(alternative);
        }

        public Page(PageFormat format, Look look, @Nullable String link) {
            this(format, look, link, Brand.NONE, List.of(), null);
        }

        public static Page of(PageFormat format) {
            return new Page(format, Look.LIGHT, null);
        }
    }

    /** As this, on another page. */
    public Scene on(Page other) {
        return new Scene(heading, other, level, legend, panels, keyFigures, labels, provenance);
    }

    /** As this, without the large numbers that stand there usually. */
    public Scene withoutKeyFigures() {
        return new Scene(heading, page, level, legend, panels, List.of(), labels, provenance);
    }

    /** As this, without names of places. */
    public Scene withoutLabels() {
        return new Scene(heading, page, level, legend, panels, keyFigures, List.of(), provenance);
    }

    /** As this, with one more sentence under the legend. @param more null for none */
    public Scene noted(@Nullable String more) {
        return more == null || more.isBlank()
                ? this
                : new Scene(heading, page, level, legend.noted(more), panels, keyFigures, labels, provenance);
    }

    /** As this, with something fictitious in it, which is said. */
    public Scene fictitious() {
        return new Scene(heading, page, level, legend, panels, keyFigures, labels, provenance.fictitious());
    }

    /** As this, with other maps. */
    public Scene showing(List<Panel> others) {
        return new Scene(heading, page, level, legend, others, keyFigures, labels, provenance);
    }

    private static void requireClass(int index, int classes) {
        if (index < ZERO || index >= classes) {
            throw new IllegalArgumentException("class " + index + " is not in a legend of " + classes);
        }
    }

    /** What cannot be printed becomes a space: words may come from anyone, and some characters are not for XML. */
    public static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    /** @param subtitle null or empty for none */
    public record Heading(String title, @Nullable String subtitle) {
        public Heading {
            title = printable(title);
            subtitle = subtitle == null ? null : printable(subtitle);
        }
    }

    /**
     * The meaning of colours and hatches, in the order in which they are read.
     *
     * @param unit such as {@code élus}; empty for categories
     * @param ordered whether the classes go from little to much; dots then grow with the class
     * @param zero null: no such row
     * @param unavailable null: no such row
     * @param secret null: no such row
     * @param note a sentence under the legend; null for none
     * @param keys what it explains beside rows of colours, from the top
     */
    public record Legend(
            String title,
            String unit,
            List<Entry> classes,
            boolean ordered,
            @Nullable Entry zero,
            @Nullable Tally unavailable,
            @Nullable Tally secret,
            @Nullable String note,
            List<Key> keys) {
        public Legend {
            title = printable(title);
            unit = printable(unit);
            note = note == null ? null : printable(note);
            classes = List.copyOf(classes);
            keys = List.copyOf(keys);
        }

        /** Rows of colours alone. */
        public Legend(
                String title,
                String unit,
                List<Entry> classes,
                boolean ordered,
                @Nullable Entry zero,
                @Nullable Tally unavailable,
                @Nullable Tally secret,
                @Nullable String note) {
            this(title, unit, classes, ordered, zero, unavailable, secret, note, List.of());
        }

        /** As this, with one more sentence under it. */
        public Legend noted(String more) {
            String all = note == null ? more : note + " " + more;
            return new Legend(title, unit, classes, ordered, zero, unavailable, secret, all, keys);
        }

        /** The key of a kind; null when the legend has none. */
        public <K extends Key> @Nullable K key(Class<K> kind) {
            return keys.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst()
                    .orElse(null);
        }

        /** As in {@code en % des communes}, {@code nombre d'élus}, {@code nombre de contrats}; empty for categories. */
        public String unitInWords() {
            return inWords(unit);
        }

        /** As {@link #unitInWords}, of any unit. */
        public static String inWords(String unit) {
            if (unit.isBlank()) {
                return "";
            }
            if (unit.startsWith("%") || unit.startsWith("€")) {
                return "en\u00a0" + unit;
            }
            boolean elided = "aàâeéèêiîoôuûyh".indexOf(Character.toLowerCase(unit.charAt(0))) >= 0;
            return "nombre " + (elided ? "d'" : "de ") + unit;
        }
    }

    /**
     * A colour and the number of territories that bear it.
     *
     * @param texture what is drawn with the colour
     */
    public record Entry(String label, Color colour, int count, Texture texture) {
        public Entry {
            label = printable(label);
        }

        /** @param hex {@code #rrggbb} */
        public static Entry of(String label, String hex, int count) {
            return new Entry(label, Color.decode(hex), count, Texture.PLAIN);
        }

        /** As this, in stripes. */
        public Entry inStripes() {
            return new Entry(label, colour, count, Texture.STRIPES);
        }

        /** Whether its ground is upright stripes of the colour. */
        public boolean striped() {
            return texture == Texture.STRIPES;
        }
    }

    /** A hatched state and the number of territories in it. */
    public record Tally(String label, int count) {
        public Tally {
            label = printable(label);
        }
    }

    /**
     * The class of every territory of the level.
     *
     * @param classes by code: an index in the legend, {@link #UNAVAILABLE}, {@link #SECRET} or {@link #ZERO}
     * @param rest the class of all territories that are not listed
     */
    public record Figures(Map<String, Integer> classes, int rest) {
        public Figures {
            classes = Map.copyOf(classes);
        }

        public int classOf(String code) {
            return classes.getOrDefault(code, rest);
        }
    }

    /** A large number and the few words under it, as in {@code 214}, {@code communes engagées}. */
    public record KeyFigure(String value, String label) {
        public KeyFigure {
            value = printable(value);
            label = printable(label);
        }
    }

    /** The name to write beside a territory. */
    public record PlaceLabel(String code, String text) {
        public PlaceLabel {
            text = printable(text);
        }
    }

    /**
     * Where everything comes from.
     *
     * @param source of the figures, without a final stop
     * @param dataDate the day the figures are of; null when unknown
     * @param vintage the 1 January whose official codes are shown
     * @param boundarySource of the borders, without a final stop
     * @param approximate whether the borders are approximate
     * @param demo whether any figure is fictitious
     */
    public record Provenance(
            String source,
            @Nullable LocalDate dataDate,
            int vintage,
            String boundarySource,
            boolean approximate,
            boolean demo) {
        public Provenance {
            source = printable(source);
            boundarySource = printable(boundarySource);
        }

        /** As this, with something fictitious in it. */
        Provenance fictitious() {
            return new Provenance(source, dataDate, vintage, boundarySource, approximate, true);
        }
    }
}
