package fr.diair.atlas.diagnostic.perimeter;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.RegisterWriting;
import fr.diair.atlas.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads perimeters, and writes them: each change is one transaction, signed in the journal. */
public final class PerimeterQueries {
    private static final int LONGEST_KEY = 50;
    private static final String LIST = Sql.file(PerimeterQueries.class, "perimeters.sql");
    private static final String ONE = Sql.file(PerimeterQueries.class, "perimeter.sql");
    private static final String KEYS = Sql.file(PerimeterQueries.class, "keys.sql");
    private static final String PUT = Sql.file(PerimeterQueries.class, "put.sql");
    private static final String CHANGE = Sql.file(PerimeterQueries.class, "change.sql");
    private static final String REMOVE = Sql.file(PerimeterQueries.class, "remove.sql");
    private static final String REVISION = Sql.file(PerimeterQueries.class, "revision.sql");
    private static final String TAKE_COMMUNES = Sql.file(PerimeterQueries.class, "take-communes.sql");
    private static final String PUT_COMMUNES = Sql.file(PerimeterQueries.class, "put-communes.sql");
    private static final String KEY = "key";

    private final Jdbi jdbi;
    private final RegisterWriting writing;

    public PerimeterQueries(Jdbi jdbi, RegisterWriting writing) {
        this.jdbi = jdbi;
        this.writing = writing;
    }

    /**
     * What a perimeter is to be.
     *
     * @param communes codes of the vintage on show
     */
    record Wanted(String title, @Nullable String description, List<String> communes, int vintage) {}

    List<Perimeter.Summary> list() {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .map((rs, ctx) -> new Perimeter.Summary(
                        rs.getString(KEY),
                        rs.getString("title"),
                        rs.getString("description"),
                        rs.getInt("communes"),
                        rs.getObject("population", Long.class)))
                .list());
    }

    /** @throws RequestException a 404 when there is no perimeter of that key */
    public Perimeter one(String key) {
        return jdbi.withHandle(handle -> find(handle, key)).orElseThrow(() -> missing(key));
    }

    private static Optional<Perimeter> find(Handle handle, String key) {
        return handle.createQuery(ONE)
                .bind(KEY, key)
                .map((rs, ctx) -> perimeter(rs))
                .findOne();
    }

    private static Perimeter perimeter(ResultSet rs) throws SQLException {
        return new Perimeter(
                rs.getString(KEY),
                rs.getString("title"),
                rs.getString("description"),
                rs.getLong("revision"),
                Arrays.stream((Object[]) rs.getArray("communes").getArray())
                        .map(String::valueOf)
                        .toList());
    }

    /** The key of the new perimeter. */
    String put(Wanted wanted, RegisterWriting.Signed signed) {
        return writing.transaction(signed, handle -> {
            String key = free(handle, Slug.of(wanted.title(), LONGEST_KEY, "perimetre"));
            handle.createUpdate(PUT)
                    .bind(KEY, key)
                    .bind("title", wanted.title())
                    .bind("description", wanted.description())
                    .execute();
            communes(handle, key, wanted);
            return key;
        });
    }

    private static String free(Handle handle, String wanted) {
        Set<String> taken = new HashSet<>(handle.createQuery(KEYS)
                .bind("like", wanted + "%")
                .mapTo(String.class)
                .list());
        String key = wanted;
        for (int next = 2; taken.contains(key); next++) {
            key = wanted + "-" + next;
        }
        return key;
    }

    /** @throws RequestException a 404 when it is gone, a 412 when it is not of that revision any more */
    void change(String key, long revision, Wanted wanted, RegisterWriting.Signed signed) {
        writing.transaction(signed, handle -> {
            expect(handle, key, revision);
            communes(handle, key, wanted);
            return handle.createUpdate(CHANGE)
                    .bind(KEY, key)
                    .bind("title", wanted.title())
                    .bind("description", wanted.description())
                    .execute();
        });
    }

    private static void communes(Handle handle, String key, Wanted wanted) {
        Object[] codes = wanted.communes().toArray();
        handle.createUpdate(TAKE_COMMUNES)
                .bind(KEY, key)
                .bindArray("communes", String.class, codes)
                .execute();
        handle.createUpdate(PUT_COMMUNES)
                .bind(KEY, key)
                .bind("vintage", wanted.vintage())
                .bindArray("communes", String.class, codes)
                .execute();
    }

    /** As {@link #change}. */
    void remove(String key, long revision, RegisterWriting.Signed signed) {
        writing.transaction(signed, handle -> {
            expect(handle, key, revision);
            return handle.createUpdate(REMOVE).bind(KEY, key).execute();
        });
    }

    private static void expect(Handle handle, String key, long revision) {
        long now = handle.createQuery(REVISION)
                .bind(KEY, key)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> missing(key));
        if (now != revision) {
            throw RequestException.changedMeanwhile(
                    "changed-meanwhile", "Le périmètre a été modifié entre-temps : relisez-le avant de l'enregistrer.");
        }
    }

    private static RequestException missing(String key) {
        return RequestException.notFound(
                "no-such-perimeter", "Il n'y a pas de périmètre « %s » : il a pu être retiré.".formatted(key));
    }
}
