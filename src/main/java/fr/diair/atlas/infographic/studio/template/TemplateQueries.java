package fr.diair.atlas.infographic.studio.template;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.RegisterWriting;
import fr.diair.atlas.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads and keeps house styles; the journal follows each of them, and brings back what was removed. */
public final class TemplateQueries {
    private static final int LONGEST_KEY = 50;
    private static final String READ = Sql.file(TemplateQueries.class, "templates.sql");
    private static final String INSERT = Sql.file(TemplateQueries.class, "insert.sql");
    private static final String UPDATE = Sql.file(TemplateQueries.class, "update.sql");

    private final Jdbi jdbi;
    private final RegisterWriting writing;

    public TemplateQueries(Jdbi jdbi, RegisterWriting writing) {
        this.jdbi = jdbi;
        this.writing = writing;
    }

    /** Without their logos. */
    List<Template> all() {
        return jdbi.withHandle(handle -> read(handle, null));
    }

    /** Empty when it is gone. */
    public Optional<Template> find(String key) {
        return jdbi.withHandle(handle -> read(handle, key)).stream().findFirst();
    }

    /** @throws RequestException a 404 when there is none of that key */
    Template one(String key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    /** A new one; its key comes from its name. */
    Template add(Template wanted, RegisterWriting.Signed signed) {
        return writing.keeping(signed, handle -> {
            String key = Slug.of(wanted.name(), LONGEST_KEY, "modele");
            if (!read(handle, key).isEmpty()) {
                throw RequestException.conflict(
                        "template-exists",
                        "Il y a déjà un modèle « %s » : donnez un autre nom.".formatted(wanted.name()));
            }
            write(handle, INSERT, key, wanted);
            return read(handle, key).get(0);
        });
    }

    /** @throws RequestException a 412 when it is not of that revision any more */
    Template change(String key, long revision, UnaryOperator<Template> change, RegisterWriting.Signed signed) {
        return writing.keeping(signed, handle -> {
            write(handle, UPDATE, key, change.apply(expected(handle, key, revision)));
            return read(handle, key).get(0);
        });
    }

    void remove(String key, long revision, RegisterWriting.Signed signed) {
        writing.keeping(signed, handle -> {
            expected(handle, key, revision);
            return handle.execute("delete from composition_template where key = ?", key);
        });
    }

    private static Template expected(Handle handle, String key, long revision) {
        handle.execute("select 1 from composition_template where key = ? for update", key);
        Template before = read(handle, key).stream().findFirst().orElseThrow(() -> missing(key));
        if (before.revision() != revision) {
            throw RequestException.changedMeanwhile(
                    "changed-meanwhile",
                    "Le modèle « %s » a été modifié entre-temps : rouvrez-le avant de l'enregistrer."
                            .formatted(before.name()));
        }
        return before;
    }

    private static void write(Handle handle, String sql, String key, Template template) {
        Template.Logo logo = template.logo();
        handle.createUpdate(sql)
                .bind("key", key)
                .bind("name", template.name())
                .bind("accent", template.accent())
                .bind("mentions", template.mentions())
                .bind("logo", logo == null ? null : logo.png())
                .bind("logoSays", logo == null ? null : logo.says())
                .execute();
    }

    private static RequestException missing(String key) {
        return RequestException.notFound(
                "no-such-template", "Il n'y a pas de modèle « %s » : il a pu être retiré.".formatted(key));
    }

    private static List<Template> read(Handle handle, @Nullable String key) {
        return handle.createQuery(READ)
                .bind("key", key)
                .map((rs, ctx) -> template(rs))
                .list();
    }

    private static Template template(ResultSet rs) throws SQLException {
        byte[] logo = rs.getBytes("logo");
        String says = rs.getString("logo_says");
        return new Template(
                rs.getString("key"),
                rs.getString("name"),
                rs.getString("accent"),
                rs.getString("mentions"),
                rs.getBoolean("has_logo"),
                logo == null ? null : new Template.Logo(logo, says == null ? "" : says),
                rs.getLong("revision"));
    }
}
