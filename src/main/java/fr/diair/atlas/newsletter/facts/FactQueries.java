package fr.diair.atlas.newsletter.facts;

import fr.diair.atlas.db.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the dated facts of a period. Never reads a person's name. */
public final class FactQueries {
    private static final String MEMBERS = Sql.file(FactQueries.class, "members.sql");
    private static final String STEPS = Sql.file(FactQueries.class, "steps.sql");
    private static final String ACTIONS = Sql.file(FactQueries.class, "actions.sql");
    private static final String EVENTS = Sql.file(FactQueries.class, "events.sql");

    private final Jdbi jdbi;

    public FactQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where a fact is, in the codes on show; level and code are null together. */
    record Place(
            @Nullable String level,
            @Nullable String code,
            String name,
            @Nullable String departement) {
        String words() {
            return departement == null || departement.equals(name) ? name : "%s (%s)".formatted(name, departement);
        }
    }

    /** How many of a mandate. */
    record Mandate(String one, String many, int count) {}

    /** A commune whose officials joined, most populous first. @param first whether nobody was engaged for it before */
    record Joined(Place place, boolean first, List<Mandate> mandates, boolean demo) {
        int officials() {
            return mandates.stream().mapToInt(Mandate::count).sum();
        }
    }

    List<Joined> joined(Period period) {
        return jdbi.withHandle(handle -> handle.createQuery(MEMBERS)
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("eve", period.eve())
                .map((rs, ctx) -> new Joined(
                        new Place("commune", rs.getString("code"), rs.getString("name"), rs.getString("departement")),
                        rs.getBoolean("first_engaged"),
                        mandates(rs),
                        rs.getBoolean("demo")))
                .list());
    }

    private static List<Mandate> mandates(ResultSet rs) throws SQLException {
        List<Mandate> all = new ArrayList<>();
        add(all, "maire", "maires", rs.getInt("maires"));
        add(all, "maire d’arrondissement", "maires d’arrondissement", rs.getInt("district_maires"));
        add(all, "adjoint ou adjointe au maire", "adjoints ou adjointes au maire", rs.getInt("adjoints"));
        add(all, "conseiller ou conseillère municipale", "conseillers municipaux", rs.getInt("councillors"));
        add(all, "présidence d’intercommunalité", "présidences d’intercommunalité", rs.getInt("presidents"));
        add(all, "autre mandat", "autres mandats", rs.getInt("others"));
        return all;
    }

    private static void add(List<Mandate> all, String one, String many, int count) {
        if (count > 0) {
            all.add(new Mandate(one, many, count));
        }
    }

    /** A step that a contract took. @param status as {@link fr.diair.atlas.contract.Status} writes it */
    record Step(String contract, String title, String status, LocalDate day, Place place, boolean demo) {}

    /** Signatures first, then by day. */
    List<Step> steps(Period period) {
        return jdbi.withHandle(handle -> handle.createQuery(STEPS)
                .bind("from", period.from())
                .bind("to", period.to())
                .map((rs, ctx) -> new Step(
                        rs.getString("key"),
                        rs.getString("title"),
                        rs.getString("status"),
                        rs.getObject("on_date", LocalDate.class),
                        new Place(rs.getString("level"), rs.getString("code"), rs.getString("title"), null),
                        rs.getBoolean("demo")))
                .list());
    }

    /** @param due of one that is late: the day by which it should have begun, or ended */
    record Moved(String key, String title, Place place, Calendar calendar, boolean demo) {
        record Calendar(
                boolean started,
                boolean finished,
                boolean late,
                @Nullable LocalDate begun,
                @Nullable LocalDate ended,
                @Nullable LocalDate due) {}
    }

    List<Moved> actions(Period period) {
        return jdbi.withHandle(handle -> handle.createQuery(ACTIONS)
                .bind("from", period.from())
                .bind("to", period.to())
                .map((rs, ctx) -> new Moved(
                        rs.getString("key"),
                        rs.getString("title"),
                        new Place(rs.getString("level"), rs.getString("code"), text(rs.getString("place_name")), null),
                        new Moved.Calendar(
                                rs.getBoolean("started"),
                                rs.getBoolean("finished"),
                                rs.getBoolean("late"),
                                rs.getObject("begun", LocalDate.class),
                                rs.getObject("ended", LocalDate.class),
                                rs.getObject("due", LocalDate.class)),
                        rs.getBoolean("demo")))
                .list());
    }

    /** @param time as 14:30; null when it is not known @param participants null when it is not known */
    record Held(
            String key,
            String kind,
            String title,
            LocalDate day,
            @Nullable String time,
            Place place,
            @Nullable Integer participants,
            boolean demo) {}

    List<Held> events(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(EVENTS)
                .bind("from", from)
                .bind("to", to)
                .map((rs, ctx) -> new Held(
                        rs.getString("key"),
                        rs.getString("kind"),
                        rs.getString("title"),
                        rs.getObject("on_date", LocalDate.class),
                        rs.getString("starts_at"),
                        new Place(
                                rs.getString("place_level"),
                                rs.getString("shown_code"),
                                rs.getString("place_name"),
                                rs.getString("departement")),
                        rs.getObject("participants", Integer.class),
                        rs.getBoolean("demo")))
                .list());
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }
}
