package fr.diair.atlas.territory;

import fr.diair.atlas.db.CopyTable;
import fr.diair.atlas.db.Sql;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads movements, and keeps the table of filiations in step with them. */
public final class FiliationQueries {
    private static final String MOVEMENTS = Sql.file(FiliationQueries.class, "movements.sql");
    private static final String SHOWN = Sql.file(FiliationQueries.class, "level-territories.sql");
    private static final List<String> COLUMNS =
            List.of("level", "code", "name", "from_date", "to_date", "shown_code", "main", "same_territory");

    private FiliationQueries() {}

    /** The movements of a level, in the transaction of the handle. */
    public static Movements movements(Handle handle, Level level) {
        return new Movements(handle.createQuery(MOVEMENTS)
                .bind("level", level.id())
                .map((rs, ctx) -> new Movement(
                        rs.getObject("on_date", LocalDate.class),
                        rs.getString("kind"),
                        NamedCode.orNull(rs.getString("from_code"), rs.getString("from_name")),
                        NamedCode.orNull(rs.getString("to_code"), rs.getString("to_name"))))
                .list());
    }

    /**
     * Derives all filiations again from the movements and the territories in place.
     *
     * @param day the first day of the vintage on show
     */
    public static void rebuild(Handle handle, LocalDate day) {
        handle.execute("delete from filiation");
        CopyTable rows = new CopyTable("filiation", COLUMNS);
        for (Level level : List.of(Level.COMMUNE, Level.EPCI)) {
            Map<String, String> shown = new HashMap<>();
            handle.createQuery(SHOWN)
                    .bind("level", level.id())
                    .map((rs, ctx) -> Map.entry(rs.getString("code"), rs.getString("name")))
                    .forEach(entry -> shown.put(entry.getKey(), entry.getValue()));
            for (Filiation.Life life : Filiation.lives(movements(handle, level), shown, day)) {
                rows.row(
                        level.id(),
                        life.code(),
                        life.name(),
                        life.from(),
                        life.to(),
                        life.shownCode(),
                        life.main(),
                        life.sameTerritory());
            }
        }
        rows.write(handle);
    }
}
