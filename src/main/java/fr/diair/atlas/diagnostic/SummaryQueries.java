package fr.diair.atlas.diagnostic;

import fr.diair.atlas.db.Sql;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Counts the whole network. */
public final class SummaryQueries {
    private static final String SUMMARY = Sql.file(SummaryQueries.class, "summary.sql");

    private final Jdbi jdbi;

    public SummaryQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Summary summary(LocalDate day, boolean demo) {
        return jdbi.withHandle(handle -> handle.createQuery(SUMMARY)
                .bind("day", day)
                .map((rs, ctx) -> new Summary(
                        day,
                        new Summary.Network(
                                rs.getInt("engaged_communes"), rs.getInt("officials"), rs.getInt("to_confirm")),
                        new Summary.Contracts(
                                rs.getInt("signed"),
                                rs.getInt("prepared"),
                                rs.getObject("planned_cents", Long.class),
                                rs.getInt("without_amount")),
                        new Summary.Actions(rs.getInt("launched"), rs.getInt("late")),
                        rs.getInt("events"),
                        demo))
                .one());
    }
}
