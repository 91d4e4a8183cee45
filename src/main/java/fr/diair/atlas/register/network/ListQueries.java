package fr.diair.atlas.register.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.register.journal.Author;
import fr.diair.atlas.register.journal.JournalQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Lists kept by name, and the note of each file that was made of one. */
public final class ListQueries {
    private static final String LISTS = Sql.file(ListQueries.class, "lists.sql");
    private static final String PUT = Sql.file(ListQueries.class, "list-put.sql");
    private static final String CHANGE = Sql.file(ListQueries.class, "list-change.sql");
    private static final String REMOVE = Sql.file(ListQueries.class, "list-remove.sql");
    private static final String NOTE = Sql.file(ListQueries.class, "export-note.sql");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;

    public ListQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param own whether whoever asks made it */
    record SavedList(long id, String name, String author, boolean shared, boolean own, Map<String, String> criteria) {}

    /** Those of whoever asks, then those that others share. */
    List<SavedList> lists(Author author) {
        return jdbi.withHandle(handle -> handle.createQuery(LISTS)
                .bind("account", author.account())
                .map((rs, ctx) -> new SavedList(
                        rs.getLong("id"),
                        rs.getString("name"),
                        rs.getString("author"),
                        rs.getBoolean("shared"),
                        rs.getBoolean("own"),
                        criteria(rs.getString("criteria"))))
                .list());
    }

    long put(Author author, String name, boolean shared, Criteria criteria) {
        return jdbi.withHandle(handle -> handle.createQuery(PUT)
                .bind("name", name)
                .bind("account", author.account())
                .bind("author", author.name())
                .bind("shared", shared)
                .bind("criteria", json(criteria))
                .mapTo(Long.class)
                .one());
    }

    /** Whether there was such a list of theirs. */
    boolean change(Author author, long id, String name, boolean shared, Criteria criteria) {
        return jdbi.withHandle(handle -> handle.createUpdate(CHANGE)
                        .bind("id", id)
                        .bind("account", author.account())
                        .bind("name", name)
                        .bind("shared", shared)
                        .bind("criteria", json(criteria))
                        .execute())
                > 0;
    }

    /** Whether there was such a list of theirs. */
    boolean remove(Author author, long id) {
        return jdbi.withHandle(handle -> handle.createUpdate(REMOVE)
                        .bind("id", id)
                        .bind("account", author.account())
                        .execute())
                > 0;
    }

    /** What leaves is in the journal: who made a file, of which list, of which day, with how many lines. */
    record Export(String list, String criteria, String format, LocalDate day, int rows) {}

    void note(Author author, Export export) {
        jdbi.useTransaction(handle -> {
            JournalQueries.write(handle, author, "Fichier « %s » : %s".formatted(export.format(), export.list()));
            handle.createUpdate(NOTE)
                    .bind("list", export.list())
                    .bind("criteria", export.criteria())
                    .bind("format", export.format())
                    .bind("day", export.day())
                    .bind("rows", export.rows())
                    .execute();
        });
    }

    private static String json(Criteria criteria) {
        try {
            return JSON.writeValueAsString(criteria.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    private static Map<String, String> criteria(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON", e);
        }
    }
}
