package fr.diair.atlas.territory;

import java.time.LocalDate;
import java.time.Month;

/** A vintage (millésime) of the official geographic code: the codes in force on 1 January of a year. */
public record Vintage(int year) implements Comparable<Vintage> {
    /** The vintage that the map shows. */
    public static final Vintage SHOWN = new Vintage(2019);

    private static final int FIRST = 1943;
    private static final int LAST = 2100;

    /** @throws IllegalArgumentException with a French sentence for a year before the official code began */
    public Vintage {
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException(
                    "« %d » n'est pas un millésime du code officiel géographique, qui commence en %d."
                            .formatted(year, FIRST));
        }
    }

    /** The day that the vintage stands for. */
    public LocalDate day() {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    @Override
    public int compareTo(Vintage other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
