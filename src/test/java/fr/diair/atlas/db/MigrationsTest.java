package fr.diair.atlas.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void an_empty_database_gets_the_schema_and_a_second_time_nothing() {
        try (Database database = Database.open(TestDatabase.emptySettings("migrations"), 2)) {
            assertThat(Migrations.migrate(database.dataSource())).isPositive();
            assertThat(Migrations.migrate(database.dataSource())).isZero();
            assertThat(tables(database)).contains("territory", "boundary", "tile", "contract", "engagement");
        }
    }

    @Test
    void a_fresh_test_database_is_migrated_and_empty() {
        Database database = TestDatabase.fresh("fresh");
        assertThat(tables(database)).contains("territory");
        int rows = database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from territory")
                .mapTo(int.class)
                .one());
        assertThat(rows).isZero();
    }

    @Test
    void a_database_made_by_a_later_atlas_is_refused_in_one_sentence() {
        try (Database database = Database.open(TestDatabase.freshSettings("later"), 2)) {
            database.jdbi()
                    .useHandle(handle ->
                            handle.execute("update flyway_schema_history set checksum = 1 where version = '1'"));
            assertThatThrownBy(() -> Migrations.migrate(database.dataSource()))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("autre version d'Atlas");
        }
    }

    @Test
    void an_account_that_may_not_create_extensions_learns_what_the_administrator_must_do() {
        DatabaseSettings empty = TestDatabase.emptySettings("right");
        try (Database owner = Database.open(empty, 1)) {
            owner.jdbi().useHandle(handle -> handle.execute("create role t_plain login password 'x'"));
            try (Database plain = Database.open(new DatabaseSettings(empty.jdbcUrl(), "t_plain", "x"), 1)) {
                assertThatThrownBy(() -> Migrations.migrate(plain.dataSource()))
                        .isInstanceOf(UsageException.class)
                        .hasMessageContaining("CREATE EXTENSION postgis");
            } finally {
                owner.jdbi().useHandle(handle -> handle.execute("drop role t_plain"));
            }
        }
    }

    @Test
    void too_old_or_missing_servers_are_refused_in_one_sentence() {
        assertThatThrownBy(() -> Migrations.checkPostgresql(14)).hasMessageContaining("PostgreSQL 14 est trop ancien");
        assertThatCode(() -> Migrations.checkPostgresql(15)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Migrations.checkPostgis("3.0.4"))
                .hasMessageContaining("PostGIS 3.0.4 est trop ancien");
        assertThatThrownBy(() -> Migrations.checkPostgis(null)).hasMessageContaining("postgresql-15-postgis-3");
        assertThatCode(() -> Migrations.checkPostgis("3.10.0")).doesNotThrowAnyException();
        assertThatCode(() -> Migrations.checkPostgis("4.0.0dev")).doesNotThrowAnyException();
    }

    private static List<String> tables(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select tablename from pg_tables where schemaname = 'public'")
                        .mapTo(String.class)
                        .list());
    }
}
