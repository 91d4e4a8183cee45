package fr.diair.atlas.newsletter;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.newsletter.facts.BlockKind;
import fr.diair.atlas.newsletter.facts.Facts;
import fr.diair.atlas.newsletter.facts.Options;
import fr.diair.atlas.newsletter.facts.Period;
import fr.diair.atlas.register.RegisterWriting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads and keeps letters; the journal follows each of them and each of their blocks. */
public final class LetterQueries {
    private static final String READ = Sql.file(LetterQueries.class, "letters.sql");
    private static final String BLOCKS = Sql.file(LetterQueries.class, "blocks.sql");
    private static final String INSERT = Sql.file(LetterQueries.class, "insert.sql");
    private static final String UPDATE = Sql.file(LetterQueries.class, "update.sql");
    private static final String PUT_BLOCK = Sql.file(LetterQueries.class, "put-block.sql");

    private final Jdbi jdbi;
    private final RegisterWriting writing;

    public LetterQueries(Jdbi jdbi, RegisterWriting writing) {
        this.jdbi = jdbi;
        this.writing = writing;
    }

    /** Without their blocks, the latest period first. */
    List<Letter> all() {
        return jdbi.withHandle(handle -> read(handle, null));
    }

    /** @throws RequestException a 404 when there is none of that key */
    Letter one(String key) {
        return jdbi.withHandle(handle -> one(handle, key));
    }

    /** The last day of which a letter that went out told. */
    Optional<LocalDate> lastSent() {
        return jdbi.withHandle(handle -> handle.createQuery("select max(to_date) from newsletter where state = 'sent'")
                .mapTo(LocalDate.class)
                .findOne());
    }

    Letter add(Letter letter, RegisterWriting.Signed signed) {
        return writing.keeping(signed, handle -> {
            bound(handle, INSERT, letter).execute();
            putBlocks(handle, letter);
            return one(handle, letter.key());
        });
    }

    /**
     * @param revision that the editor had
     * @throws RequestException a 412 when it is not of that revision any more, a 409 when it went out
     */
    Letter change(String key, long revision, UnaryOperator<Letter> change, RegisterWriting.Signed signed) {
        return writing.keeping(signed, handle -> {
            Letter wanted = change.apply(expected(handle, key, revision));
            bound(handle, UPDATE, wanted).execute();
            handle.createUpdate("delete from newsletter_block where newsletter = :key and not (block = any (:kept))")
                    .bind("key", key)
                    .bindArray(
                            "kept",
                            String.class,
                            wanted.blocks().stream().map(Block::key).toArray())
                    .execute();
            putBlocks(handle, wanted);
            return one(handle, key);
        });
    }

    /** From now on, it is kept as it is. @param files by the word of their format */
    Letter send(String key, long revision, LocalDate day, Map<String, byte[]> files, RegisterWriting.Signed signed) {
        return writing.keeping(signed, handle -> {
            expected(handle, key, revision);
            files.forEach((format, bytes) -> handle.execute(
                    "insert into newsletter_sent (newsletter, format, bytes) values (?, ?, ?)", key, format, bytes));
            handle.execute(
                    "update newsletter set state = 'sent', sent_on = ?, saved_at = clock_timestamp() where key = ?",
                    day,
                    key);
            return one(handle, key);
        });
    }

    /** A file of a letter that went out; empty for a draft. */
    Optional<byte[]> sent(String key, String format) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select bytes from newsletter_sent where newsletter = :key and format = :format")
                .bind("key", key)
                .bind("format", format)
                .mapTo(byte[].class)
                .findOne());
    }

    void remove(String key, long revision, RegisterWriting.Signed signed) {
        writing.keeping(signed, handle -> {
            expected(handle, key, revision);
            return handle.execute("delete from newsletter where key = ?", key);
        });
    }

    private static Letter expected(Handle handle, String key, long revision) {
        handle.execute("select 1 from newsletter where key = ? for update", key);
        Letter before = one(handle, key);
        if (before.isSent()) {
            throw RequestException.conflict(
                    "letter-sent",
                    "La lettre « %s » est diffusée : elle reste telle qu'elle est partie. Composez-en une autre."
                            .formatted(before.words().title()));
        }
        if (before.kept().revision() != revision) {
            throw RequestException.changedMeanwhile(
                    "changed-meanwhile",
                    "La lettre « %s » a été modifiée entre-temps : rouvrez-la avant de l'enregistrer."
                            .formatted(before.words().title()));
        }
        return before;
    }

    private static Letter one(Handle handle, String key) {
        Letter head = read(handle, key).stream()
                .findFirst()
                .orElseThrow(() -> RequestException.notFound(
                        "no-such-letter",
                        "Il n'y a pas de lettre « %s » : elle a pu être retirée ; le journal peut la rétablir."
                                .formatted(key)));
        return head.with(
                head.period(),
                head.words(),
                handle.createQuery(BLOCKS)
                        .bind("key", key)
                        .map((rs, ctx) -> block(rs))
                        .list(),
                head.basis());
    }

    private static List<Letter> read(Handle handle, @Nullable String key) {
        return handle.createQuery(READ)
                .bind("key", key)
                .map((rs, ctx) -> letter(rs))
                .list();
    }

    private static Letter letter(ResultSet rs) throws SQLException {
        return new Letter(
                rs.getString("key"),
                new Period(rs.getObject("from_date", LocalDate.class), rs.getObject("to_date", LocalDate.class)),
                new Letter.Words(rs.getString("title"), rs.getString("preheader"), rs.getString("opening")),
                List.of(),
                new Letter.Basis(
                        rs.getObject("computed_at", OffsetDateTime.class).toInstant(), rs.getLong("data_version")),
                rs.getObject("sent_on", LocalDate.class),
                new Letter.Kept(
                        rs.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        rs.getString("author"),
                        rs.getLong("revision")));
    }

    private static Block block(ResultSet rs) throws SQLException {
        String facts = rs.getString("facts");
        return new Block(
                rs.getString("block"),
                BlockKind.of(rs.getString("kind")),
                rs.getBoolean("hidden"),
                LetterJson.read(rs.getString("options"), Options.class),
                LetterJson.read(rs.getString("edited"), Edited.class),
                facts == null ? null : LetterJson.read(facts, Facts.class));
    }

    private static org.jdbi.v3.core.statement.Update bound(Handle handle, String sql, Letter letter) {
        return handle.createUpdate(sql)
                .bind("key", letter.key())
                .bind("title", letter.words().title())
                .bind("from", letter.period().from())
                .bind("to", letter.period().to())
                .bind("preheader", letter.words().preheader())
                .bind("opening", letter.words().opening())
                .bind("computedAt", letter.basis().computedAt().atOffset(ZoneOffset.UTC))
                .bind("dataVersion", letter.basis().dataVersion());
    }

    private static void putBlocks(Handle handle, Letter letter) {
        int place = 0;
        for (Block block : letter.blocks()) {
            handle.createUpdate(PUT_BLOCK)
                    .bind("letter", letter.key())
                    .bind("block", block.key())
                    .bind("place", ++place)
                    .bind("kind", block.kind().id())
                    .bind("hidden", block.hidden())
                    .bind("options", LetterJson.text(block.options()))
                    .bind("edited", LetterJson.text(block.edited()))
                    .bind("facts", LetterJson.text(block.facts()))
                    .execute();
        }
    }
}
