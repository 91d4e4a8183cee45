package fr.diair.atlas.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The events that are not internal.
 *
 * @param total of all that took place by the day, since the first
 * @param held in the year, by the day
 * @param toCome after it
 */
public record EventPart(int total, List<Kind> byKind, List<Row> held, List<Row> toCome, int cancelled, String source) {

    /** How many of a kind took place in the year. */
    public record Kind(String id, String label, int held) {}

    public record Row(String title, String kindLabel, LocalDate date, String place) {}
}
