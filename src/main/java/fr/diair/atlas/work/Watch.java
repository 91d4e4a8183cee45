package fr.diair.atlas.work;

import org.jspecify.annotations.Nullable;

/** Whoever waits for a piece of work: told how far it is, and able to stop it. */
public interface Watch {
    /** Tells nobody, never stops. */
    Watch NOBODY = new Watch() {
        @Override
        public void step(String sentence, @Nullable Double share) {}

        @Override
        public void check() {}

        @Override
        public void works(@Nullable Runnable stop) {}
    };

    /** Thrown where a piece of work is stopped. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Stopped() {
            super("the work was stopped", null, false, false);
        }
    }

    /**
     * @param sentence what goes on, in French, as in « Lecture des lignes »
     * @param share of the whole, 0 to 1; null when it cannot be known
     */
    void step(String sentence, @Nullable Double share);

    /** Called often. @throws Stopped when it is to end */
    void check();

    /** @param stop ends at once what goes on from now on; null: nothing that takes long */
    void works(@Nullable Runnable stop);
}
