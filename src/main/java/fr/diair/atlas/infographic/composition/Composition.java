package fr.diair.atlas.infographic.composition;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.diair.atlas.infographic.scene.Look;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a picture to be: the map, the words, what stands beside, the page. It is what the page sends, what is
 * kept in the gallery, and all that the server draws from; figures are never part of it.
 *
 * @param format a word of {@link fr.diair.atlas.infographic.scene.PageFormat}
 * @param blocks beside the map, in their order
 * @param template key of the house style; null: Atlas's own
 */
public record Composition(
        String format,
        Look look,
        MapChoice map,
        Texts texts,
        List<Block> blocks,
        @Nullable String template) {
    public Composition {
        blocks = List.copyOf(blocks);
    }

    /** How figures become a map. */
    public enum Kind {
        /** Each territory in the colour of its class or category. */
        AREAS,
        /** A disc on each territory, its area proportional to the figure. */
        SYMBOLS,
        /** Discs of one theme over the classes of a second one. */
        AREAS_SYMBOLS,
        /** One dot a territory that has the figure, dots that would touch being joined with their number. */
        DOTS,
        /** Two themes crossed, three classes each. */
        BIVARIATE,
        /** One small map a year. */
        YEARS,
        /** One small map a field of public policy. */
        FIELDS,
        /** Two maps: a day and an earlier one. */
        BEFORE_AFTER,
        /** Hexagons of equal size, coloured by how many territories of the network they hold. */
        HEXAGONS;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The map.
     *
     * @param second the theme of the areas under symbols, or of the other axis; null where the kind takes none
     * @param field of public policy; null for all
     * @param bounds edges of classes drawn by hand; null otherwise
     * @param before the earlier day; null unless the kind compares two days
     * @param years of the small maps; empty unless the kind takes some
     * @param palette null: that of the theme
     * @param paris whether the inner suburbs of Paris are drawn once more, larger
     * @param names whether territories are named
     */
    public record MapChoice(
            Kind kind,
            String theme,
            @Nullable String second,
            String level,
            @Nullable LocalDate date,
            @Nullable String field,
            @Nullable String method,
            @Nullable Integer classes,
            @Nullable List<Double> bounds,
            @Nullable LocalDate before,
            List<Integer> years,
            @Nullable String palette,
            boolean events,
            boolean actions,
            Frame frame,
            boolean paris,
            boolean names) {
        public MapChoice {
            years = List.copyOf(years);
        }

        /** As this, of another piece of the country. */
        public MapChoice within(Frame other) {
            return new MapChoice(
                    kind, theme, second, level, date, field, method, classes, bounds, before, years, palette, events,
                    actions, other, paris, names);
        }
    }

    /**
     * What the map shows.
     *
     * @param kind {@code france}, {@code region}, {@code departement}, {@code epci} or {@code perimeter}
     * @param code of it; null for France
     */
    public record Frame(String kind, @Nullable String code) {
        public static final Frame FRANCE = new Frame("france", null);
    }

    /**
     * Words that the reader says differently; null: the usual ones.
     *
     * @param alternative read to those who do not see the picture
     */
    public record Texts(
            @Nullable String title,
            @Nullable String subtitle,
            @Nullable String note,
            @Nullable String alternative) {
        public static final Texts USUAL = new Texts(null, null, null, null);
    }

    /**
     * Something beside the map.
     *
     * @param id its own within the composition
     * @param kind {@code figure} (a large number), {@code chart}, {@code text}, {@code logo}
     * @param about what a figure or a chart says, as in {@code summary:engaged-communes} or {@code measure:population}
     * @param territory of the figure, as in {@code epci/243500139}; null: the whole country
     * @param text of a text block, or the words under a figure instead of the usual ones; null for those
     * @param place null: the next free one
     */
    public record Block(
            String id,
            String kind,
            @Nullable String about,
            @Nullable String territory,
            @Nullable String text,
            @Nullable Place place) {}

    /** A room on the page, in points of its format. */
    public record Place(double x, double y, double width, double height) {}
}
