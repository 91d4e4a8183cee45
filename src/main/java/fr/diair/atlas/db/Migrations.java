package fr.diair.atlas.db;

import fr.diair.atlas.fault.UsageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** Brings a database to the schema of this Atlas, after asking whether the server is recent enough. */
public final class Migrations {
    /** The schema uses {@code unique nulls not distinct}, which came with 15. */
    private static final int POSTGRESQL_MAJOR = 15;

    private static final int POSTGIS_MAJOR = 3;
    private static final int POSTGIS_MINOR = 1;
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    private Migrations() {}

    /**
     * Checks PostgreSQL and PostGIS, then applies what is missing of {@code db/migration}. Two Atlas that do it at the
     * same time wait for each other.
     *
     * @return how many migrations were applied
     * @throws UsageException when a version is too old, an extension is missing, a right is missing, or the database was
     *     made by another version of Atlas
     */
    public static int migrate(DataSource dataSource) {
        checkServer(dataSource);
        try {
            return Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayValidateException e) {
            throw new UsageException(
                    "database-other-version",
                    "La base a été faite par une autre version d'Atlas : installez la version la plus récente, ou donnez à"
                            + " celle-ci une base vide.",
                    e);
        } catch (FlywayException e) {
            SQLException sql = DatabaseFault.sqlException(e);
            if (sql != null && "42501".equals(sql.getSQLState())) {
                throw new UsageException(
                        "database-right",
                        "L'utilisateur de la base n'a pas le droit de créer les tables ou les extensions d'Atlas : un"
                                + " administrateur doit y exécuter « CREATE EXTENSION postgis; CREATE EXTENSION unaccent;"
                                + " CREATE EXTENSION pg_trgm; » et lui donner le schéma public.",
                        e);
            }
            throw DatabaseFault.sentence(e)
                    .<RuntimeException>map(sentence -> sentence)
                    .orElse(e);
        }
    }

    private static void checkServer(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            checkPostgresql(connection.getMetaData().getDatabaseMajorVersion());
            try (ResultSet row = statement.executeQuery("""
                    select coalesce(installed_version, default_version)
                    from pg_available_extensions where name = 'postgis'""")) {
                checkPostgis(row.next() ? row.getString(1) : null);
            }
        } catch (SQLException e) {
            throw DatabaseFault.sentence(e)
                    .<RuntimeException>map(sentence -> sentence)
                    .orElseGet(() -> new IllegalStateException("cannot read the server's versions", e));
        }
    }

    /** @param major of the server */
    static void checkPostgresql(int major) {
        if (major < POSTGRESQL_MAJOR) {
            throw new UsageException(
                    "postgresql-too-old",
                    "PostgreSQL %d est trop ancien : Atlas demande PostgreSQL %d ou plus récent."
                            .formatted(major, POSTGRESQL_MAJOR));
        }
    }

    /** @param version the installed version, else the one that would be; null when PostGIS is not on the server */
    static void checkPostgis(@Nullable String version) {
        if (version == null) {
            throw new UsageException(
                    "postgis-missing",
                    "PostGIS n'est pas installé sur le serveur de la base : installez-le"
                            + " (sur Debian 12 : apt-get install postgresql-15-postgis-3), puis relancez.");
        }
        Matcher parts = VERSION.matcher(version);
        if (parts.matches()) {
            int major = Integer.parseInt(parts.group(1));
            int minor = Integer.parseInt(parts.group(2));
            if (major > POSTGIS_MAJOR || (major == POSTGIS_MAJOR && minor >= POSTGIS_MINOR)) {
                return;
            }
        }
        throw new UsageException(
                "postgis-too-old",
                "PostGIS %s est trop ancien : Atlas demande PostGIS %d.%d ou plus récent ; mettez-le à jour"
                                .formatted(version, POSTGIS_MAJOR, POSTGIS_MINOR)
                        + " (paquet postgresql-15-postgis-3, puis « ALTER EXTENSION postgis UPDATE »).");
    }
}
