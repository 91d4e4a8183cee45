package fr.diair.atlas.engagement;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.NamedCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads the network of engaged officials around a territory. Never reads a person's name. */
public final class EngagementQueries {
    private static final String ENGAGEMENTS = Sql.file(EngagementQueries.class, "engagements.sql");
    private static final String MEMBERS = Sql.file(EngagementQueries.class, "members.sql");
    private static final String NEIGHBOURS = Sql.file(EngagementQueries.class, "neighbours.sql");
    private static final String EVENTS = Sql.file(EngagementQueries.class, "events.sql");

    private final Jdbi jdbi;

    public EngagementQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All engagements of the territory, ended ones too, earliest first, unknown days last. */
    public List<Engagement> engagements(Level level, String code, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(ENGAGEMENTS)
                .bind("level", level.id())
                .bind("code", code)
                .bind("day", day)
                .map((rs, ctx) -> engagement(rs))
                .list());
    }

    /** The communes of a territory, most populous first; of a commune itself. */
    public List<Member> members(Level level, String code, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(MEMBERS)
                .bind("level", level.id())
                .bind("code", code)
                .bind("day", day)
                .map((rs, ctx) -> new Member(
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getObject("population", Integer.class),
                        rs.getString("engaged")))
                .list());
    }

    /** Those that share a border, engaged ones first. */
    public List<Neighbour> neighbours(String boundaryVersion, Level level, String code, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(NEIGHBOURS)
                .bind("version", boundaryVersion)
                .bind("level", level.id())
                .bind("code", code)
                .bind("day", day)
                .map((rs, ctx) -> new Neighbour(rs.getString("code"), rs.getString("name"), rs.getBoolean("engaged")))
                .list());
    }

    /** Events held by the day in the territory or with its commune, latest first. */
    public List<Event> events(Level level, String code, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(EVENTS)
                .bind("level", level.id())
                .bind("code", code)
                .bind("day", day)
                .map((rs, ctx) -> new Event(
                        rs.getString("key"),
                        rs.getString("kind"),
                        rs.getString("title"),
                        rs.getObject("on_date", LocalDate.class),
                        rs.getString("place_name"),
                        rs.getObject("participants", Integer.class),
                        rs.getString("source"),
                        rs.getBoolean("demo")))
                .list());
    }

    private static Engagement engagement(ResultSet rs) throws SQLException {
        boolean former = rs.getBoolean("former");
        return new Engagement(
                rs.getString("mandate"),
                rs.getString("mandate_label"),
                new NamedCode(rs.getString("commune_code"), rs.getString("commune_name")),
                rs.getObject("code_date", LocalDate.class),
                rs.getObject("from_date", LocalDate.class),
                rs.getObject("to_date", LocalDate.class),
                rs.getString("state"),
                former ? new NamedCode(rs.getString("shown_code"), rs.getString("shown_name")) : null,
                new Engagement.Origin(rs.getString("source"), rs.getBoolean("demo")));
    }
}
