package fr.diair.atlas.intake;

import fr.diair.atlas.register.journal.Author;
import org.jspecify.annotations.Nullable;

/** Whoever waits for an import. Where it is stopped, its transaction goes back. */
public interface Watch extends fr.diair.atlas.work.Watch {
    /** Tells nobody, never stops. */
    Watch NOBODY = new Watch() {
        @Override
        public void step(String sentence, @Nullable Double share) {}

        @Override
        public void check() {}

        @Override
        public void works(@Nullable Runnable stop) {}
    };

    /** Who imports, as the journal keeps it. */
    default Author author() {
        return Author.ATLAS;
    }
}
