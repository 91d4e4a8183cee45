package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.Level;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Reads which territories belong to a piece of the country. */
public final class ExtentQueries {
    private static final String MEMBERS = Sql.file(ExtentQueries.class, "members.sql");
    private static final String INSIDE = Sql.file(ExtentQueries.class, "inside.sql");

    private final Jdbi jdbi;

    public ExtentQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of a level that belong to a territory; an EPCI belongs to the departement of its most populous commune. */
    Set<String> members(Level level, Level kind, String code) {
        return jdbi.withHandle(handle -> Set.copyOf(handle.createQuery(MEMBERS)
                .bind("level", level.id())
                .bind("kind", kind.id())
                .bind("code", code)
                .mapTo(String.class)
                .list()));
    }

    /** Those of a level that lie wholly in some communes. */
    Set<String> inside(Level level, List<String> communes) {
        return jdbi.withHandle(handle -> Set.copyOf(handle.createQuery(INSIDE)
                .bind("level", level.id())
                .bindArray("communes", String.class, communes.toArray())
                .mapTo(String.class)
                .list()));
    }
}
