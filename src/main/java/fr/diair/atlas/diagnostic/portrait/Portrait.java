package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a territory as of a day, each beside those of a reference.
 *
 * @param references those that may be chosen for this territory
 * @param figures in the order of the catalogue
 * @param findings what the figures come to, in the order of the rules
 */
public record Portrait(
        Subject subject,
        LocalDate day,
        Publication publication,
        Reference reference,
        List<Reference.Choice> references,
        List<Figure> figures,
        List<Finding> findings) {

    /**
     * What the territory has of one measure.
     *
     * @param comparison null where its values and those of the reference are not of the same period
     * @param trend null where there is nothing from before to compare with
     */
    public record Figure(
            Measure measure,
            Cell cell,
            Column.Provenance provenance,
            @Nullable Comparison comparison,
            @Nullable Trend trend) {

        /** The value, or null. */
        public @Nullable Double value() {
            return cell.value();
        }
    }

    /**
     * A figure beside those of the reference.
     *
     * @param position null when the territory has no value
     * @param quartiles null when no territory of the reference has a value
     * @param mean of the territories, each counted once; null where that means nothing, as for shares
     * @param whole of the reference as one territory; null where that cannot be known
     * @param gap the value less the median, null without either
     * @param gapPercent of the median; null for shares, whose gap is in points, and for a median of 0
     * @param assessment null for what is neither need nor capacity, for an incomplete sum and without a value
     */
    public record Comparison(
            Distribution.@Nullable Position position,
            Distribution.@Nullable Quartiles quartiles,
            @Nullable Double mean,
            @Nullable Cell whole,
            @Nullable Double gap,
            @Nullable Double gapPercent,
            @Nullable Assessment assessment) {
        static final Comparison NONE = new Comparison(null, null, null, null, null, null, null);
    }

    /** What a figure says against the quartiles of the reference, by the direction of its measure. */
    public enum Assessment {
        STRENGTH,
        GAP,
        NEAR;

        /** The lower-case word of the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A figure beside its own of before: a year earlier, or the period before for an imported one.
     *
     * @param period of before, in French
     * @param change the value less that of before; null without either
     * @param percent of that of before; null for shares, whose change is in points, and when it was 0
     */
    public record Trend(
            Cell previous,
            String period,
            @Nullable Double change,
            @Nullable Double percent) {}

    /** How a finding is to be taken. */
    public enum Tone {
        STRENGTH,
        GAP,
        WATCH,
        FACT;

        /** The lower-case word of the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What some figures come to.
     *
     * @param id of the rule that found it
     * @param text a French sentence
     * @param measures whose figures it rests on
     * @param demo whether one of them is fictitious
     */
    public record Finding(String id, Tone tone, String text, List<String> measures, boolean demo) {}

    /** The figure of a measure; empty when the portrait has none. */
    public Optional<Figure> figure(String measure) {
        return figures.stream()
                .filter(figure -> figure.measure().id().equals(measure))
                .findFirst();
    }

    /** Whether a figure of it is fictitious. */
    public boolean demo() {
        return figures.stream().anyMatch(figure -> figure.provenance().demo());
    }
}
