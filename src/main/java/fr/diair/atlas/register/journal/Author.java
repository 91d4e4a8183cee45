package fr.diair.atlas.register.journal;

import org.jspecify.annotations.Nullable;

/**
 * Who changes something, as the journal keeps it.
 *
 * @param account null for whoever sits at the machine while there are no accounts, and for the command line
 */
public record Author(@Nullable Long account, String name) {}
