package fr.diair.atlas.register.contract.follow;

import fr.diair.atlas.contract.Status;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.register.RegisterQueries;
import fr.diair.atlas.register.RegisterRow;
import fr.diair.atlas.register.contract.ContractRegisters;
import fr.diair.atlas.register.contract.document.DocumentQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads the sheet of one contract. */
public final class SheetQueries {
    private static final String LINES = Sql.file(SheetQueries.class, "lines.sql");
    private static final String SIGNATORIES = Sql.file(SheetQueries.class, "signatories.sql");
    private static final String STEPS = Sql.file(SheetQueries.class, "steps.sql");
    private static final String ACTIONS = Sql.file(SheetQueries.class, "actions.sql");
    private static final String EVENTS = Sql.file(SheetQueries.class, "events.sql");
    private static final Map<String, String> ACTION_STATUSES = Map.of(
            "planned",
            "Prévues",
            "started",
            "En cours",
            "blocked",
            "Bloquées",
            "done",
            "Achevées",
            "late",
            "En retard",
            "abandoned",
            "Abandonnées");

    private final Jdbi jdbi;
    private final RegisterQueries registers;
    private final FollowQueries follow;
    private final AlertQueries alerts;
    private final DocumentQueries documents;

    public SheetQueries(
            Jdbi jdbi,
            RegisterQueries registers,
            FollowQueries follow,
            AlertQueries alerts,
            DocumentQueries documents) {
        this.jdbi = jdbi;
        this.registers = registers;
        this.follow = follow;
        this.alerts = alerts;
        this.documents = documents;
    }

    Optional<ContractSheet> sheet(String key, LocalDate day) {
        Optional<RegisterRow> row = registers.one(ContractRegisters.CONTRACTS, key);
        return row.isEmpty()
                ? Optional.empty()
                : follow.contract(key, day).map(followed -> sheet(row.get(), followed, day));
    }

    private ContractSheet sheet(RegisterRow row, Followed followed, LocalDate day) {
        String key = row.key();
        return jdbi.withHandle(handle -> new ContractSheet(
                day,
                row,
                followed.standing(),
                list(handle, SIGNATORIES, key, null, (rs, ctx) -> signatory(rs)),
                list(handle, STEPS, key, day, (rs, ctx) -> step(rs)),
                Money.of(list(handle, LINES, key, day, (rs, ctx) -> line(rs))),
                new ContractSheet.Linked(
                        list(handle, ACTIONS, key, day, (rs, ctx) -> actions(rs)),
                        documents.documents(key, day),
                        list(
                                handle,
                                EVENTS,
                                key,
                                day,
                                (rs, ctx) -> new ContractSheet.LinkedEvent(
                                        rs.getString("key"),
                                        rs.getString("title"),
                                        rs.getString("kind"),
                                        rs.getObject("on_date", LocalDate.class)))),
                AlertBoard.of(day, alerts.alerts(day, key))));
    }

    private static <T> List<T> list(
            Handle handle, String sql, String contract, @Nullable LocalDate day, RowMapper<T> mapper) {
        var query = handle.createQuery(sql).bind("contract", contract);
        return (day == null ? query : query.bind("day", day)).map(mapper).list();
    }

    private static ContractSheet.Signatory signatory(ResultSet rs) throws SQLException {
        return new ContractSheet.Signatory(
                rs.getString("level"),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("shown_code"),
                rs.getString("shown_name"));
    }

    private static ContractSheet.Step step(ResultSet rs) throws SQLException {
        return new ContractSheet.Step(
                rs.getString("status"),
                Status.of(rs.getString("status")).label(),
                rs.getObject("on_date", LocalDate.class),
                rs.getString("signatory"),
                rs.getString("source"));
    }

    private static ContractSheet.ActionCount actions(ResultSet rs) throws SQLException {
        String status = rs.getString("status");
        return new ContractSheet.ActionCount(
                status,
                ACTION_STATUSES.getOrDefault(status, status),
                rs.getInt("count"),
                cents(rs, "planned"),
                cents(rs, "spent"));
    }

    private static Money.Line line(ResultSet rs) throws SQLException {
        Long ceiling = cents(rs, "ceiling_cents");
        return new Money.Line(
                rs.getLong("id"),
                rs.getLong("revision"),
                rs.getInt("year"),
                rs.getString("stage"),
                rs.getString("funder"),
                rs.getLong("amount_cents"),
                new Money.Origin(
                        rs.getString("source"), rs.getObject("source_on", LocalDate.class), rs.getBoolean("demo")),
                new Money.Weight(
                        rs.getBoolean("counted"),
                        rs.getBoolean("chosen"),
                        rs.getBoolean("aside"),
                        rs.getInt("lines"),
                        rs.getLong("difference_cents"),
                        rs.getBoolean("settled")),
                ceiling == null ? null : new Money.Ceiling(ceiling, rs.getString("ceiling_source")),
                rs.getString("explanation"));
    }

    private static @Nullable Long cents(ResultSet rs, String column) throws SQLException {
        long cents = rs.getLong(column);
        return rs.wasNull() ? null : cents;
    }
}
