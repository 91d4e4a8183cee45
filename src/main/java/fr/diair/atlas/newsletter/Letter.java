package fr.diair.atlas.newsletter;

import fr.diair.atlas.newsletter.facts.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is kept.
 *
 * @param words what the editor wrote above the blocks
 * @param blocks in the order in which they are read
 * @param sentOn the day on which it went out; null for a draft
 */
public record Letter(
        String key,
        Period period,
        Words words,
        List<Block> blocks,
        Basis basis,
        @Nullable LocalDate sentOn,
        Kept kept) {
    public Letter {
        blocks = List.copyOf(blocks);
    }

    /** @param preheader what a mailbox shows beside the title; may be empty @param opening paragraphs; may be empty */
    public record Words(String title, String preheader, String opening) {}

    /** On what the oldest of its facts were computed. */
    public record Basis(Instant computedAt, long dataVersion) {}

    /** @param author who saved it last, for people with an account only */
    public record Kept(Instant savedAt, @Nullable String author, long revision) {}

    public boolean isSent() {
        return sentOn != null;
    }

    Optional<Block> block(String blockKey) {
        return blocks.stream().filter(one -> one.key().equals(blockKey)).findFirst();
    }

    Letter with(Period otherPeriod, Words otherWords, List<Block> otherBlocks, Basis otherBasis) {
        return new Letter(key, otherPeriod, otherWords, otherBlocks, otherBasis, sentOn, kept);
    }
}
