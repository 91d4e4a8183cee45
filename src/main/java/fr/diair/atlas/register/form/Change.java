package fr.diair.atlas.register.form;

import org.jspecify.annotations.Nullable;

/**
 * A row as somebody wants it.
 *
 * @param before null when the row is new
 * @param after every column, those that are not touched too
 * @param why the reason given; may be empty
 */
public record Change(@Nullable Values before, Values after, String why) {
    /** Whether a column is to say something else than before; of a new row, whether it says something. */
    public boolean touches(String name) {
        return before == null ? after.text(name) != null : !after.same(name, before);
    }
}
