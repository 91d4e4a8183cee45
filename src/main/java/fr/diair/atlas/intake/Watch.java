package fr.diair.atlas.intake;

import fr.diair.atlas.register.journal.Author;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** Whoever waits for an import: told how far it is, and able to stop it. */
public interface Watch {
    /** Tells nobody, never stops. */
    Watch NOBODY = new Watch() {
        @Override
        public void step(String sentence, @Nullable Double share) {}

        @Override
        public void check() {}

        @Override
        public void works(@Nullable Connection connection) {}
    };

    /** Thrown where an import is stopped; its transaction goes back. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Stopped() {
            super("the import was stopped", null, false, false);
        }
    }

    /**
     * @param sentence what goes on, in French, as in « Lecture des lignes »
     * @param share of the whole, 0 to 1; null when it cannot be known
     */
    void step(String sentence, @Nullable Double share);

    /** Who imports, as the journal keeps it. */
    default Author author() {
        return Author.ATLAS;
    }

    /** Called often. @throws Stopped when it is to end */
    void check();

    /** The connection whose running statement is to be cancelled from now on; null: none any more. */
    void works(@Nullable Connection connection);
}
