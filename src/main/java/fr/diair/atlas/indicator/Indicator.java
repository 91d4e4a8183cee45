package fr.diair.atlas.indicator;

import fr.diair.atlas.fault.DataException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a statistic is. Where its values come from is said by each {@link Series}.
 *
 * @param code lower-case letters, digits and hyphens, as in {@code logements-vacants}
 * @param unit as written after a value: {@code logements}, {@code %}, {@code €}
 * @param family the heading it stands under; null for none
 * @param ratio what a rate is made of; null when it is not known, and for all that is not a rate
 * @param decimals how many are worth writing, 0 to 6
 * @param demo whether it is fictitious
 */
public record Indicator(
        String code,
        String label,
        String definition,
        String unit,
        Kind kind,
        Direction direction,
        @Nullable IndicatorFamily family,
        @Nullable Ratio ratio,
        int decimals,
        boolean demo) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int MOST_DECIMALS = 6;

    /** What may be done with values: counts and amounts add up, rates and the others do not. */
    public enum Kind {
        COUNT,
        RATE,
        AMOUNT,
        OTHER;

        /** The lower-case word of files and of the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether values of parts add up to that of the whole. */
        public boolean addsUp() {
            return this == COUNT || this == AMOUNT;
        }

        /** @throws DataException that lists the kinds, when the word is not one of them */
        public static Kind of(String id) {
            return word(values(), id, "Nature");
        }
    }

    /** Whether a high value calls for action, makes it possible, or neither. */
    public enum Direction {
        NEED,
        CAPACITY,
        NEUTRAL;

        /** The lower-case word of files and of the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws DataException that lists the directions, when the word is not one of them */
        public static Direction of(String id) {
            return word(values(), id, "Sens");
        }
    }

    /**
     * A rate is factor × numerator ÷ denominator.
     *
     * @param numerator code of a count or an amount
     * @param denominator code of a count or an amount
     * @param factor 100 for a percentage
     */
    public record Ratio(String numerator, String denominator, BigDecimal factor) {
        /** @throws DataException when the factor is not positive */
        public Ratio {
            if (factor.signum() <= 0) {
                throw new DataException(
                        "bad-factor",
                        "Le facteur d'un taux doit être positif : « %s » ne l'est pas.".formatted(factor));
            }
        }
    }

    /** @throws DataException when the code is malformed, the label empty, or the ratio given to what is no rate */
    public Indicator {
        if (!CODE.matcher(code).matches()) {
            throw new DataException(
                    "bad-indicator-code",
                    "« %s » n'est pas un code d'indicateur : minuscules sans accent, chiffres et tirets, 60 au plus."
                            .formatted(code));
        }
        if (label.isBlank()) {
            throw new DataException(
                    "indicator-without-label", "L'indicateur « %s » n'a pas de libellé.".formatted(code));
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new DataException(
                    "bad-decimals",
                    "L'indicateur « %s » demande %d décimales : de 0 à %d.".formatted(code, decimals, MOST_DECIMALS));
        }
        if (ratio != null && kind != Kind.RATE) {
            throw new DataException(
                    "ratio-of-no-rate",
                    "L'indicateur « %s » n'est pas un taux : il n'a ni numérateur ni dénominateur.".formatted(code));
        }
        if (ratio != null
                && (ratio.numerator().equals(code) || ratio.denominator().equals(code))) {
            throw new DataException(
                    "ratio-of-itself", "Le taux « %s » ne peut pas être son propre numérateur.".formatted(code));
        }
    }

    private static <E extends Enum<E>> E word(E[] all, String id, String what) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst()
                .orElseThrow(() -> new DataException(
                        "unknown-word",
                        "%s « %s » inconnu : choisissez parmi %s."
                                .formatted(
                                        what,
                                        id,
                                        Arrays.stream(all)
                                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", ")))));
    }
}
