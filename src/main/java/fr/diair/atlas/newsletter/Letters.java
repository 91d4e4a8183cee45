package fr.diair.atlas.newsletter;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.newsletter.facts.BlockKind;
import fr.diair.atlas.newsletter.facts.FactReader;
import fr.diair.atlas.newsletter.facts.Facts;
import fr.diair.atlas.newsletter.facts.Options;
import fr.diair.atlas.newsletter.facts.Period;
import fr.diair.atlas.register.RegisterWriting.Signed;
import fr.diair.atlas.text.French;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Letters composed and kept: facts are computed when a block is added, when what it tells of changes, and when somebody asks for
 * new figures. What the editor wrote is only ever replaced by the editor.
 */
public final class Letters {
    private static final int MOST_BLOCKS = 40;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PREHEADER = 250;

    private final LetterQueries queries;
    private final FactReader reader;
    private final LongSupplier dataVersion;
    private final Clock clock;

    /** @param dataVersion of the figures that readers see now */
    public Letters(LetterQueries queries, FactReader reader, LongSupplier dataVersion, Clock clock) {
        this.queries = queries;
        this.reader = reader;
        this.dataVersion = dataVersion;
        this.clock = clock;
    }

    /** What the editor asks to be kept. */
    public record Draft(
            String title,
            LocalDate from,
            LocalDate to,
            String preheader,
            String opening,
            List<DraftBlock> blocks,
            @Nullable String why) {}

    public record DraftBlock(String key, BlockKind kind, boolean hidden, Options options, Edited edited) {}

    /** The days that a new letter would tell of. @param today the usual day of this Atlas */
    Period suggested(LocalDate today) {
        return queries.lastSent().map(last -> Period.since(last, today)).orElseGet(() -> Period.monthBy(today));
    }

    /** With the blocks that a letter usually has. @param title null or blank: made of the period */
    Letter create(@Nullable String title, Period period, Signed signed) {
        List<Block> blocks = List.of(
                made("chiffre", BlockKind.FIGURE, Options.USUAL, period),
                made("membres", BlockKind.MEMBERS, Options.USUAL, period),
                made("carte", BlockKind.MAP, Options.USUAL, period),
                made("contrats", BlockKind.CONTRACTS, Options.USUAL, period),
                made("actions", BlockKind.ACTIONS, Options.USUAL, period),
                made("evenements", BlockKind.EVENTS_PAST, Options.USUAL, period),
                made("agenda", BlockKind.EVENTS_AHEAD, Options.USUAL, period));
        String named = title == null || title.isBlank() ? "La lettre du réseau – " + period.words() : title.strip();
        Letter.Words words = new Letter.Words(French.printed(named), "", "");
        check(words, blocks);
        return queries.add(
                new Letter(
                        "l-" + UUID.randomUUID().toString().substring(0, 13),
                        period,
                        words,
                        blocks,
                        now(),
                        null,
                        new Letter.Kept(clock.instant(), null, 0)),
                signed);
    }

    private Block made(String key, BlockKind kind, Options options, Period period) {
        return new Block(key, kind, false, options, Edited.NOTHING, reader.of(kind, options, period));
    }

    private Letter.Basis now() {
        return new Letter.Basis(Instant.now(clock).truncatedTo(ChronoUnit.MILLIS), dataVersion.getAsLong());
    }

    /** Keeps what the editor wrote; facts of blocks that tell of the same thing as before stay as they are. */
    Letter save(String key, long revision, Draft draft, Signed signed) {
        Period period = new Period(draft.from(), draft.to());
        Letter known = queries.one(key);
        boolean samePeriod = known.period().equals(period);
        List<Block> blocks = new ArrayList<>();
        boolean anyKept = false;
        for (DraftBlock one : draft.blocks()) {
            Facts kept = samePeriod
                    ? known.block(one.key()).flatMap(was -> told(was, one)).orElse(null)
                    : null;
            Facts facts = kept != null ? kept : reader.of(one.kind(), one.options(), period);
            anyKept |= kept != null;
            blocks.add(new Block(one.key(), one.kind(), one.hidden(), one.options(), one.edited(), facts));
        }
        Letter.Words words =
                new Letter.Words(draft.title().strip(), draft.preheader().strip(), draft.opening());
        check(words, blocks);
        Letter.Basis basis = anyKept ? known.basis() : now();
        return queries.change(key, revision, before -> before.with(period, words, blocks, basis), signed);
    }

    /** The facts of a block that tells of the same thing as before. */
    private static Optional<Facts> told(Block was, DraftBlock one) {
        return was.kind() == one.kind() && was.options().equals(one.options())
                ? Optional.ofNullable(was.facts())
                : Optional.empty();
    }

    /** Computes every fact anew; every word of the editor's stays, and what it was written upon with it. */
    Letter refresh(String key, long revision, Signed signed) {
        Letter known = queries.one(key);
        Letter.Basis basis = now();
        List<Block> blocks = known.blocks().stream()
                .map(block -> block.with(reader.of(block.kind(), block.options(), known.period())))
                .toList();
        return queries.change(
                key, revision, before -> before.with(before.period(), before.words(), blocks, basis), signed);
    }

    private static void check(Letter.Words words, List<Block> blocks) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (words.title().isEmpty() || words.title().length() > LONGEST_TITLE) {
            faults.put("title", "Une lettre a un titre de %d caractères au plus.".formatted(LONGEST_TITLE));
        }
        if (words.preheader().length() > LONGEST_PREHEADER) {
            faults.put("preheader", "L'accroche tient en %d caractères.".formatted(LONGEST_PREHEADER));
        }
        if (words.opening().length() > Edited.LONGEST_TEXT) {
            faults.put("opening", "L'ouverture tient en %d caractères.".formatted(Edited.LONGEST_TEXT));
        }
        if (blocks.size() > MOST_BLOCKS) {
            faults.put("blocks", "Une lettre a %d blocs au plus.".formatted(MOST_BLOCKS));
        }
        Set<String> keys = new HashSet<>();
        for (Block block : blocks) {
            if (!block.key().matches("[a-z0-9][a-z0-9-]{0,59}") || !keys.add(block.key())) {
                faults.put("blocks", "La clé de bloc « %s » est mal formée ou double.".formatted(block.key()));
            }
        }
        if (!faults.isEmpty()) {
            throw RequestException.invalidFields(faults);
        }
    }
}
