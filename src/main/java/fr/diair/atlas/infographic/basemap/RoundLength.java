package fr.diair.atlas.infographic.basemap;

import fr.diair.atlas.text.French;

/**
 * A length that reads well beside a bar: the greatest of 1, 2, 5, 10, 20, 50… times a power of ten that is not above what is
 * asked for.
 *
 * @param metres on the ground
 */
public record RoundLength(double metres) {
    /** @param metres the most it may be; above 0 */
    public static RoundLength within(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double digit = metres / power;
        return new RoundLength(power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1));
    }

    /** As in {@code 200 km} or {@code 500 m}. */
    public String label() {
        return metres < 1000
                ? Math.round(metres) + "\u00a0m"
                : French.number(Math.round(metres / 1000), 0) + "\u00a0km";
    }
}
