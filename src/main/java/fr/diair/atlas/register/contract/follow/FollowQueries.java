package fr.diair.atlas.register.contract.follow;

import fr.diair.atlas.db.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads contracts as they stand on a day. */
public final class FollowQueries {
    private static final String FOLLOW = Sql.file(FollowQueries.class, "follow.sql");

    private final Jdbi jdbi;
    private final AlertQueries alerts;

    public FollowQueries(Jdbi jdbi, AlertQueries alerts) {
        this.jdbi = jdbi;
        this.alerts = alerts;
    }

    /** All contracts, those that have not begun by the day among them. */
    public List<Followed> contracts(LocalDate day) {
        Map<String, List<Alert>> byContract = alerts.alerts(day, null).stream()
                .collect(Collectors.groupingBy(alert -> alert.target().contract()));
        return rows(day, null).stream()
                .map(row -> row.with(AlertBoard.Counts.of(byContract.getOrDefault(row.key(), List.of()))))
                .toList();
    }

    Optional<Followed> contract(String key, LocalDate day) {
        return rows(day, key).stream().findFirst();
    }

    private List<Followed> rows(LocalDate day, @Nullable String contract) {
        return jdbi.withHandle(handle -> handle.createQuery(FOLLOW)
                .bind("day", day)
                .bind("contract", contract)
                .map((rs, ctx) -> followed(rs))
                .list());
    }

    private static Followed followed(ResultSet rs) throws SQLException {
        String status = rs.getString("status");
        String names = rs.getString("names");
        return new Followed(
                rs.getString("key"),
                rs.getString("title"),
                rs.getInt("year"),
                rs.getBoolean("demo"),
                names == null ? "" : names,
                new Followed.Standing(
                        status,
                        Followed.Standing.label(status, rs.getBoolean("has_step")),
                        rs.getObject("on_date", LocalDate.class),
                        rs.getObject("renewal_on", LocalDate.class),
                        rs.getObject("ends_on", LocalDate.class)),
                new Followed.Amounts(cents(rs, "planned"), cents(rs, "committed"), cents(rs, "paid")),
                new Followed.Actions(rs.getInt("total"), rs.getInt("done"), rs.getInt("started"), rs.getInt("late")),
                AlertBoard.Counts.of(List.of()));
    }

    private static @Nullable Long cents(ResultSet rs, String column) throws SQLException {
        long cents = rs.getLong(column);
        return rs.wasNull() ? null : cents;
    }
}
