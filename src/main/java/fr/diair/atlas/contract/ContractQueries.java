package fr.diair.atlas.contract;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads the contracts and the actions that touch a territory, as they stood on a day. */
public final class ContractQueries {
    private static final String CONTRACTS = Sql.file(ContractQueries.class, "contracts.sql");
    private static final String SIGNATORIES = Sql.file(ContractQueries.class, "contract-signatories.sql");
    private static final String HISTORY = Sql.file(ContractQueries.class, "contract-history.sql");
    private static final String FUNDING = Sql.file(ContractQueries.class, "contract-funding.sql");
    private static final String ACTIONS = Sql.file(ContractQueries.class, "actions.sql");

    private final Jdbi jdbi;

    public ContractQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Contract> contracts(Level level, String code, LocalDate day) {
        return jdbi.withHandle(handle -> {
            List<Head> heads = handle.createQuery(CONTRACTS)
                    .bind("level", level.id())
                    .bind("code", code)
                    .bind("day", day)
                    .map((rs, ctx) -> head(rs))
                    .list();
            if (heads.isEmpty()) {
                return List.of();
            }
            String keys = String.join(",", heads.stream().map(Head::key).toList());
            Map<String, List<Contract.Signatory>> signatories = byContract(
                    handle,
                    SIGNATORIES,
                    keys,
                    null,
                    (rs, ctx) -> new Contract.Signatory(
                            rs.getString("level"),
                            rs.getString("code"),
                            rs.getString("name"),
                            rs.getString("shown_code"),
                            rs.getString("shown_name")));
            Map<String, List<Contract.Step>> steps = byContract(
                    handle,
                    HISTORY,
                    keys,
                    day,
                    (rs, ctx) -> new Contract.Step(
                            rs.getString("status"),
                            Status.of(rs.getString("status")).label(),
                            rs.getObject("on_date", LocalDate.class),
                            rs.getString("signatory"),
                            rs.getString("source")));
            Map<String, List<Contract.Line>> lines = byContract(handle, FUNDING, keys, day, (rs, ctx) -> line(rs));
            return heads.stream()
                    .map(head -> new Contract(
                            head.key(),
                            head.title(),
                            head.year(),
                            head.standing(),
                            head.relation(),
                            signatories.getOrDefault(head.key(), List.of()),
                            steps.getOrDefault(head.key(), List.of()),
                            Contract.Funding.of(lines.getOrDefault(head.key(), List.of()))))
                    .toList();
        });
    }

    /** Actions placed in the territory, in the order of their calendar. */
    public List<Action> actions(Level level, String code, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(ACTIONS)
                .bind("level", level.id())
                .bind("code", code)
                .bind("day", day)
                .map((rs, ctx) -> action(rs))
                .list());
    }

    private record Head(String key, String title, int year, Contract.Standing standing, String relation) {}

    private static Head head(ResultSet rs) throws SQLException {
        Status status = Status.of(rs.getString("status"));
        return new Head(
                rs.getString("key"),
                rs.getString("title"),
                rs.getInt("year"),
                new Contract.Standing(
                        status.id(), status.label(), rs.getObject("on_date", LocalDate.class), rs.getBoolean("demo")),
                rs.getString("relation"));
    }

    private static Contract.Line line(ResultSet rs) throws SQLException {
        String stage = rs.getString("stage");
        return new Contract.Line(
                rs.getInt("year"),
                stage,
                FundingStage.of(stage).label(),
                rs.getLong("amount_cents"),
                rs.getString("funder"),
                rs.getString("source"),
                rs.getBoolean("demo"),
                rs.getBoolean("counted"));
    }

    private static Action action(ResultSet rs) throws SQLException {
        return new Action(
                rs.getString("key"),
                rs.getString("title"),
                rs.getString("field"),
                rs.getString("carrier"),
                new Action.Link(
                        rs.getString("place_name"),
                        rs.getString("contract"),
                        rs.getString("contract_title"),
                        rs.getString("source"),
                        rs.getBoolean("demo")),
                rs.getString("status"),
                new Action.Calendar(
                        rs.getObject("planned_start", LocalDate.class),
                        rs.getObject("planned_end", LocalDate.class),
                        rs.getObject("started_on", LocalDate.class),
                        rs.getObject("ended_on", LocalDate.class)),
                new Action.Measure(
                        rs.getObject("beneficiaries_planned", Integer.class),
                        rs.getObject("beneficiaries_reached", Integer.class),
                        rs.getString("reached_state"),
                        rs.getObject("planned_cents", Long.class),
                        rs.getObject("spent_cents", Long.class),
                        rs.getObject("reported_on", LocalDate.class)),
                new ActionProgress(
                        rs.getObject("progress", Double.class),
                        rs.getString("basis"),
                        rs.getObject("computed", Double.class),
                        rs.getBoolean("overridden"),
                        rs.getBoolean("measured")));
    }

    private static <T> Map<String, List<T>> byContract(
            Handle handle, String sql, String keys, @Nullable LocalDate day, RowMapper<T> mapper) {
        Map<String, List<T>> rows = new HashMap<>();
        var query = handle.createQuery(sql).bind("contracts", keys);
        if (day != null) {
            query.bind("day", day);
        }
        query.map((rs, ctx) -> Map.entry(rs.getString("contract"), mapper.map(rs, ctx)))
                .forEach(entry -> rows.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return rows;
    }
}
