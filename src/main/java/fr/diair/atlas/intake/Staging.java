package fr.diair.atlas.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fr.diair.atlas.db.BinaryCopy;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.intake.batch.BatchJson;
import fr.diair.atlas.intake.batch.Notice;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one file in a temporary table, so that a file of any size is compared with itself in bounded memory: what
 * is repeated is left out, what contradicts itself is refused, and the rest is handed on in its order.
 */
final class Staging {
    private static final String CREATE = Sql.file(Staging.class, "staging-create.sql");
    private static final String REPEATED = Sql.file(Staging.class, "staging-repeated.sql");
    private static final String PAGE = Sql.file(Staging.class, "staging-page.sql");
    private static final String END = Sql.file(Staging.class, "staging-end.sql");
    private static final String COUNTS = Sql.file(Staging.class, "staging-counts.sql");
    private static final String NOTICES = Sql.file(Staging.class, "staging-notices.sql");
    private static final String ROWS = Sql.file(Staging.class, "staging-rows.sql");
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final int AT_A_TIME = 2_000;

    private final Handle handle;

    Staging(Handle handle) {
        this.handle = handle;
        handle.createScript(CREATE).execute();
    }

    /**
     * A line and what became of it.
     *
     * @param key what tells it apart from the others; null unless taken
     * @param cells in the words of {@code data/README.md}; null unless taken
     */
    record Line(
            long number,
            Notice.@Nullable Kind end,
            @Nullable String key,
            @Nullable Map<String, String> cells,
            List<Notice> notices) {
        static Line taken(long number, String key, Map<String, String> cells, List<Notice> notices) {
            return new Line(number, null, key, cells, notices);
        }

        /** Refused or ignored: the notice says which, and why. */
        static Line ended(long number, Notice notice) {
            return new Line(number, notice.kind(), null, null, List.of(notice));
        }

        private String state() {
            return end == null ? "taken" : end.id();
        }
    }

    /** A line that is to be written. */
    record Taken(long number, String key, Map<String, String> cells) {}

    record Counts(long read, long accepted, long corrected, long refused, long ignored) {}

    /** Takes all lines that the source gives; no other statement may run on the handle meanwhile. */
    void fill(Consumer<Consumer<Line>> source) throws SQLException {
        BinaryCopy.into(
                handle.getConnection(),
                "intake_row",
                "line, state, row_key, cells, notices",
                copy -> source.accept(line -> {
                    try {
                        copy.row(line.number, line.state(), line.key, json(line.cells), BatchJson.write(line.notices));
                    } catch (SQLException e) {
                        throw new IllegalStateException("a line does not fit the temporary table", e);
                    }
                }));
        handle.execute("create index on intake_row (line)");
        handle.execute("analyze intake_row");
    }

    /** Leaves out what is repeated, refuses what contradicts itself. */
    void compare() {
        handle.execute(REPEATED);
    }

    /** All lines that are still taken, in their order; the taker may use the handle. */
    void forEach(Consumer<List<Taken>> taker) {
        long after = Long.MIN_VALUE;
        List<Taken> page;
        do {
            page = handle.createQuery(PAGE)
                    .bind("after", after)
                    .bind("limit", AT_A_TIME)
                    .map((rs, ctx) ->
                            new Taken(rs.getLong("line"), rs.getString("row_key"), cells(rs.getString("cells"))))
                    .list();
            if (!page.isEmpty()) {
                taker.accept(page);
                after = page.get(page.size() - 1).number();
            }
        } while (page.size() == AT_A_TIME);
    }

    /** Refuses or leaves out lines that were taken until now, as their notices say. */
    void end(Map<Long, Notice> ended) {
        if (ended.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(END)) {
            ended.forEach((line, notice) -> batch.bind("line", line)
                    .bind("state", notice.kind().id())
                    .bind("notices", BatchJson.write(List.of(notice)))
                    .add());
            batch.execute();
        }
    }

    Counts counts() {
        return handle.createQuery(COUNTS)
                .map((rs, ctx) -> new Counts(
                        rs.getLong("read"),
                        rs.getLong("accepted"),
                        rs.getLong("corrected"),
                        rs.getLong("refused"),
                        rs.getLong("ignored")))
                .one();
    }

    /** Hands all notices, and the rows that were taken, over to a batch. */
    void give(long batch) {
        handle.createUpdate(NOTICES).bind("batch", batch).execute();
        handle.createUpdate(ROWS).bind("batch", batch).execute();
    }

    private static @Nullable String json(@Nullable Map<String, String> cells) {
        return cells == null ? null : BatchJson.write(cells);
    }

    private static Map<String, String> cells(String json) {
        try {
            return BatchJson.MAPPER.readValue(json, CELLS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
