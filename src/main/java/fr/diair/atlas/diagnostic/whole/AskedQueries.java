package fr.diair.atlas.diagnostic.whole;

import fr.diair.atlas.db.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Counts what happens in several communes, each thing once. */
public final class AskedQueries {
    private static final String CONTRACTS = Sql.file(AskedQueries.class, "asked-contracts.sql");
    private static final String FUNDING = Sql.file(AskedQueries.class, "asked-funding.sql");
    private static final String ACTIONS = Sql.file(AskedQueries.class, "asked-actions.sql");
    private static final String DELAYS = Sql.file(AskedQueries.class, "asked-delays.sql");
    private static final String EVENTS = Sql.file(AskedQueries.class, "asked-events.sql");

    private final Jdbi jdbi;

    public AskedQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param communes codes of the vintage on show */
    Asked asked(Collection<String> communes, LocalDate day) {
        String[] codes = communes.toArray(String[]::new);
        return jdbi.inTransaction(handle -> asked(handle, codes, day));
    }

    private static Asked asked(Handle handle, String[] codes, LocalDate day) {
        Map<String, Integer> contracts = query(handle, CONTRACTS, codes, day)
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put("signed", row.getColumn("signed", Integer.class));
                    all.put("prepared", row.getColumn("prepared", Integer.class));
                    return all;
                });
        return new Asked(
                contracts.getOrDefault("signed", 0),
                contracts.getOrDefault("prepared", 0),
                money(query(handle, FUNDING, codes, day)),
                actions(query(handle, ACTIONS, codes, day)),
                query(handle, DELAYS, codes, day)
                        .map((rs, ctx) -> new Asked.Delay(rs.getInt("late"), rs.getObject("delay", Double.class)))
                        .one(),
                query(handle, EVENTS, codes, day).mapTo(Integer.class).one());
    }

    private static Query query(Handle handle, String sql, String[] codes, LocalDate day) {
        return handle.createQuery(sql)
                .bindArray("communes", String.class, (Object[]) codes)
                .bind("day", day);
    }

    private static Map<String, Asked.Money> money(Query query) {
        Map<String, Asked.Money> byStage = new HashMap<>();
        query.map((rs, ctx) -> byStage.put(
                        rs.getString("stage"),
                        new Asked.Money(rs.getLong("cents"), rs.getBoolean("unknown"), rs.getBoolean("incomplete"))))
                .list();
        return byStage;
    }

    private static Map<String, Asked.Actions> actions(Query query) {
        Map<String, Asked.Actions> byField = new HashMap<>();
        query.map((rs, ctx) -> byField.put(
                        rs.getString("field"),
                        new Asked.Actions(
                                rs.getInt("actions"),
                                rs.getInt("measured"),
                                rs.getDouble("progress"),
                                rs.getInt("secret"),
                                rs.getInt("unavailable"))))
                .list();
        return byField;
    }
}
