package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.MeasureQueries;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.portrait.Findings;
import fr.diair.atlas.diagnostic.portrait.Portrait;
import fr.diair.atlas.diagnostic.portrait.PortraitReader;
import fr.diair.atlas.diagnostic.portrait.References;
import fr.diair.atlas.diagnostic.portrait.Subject;
import fr.diair.atlas.diagnostic.portrait.Subjects;
import fr.diair.atlas.diagnostic.whole.AskedQueries;
import fr.diair.atlas.diagnostic.whole.Together;
import fr.diair.atlas.diagnostic.whole.Wholes;
import fr.diair.atlas.layer.FigureQueries;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.PublicationQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every rank, percentile and quartile of every EPCI against SQL; communes taken together against the EPCI they are. */
class PortraitRanksTest {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);
    private static Database database;
    private static Measures measures;
    private static Wholes wholes;
    private static Subjects subjects;
    private static PortraitReader portraits;
    private static Publication publication;

    @BeforeAll
    static void open() {
        database = LoadedDatabase.copy("portraits");
        measures = new Measures(new FigureQueries(database.jdbi()), new MeasureQueries(database.jdbi()));
        wholes = new Wholes(measures, new AskedQueries(database.jdbi()));
        subjects = new Subjects(measures, wholes, null);
        portraits = new PortraitReader(measures, new References(measures, wholes, null), Findings.read());
        publication = new PublicationQueries(database.jdbi()).read().orElseThrow();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Places places(Level level) {
        return measures.places(new Scope(publication, level, DAY));
    }

    private static Column column(Measure measure, Level level) {
        return measures.column(measure, new Scope(publication, level, DAY));
    }

    private record Ranked(int rank, int of, double percentile, double low, double median, double high) {}

    /** What window functions say of the values of a measure. */
    private static Map<String, Ranked> ranked(Measure measure, Predicate<Place> wanted) {
        Places places = places(Level.EPCI);
        Column column = column(measure, Level.EPCI);
        List<String> codes = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int row = 0; row < places.size(); row++) {
            if (column.has(row) && wanted.test(places.at(row))) {
                codes.add(places.at(row).code());
                values.add(column.value(row));
            }
        }
        return database.jdbi().withHandle(handle -> {
            Map<String, Ranked> all = new HashMap<>();
            handle.createQuery("""
                            with v as (select code, value from unnest(:codes, :values) v (code, value)),
                            q as (select percentile_cont(array[0.25, 0.5, 0.75]) within group (order by value) as q from v)
                            select code, rank() over (order by value desc) as rank, count(*) over () as of,
                                   100.0 * (rank() over (order by value) - 1 + count(*) over (partition by value) / 2.0)
                                     / count(*) over () as percentile, q[1] as low, q[2] as median, q[3] as high
                            from v, q""")
                    .bindArray("codes", String.class, codes)
                    .bindArray("values", Double.class, values)
                    .map((rs, ctx) -> all.put(
                            rs.getString("code"),
                            new Ranked(
                                    rs.getInt("rank"),
                                    rs.getInt("of"),
                                    rs.getDouble("percentile"),
                                    rs.getDouble("low"),
                                    rs.getDouble("median"),
                                    rs.getDouble("high"))))
                    .list();
            return all;
        });
    }

    private static void compare(Predicate<Place> wanted, String reference) {
        Map<String, Map<String, Ranked>> expected = new HashMap<>();
        measures.catalogue(publication).values().stream()
                .filter(measure -> measure.levels().contains(Level.EPCI))
                .forEach(measure -> expected.put(measure.id(), ranked(measure, wanted)));
        assertThat(expected).hasSizeGreaterThan(30);
        int compared = 0;
        for (Place place : places(Level.EPCI).list()) {
            if (!wanted.test(place)) {
                continue;
            }
            Subject subject = subjects.territory(publication, Level.EPCI, place.code(), DAY);
            for (Portrait.Figure figure :
                    portraits.read(publication, subject, DAY, reference).figures()) {
                Ranked ranked = expected.get(figure.measure().id()).get(place.code());
                String as = figure.measure().id() + " " + place.name();
                Portrait.Comparison beside = figure.comparison();
                assertThat(beside.position() != null).as(as).isEqualTo(ranked != null);
                if (ranked != null) {
                    assertThat(beside.position().rank()).as(as).isEqualTo(ranked.rank());
                    assertThat(beside.position().of()).as(as).isEqualTo(ranked.of());
                    assertThat(beside.position().percentile()).as(as).isCloseTo(ranked.percentile(), within(1e-9));
                    assertThat(beside.quartiles().low()).as(as).isCloseTo(ranked.low(), near(ranked.low()));
                    assertThat(beside.quartiles().median()).as(as).isCloseTo(ranked.median(), near(ranked.median()));
                    assertThat(beside.quartiles().high()).as(as).isCloseTo(ranked.high(), near(ranked.high()));
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static org.assertj.core.data.Offset<Double> near(double value) {
        return within(1e-9 * Math.max(1, Math.abs(value)));
    }

    @Test
    void ranks_percentiles_and_quartiles_of_all_epci_are_those_of_window_functions() {
        assertThat(places(Level.EPCI).size()).isGreaterThanOrEqualTo(1254);
        compare(place -> true, "france");
    }

    @Test
    void so_they_are_within_a_region_and_among_metropoles() {
        compare(place -> "53".equals(place.within().region()), "region");
        compare(Place::isMetropole, "kind");
    }

    private static BitSet communesOf(String epci) {
        Places communes = places(Level.COMMUNE);
        BitSet rows = new BitSet();
        for (int row = 0; row < communes.size(); row++) {
            if (epci.equals(communes.at(row).within().epci())) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** Every twentieth EPCI, and all that have something to count. */
    private static Set<String> someEpci() {
        Set<String> some = new HashSet<>();
        Places epci = places(Level.EPCI);
        Map<String, Measure> all = measures.catalogue(publication);
        for (int row = 0; row < epci.size(); row++) {
            boolean busy = column(all.get("contracts"), Level.EPCI).value(row) > 0
                    || column(all.get("action-count"), Level.EPCI).value(row) > 0;
            if (row % 20 == 0 || busy && some.size() < 120) {
                some.add(epci.at(row).code());
            }
        }
        return some;
    }

    @Test
    void the_communes_of_an_epci_together_have_what_the_epci_has() {
        Set<String> holdSignatories = new HashSet<>(database.jdbi().withHandle(handle -> handle.createQuery(
                        "select t.epci_code from contract_signatory_shown s join territory t on t.level = 'commune' and t.code = s.shown_code where s.level = 'commune'")
                .mapTo(String.class)
                .list()));
        Set<String> some = someEpci();
        assertThat(some).hasSizeGreaterThan(60);
        int compared = 0;
        for (String code : some) {
            Together ofCommunes = Together.ofCommunes("test:" + code, communesOf(code));
            Together ofEpci =
                    Together.ofCommunes("whole:" + code, communesOf(code), places(Level.COMMUNE), places(Level.EPCI));
            int row = places(Level.EPCI).row(code);
            for (Measure measure : measures.catalogue(publication).values()) {
                // a contract of a commune shows on the commune in the map, and in the perimeter that holds the commune
                // what was received for EPCI only, or is secret for communes, is read from the EPCI
                Together together = measure.origin() instanceof Measure.Imported ? ofEpci : ofCommunes;
                boolean byOthers = measure.id().startsWith("funding-") && holdSignatories.contains(code);
                if (byOthers
                        || !wholes.has(measure, together, publication)
                        || !measure.levels().contains(Level.EPCI)) {
                    continue;
                }
                Column.Cell cell = wholes.cell(measure, together, publication, DAY);
                Column.Cell own = column(measure, Level.EPCI).cell(row);
                String as = measure.id() + " of " + places(Level.EPCI).at(row).name();
                assertThat(cell.state()).as(as).isEqualTo(own.state());
                if (own.value() != null) {
                    assertThat(cell.value()).as(as).isCloseTo(own.value(), near(own.value()));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(60 * 20);
    }

    @Test
    void money_of_contracts_signed_by_communes_counts_in_the_perimeter_that_holds_them() {
        Map<String, Measure> all = measures.catalogue(publication);
        Together strasbourg = Together.ofCommunes("test:strasbourg", communesOf("246700488"));
        Column.Cell planned = wholes.cell(all.get("funding-planned"), strasbourg, publication, DAY);
        Column.Cell commune = column(all.get("funding-planned"), Level.COMMUNE)
                .cell(places(Level.COMMUNE).row("67482"));
        assertThat(planned.value()).isEqualTo(commune.value()).isPositive();
    }

    @Test
    void france_as_a_whole_is_its_regions_and_each_contract_counts_once_in_it() {
        Subject rennes = subjects.territory(publication, Level.EPCI, "243500139", DAY);
        Portrait portrait = portraits.read(publication, rennes, DAY, "france");
        double people = places(Level.REGION).list().stream()
                .filter(place -> place.population() != null)
                .mapToInt(Place::population)
                .sum();
        assertThat(portrait.figure("population")
                        .orElseThrow()
                        .comparison()
                        .whole()
                        .value())
                .isEqualTo(people)
                .isBetween(64e6, 69e6);
        int contracts = database.jdbi().withHandle(handle -> handle.createQuery(
                        "select count(*) from contract_standing(:day) where status in ('signed', 'renewed')")
                .bind("day", DAY)
                .mapTo(Integer.class)
                .one());
        assertThat(portrait.figure("contracts")
                        .orElseThrow()
                        .comparison()
                        .whole()
                        .value())
                .isEqualTo(contracts)
                .isPositive();
        assertThat(portrait.figure("contract-distance")
                        .orElseThrow()
                        .comparison()
                        .whole())
                .as("how far all of France is from a contract means nothing")
                .isNull();
        assertThat(portrait.figure("engagement-share-communes")
                        .orElseThrow()
                        .comparison()
                        .mean())
                .as("the mean of shares is the share of nothing")
                .isNull();
    }

    @Test
    void the_trend_of_engaged_communes_is_the_difference_over_a_year_and_population_has_none() {
        Subject france = subjects.territory(publication, Level.REGION, "53", DAY);
        Portrait portrait = portraits.read(publication, france, DAY, "france");
        Portrait.Figure engaged = portrait.figure("engaged-communes").orElseThrow();
        Measure measure = engaged.measure();
        int row = places(Level.REGION).row("53");
        double before = measures.column(measure, new Scope(publication, Level.REGION, DAY.minusYears(1)))
                .value(row);
        assertThat(engaged.trend().change()).isEqualTo(engaged.value() - before);
        assertThat(engaged.trend().period()).isEqualTo("31/12/2018");
        assertThat(portrait.figure("population").orElseThrow().trend()).isNull();
    }
}
