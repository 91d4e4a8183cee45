package fr.diair.atlas.territory;

import fr.diair.atlas.db.BinaryCopy;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.DataException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Reads the movements, and derives the table {@code filiation} from them. */
public final class FiliationQueries {
    private static final String MOVEMENTS = Sql.file(FiliationQueries.class, "movements.sql");
    private static final String SHOWN = Sql.file(FiliationQueries.class, "shown-names.sql");
    private static final String COLUMNS = "level, code, name, from_date, to_date, shown_code, main, same_territory";

    private FiliationQueries() {}

    /** All movements of a level. */
    public static Movements movements(Handle handle, Level level) {
        return Movements.of(handle.createQuery(MOVEMENTS)
                .bind("level", level.id())
                .map((rs, ctx) -> new Movement(
                        rs.getObject("on_date", LocalDate.class),
                        Movement.Kind.of(rs.getString("kind")),
                        NamedCode.orNull(rs.getString("from_code"), rs.getString("from_name")),
                        NamedCode.orNull(rs.getString("to_code"), rs.getString("to_name"))))
                .list());
    }

    /**
     * Replaces the table by what the tables {@code movement} and {@code territory} hold, in the transaction of the
     * handle.
     *
     * @throws DataException when movements and territories do not agree
     */
    public static void derive(Handle handle) {
        handle.execute("delete from filiation");
        for (Level level : List.of(Level.COMMUNE, Level.EPCI)) {
            write(handle, level, Filiation.lives(movements(handle, level), shown(handle, level), Vintage.SHOWN.day()));
        }
    }

    private static SortedMap<String, String> shown(Handle handle, Level level) {
        SortedMap<String, String> names = new TreeMap<>();
        handle.createQuery(SHOWN)
                .bind("level", level.id())
                .map((rs, ctx) -> new NamedCode(rs.getString("code"), rs.getString("name")))
                .forEach(named -> names.put(named.code(), named.name()));
        return names;
    }

    private static void write(Handle handle, Level level, List<Filiation> rows) {
        try {
            BinaryCopy.into(handle.getConnection(), "filiation", COLUMNS, copy -> {
                for (Filiation row : rows) {
                    copy.row(
                            level.id(),
                            row.code(),
                            row.name(),
                            row.from(),
                            row.to(),
                            row.shownCode(),
                            row.main(),
                            row.sameTerritory());
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("The lives of codes do not fit the table filiation", e);
        }
    }
}
