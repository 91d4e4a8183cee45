package fr.diair.atlas.register.event;

import fr.diair.atlas.db.Sql;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads events for the map and for calendars. */
public final class EventQueries {
    private static final String EVENTS = Sql.file(EventQueries.class, "events.sql");
    private static final String COUNTS = Sql.file(EventQueries.class, "event-counts.sql");

    private final Jdbi jdbi;

    public EventQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Which events.
     *
     * @param inside whether internal events count, and what is not public is told
     * @param from and {@code to}: days, both included; null without limit
     * @param region code; null for all
     * @param contract key; null for all
     */
    public record Wanted(
            boolean inside,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable EventKind kind,
            @Nullable String region,
            @Nullable String contract) {}

    /** How many there are of each state on a day. */
    public record Counts(int past, int toCome, int cancelled) {
        public int total() {
            return past + toCome + cancelled;
        }
    }

    /** By day and hour. @param day on which they are told to be past, to come or cancelled */
    public List<EventRow> page(Wanted wanted, LocalDate day, int page, int size) {
        return jdbi.withHandle(handle -> bound(handle, EVENTS, wanted, day)
                .bind("skip", (long) (page - 1) * size)
                .bind("size", size)
                .map((rs, ctx) -> row(rs, wanted.inside()))
                .list());
    }

    public Counts counts(Wanted wanted, LocalDate day) {
        return jdbi.withHandle(handle -> bound(handle, COUNTS, wanted, day)
                .map((rs, ctx) -> new Counts(rs.getInt("past"), rs.getInt("to_come"), rs.getInt("cancelled")))
                .one());
    }

    private static Query bound(Handle handle, String sql, Wanted wanted, LocalDate day) {
        return handle.createQuery(sql)
                .bind("inside", wanted.inside())
                .bind("from", wanted.from())
                .bind("to", wanted.to())
                .bind("kind", wanted.kind() == null ? null : wanted.kind().id())
                .bind("region", wanted.region())
                .bind("contract", wanted.contract())
                .bind("day", day);
    }

    private static EventRow row(ResultSet rs, boolean inside) throws SQLException {
        String state = rs.getString("state");
        String kind = rs.getString("kind");
        return new EventRow(
                rs.getString("key"),
                kind,
                EventKind.of(kind).label(),
                rs.getString("title"),
                rs.getObject("on_date", LocalDate.class),
                rs.getString("starts_at"),
                rs.getString("ends_at"),
                state,
                stateLabel(state),
                new EventRow.Place(
                        rs.getString("place_level"),
                        rs.getString("shown_code"),
                        rs.getString("place_name"),
                        rs.getString("address"),
                        rs.getObject("lon", Double.class),
                        rs.getObject("lat", Double.class),
                        rs.getBoolean("drawn")),
                linked(rs),
                rs.getBoolean("demo"),
                inside
                        ? new EventRow.Inside(
                                rs.getBoolean("internal"),
                                rs.getString("status"),
                                rs.getString("organiser"),
                                rs.getString("description"),
                                rs.getString("programme"),
                                rs.getString("cancel_reason"),
                                rs.getObject("participants", Integer.class))
                        : null,
                new EventRow.Stamp(
                        rs.getString("status"),
                        rs.getLong("revision"),
                        Objects.requireNonNull(rs.getObject("changed", OffsetDateTime.class))
                                .toInstant()));
    }

    private static List<EventRow.Linked> linked(ResultSet rs) throws SQLException {
        String[] keys = texts(rs.getArray("contract_keys"));
        String[] titles = texts(rs.getArray("contract_titles"));
        List<EventRow.Linked> linked = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            linked.add(new EventRow.Linked(keys[i], titles[i]));
        }
        return linked;
    }

    private static String[] texts(@Nullable Array array) throws SQLException {
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    private static String stateLabel(String state) {
        return switch (state) {
            case "past" -> "Passé";
            case "to-come" -> "À venir";
            default -> "Annulé";
        };
    }
}
