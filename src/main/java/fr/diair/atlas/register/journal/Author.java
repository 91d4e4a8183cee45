package fr.diair.atlas.register.journal;

import org.jspecify.annotations.Nullable;

/**
 * Who changes something, as the journal keeps it.
 *
 * @param account null for whoever sits at the machine while there are no accounts, and for the command line
 */
public record Author(@Nullable Long account, String name) {
    /** What the program does of itself: it loads data/, and imports by the command line. */
    public static final Author ATLAS = new Author(null, "Atlas");
}
