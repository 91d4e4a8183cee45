package fr.diair.atlas.join;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import fr.diair.atlas.text.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Codes and names as they really arrive, on the official codes in a real PostGIS. */
class TerritoryJoinTest {
    private static final LocalDate IN_2019 = LocalDate.of(2019, 2, 11);
    private static Database database;
    private static Gazetteer gazetteer;
    private static List<String> communes;

    @BeforeAll
    static void load() {
        database = TestDatabase.fresh("territory_join");
        new DataLoad(database.jdbi(), Path.of("data")).all(Progress.SILENT);
        gazetteer = database.jdbi().withHandle(Gazetteer::read);
        communes = database.jdbi().withHandle(h -> h.createQuery(
                        "select code from territory where level = 'commune' and kind is null order by code")
                .mapTo(String.class)
                .list());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static TerritoryJoin join(Level level, int year, String... codes) {
        VintageReading reading = new VintageReading(gazetteer, level).force(new Vintage(year));
        Arrays.stream(codes).forEach(reading::feed);
        return new TerritoryJoin(gazetteer, level, reading);
    }

    private static Match code(String code) {
        return join(Level.COMMUNE, 2019).match(new TerritoryCells(code, null, null, null));
    }

    private static Match act(String code, String name, String departement, LocalDate day) {
        return join(Level.COMMUNE, 2019).match(new TerritoryCells(code, name, departement, day));
    }

    private static Match.Found found(Match match) {
        assertThat(match).isInstanceOf(Match.Found.class);
        return (Match.Found) match;
    }

    private static Match.Refused refused(Match match) {
        assertThat(match).isInstanceOf(Match.Refused.class);
        return (Match.Refused) match;
    }

    private static List<String> notices(Match match) {
        return found(match).corrections().stream().map(Correction::code).toList();
    }

    private static List<String> candidates(Match match) {
        return refused(match).candidates().stream().map(Candidate::code).toList();
    }

    @Test
    void a_code_damaged_by_a_spreadsheet_is_found_again_and_said() {
        assertThat(found(code("1001")).code()).isEqualTo("01001");
        assertThat(notices(code("1001"))).containsExactly("leading-zero");
        assertThat(found(code("1001.0")).code()).isEqualTo("01001");
        assertThat(found(code("1,001E+03")).code()).isEqualTo("01001");
        assertThat(found(code("'01001")).code()).isEqualTo("01001");
        assertThat(found(code("01001\u00a0")).code()).isEqualTo("01001");
        assertThat(notices(code("01001\u00a0"))).containsExactly("code-spaces");
        assertThat(found(code("2a004")).code()).isEqualTo("2A004");
        assertThat(found(code("20004")).code()).isEqualTo("2A004");
        assertThat(found(code("O1OO1")).code()).isEqualTo("01001");
        assertThat(found(code("971101")).code()).isEqualTo("97101");
        assertThat(found(code("ZD411")).code()).isEqualTo("97411");
        assertThat(found(code("001004")).code()).isEqualTo("01004");
        assertThat(found(act("4", null, "1", IN_2019)).code()).isEqualTo("01004");
        assertThat(found(act("411", null, "ZD", IN_2019)).code()).isEqualTo("97411");
    }

    @Test
    void a_code_that_does_not_exist_or_lost_its_figures_is_refused_with_the_nearest() {
        assertThat(refused(code("99999")).code()).isEqualTo("unknown-code");
        assertThat(refused(code("9999")).code()).isEqualTo("unknown-code");
        assertThat(candidates(code("69999"))).hasSize(5).allMatch(code -> code.startsWith("69"));
        assertThat(refused(code("3,52E+04")).code()).isEqualTo("digits-lost");
        assertThat(candidates(act("99999", "Rennes", null, IN_2019))).contains("35238");
    }

    @Test
    void every_damaged_code_is_found_again_or_refused_never_another_commune_in_silence() {
        List<Function<String, String>> damages = List.of(
                code -> code.startsWith("0") ? code.substring(1) : code,
                code -> code.replaceFirst("^0", "") + (code.startsWith("2A") || code.startsWith("2B") ? "" : ".0"),
                code -> "'" + code,
                code -> code + "\u00a0",
                String::toLowerCase,
                code -> code.replace('0', 'O'),
                code -> "=\"" + code + "\"",
                code -> code.substring(0, 2) + " " + code.substring(2),
                code -> "0" + code,
                TerritoryJoinTest::powerOfTen,
                code -> code.startsWith("97") ? code.substring(0, 3) + code.substring(2) : code);
        TerritoryJoin join = join(Level.COMMUNE, 2019);
        assertThat(communes).hasSize(34_970);
        for (Function<String, String> damage : damages) {
            for (String code : communes) {
                String damaged = damage.apply(code);
                Match match = join.match(new TerritoryCells(damaged, null, null, null));
                assertThat(match instanceof Match.Found found && found.code().equals(code))
                        .as("%s written %s gave %s", code, damaged, match)
                        .isTrue();
                assertThat(damaged.equals(code)).isEqualTo(notices(match).isEmpty());
            }
        }
    }

    @Test
    void a_number_that_a_spreadsheet_rounded_is_refused_for_every_commune() {
        TerritoryJoin join = join(Level.COMMUNE, 2019);
        for (String code : communes) {
            if (code.matches("\\d{5}") && !code.startsWith("0")) {
                String rounded = code.charAt(0) + "," + code.substring(1, 3) + "E+04";
                Match match = join.match(new TerritoryCells(rounded, null, null, null));
                assertThat(refused(match).code()).isEqualTo("digits-lost");
            }
        }
    }

    private static String powerOfTen(String code) {
        if (!code.matches("\\d{5}")) {
            return code;
        }
        String figures = code.startsWith("0") ? code.substring(1) : code;
        return figures.charAt(0) + "," + figures.substring(1) + "E+0" + (figures.length() - 1);
    }

    @Test
    void an_act_keeps_the_code_of_its_day_and_a_figure_of_another_vintage_is_refused() {
        Match.Found absorbed = found(act("01091", "Châtillon-en-Michaille", "Ain", LocalDate.of(2018, 9, 20)));
        assertThat(absorbed.code()).isEqualTo("01091");
        assertThat(absorbed.codeDate()).isEqualTo("2018-09-20");
        assertThat(refused(act("01091", null, null, LocalDate.of(2019, 6, 1))).code())
                .isEqualTo("code-not-at-date");
        Match.Refused mixed = refused(code("01059"));
        assertThat(mixed.code()).isEqualTo("mixed-vintages");
        assertThat(mixed.sentence()).contains("01059", "2019", "mélange");
        assertThat(mixed.candidates()).extracting(Candidate::code).containsExactly("01453");
    }

    @Test
    void a_code_used_again_means_the_territory_of_the_day() {
        assertThat(found(act("14712", null, null, LocalDate.of(2018, 1, 1))).name())
                .isEqualTo("Saline");
        assertThat(found(act("14712", null, null, LocalDate.of(2020, 1, 1))).name())
                .isEqualTo("Troarn");
        assertThat(found(act("14712", null, null, LocalDate.of(2016, 1, 1))).name())
                .isEqualTo("Troarn");
        assertThat(refused(join(Level.COMMUNE, 2019).match(new TerritoryCells("14712", "Troarn", null, null)))
                        .code())
                .isEqualTo("mixed-vintages");
    }

    @Test
    void an_epci_is_found_by_a_siren_of_before_or_after_and_refused_when_it_lost_figures() {
        TerritoryJoin join = join(Level.EPCI, 2019);
        Match lille = join.match(new TerritoryCells("200093201", null, null, null));
        assertThat(found(lille).code()).isEqualTo("245900410");
        assertThat(notices(lille)).containsExactly("code-changed");
        assertThat(found(join(Level.EPCI, 2021).match(new TerritoryCells("245900410", null, null, null)))
                        .code())
                .isEqualTo("200093201");
        assertThat(refused(join.match(new TerritoryCells("2,00E+08", null, null, null)))
                        .code())
                .isEqualTo("digits-lost");
        assertThat(refused(join.match(new TerritoryCells("24590041", null, null, null)))
                        .code())
                .isEqualTo("digits-lost");
        assertThat(found(join.match(new TerritoryCells("245 900 410", null, null, null)))
                        .code())
                .isEqualTo("245900410");
        assertThat(found(join.match(new TerritoryCells(null, "Communauté de communes Faucigny-Glières", null, null)))
                        .code())
                .isEqualTo("200000172");
    }

    @Test
    void arrondissements_are_kept_by_acts_and_summed_or_refused_for_figures() {
        Match act = act("75118", "Paris 18e Arrondissement", "Paris", LocalDate.of(2019, 1, 15));
        assertThat(found(act).code()).isEqualTo("75118");
        assertThat(notices(act)).containsExactly("arrondissement");
        assertThat(notices(act("75118", "Paris 18ème", "75", IN_2019))).containsExactly("arrondissement");
        TerritoryCells figure = new TerritoryCells("75118", "Paris 18e", null, null);
        assertThat(found(join(Level.COMMUNE, 2019, "75118", "75117").match(figure))
                        .code())
                .isEqualTo("75056");
        assertThat(refused(join(Level.COMMUNE, 2019, "75118", "75056").match(figure))
                        .code())
                .isEqualTo("arrondissement-beside-commune");
    }

    @Test
    void a_name_alone_is_never_guessed() {
        assertThat(found(act(null, "Saint-Denis", "Seine-Saint-Denis", IN_2019)).code())
                .isEqualTo("93066");
        assertThat(found(act(null, "Saint-Denis (974)", null, IN_2019)).code()).isEqualTo("97411");
        Match colombe = act(null, "Sainte-Colombe", null, IN_2019);
        assertThat(refused(colombe).code()).isEqualTo("ambiguous-name");
        assertThat(candidates(colombe)).hasSize(12);
        assertThat(refused(act(null, "Rennnes", "Ille-et-Vilaine", IN_2019)).code())
                .isEqualTo("unknown-name");
        assertThat(candidates(act(null, "Rennnes", "35", IN_2019))).startsWith("35238");
    }

    @Test
    void names_are_found_however_they_are_written() {
        for (String name : List.of(
                "L'Haÿ-les-Roses", "L’HAY LES ROSES", "Haÿ-les-Roses (L')", "Hay les Roses", "L'Hay\u0308-les-Roses")) {
            assertThat(found(act(null, name, "94", IN_2019)).code()).as(name).isEqualTo("94038");
        }
        assertThat(found(act(null, "St Étienne", "Loire", IN_2019)).code()).isEqualTo("42218");
        assertThat(found(act(null, "Chalon s/ Saône", "71", IN_2019)).code()).isEqualTo("71076");
        assertThat(found(act(null, "Haye (La)", "Manche", IN_2019)).name()).isEqualTo("La Haye");
        assertThat(found(act(null, "Le Haye", "76", IN_2019)).name()).isEqualTo("La Haye");
    }

    @Test
    void a_name_beside_a_code_is_told_when_misspelt_and_refused_when_it_is_anothers() {
        assertThat(notices(act("69123", "Lyom", "Rhône", IN_2019))).containsExactly("name-misspelt");
        assertThat(notices(act("33063", "<script>alert(1)</script>", "Gironde", IN_2019)))
                .containsExactly("name-unknown");
        Match marseille = act("69123", "Marseille", "Bouches-du-Rhône", IN_2019);
        assertThat(refused(marseille).code()).isEqualTo("code-and-name-disagree");
        assertThat(candidates(marseille)).containsExactly("69123", "13055");
    }

    @Test
    void departements_are_found_by_code_or_name_and_regions_of_before_2016_are_refused() {
        TerritoryJoin departements = join(Level.DEPARTEMENT, 2019);
        TreeMap<String, String> written = new TreeMap<>();
        for (String cell : List.of("1", "01", "001", "Ain", "01 - Ain", "Ain (01)")) {
            written.put(
                    cell,
                    found(departements.match(new TerritoryCells(cell, null, null, null)))
                            .code());
        }
        assertThat(written.values()).containsOnly("01");
        assertThat(found(departements.match(new TerritoryCells("ZD", null, null, null)))
                        .code())
                .isEqualTo("974");
        assertThat(found(departements.match(new TerritoryCells(null, null, "Réunion", null)))
                        .code())
                .isEqualTo("974");
        assertThat(candidates(departements.match(new TerritoryCells("20", null, null, null))))
                .containsExactly("2A", "2B");
        TerritoryJoin regions = join(Level.REGION, 2019);
        assertThat(found(regions.match(new TerritoryCells("ZA", null, null, null)))
                        .code())
                .isEqualTo("01");
        assertThat(found(regions.match(new TerritoryCells("1", null, null, null)))
                        .code())
                .isEqualTo("01");
        assertThat(found(regions.match(new TerritoryCells(null, "Bretagne", null, null)))
                        .code())
                .isEqualTo("53");
        Match old = regions.match(new TerritoryCells("82", "Rhône-Alpes", null, null));
        assertThat(refused(old).code()).isEqualTo("old-region");
        assertThat(candidates(old)).containsExactly("84");
    }

    @Test
    void the_vintage_is_read_from_the_codes_unless_a_column_or_a_person_says_it() {
        VintageReading of2018 = new VintageReading(gazetteer, Level.COMMUNE);
        List.of("01091", "35238", "1004").forEach(of2018::feed);
        assertThat(of2018.vintage()).isEqualTo(2018);
        assertThat(of2018.unmatched()).isZero();
        of2018.columns(List.of("CODGEO_19", "pp_total_17"));
        assertThat(of2018.vintage()).isEqualTo(2019);
        assertThat(of2018.reason()).contains("CODGEO_19");
        assertThat(of2018.others()).containsExactly(new OtherVintage("01091", "jusqu'en 2018"));
        assertThat(of2018.force(new Vintage(2021)).vintage()).isEqualTo(2021);
        assertThat(new VintageReading(gazetteer, Level.COMMUNE).vintage()).isEqualTo(2019);
    }

    @Test
    void postal_codes_given_as_codes_of_communes_are_refused_even_where_a_commune_has_the_same() {
        VintageReading reading = new VintageReading(gazetteer, Level.COMMUNE);
        List.of("35200", "35000", "59000", "13100", "69100").forEach(reading::feed);
        assertThat(reading.hints()).extracting(Correction::code).containsExactly("postal-codes");
        TerritoryJoin join = new TerritoryJoin(gazetteer, Level.COMMUNE, reading);
        Match match = join.match(new TerritoryCells("35200", "Rennes", null, null));
        assertThat(match).isInstanceOf(Match.Refused.class);
        assertThat(refused(join.match(new TerritoryCells("35200", null, null, null)))
                        .code())
                .isEqualTo("postal-code");
    }

    @Test
    void overseas_departements_are_found_by_three_digits_and_as_the_ministry_of_the_interior_writes_them() {
        TerritoryJoin departements = join(Level.DEPARTEMENT, 2019);
        Map<String, String> interior = Map.of("971", "ZA", "972", "ZB", "973", "ZC", "974", "ZD", "976", "ZM");
        interior.forEach((code, letters) -> {
            assertThat(found(departements.match(new TerritoryCells(code, null, null, null)))
                            .code())
                    .isEqualTo(code);
            assertThat(found(departements.match(new TerritoryCells(letters, null, null, null)))
                            .code())
                    .isEqualTo(code);
            String commune = communes.stream()
                    .filter(one -> one.startsWith(code))
                    .findFirst()
                    .orElseThrow();
            // The last figure of the departement stands twice.
            assertThat(found(code(code + commune.substring(2))).code()).isEqualTo(commune);
            assertThat(found(code(letters + commune.substring(2))).code()).isEqualTo(commune);
        });
    }

    @Test
    void each_arrondissement_of_paris_lyon_and_marseille_is_of_its_commune_or_refused_beside_it() {
        Map<String, List<String>> cities = Map.of(
                "75056", arrondissements(75101, 75120),
                "69123", arrondissements(69381, 69389),
                "13055", arrondissements(13201, 13216));
        cities.forEach((city, parts) -> {
            for (String part : parts) {
                TerritoryCells figure = new TerritoryCells(part, null, null, null);
                assertThat(found(join(Level.COMMUNE, 2019, part).match(figure)).code())
                        .isEqualTo(city);
                Match beside = join(Level.COMMUNE, 2019, part, city).match(figure);
                assertThat(refused(beside).code()).isEqualTo("arrondissement-beside-commune");
                assertThat(refused(beside).sentence()).contains(part, city);
            }
        });
    }

    private static List<String> arrondissements(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    @Test
    void communes_that_were_renamed_split_or_restored_are_those_of_the_day() {
        Match renamed = act(null, "Beauficel", "Eure", IN_2019);
        assertThat(found(renamed).code()).isEqualTo("27048");
        assertThat(notices(renamed)).containsExactly("former-name");
        Map<String, LocalDate> restored = Map.of(
                "76095", LocalDate.of(2014, 1, 1), // Bihorel, two years in Bois-Guillaume-Bihorel
                "76601", LocalDate.of(2017, 1, 1), // Saint-Lucien, from Sigy-en-Bray
                "14666", LocalDate.of(2019, 12, 31)); // Sannerville, from Saline
        restored.forEach((code, day) -> {
            assertThat(found(act(code, null, null, day)).code()).isEqualTo(code);
            assertThat(refused(act(code, null, null, day.minusDays(1))).code())
                    .as(code)
                    .isEqualTo("code-not-at-date");
        });
        assertThat(found(act("76108", null, null, LocalDate.of(2013, 6, 1))).name())
                .isEqualTo("Bois-Guillaume-Bihorel");
        assertThat(found(act("76108", null, null, LocalDate.of(2014, 6, 1))).name())
                .isEqualTo("Bois-Guillaume");
    }

    @Test
    void a_name_that_several_communes_share_is_refused_and_found_with_its_departement() {
        Map<String, List<String[]>> byName = new TreeMap<>();
        database.jdbi().useHandle(h -> h.createQuery(
                        "select name, code, departement_code from territory where level = 'commune' and kind is null")
                .map((rs, ctx) -> byName.computeIfAbsent(rs.getString(1), name -> new ArrayList<>())
                        .add(new String[] {rs.getString(2), rs.getString(3)}))
                .list());
        byName.values().removeIf(places -> places.size() < 2);
        assertThat(byName).hasSizeGreaterThan(1_400);
        TerritoryJoin join = join(Level.COMMUNE, 2019);
        byName.forEach((name, places) -> {
            Match alone = join.match(new TerritoryCells(null, name, null, IN_2019));
            assertThat(refused(alone).code()).as(name).isEqualTo("ambiguous-name");
            assertThat(candidates(alone)).as(name).hasSizeGreaterThanOrEqualTo(Math.min(12, places.size()));
            for (String[] place : places) {
                if (places.stream().filter(other -> other[1].equals(place[1])).count() == 1) {
                    Match told = join.match(new TerritoryCells(null, name, place[1], IN_2019));
                    assertThat(
                                    told instanceof Match.Refused refused
                                            ? refused.code()
                                            : found(told).code())
                            .as("%s (%s)", name, place[1])
                            .isIn(place[0], "ambiguous-name");
                }
            }
        });
        for (String name : List.of("Œuilly", "Oeuilly", "OEUILLY", "œuilly")) {
            assertThat(found(act(null, name, "Marne", IN_2019)).code()).as(name).isEqualTo("51410");
        }
    }

    @Test
    void codes_are_matched_faster_than_files_are_read_and_refusals_do_not_hold_them_up() {
        TerritoryJoin join = join(Level.COMMUNE, 2019);
        long restored = rate(join, code -> new TerritoryCells(code.replaceFirst("^0", ""), null, null, null));
        long named = rate(join, code -> new TerritoryCells(code, "MISSPELT", null, null));
        long unknown = rate(join, code -> new TerritoryCells(code.substring(0, 2) + "999", null, null, null));
        System.out.printf("matches/s: leading zero %d, misspelt name %d, unknown code %d%n", restored, named, unknown);
        assertThat(restored).isGreaterThan(100_000);
        assertThat(unknown).isGreaterThan(1_000);
    }

    private static long rate(TerritoryJoin join, Function<String, TerritoryCells> written) {
        List<TerritoryCells> rows = communes.stream().map(written).toList();
        long best = Long.MAX_VALUE;
        for (int turn = 0; turn < 3; turn++) {
            long start = System.nanoTime();
            rows.forEach(join::match);
            best = Math.min(best, System.nanoTime() - start);
        }
        return rows.size() * 1_000_000_000L / best;
    }
}
