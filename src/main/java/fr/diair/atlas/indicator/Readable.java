package fr.diair.atlas.indicator;

import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that has figures in the vintage on show.
 *
 * @param readings what can be read; at least one
 */
public record Readable(
        String code,
        String label,
        String definition,
        String unit,
        Indicator.Kind kind,
        Sense sense,
        boolean demo,
        List<Reading> readings) {

    /**
     * What its values are good for.
     *
     * @param family the heading it stands under, null for none
     * @param ratio what a rate is made of, null when that is not known
     */
    public record Sense(
            Indicator.Direction direction, @Nullable String family, int decimals, Indicator.@Nullable Ratio ratio) {}

    /**
     * Figures of one period at one level.
     *
     * @param source those who published them
     * @param vintages of the codes as received
     */
    public record Reading(Level level, Period period, String source, String licence, String vintages) {}

    /** The way to write its values: {@code integer}, {@code euro}, {@code percent} or {@code decimal}. */
    public String format() {
        return switch (kind) {
            case COUNT -> "integer";
            case AMOUNT -> "euro";
            case RATE -> unit.startsWith("%") ? "percent" : "decimal";
            case OTHER -> "decimal";
        };
    }

    public List<Level> levels() {
        return readings.stream().map(Reading::level).distinct().sorted().toList();
    }

    /** All periods, from the first to end, each once. */
    public List<String> periods() {
        return readings.stream()
                .map(Reading::period)
                .distinct()
                .sorted(Comparator.comparing(Period::to).thenComparing(Period::from))
                .map(Period::label)
                .toList();
    }

    /**
     * The latest period that ends on or before a day; of two that end together, the longer.
     *
     * @return empty when no period of the level ends by then
     */
    public Optional<Reading> on(Level level, LocalDate day) {
        return readings.stream()
                .filter(reading -> reading.level() == level)
                .filter(reading -> !reading.period().to().isAfter(day))
                .max(Comparator.comparing((Reading reading) -> reading.period().to())
                        .thenComparing(reading -> reading.period().from(), Comparator.reverseOrder()));
    }

    /** The earliest period of a level. */
    public Optional<Reading> first(Level level) {
        return readings.stream()
                .filter(reading -> reading.level() == level)
                .min(Comparator.comparing(reading -> reading.period().to()));
    }
}
