package fr.diair.atlas.register.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.RegisterWriting;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the General Data Protection Regulation asks for: a copy of all that is held on a person, its erasure, and a time limit. */
public final class PersonQueries {
    private static final String EXPORT = Sql.file(PersonQueries.class, "person-export.sql");
    private static final String RETENTION = Sql.file(PersonQueries.class, "retention.sql");

    private final Jdbi jdbi;
    private final RegisterWriting writing;

    public PersonQueries(Jdbi jdbi, RegisterWriting writing) {
        this.jdbi = jdbi;
        this.writing = writing;
    }

    /** All that is held on a person, by table. @throws RequestException a 404 when nothing is */
    ObjectNode held(long person) {
        ObjectNode held = DossierQueries.tree(jdbi.withHandle(handle -> handle.createQuery(EXPORT)
                .bind("person", person)
                .mapTo(String.class)
                .one()));
        if (held.path("person").isNull()) {
            throw missing(person);
        }
        return held;
    }

    /**
     * Erases a person in all tables and in the journal; what they did as officials stays, without a name.
     *
     * @param revision of the person's row, as whoever decides it saw it
     * @return counts, and the tables of other parts where the name still stands in a text
     * @throws RequestException a 404 when there is no such person, a 412 when the row changed meanwhile
     */
    ObjectNode erase(long person, long revision, RegisterWriting.Signed signed) {
        return writing.transaction(signed, handle -> {
            Long known = revision(handle, person);
            if (known == null) {
                throw missing(person);
            }
            if (known != revision) {
                throw RequestException.changedMeanwhile(
                        "changed-meanwhile", "La fiche a été modifiée entre-temps : relisez-la avant de l'effacer.");
            }
            return DossierQueries.tree(handle.createQuery("select erase_person(:person)")
                    .bind("person", person)
                    .mapTo(String.class)
                    .one());
        });
    }

    private static @Nullable Long revision(Handle handle, long person) {
        return handle.createQuery("select revision from person where id = :person for update")
                .bind("person", person)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /**
     * A person whose data are kept beyond their time.
     *
     * @param since the last mandate ended, or the person was last touched; null: not known
     */
    record Kept(
            long person,
            String name,
            int engagements,
            @Nullable LocalDate since,
            @Nullable LocalDate lastContact) {}

    /** Those without a mandate for so many months, to be looked at and erased. */
    List<Kept> beyond(int months, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(RETENTION)
                .bind("months", months)
                .bind("day", day)
                .map((rs, ctx) -> new Kept(
                        rs.getLong("id"),
                        rs.getString("full_name"),
                        rs.getInt("engagements"),
                        rs.getObject("since", LocalDate.class),
                        rs.getObject("last_contact", LocalDate.class)))
                .list());
    }

    private static RequestException missing(long person) {
        return RequestException.notFound("no-such-person", "Le registre n'a pas d'élu n° %d.".formatted(person));
    }
}
