package fr.diair.atlas.register.network;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.NamedCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the network as a list of officials. */
public final class OfficialQueries {
    static final List<String> SORTS = List.of("commune", "person", "population", "contact", "state");
    /** More than there are officials in the network. */
    static final int ALL = 100_000;

    private static final String OFFICIALS = Sql.file(OfficialQueries.class, "officials.sql");

    private final Jdbi jdbi;

    public OfficialQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Some of the officials found, and how many there are. */
    record Page(long total, LocalDate day, int page, int size, List<Official> rows) {}

    /**
     * A page; one beyond the end is empty, and tells how many there are all the same.
     *
     * @param sort one of {@link #SORTS}
     */
    Page page(Criteria criteria, LocalDate day, String sort, int page, int size) {
        long[] total = {0};
        List<Official> rows = jdbi.withHandle(handle -> bound(handle.createQuery(OFFICIALS), criteria)
                .bind("day", day)
                .bind("sort", sort)
                .bind("skip", (long) (page - 1) * size)
                .bind("size", size)
                .map((rs, ctx) -> {
                    total[0] = rs.getLong("total");
                    return official(rs);
                })
                .list());
        long all = rows.isEmpty() && page > 1 ? page(criteria, day, sort, 1, 1).total() : total[0];
        return new Page(all, day, page, size, rows);
    }

    private static Query bound(Query query, Criteria criteria) {
        for (String name : List.of("q", "region", "departement", "epci", "commune", "need", "event", "participation")) {
            query.bind(name, criteria.text(name));
        }
        query.bind("months", criteria.number("noContact"));
        query.bind("populationFrom", criteria.number("populationFrom"));
        query.bind("populationTo", criteria.number("populationTo"));
        words(query, "mandates", criteria.words("mandate").orElse(null));
        words(query, "states", criteria.words("state").orElse(null));
        return query;
    }

    /** As PostgreSQL writes arrays; the words were checked before. */
    private static void words(Query query, String name, String @Nullable [] words) {
        query.bind(name, words == null ? null : "{" + String.join(",", words) + "}");
    }

    private static Official official(ResultSet rs) throws SQLException {
        String mandate = rs.getString("mandate");
        String state = rs.getString("state");
        return new Official(
                rs.getString("key"),
                new Official.Who(
                        rs.getObject("person_id", Long.class),
                        rs.getString("full_name"),
                        rs.getString("civility"),
                        rs.getString("email"),
                        rs.getString("phone")),
                mandate,
                mandateLabel(mandate, rs.getString("mandate_label")),
                rs.getString("commune_code") == null ? null : place(rs),
                rs.getObject("from_date", LocalDate.class),
                rs.getObject("to_date", LocalDate.class),
                new Official.State(
                        state,
                        Criteria.label(Criteria.STATES, state),
                        rs.getString("outcome"),
                        rs.getObject("asked_on", LocalDate.class)),
                new Official.Follow(
                        rs.getObject("last_contact", LocalDate.class),
                        rs.getInt("open_needs"),
                        rs.getString("participation")),
                rs.getBoolean("demo"));
    }

    private static String mandateLabel(@Nullable String mandate, @Nullable String words) {
        return mandate == null
                ? ""
                : mandate.equals("autre") && words != null ? words : Criteria.label(NetworkRegisters.MANDATES, mandate);
    }

    private static Official.Place place(ResultSet rs) throws SQLException {
        return new Official.Place(
                new NamedCode(rs.getString("commune_code"), rs.getString("commune_name")),
                new NamedCode(rs.getString("shown_code"), String.valueOf(rs.getString("shown_name"))),
                rs.getBoolean("former"),
                named(rs, "departement"),
                named(rs, "region"),
                named(rs, "epci"),
                rs.getObject("population", Integer.class));
    }

    private static @Nullable NamedCode named(ResultSet rs, String level) throws SQLException {
        return NamedCode.orNull(rs.getString(level + "_code"), rs.getString(level + "_name"));
    }
}
