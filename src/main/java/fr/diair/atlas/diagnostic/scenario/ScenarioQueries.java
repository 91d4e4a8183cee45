package fr.diair.atlas.diagnostic.scenario;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.RegisterWriting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads and keeps scenarios; the journal follows each of them. */
public final class ScenarioQueries {
    private static final String READ = Sql.file(ScenarioQueries.class, "scenarios.sql");
    private static final String INSERT = Sql.file(ScenarioQueries.class, "insert.sql");
    private static final String UPDATE = Sql.file(ScenarioQueries.class, "update.sql");

    private final Jdbi jdbi;
    private final RegisterWriting writing;

    public ScenarioQueries(Jdbi jdbi, RegisterWriting writing) {
        this.jdbi = jdbi;
        this.writing = writing;
    }

    /** Without their results, the latest first. @param kind null for all */
    List<Scenario> all(@Nullable String kind) {
        return jdbi.withHandle(handle -> read(handle, kind, null));
    }

    /** @throws RequestException a 404 when there is none of that key */
    Scenario one(String key) {
        return jdbi.withHandle(handle -> one(handle, key));
    }

    Scenario add(Scenario scenario, RegisterWriting.Signed signed) {
        return writing.keeping(signed, handle -> {
            write(handle, INSERT, scenario);
            return one(handle, scenario.key());
        });
    }

    /**
     * @param revision that the editor had
     * @throws RequestException a 412 when it is not of that revision any more
     */
    Scenario change(String key, long revision, UnaryOperator<Scenario> change, RegisterWriting.Signed signed) {
        return writing.keeping(signed, handle -> {
            write(handle, UPDATE, change.apply(expected(handle, key, revision)));
            return one(handle, key);
        });
    }

    void remove(String key, long revision, RegisterWriting.Signed signed) {
        writing.keeping(signed, handle -> {
            expected(handle, key, revision);
            return handle.execute("delete from scenario where key = ?", key);
        });
    }

    private static Scenario expected(Handle handle, String key, long revision) {
        handle.execute("select 1 from scenario where key = ? for update", key);
        Scenario before = one(handle, key);
        if (before.revision() != revision) {
            throw RequestException.changedMeanwhile(
                    "changed-meanwhile",
                    "Le scénario « %s » a été modifié entre-temps : rouvrez-le avant de l'enregistrer."
                            .formatted(before.title()));
        }
        return before;
    }

    private static Scenario one(Handle handle, String key) {
        return read(handle, null, key).stream()
                .findFirst()
                .orElseThrow(() -> RequestException.notFound(
                        "no-such-scenario",
                        "Il n'y a pas de scénario « %s » : il a pu être retiré ; le journal peut le rétablir."
                                .formatted(key)));
    }

    private static List<Scenario> read(Handle handle, @Nullable String kind, @Nullable String key) {
        return handle.createQuery(READ)
                .bind("kind", kind)
                .bind("key", key)
                .map((rs, ctx) -> scenario(rs))
                .list();
    }

    private static Scenario scenario(ResultSet rs) throws SQLException {
        return new Scenario(
                rs.getString("key"),
                rs.getString("kind"),
                rs.getString("title"),
                rs.getString("description"),
                rs.getString("definition"),
                rs.getString("result"),
                rs.getObject("on_date", java.time.LocalDate.class),
                rs.getLong("data_version"),
                rs.getString("boundaries"),
                rs.getObject("computed_at", OffsetDateTime.class).toInstant(),
                rs.getString("author"),
                rs.getLong("revision"));
    }

    private static void write(Handle handle, String sql, Scenario scenario) {
        handle.createUpdate(sql)
                .bind("key", scenario.key())
                .bind("kind", scenario.kind())
                .bind("title", scenario.title())
                .bind("description", scenario.description())
                .bind("definition", scenario.definition())
                .bind("date", scenario.date())
                .bind("dataVersion", scenario.dataVersion())
                .bind("boundaries", scenario.boundaries())
                .bind("result", scenario.result())
                .bind("computedAt", scenario.computedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }
}
