package fr.diair.atlas.infographic.studio.gallery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A composition in the gallery.
 *
 * @param composition as JSON
 * @param author who made it, for colleagues
 * @param published what its link shows; null when it never was published
 */
record Kept(
        String key,
        String title,
        String composition,
        State state,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String author,
        long revision,
        @Nullable Published published) {
    /** @param diffused whether its link is open @param removed whether it is out of the gallery */
    record State(boolean diffused, boolean removed) {
        static final State NEW = new State(false, false);
    }

    /**
     * What its link shows.
     *
     * @param title that the picture bears, which is held against names; the one in the gallery is for colleagues
     * @param dataVersion of the figures that were drawn
     * @param boundaries version of the borders
     */
    record Published(String title, Instant at, long dataVersion, String boundaries) {}

    /** As this, with other words or another picture. */
    Kept saying(String newTitle, String newComposition) {
        return new Kept(key, newTitle, newComposition, state, createdAt, updatedAt, author, revision, published);
    }

    Kept in(State other) {
        return new Kept(key, title, composition, other, createdAt, updatedAt, author, revision, published);
    }
}
