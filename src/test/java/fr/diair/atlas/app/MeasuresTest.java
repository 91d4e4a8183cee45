package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.MeasureQueries;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.layer.FigureQueries;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.PublicationQueries;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every measure against an independent reckoning over the raw tables, on every territory. */
class MeasuresTest {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);
    private static Database database;
    private static Measures measures;
    private static Publication publication;

    @BeforeAll
    static void open() {
        database = LoadedDatabase.copy("measures");
        measures = new Measures(new FigureQueries(database.jdbi()), new MeasureQueries(database.jdbi()));
        publication = new PublicationQueries(database.jdbi()).read().orElseThrow();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Measures.Scope scope(Level level, LocalDate day) {
        return new Measures.Scope(publication, level, day);
    }

    private static Column column(String id, Level level, LocalDate day) {
        return measures.column(measures.measure(publication, id), scope(level, day));
    }

    private static Column.Cell cell(String id, Level level, String code) {
        Places places = measures.places(scope(level, DAY));
        return column(id, level, DAY).cell(places.row(code));
    }

    /** What a query says, by code. */
    private static Map<String, Double> asked(String sql, Level level, LocalDate day) {
        return database.jdbi().withHandle(handle -> {
            Map<String, Double> values = new HashMap<>();
            handle.createQuery(sql)
                    .bind("level", level.id())
                    .bind("day", day)
                    .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getDouble(2)))
                    .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
            return values;
        });
    }

    private static final String COMMUNE = """
            with commune as (
              select code, population, case :level when 'commune' then code when 'epci' then epci_code
                       when 'departement' then departement_code else region_code end as above
              from territory where level = 'commune'
            ),
            engaged as (
              select distinct f.shown_code as code from engagement e
              join filiation f on f.level = 'commune' and f.code = e.commune_code and f.main and f.same_territory
               and coalesce(f.from_date <= e.code_date, true) and coalesce(e.code_date < f.to_date, true)
              where coalesce(e.from_date <= :day, true) and coalesce(e.to_date > :day, true)
            )
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"engaged-communes | count(*)", "engaged-population | coalesce(sum(c.population), 0)"})
    void what_is_engaged_is_what_the_raw_engagements_say_at_every_level_on_several_days(String id, String counted) {
        String sql = COMMUNE + "select c.above, " + counted
                + " from engaged join commune c using (code) where c.above is not null and :day is not null group by 1";
        for (Level level : Level.values()) {
            for (String day : new String[] {"2015-01-01", "2018-06-30", "2019-12-31", "2020-05-18"}) {
                LocalDate on = LocalDate.parse(day);
                Map<String, Double> expected = asked(sql, level, on);
                Places places = measures.places(scope(level, on));
                Column column = column(id, level, on);
                for (int row = 0; row < places.size(); row++) {
                    if (column.has(row)) {
                        assertThat(column.value(row))
                                .as("%s %s %s", id, places.at(row).name(), day)
                                .isEqualTo(expected.getOrDefault(places.at(row).code(), 0.0));
                    }
                }
            }
        }
    }

    @Test
    void communes_and_population_of_each_territory_are_those_of_the_official_codes() {
        for (Level level : Level.values()) {
            Map<String, Double> communes = asked(
                    COMMUNE
                            + "select above, count(*) from commune where above is not null and :day is not null group by 1",
                    level,
                    DAY);
            Places places = measures.places(scope(level, DAY));
            Column column = column("communes", level, DAY);
            for (int row = 0; row < places.size(); row++) {
                assertThat(column.value(row))
                        .as(places.at(row).name())
                        .isEqualTo(communes.get(places.at(row).code()));
            }
        }
        assertThat(cell("communes", Level.EPCI, "243500139").value()).isEqualTo(43);
        assertThat(cell("population", Level.COMMUNE, "35238").value()).isBetween(200_000.0, 230_000.0);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void density_is_population_over_area(Level level) {
        Map<String, Double> expected = asked("""
                select t.code, t.population / (b.area_m2 / 1e6) from territory t
                join boundary b on b.level = t.level and b.code = t.code and b.version = (select version from boundary_current)
                where t.level = :level and t.population is not null and :day is not null
                """, level, DAY);
        Column column = column("density", level, DAY);
        Places places = measures.places(scope(level, DAY));
        for (int row = 0; row < places.size(); row++) {
            Double density = expected.get(places.at(row).code());
            assertThat(column.has(row)).as(places.at(row).name()).isEqualTo(density != null);
            if (density != null) {
                assertThat(column.value(row)).isCloseTo(density, within(1e-6 * Math.max(1, density)));
            }
        }
    }

    @Test
    void neighbours_engaged_are_those_beside_that_count_an_engaged_commune() {
        String sql = COMMUNE + """
                select n.code, count(distinct n.neighbour_code) from neighbour n
                join commune c on c.above = n.neighbour_code join engaged e on e.code = c.code
                where n.level = :level and n.version = (select version from boundary_current) and :day is not null group by 1
                """;
        for (Level level : new Level[] {Level.COMMUNE, Level.EPCI, Level.DEPARTEMENT}) {
            Map<String, Double> expected = asked(sql, level, DAY);
            Places places = measures.places(scope(level, DAY));
            Column column = column("neighbours-engaged", level, DAY);
            for (int row = 0; row < places.size(); row++) {
                if (column.has(row)) {
                    assertThat(column.value(row))
                            .as(places.at(row).name())
                            .isEqualTo(expected.getOrDefault(places.at(row).code(), 0.0));
                }
            }
        }
    }

    @Test
    void the_nearest_contract_of_villeurbanne_is_that_of_lyon_and_reunion_has_none_on_its_side_of_the_sea() {
        assertThat(cell("contract-distance", Level.EPCI, "200046977").value())
                .as("Métropole de Lyon signed")
                .isZero();
        assertThat(cell("contract-distance", Level.COMMUNE, "69266").value())
                .as("Villeurbanne")
                .isLessThan(25);
        assertThat(cell("contract-distance", Level.EPCI, "243500139").value())
                .as("Rennes Métropole to Nantes, 97 km from town hall to town hall")
                .isBetween(80.0, 115.0);
        assertThat(cell("contract-distance", Level.COMMUNE, "97411").state()).isEqualTo(Column.State.NONE);
    }

    @Test
    void distances_agree_with_postgis_in_the_legal_projection() {
        Map<String, Double> expected = asked("""
                select b.code, min(ST_Distance(ST_Transform(b.inside, 2154), ST_Transform(o.inside, 2154))) / 1000
                from boundary b
                join territory t on t.level = b.level and t.code = b.code and length(t.departement_code) = 2
                cross join (select distinct x.inside from contract_standing(:day) st
                            join contract_signatory_shown s on s.contract = st.contract
                            join boundary x on x.level = s.level and x.code = s.shown_code
                             and x.version = (select version from boundary_current)
                            where st.status in ('signed', 'renewed')) o
                where b.level = :level and b.version = (select version from boundary_current) group by b.code
                """, Level.EPCI, DAY);
        Column column = column("contract-distance", Level.EPCI, DAY);
        Places places = measures.places(scope(Level.EPCI, DAY));
        assertThat(expected).hasSizeGreaterThan(1200);
        expected.forEach((code, kilometres) ->
                assertThat(column.value(places.row(code))).as(code).isCloseTo(kilometres, within(0.01)));
    }

    @Test
    void contracts_count_where_they_are_signed_and_in_what_holds_the_signatory() {
        assertThat(cell("contracts", Level.COMMUNE, "67482").value())
                .as("Strasbourg signed")
                .isEqualTo(1);
        assertThat(cell("contracts", Level.EPCI, "246700488").value())
                .as("its Eurométropole holds it")
                .isEqualTo(1);
        assertThat(cell("contracts", Level.EPCI, "242900314").value())
                .as("Brest: commune and métropole signed one contract")
                .isEqualTo(1);
        assertThat(cell("contracts", Level.COMMUNE, "69123").value())
                .as("an EPCI's contract does not colour its communes")
                .isZero();
        assertThat(cell("contracts", Level.REGION, "53").value()).as("Bretagne").isEqualTo(1);
    }

    @Test
    void every_measure_of_the_catalogue_can_be_read_at_each_of_its_levels() {
        for (Measure measure : measures.catalogue(publication).values()) {
            assertThat(measure.definition()).as(measure.id()).isNotBlank();
            for (Level level : measure.levels()) {
                Column column = measures.column(measure, scope(level, DAY));
                assertThat(column.size())
                        .as("%s at %s", measure.id(), level)
                        .isEqualTo(measures.places(scope(level, DAY)).size());
            }
        }
    }
}
