package fr.diair.atlas.territory;

import java.util.regex.Pattern;

/**
 * The INSEE code of a commune: five characters, never a number. {@code 2A} and {@code 2B} are Corsica, {@code 97} and
 * {@code 98} overseas. A code means a commune only together with a date or a vintage.
 */
public record InseeCode(String value) implements Comparable<InseeCode> {
    private static final Pattern FORM = Pattern.compile("(?:\\d{2}|2[AB])\\d{3}");

    /** @throws IllegalArgumentException with a French sentence when the text has not the form of a code */
    public InseeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "« %s » n'est pas un code INSEE : cinq caractères sont attendus, par exemple 35238 ou 2A004."
                            .formatted(value));
        }
    }

    /** Whether the text has the form of a code; says nothing on its existence. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** The departement the code begins with: {@code 35}, {@code 2A}, {@code 974}. */
    public String departement() {
        return value.startsWith("97") || value.startsWith("98") ? value.substring(0, 3) : value.substring(0, 2);
    }

    @Override
    public int compareTo(InseeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
