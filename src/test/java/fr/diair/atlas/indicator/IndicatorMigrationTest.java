package fr.diair.atlas.indicator;

import static fr.diair.atlas.indicator.TestIndicators.count;
import static fr.diair.atlas.indicator.TestIndicators.receive;
import static fr.diair.atlas.indicator.TestIndicators.series;
import static fr.diair.atlas.indicator.TestIndicators.shown;
import static fr.diair.atlas.indicator.TestIndicators.values;
import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.Migrations;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.territory.Level;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class IndicatorMigrationTest {
    @Test
    void a_database_of_before_with_data_keeps_them_and_takes_indicators() {
        try (Database database = Database.open(TestDatabase.emptySettings("before_indicators"), 3)) {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("classpath:db/migration")
                    .target("2")
                    .load()
                    .migrate();
            database.jdbi().useHandle(handle -> {
                handle.execute(
                        "insert into territory (level, code, vintage, name, departement_code, region_code, population)"
                                + " values ('commune', '35238', 2019, 'Rennes', '35', '53', 216268)");
                handle.execute(
                        "insert into filiation (level, code, name, shown_code) values ('commune', '35238', 'Rennes', '35238')");
                handle.execute("insert into engagement (key, mandate, commune_code, code_date, source)"
                        + " values ('k', 'maire', '35238', '2019-01-01', 'essai')");
                handle.execute("refresh materialized view engagement_shown");
            });
            assertThat(Migrations.migrate(database.dataSource())).isPositive();
            receive(database, series(count("new"), "2019", Level.COMMUNE, 2019), values("35238", 7));
            assertThat(shown(database, count("new"), "2019", Level.COMMUNE, "35238"))
                    .isEqualTo("7 received");
            assertThat(shown(database, count("new"), "2019", Level.REGION, "53"))
                    .isEqualTo("7 summed");
            String name = database.jdbi()
                    .withHandle(handle -> handle.createQuery("select commune_name from engagement_shown")
                            .mapTo(String.class)
                            .one());
            assertThat(name).isEqualTo("Rennes");
        }
    }
}
