package fr.diair.atlas.db;

import fr.diair.atlas.fault.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The one database of the private cluster. */
final class ClusterDatabase {
    private ClusterDatabase() {}

    /**
     * Makes the database when it is not there, after checking that the server that answers is that of this folder.
     *
     * @throws UsageException when another server answers, or refuses
     */
    static void ensure(DatabaseSettings settings, ClusterFolder folder) throws IOException {
        String name = settings.place().substring(settings.place().lastIndexOf('/') + 1);
        DatabaseSettings first = settings.database("postgres");
        try (Connection connection = DriverManager.getConnection(first.jdbcUrl(), first.user(), first.password());
                Statement statement = connection.createStatement()) {
            if (!Path.of(single(statement, "show data_directory"))
                    .toRealPath()
                    .equals(folder.data().toRealPath())) {
                throw new UsageException(
                        "cluster-stranger",
                        "Un autre PostgreSQL répond à la place de la base privée (%s) : relancez Atlas."
                                .formatted(settings.place()));
            }
            if (single(statement, "select count(*) from pg_database where datname = '" + name + "'")
                    .equals("0")) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw DatabaseFault.sentence(e)
                    .orElseGet(() -> new UsageException(
                            "cluster-refuses",
                            ("La base privée refuse Atlas (journal : %s) : si son mot de passe a été changé, renommez le dossier %s"
                                            + " pour qu'Atlas en refasse un.")
                                    .formatted(folder.log(), folder.path()),
                            e));
        }
    }

    private static String single(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
