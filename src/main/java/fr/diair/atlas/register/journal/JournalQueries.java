package fr.diair.atlas.register.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Registers;
import fr.diair.atlas.register.form.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the journal, which the triggers of the database write, and puts things back. */
public final class JournalQueries {
    private static final String AUTHOR = Sql.file(JournalQueries.class, "author.sql");
    private static final String ENTRIES = Sql.file(JournalQueries.class, "entries.sql");
    private static final String TITLES = Sql.file(JournalQueries.class, "titles.sql");
    private static final String ENTRY = Sql.file(JournalQueries.class, "entry.sql");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;

    public JournalQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Which entries; null for any. */
    public record Filter(
            @Nullable String kind,
            @Nullable String key,
            @Nullable String author,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Entries of a page, latest first, and how many there are in all. */
    public record Page(long total, List<JournalEntry> entries) {}

    /**
     * From now on, what the transaction of the handle changes is this person's doing, row by row: no file overwrites it
     * unless told to.
     */
    public static void write(Handle handle, Author author, String why) {
        write(handle, author, why, true);
    }

    /** As {@link #write}, of what a file changes, or of taking that back. */
    public static void load(Handle handle, Author author, String why) {
        write(handle, author, why, false);
    }

    private static void write(Handle handle, Author author, String why, boolean byHand) {
        handle.createQuery(AUTHOR)
                .bind("byHand", String.valueOf(byHand))
                .bind("name", author.name())
                .bind("account", author.account())
                .bind("why", why)
                .mapToMap()
                .one();
    }

    /** A page; one beyond the end has no entries, and tells how many there are all the same. */
    public Page entries(Filter filter, int skip, int size) {
        Page found = some(filter, skip, size);
        return found.entries().isEmpty() && skip > 0
                ? new Page(some(filter, 0, 1).total(), List.of())
                : found;
    }

    private Page some(Filter filter, int skip, int size) {
        long[] total = {0};
        List<JournalEntry> entries = jdbi.withHandle(handle -> handle.createQuery(ENTRIES)
                .bind("kind", filter.kind())
                .bind("key", filter.key())
                .bind("author", filter.author())
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("skip", skip)
                .bind("size", size)
                .map((rs, ctx) -> {
                    total[0] = rs.getLong("total");
                    return entry(rs);
                })
                .list());
        return new Page(total[0], entries);
    }

    /**
     * Puts the thing that an entry is about back to how it stood right after it, in the transaction of the handle.
     *
     * @return the rows that changed
     * @throws RequestException a 404 when there is no such entry
     */
    public static int restore(Handle handle, long entry) {
        JournalEntry.Thing thing = thing(handle, entry);
        return handle.createQuery("select journal_restore(:kind, :key, :entry)")
                .bind("kind", thing.kind())
                .bind("key", thing.key())
                .bind("entry", entry)
                .mapTo(Integer.class)
                .one();
    }

    /** @throws RequestException a 404 when there is no such entry */
    public JournalEntry.Thing thing(long entry) {
        return jdbi.withHandle(handle -> thing(handle, entry));
    }

    /** @throws RequestException a 404 when there is no such entry */
    public static JournalEntry.Thing thing(Handle handle, long entry) {
        return handle.createQuery(ENTRY)
                .bind("id", entry)
                .map((rs, ctx) -> new JournalEntry.Thing(rs.getString("object_kind"), rs.getString("object_key")))
                .findOne()
                .orElseThrow(() -> RequestException.notFound(
                        "no-such-entry", "Le journal n'a pas d'entrée n° %d.".formatted(entry)));
    }

    /** What the things of entries are called today. One that is gone, or that no words of its own name, has no title. */
    public Map<JournalEntry.Thing, String> titles(List<JournalEntry> entries, Registers registers) {
        Map<JournalEntry.Thing, String> titles = new HashMap<>();
        Set<JournalEntry.Thing> things =
                entries.stream().map(JournalEntry::object).collect(Collectors.toSet());
        jdbi.useHandle(handle -> registers.all().stream()
                .filter(register -> namesThings(register, registers))
                .forEach(register -> addTitles(handle, register, things, titles)));
        return titles;
    }

    /** Whether its rows are the things themselves, and no part of one, with a title that somebody wrote. */
    private static boolean namesThings(Register register, Registers registers) {
        Register.Shape shape = register.shape();
        Register.Parent parent = shape.parent();
        return shape.keyColumns().size() == 1
                && register.field(shape.title())
                        .filter(field -> field.kind() == FieldKind.TEXT)
                        .isPresent()
                && (parent == null
                        || !registers.of(parent.register()).shape().object().equals(shape.object()));
    }

    private static void addTitles(
            Handle handle, Register register, Set<JournalEntry.Thing> things, Map<JournalEntry.Thing, String> titles) {
        String kind = register.shape().object();
        Object[] keys = things.stream()
                .filter(thing -> thing.kind().equals(kind))
                .map(JournalEntry.Thing::key)
                .toArray();
        if (keys.length > 0) {
            handle.createQuery(TITLES)
                    .bind("table", register.table())
                    .bind("key", register.shape().keyColumns().get(0))
                    .bind("title", register.shape().title())
                    .bindArray("keys", String.class, keys)
                    .map((rs, ctx) ->
                            titles.put(new JournalEntry.Thing(kind, rs.getString("key")), rs.getString("title")))
                    .list();
        }
    }

    private static JournalEntry entry(ResultSet rs) throws SQLException {
        return new JournalEntry(
                rs.getLong("id"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getLong("change"),
                rs.getString("author"),
                rs.getString("why"),
                rs.getObject("batch", Long.class),
                new JournalEntry.Thing(rs.getString("object_kind"), rs.getString("object_key")),
                rs.getString("table_name"),
                StreamSupport.stream(tree(rs.getString("row_key")).spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("~")),
                values(rs.getString("before")),
                values(rs.getString("after")));
    }

    private static @Nullable Values values(@Nullable String json) {
        return json == null ? null : new Values(tree(json));
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON", e);
        }
    }
}
