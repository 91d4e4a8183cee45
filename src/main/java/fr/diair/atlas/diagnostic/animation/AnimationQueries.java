package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.db.Sql;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Reads who is engaged on a day, and where the network met. */
public final class AnimationQueries {
    private static final String ENGAGED = Sql.file(AnimationQueries.class, "engaged.sql");
    private static final String VENUES = Sql.file(AnimationQueries.class, "venues.sql");

    private final Jdbi jdbi;

    public AnimationQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Officials of a commune whose engagement stands, and how many of them are mayors. */
    record Engaged(int officials, int mayors) {}

    /** By code of commune, of the vintage on show. What only a former commune had is not counted. */
    Map<String, Engaged> engaged(LocalDate day) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ENGAGED).bind("day", day).reduceRows(new LinkedHashMap<>(), (all, row) -> {
                    all.put(
                            row.getColumn("code", String.class),
                            new Engaged(
                                    row.getColumn("officials", Integer.class), row.getColumn("mayors", Integer.class)));
                    return all;
                }));
    }

    /** How many public events were held in each commune. */
    Map<String, Integer> venues(LocalDate day) {
        return jdbi.withHandle(
                handle -> handle.createQuery(VENUES).bind("day", day).reduceRows(new LinkedHashMap<>(), (all, row) -> {
                    all.put(row.getColumn("code", String.class), row.getColumn("events", Integer.class));
                    return all;
                }));
    }
}
