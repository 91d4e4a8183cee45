package fr.diair.atlas.register.journal;

import fr.diair.atlas.register.form.Values;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one row.
 *
 * @param change entries of the same number were written together
 * @param batch the import that wrote it, if one did
 * @param rowKey as in addresses
 * @param before null when the row was created
 * @param after null when the row was removed
 */
public record JournalEntry(
        long id,
        Instant at,
        long change,
        String author,
        String why,
        @Nullable Long batch,
        Thing object,
        String table,
        String rowKey,
        @Nullable Values before,
        @Nullable Values after) {
    /** What a person would call the thing, as {@code contract} and its key. */
    public record Thing(String kind, String key) {}
}
