package fr.diair.atlas.newsletter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.diair.atlas.newsletter.facts.BlockKind;
import fr.diair.atlas.newsletter.facts.Facts;
import fr.diair.atlas.newsletter.facts.KeyFigures.KeyFigure;
import fr.diair.atlas.newsletter.facts.Options;
import fr.diair.atlas.newsletter.facts.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter as the page reads it. */
record LetterView(
        @JsonUnwrapped Head head,
        String preheader,
        String opening,
        Instant computedAt,
        boolean current,
        List<BlockView> blocks) {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A line of the list. @param author who saved it last, for people with an account only */
    record Head(
            String key,
            String title,
            LocalDate from,
            LocalDate to,
            String state,
            @Nullable LocalDate sentOn,
            Instant savedAt,
            @Nullable String author,
            long revision) {}

    /** @param usualHeading what stands above it unless the editor writes another */
    record BlockView(
            String key,
            BlockKind kind,
            String label,
            String usualHeading,
            boolean hidden,
            Options options,
            Edited edited,
            @Nullable Facts facts) {}

    record Days(LocalDate from, LocalDate to) {}

    record Choice(String id, String label) {}

    static Head head(Letter letter) {
        return new Head(
                letter.key(),
                letter.words().title(),
                letter.period().from(),
                letter.period().to(),
                letter.isSent() ? "sent" : "draft",
                letter.sentOn(),
                letter.kept().savedAt(),
                letter.kept().author(),
                letter.kept().revision());
    }

    /** @param dataVersion of now: facts of another one may tell figures that have changed since */
    static LetterView of(Letter letter, long dataVersion) {
        return new LetterView(
                head(letter),
                letter.words().preheader(),
                letter.words().opening(),
                letter.basis().computedAt(),
                letter.basis().dataVersion() == dataVersion,
                letter.blocks().stream()
                        .map(block -> new BlockView(
                                block.key(),
                                block.kind(),
                                block.kind().label(),
                                block.kind().heading(),
                                block.hidden(),
                                block.options(),
                                block.edited(),
                                block.facts()))
                        .toList());
    }

    static Days days(Period period) {
        return new Days(period.from(), period.to());
    }

    static List<Choice> choices(List<KeyFigure> figures) {
        return figures.stream()
                .map(figure -> new Choice(figure.id(), figure.label()))
                .toList();
    }

    static List<Choice> kinds() {
        return Arrays.stream(BlockKind.values())
                .map(kind -> new Choice(kind.id(), kind.label()))
                .toList();
    }
}
