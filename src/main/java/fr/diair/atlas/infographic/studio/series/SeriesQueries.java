package fr.diair.atlas.infographic.studio.series;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads of which territories a series is. */
public final class SeriesQueries {
    private static final String MEMBERS = Sql.file(SeriesQueries.class, "members.sql");

    private final Jdbi jdbi;

    public SeriesQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By name. A territory that does not exist is left out: {@link SeriesAsked#missing} tells. */
    List<Member> members(SeriesAsked.Choice choice, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(MEMBERS)
                .bind("list", choice.list().id())
                .bind("day", day)
                .bindArray("territories", String.class, choice.territories().toArray())
                .map((rs, ctx) ->
                        new Member(Level.of(rs.getString("level")), rs.getString("code"), rs.getString("name")))
                .list());
    }
}
