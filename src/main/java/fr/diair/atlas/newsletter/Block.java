package fr.diair.atlas.newsletter;

import fr.diair.atlas.newsletter.facts.BlockKind;
import fr.diair.atlas.newsletter.facts.Facts;
import fr.diair.atlas.newsletter.facts.Options;
import org.jspecify.annotations.Nullable;

/**
 * A part of a letter.
 *
 * @param key tells it from the others of its letter
 * @param hidden kept, and not told
 * @param facts as Atlas computed them last; null where nothing is computed
 */
public record Block(
        String key,
        BlockKind kind,
        boolean hidden,
        Options options,
        Edited edited,
        @Nullable Facts facts) {
    Block with(@Nullable Facts other) {
        return new Block(key, kind, hidden, options, edited, other);
    }

    public String heading() {
        String own = edited.heading();
        return own == null ? kind.heading() : own;
    }
}
