package fr.diair.atlas.register.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.diair.atlas.contract.ActionProgress;
import fr.diair.atlas.contract.ActionState;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.db.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads actions as they stood on a day, with their places and milestones. */
public final class ActionQueries {
    private static final String ACTIONS = Sql.file(ActionQueries.class, "actions.sql");
    private static final String HISTORY = Sql.file(ActionQueries.class, "action-history.sql");
    private static final String POINTS = Sql.file(ActionQueries.class, "action-points.sql");
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Jdbi jdbi;

    public ActionQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Which actions; null for any. One that is asked for by its key need not have been known by the day.
     *
     * @param contract its key; {@code -} for those of no contract
     * @param level with {@code code}, the territory in which one of its places lies
     * @param states between commas
     */
    public record Wanted(
            LocalDate day,
            @Nullable String key,
            @Nullable String contract,
            @Nullable String field,
            @Nullable String states,
            @Nullable String level,
            @Nullable String code,
            @Nullable String words) {
        static Wanted one(LocalDate day, String key) {
            return new Wanted(day, key, null, null, null, null, null, null);
        }

        Wanted states(String others) {
            return new Wanted(day, key, contract, field, others, level, code, words);
        }
    }

    /** All that were known by the day, in the order of contracts, then of the calendar. */
    public List<ActionRow> actions(Wanted wanted) {
        return page(wanted, ActionOrder.USUAL, 0, null).actions();
    }

    /** Some of the actions found, and how many there are. */
    record Page(long total, List<ActionRow> actions) {}

    /**
     * A page; one beyond the end is empty, and tells how many there are all the same.
     *
     * @param size null for all that follow
     */
    Page page(Wanted wanted, ActionOrder order, int skip, @Nullable Integer size) {
        long[] total = {0};
        List<ActionRow> rows = jdbi.withHandle(handle -> handle.createQuery(ACTIONS)
                .bind("day", wanted.day())
                .bind("key", wanted.key())
                .bind("contract", wanted.contract())
                .bind("field", wanted.field())
                .bind("states", wanted.states())
                .bind("level", wanted.level())
                .bind("code", wanted.code())
                .bind("words", wanted.words())
                .bind("sort", order.column())
                .bind("down", order.down())
                .bind("byField", ActionOrder.FIELDS)
                .bind("byState", ActionOrder.STATES)
                .bind("skip", skip)
                .bind("size", size)
                .map((rs, ctx) -> {
                    total[0] = rs.getLong("total");
                    return row(rs);
                })
                .list());
        return new Page(rows.isEmpty() && skip > 0 ? page(wanted, order, 0, 1).total() : total[0], rows);
    }

    public Optional<ActionRow> one(String key, LocalDate day) {
        return actions(Wanted.one(day, key)).stream().findFirst();
    }

    /** @param told whether somebody declared it; else it comes from the days of the action itself */
    public record Step(
            String status,
            String label,
            LocalDate on,
            @Nullable String reason,
            boolean told) {}

    /** The states of an action by a day, the latest first. */
    public List<Step> history(String key, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(HISTORY)
                .bind("key", key)
                .bind("day", day)
                .map((rs, ctx) -> new Step(
                        rs.getString("status"),
                        ActionState.label(rs.getString("status")),
                        rs.getObject("on_date", LocalDate.class),
                        rs.getString("reason"),
                        rs.getBoolean("told")))
                .list());
    }

    /** An action drawn on the map. Nothing personal. */
    public record Dot(
            String key,
            String title,
            String field,
            String fieldLabel,
            String carrier,
            double longitude,
            double latitude,
            String status,
            String statusLabel,
            @Nullable String place,
            boolean demo) {}

    /** The launched actions that have a point. @param field null for all */
    public List<Dot> points(LocalDate day, @Nullable PolicyField field) {
        return jdbi.withHandle(handle -> handle.createQuery(POINTS)
                .bind("day", day)
                .bind("field", field == null ? null : field.id())
                .map((rs, ctx) -> new Dot(
                        rs.getString("key"),
                        rs.getString("title"),
                        rs.getString("field"),
                        PolicyField.of(rs.getString("field")).label(),
                        rs.getString("carrier"),
                        rs.getDouble("longitude"),
                        rs.getDouble("latitude"),
                        rs.getString("status"),
                        ActionState.label(rs.getString("status")),
                        rs.getString("place_name"),
                        rs.getBoolean("demo")))
                .list());
    }

    private static ActionRow row(ResultSet rs) throws SQLException {
        return new ActionRow(
                rs.getString("key"),
                rs.getLong("revision"),
                rs.getBoolean("demo"),
                new ActionRow.Head(
                        rs.getString("title"),
                        rs.getString("field"),
                        PolicyField.of(rs.getString("field")).label(),
                        rs.getString("carrier"),
                        rs.getString("partners"),
                        rs.getString("description"),
                        rs.getString("contract"),
                        rs.getString("contract_title"),
                        rs.getString("source")),
                state(rs),
                new ActionRow.Calendar(
                        day(rs, "planned_start"),
                        day(rs, "planned_end"),
                        day(rs, "begun"),
                        day(rs, "ended"),
                        day(rs, "due")),
                counted(rs),
                progress(rs),
                list(rs.getString("places"), new TypeReference<>() {}),
                rs.getObject("longitude") == null
                        ? null
                        : new ActionRow.Point(rs.getDouble("longitude"), rs.getDouble("latitude")),
                list(rs.getString("milestones"), new TypeReference<>() {}));
    }

    private static ActionRow.State state(ResultSet rs) throws SQLException {
        return new ActionRow.State(
                rs.getString("status"),
                ActionState.label(rs.getString("status")),
                rs.getString("declared"),
                ActionState.label(rs.getString("declared")),
                day(rs, "since"),
                rs.getString("reason"),
                rs.getInt("days_late"),
                day(rs, "last_change"));
    }

    private static ActionRow.Counted counted(ResultSet rs) throws SQLException {
        Integer planned = rs.getObject("beneficiaries_planned", Integer.class);
        String plannedState = planned != null ? "value" : rs.getString("planned_state");
        return new ActionRow.Counted(
                planned,
                plannedState == null ? "unavailable" : plannedState,
                rs.getObject("reached", Integer.class),
                rs.getString("reached_state"),
                rs.getObject("planned_cents", Long.class),
                rs.getObject("spent_cents", Long.class),
                rs.getObject("reported_on", LocalDate.class));
    }

    private static ActionRow.Progress progress(ResultSet rs) throws SQLException {
        ActionProgress progress = new ActionProgress(
                rs.getObject("progress", Double.class),
                rs.getString("basis"),
                rs.getObject("computed", Double.class),
                rs.getBoolean("overridden"),
                rs.getBoolean("measured"));
        Double value = progress.value();
        return new ActionRow.Progress(
                value,
                progress.basisLabel(),
                progress.estimated(),
                progress.computed(),
                progress.basis(),
                ActionProgress.basisLabel(progress.basis()),
                progress.overridden() && value != null
                        ? new ActionRow.Stated(
                                value, rs.getObject("override_on", LocalDate.class), rs.getString("override_reason"))
                        : null);
    }

    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static <T> List<T> list(String json, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON", e);
        }
    }
}
