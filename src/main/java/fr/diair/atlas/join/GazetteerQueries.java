package fr.diair.atlas.join;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the lives of all codes. */
final class GazetteerQueries {
    private static final String LIVES = Sql.file(GazetteerQueries.class, "lives.sql");

    private GazetteerQueries() {}

    static List<Life> lives(Handle handle) {
        return handle.createQuery(LIVES).map((rs, ctx) -> life(rs)).list();
    }

    private static Life life(ResultSet rs) throws SQLException {
        Level level = Level.of(rs.getString("level"));
        String code = rs.getString("code");
        List<String> shown = List.of(rs.getString("shown").split(","));
        LocalDate from = rs.getObject("from_date", LocalDate.class);
        LocalDate to = rs.getObject("to_date", LocalDate.class);
        return new Life(
                level,
                code,
                rs.getString("name"),
                from,
                to,
                shown,
                rs.getBoolean("same_territory"),
                text(rs.getString("departement")),
                level == Level.COMMUNE && Arrondissements.isOne(code));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
