package fr.diair.atlas.layer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import java.util.List;
import java.util.stream.Collectors;

/** What a map can show. Each theme says at which levels it has a sense: a membership never colours a territory. */
public sealed interface Theme permits BuiltInTheme, IndicatorTheme {
    /** The word used in URLs, as in {@code engagement-share-communes}. */
    String id();

    Group group();

    /** What the heading of the theme list says: of indicators that have a family, their family too. */
    default String groupLabel() {
        return group().label();
    }

    String label();

    String description();

    Measure measure();

    /** Whether the demonstration adds figures to this theme: codes, populations and contracts are facts. */
    boolean mayBeFictitious();

    /** Whether the theme can be narrowed to one field of public policy. */
    boolean takesField();

    /** From the finest to the coarsest; at least one. */
    List<Level> levels();

    default boolean isCategory() {
        return measure().kind().equals("category");
    }

    /** @throws RequestException a 400 that names the levels of the theme, when it has no sense at this one */
    default void requireLevel(Level level) {
        if (!levels().contains(level)) {
            throw RequestException.badRequest(
                    "level-not-of-theme",
                    "Le thème « %s » ne se lit pas au niveau %s : choisissez %s."
                            .formatted(
                                    label(),
                                    level.id(),
                                    levels().stream().map(Level::id).collect(Collectors.joining(", "))));
        }
    }

    /** The headings of the theme list. */
    enum Group {
        ENGAGEMENT("Engagement"),
        CONTRACT("Contrats"),
        FUNDING("Financement"),
        ACTION("Actions"),
        EVENT("Événements"),
        CONTEXT("Repères"),
        INDICATOR("Indicateurs");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the figures are: their kind ({@code quantity} or {@code category}), unit, and the way to write them. */
    @JsonIgnoreProperties("additive")
    record Measure(String kind, String unit, String format) {
        static final Measure CATEGORY = new Measure("category", "", "text");
        static final Measure EURO = new Measure("quantity", "€", "euro");
        static final Measure EURO_PER_INHABITANT = new Measure("quantity", "€ par habitant", "euro2");

        /** Whether figures of territories that do not overlap may be summed. */
        public boolean isAdditive() {
            return format.equals("integer") || format.equals("euro");
        }

        static Measure count(String unit) {
            return new Measure("quantity", unit, "integer");
        }

        static Measure percent(String unit) {
            return new Measure("quantity", unit, "percent");
        }
    }
}
