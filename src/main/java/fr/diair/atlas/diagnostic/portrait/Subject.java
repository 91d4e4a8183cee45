package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * What a portrait is of: a territory of a level, or several communes together.
 *
 * @param level the word of the level, or {@code perimeter}
 * @param kindLabel what it is, in French
 * @param among the level whose territories it is compared with
 * @param row its own among those; -1 when it is none of them
 * @param shared rows among those that have a commune of it, when it is none of them; empty when it is one. Not to be changed
 * @param within what it belongs to; of several communes, what most of their people belong to
 */
public record Subject(
        String level,
        String code,
        String name,
        String kindLabel,
        Level among,
        int row,
        BitSet shared,
        Place.Within within,
        Values values) {

    /** The level word of several communes together. */
    public static final String PERIMETER = "perimeter";

    /** Reads what it has. */
    public interface Values {
        /** Whether there is anything to read. */
        boolean has(Measure measure);

        Column.Cell cell(Measure measure, LocalDate day);

        /** Where the values come from. */
        Column.Provenance provenance(Measure measure, LocalDate day);

        /** The level of the territories that they were received for. */
        Level level(Measure measure, LocalDate day);
    }

    /** Whether a row is it, or a part of it. */
    boolean shares(int other) {
        return other == row || shared.get(other);
    }

    public boolean isPerimeter() {
        return level.equals(PERIMETER);
    }
}
