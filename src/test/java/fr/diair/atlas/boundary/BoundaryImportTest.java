package fr.diair.atlas.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.geo.LegalProjection;
import fr.diair.atlas.territory.Vintage;
import fr.diair.atlas.text.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundaryImportTest {
    private static Database database;

    @TempDir
    private Path folder;

    private final List<String> steps = new ArrayList<>();

    @BeforeAll
    static void unpack() {
        LegalProjection.unpackIn(Path.of("target", "epsg"));
    }

    @BeforeEach
    void open() {
        database = SmallCountry.database("boundaries");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_file_of_2018_is_led_to_the_communes_of_2019() {
        BoundaryReport report = official(SmallCountry.rings());
        assertThat(report.version()).matches("2018-officiel-[0-9a-f]{8}");
        assertThat(report.read()).isEqualTo(10);
        assertThat(report.communes()).isEqualTo(9);
        assertThat(report.absorbed()).isEqualTo(1);
        assertThat(report.refused() + report.corrected() + report.mismatches() + report.slits())
                .isZero();
        assertThat(count("select count(*) from boundary_received")).isEqualTo(10);
        assertThat(count("select count(*) from boundary where level = 'commune'"))
                .isEqualTo(9);
        assertThat(count("select count(*) from boundary b join boundary_current c using (version)"))
                .isEqualTo(9 + 2 + 1 + 1);
        assertThat(count("select count(*) from boundary_band")).isEqualTo(4 * 13);
        assertThat(steps).first().isEqualTo("Lecture du fichier de contours");
        assertThat(steps).last().isEqualTo("Publication des contours");
    }

    @Test
    void areas_of_the_other_levels_are_the_sum_of_their_communes() {
        official(SmallCountry.rings());
        double country = number("select area_m2 from boundary where level = 'region'");
        assertThat(country).isCloseTo(number("select sum(area_m2) from boundary where level = 'commune'"), within(1.0));
        assertThat(country / number("select ST_Area(geom::geography) from boundary where level = 'region'"))
                .isBetween(0.997, 1.003);
        assertThat(count("select count(*) from boundary where not ST_Contains(geom, inside)"))
                .isZero();
    }

    @Test
    void neighbours_of_each_level_share_a_border() {
        official(SmallCountry.rings());
        assertThat(texts("select neighbour_code from neighbour where level = 'commune' and code = '01005' order by 1"))
                .containsExactly("01002", "01004", "01006", "01008");
        assertThat(texts("select code || '-' || neighbour_code from neighbour where level = 'epci' order by 1"))
                .containsExactly("200000001-200000002", "200000002-200000001");
        assertThat(count("select count(*) from neighbour where level in ('departement', 'region')"))
                .isZero();
    }

    @Test
    void a_commune_without_a_polygon_stops_the_import_and_changes_nothing() {
        Map<String, String> rings = SmallCountry.rings();
        rings.remove("01004");
        assertThatThrownBy(() -> official(rings))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Communes de 2019 sans contour dans le fichier : 1 (01004 Commune 4).")
                .hasMessageContaining("France entière");
        assertThat(count("select count(*) from boundary_version")).isZero();
    }

    @Test
    void a_file_of_another_vintage_is_told_by_its_codes() {
        // 01010 is not in force in 2019: its half of the square of 01009 would be lost.
        assertThatThrownBy(() -> official(SmallCountry.rings(), new Vintage(2019)))
                .isInstanceOf(DataException.class)
                .hasMessage("Codes du fichier qui ne sont pas en vigueur au 1er janvier 2019 : 1 (01010)."
                        + " Ils ressemblent au millésime 2018 : essayez --vintage 2018.");
    }

    @Test
    void foreign_codes_and_duplicates_are_refused_and_counted() {
        List<String> features = features();
        features.add(SmallCountry.feature("98818", SmallCountry.box(5, 46, 0.1, 0.1)));
        features.add(SmallCountry.feature("01001", SmallCountry.box(6, 46, 0.1, 0.1)));
        BoundaryReport report = official(features);
        assertThat(report.refused()).isEqualTo(2);
        assertThat(report.notices())
                .extracting(BoundaryReport.Notice::reason, BoundaryReport.Notice::code, BoundaryReport.Notice::line)
                .containsExactly(tuple("unknown-code", "98818", 12), tuple("duplicate-code", "01001", 13));
    }

    @Test
    void a_code_that_lost_its_zero_is_read_and_said() {
        Map<String, String> rings = new TreeMap<>(SmallCountry.rings());
        rings.put("1003", rings.remove("01003"));
        BoundaryReport report = official(rings);
        assertThat(report.corrected()).isEqualTo(1);
        assertThat(report.notices()).extracting(BoundaryReport.Notice::sentence).containsExactly("code lu comme 01003");
    }

    @Test
    void a_spike_is_repaired_and_a_bow_tie_refused() {
        Map<String, String> spike = SmallCountry.rings();
        spike.put("01001", "[[2,46],[2.1,46],[2.1,46.1],[2,46.1],[1.9,46.1],[2,46.1],[2,46]]");
        BoundaryReport report = official(spike);
        assertThat(report.notices()).extracting(BoundaryReport.Notice::reason).containsExactly("repaired");

        Map<String, String> bowTie = SmallCountry.rings();
        bowTie.put("01001", "[[2,46],[2.1,46.1],[2.1,46],[2,46.1],[2,46]]");
        assertThatThrownBy(() -> official(bowTie)).hasMessageContaining("01001 a un contour incorrect");
    }

    @Test
    void borders_that_do_not_fit_are_counted_but_published() {
        Map<String, String> rings = SmallCountry.rings();
        rings.put("01001", SmallCountry.box(2, 46, 0.101, 0.1));
        BoundaryReport report = official(rings);
        assertThat(report.mismatches()).isGreaterThanOrEqualTo(2);
        assertThat(report.notices())
                .extracting(BoundaryReport.Notice::reason)
                .contains("overlap")
                .containsOnly("overlap", "mismatch");
        assertThat(report.notices()).anySatisfy(notice -> assertThat(notice.sentence())
                .contains("01001 et 01002 se recouvrent sur 0,990 %"));
    }

    @Test
    void a_gap_between_two_communes_is_counted_and_told_but_published() {
        Map<String, String> rings = SmallCountry.rings();
        // A sliver of some ten metres, open on no side.
        rings.put("01005", SmallCountry.box(2.1, 46.1, 0.0999, 0.1));
        BoundaryReport report = official(rings);
        assertThat(report.slits() + report.mismatches()).isPositive();
        assertThat(report.notices())
                .filteredOn(notice ->
                        notice.reason().equals("slit") || notice.reason().equals("mismatch"))
                .anySatisfy(notice -> assertThat(notice.sentence()).contains("01005"));
    }

    @Test
    void a_polygon_without_area_and_a_hole_outside_its_shell_are_told() {
        Map<String, String> flat = SmallCountry.rings();
        flat.put("01001", "[[2,46],[2.1,46.1],[2.05,46.05],[2,46]]");
        assertThatThrownBy(() -> official(flat))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("01001 a un contour sans surface");

        Map<String, String> pierced = SmallCountry.rings();
        pierced.put("01001", SmallCountry.box(2, 46, 0.1, 0.1) + "," + SmallCountry.box(2.01, 46.5, 0.005, 0.005));
        BoundaryReport report = official(pierced);
        assertThat(report.notices()).extracting(BoundaryReport.Notice::reason).contains("repaired");
    }

    @Test
    void readers_see_the_old_boundaries_until_the_new_ones_are_complete() {
        String before = official(SmallCountry.rings()).version();
        Map<String, String> other = SmallCountry.rings();
        other.put("01001", SmallCountry.box(1.9, 46, 0.2, 0.1));
        List<String> seen = new ArrayList<>();
        BoundaryImport watched = new BoundaryImport(database.jdbi(), (handle, version) -> {
            // All is written here but the tiles: another connection reads what it read before.
            CompletableFuture.runAsync(() -> {
                        seen.addAll(texts("select version from boundary_current"));
                        seen.addAll(texts("select distinct version from boundary"));
                    })
                    .join();
        });
        String after = watched.official(SmallCountry.write(folder, other), origin(new Vintage(2018)), Progress.SILENT)
                .version();
        assertThat(after).isNotEqualTo(before);
        assertThat(seen).containsOnly(before);
        assertThat(texts("select version from boundary_current")).containsExactly(after);
    }

    @Test
    void the_attributes_of_ign_are_known_by_their_names() {
        List<String> features = new ArrayList<>();
        SmallCountry.rings()
                .forEach(
                        (code, ring) -> features.add(
                                SmallCountry.feature(code, ring)
                                        .replace(
                                                "\"properties\":{\"code\":\"" + code + "\",\"nom\":\"N\"}",
                                                "\"properties\":{\"ID\":\"COMMUNE_1\",\"NOM\":\"N\",\"NOM_M\":\"N\",\"INSEE_COM\":\""
                                                        + code
                                                        + "\",\"STATUT\":\"Commune simple\",\"POPULATION\":120,\"INSEE_DEP\":\"01\",\"SIREN_EPCI\":\"200000001\"}")));
        BoundaryReport report = official(features);
        assertThat(report.communes()).isEqualTo(9);
        assertThat(report.refused() + report.corrected()).isZero();
    }

    @Test
    void the_same_file_again_is_only_published_again() {
        BoundaryReport first = official(SmallCountry.rings());
        BoundaryReport again = official(SmallCountry.rings());
        assertThat(first.alreadyThere()).isFalse();
        assertThat(again.alreadyThere()).isTrue();
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.absorbed()).isEqualTo(1);
        assertThat(count("select count(*) from boundary_version")).isEqualTo(1);
    }

    @Test
    void the_version_before_is_kept_and_older_ones_go() {
        List<String> versions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Map<String, String> rings = SmallCountry.rings();
            rings.put("01001", SmallCountry.box(2 - i * 0.01, 46, 0.1 + i * 0.01, 0.1));
            versions.add(official(rings).version());
        }
        assertThat(texts("select id from boundary_version"))
                .containsExactlyInAnyOrder(versions.get(1), versions.get(2));
        assertThat(texts("select version from boundary_current")).containsExactly(versions.get(2));
        assertThat(count("select count(*) from boundary_band where version = '%s'".formatted(versions.get(0))))
                .isZero();
    }

    @Test
    void tiles_that_cannot_be_made_leave_the_published_version_in_place() {
        String published = official(SmallCountry.rings()).version();
        Map<String, String> other = SmallCountry.rings();
        other.put("01001", SmallCountry.box(1.9, 46, 0.2, 0.1));
        BoundaryImport failing = new BoundaryImport(database.jdbi(), (handle, version) -> {
            throw new IllegalStateException("no tiles today");
        });
        assertThatThrownBy(() ->
                        failing.official(SmallCountry.write(folder, other), origin(new Vintage(2018)), Progress.SILENT))
                .hasMessage("no tiles today");
        assertThat(texts("select id from boundary_version")).containsExactly(published);
        assertThat(texts("select version from boundary_current")).containsExactly(published);
    }

    @Test
    void without_territories_nothing_can_be_imported() {
        database.jdbi().useHandle(handle -> handle.execute("delete from territory"));
        assertThatThrownBy(() -> official(SmallCountry.rings())).hasMessageContaining("Aucune commune n'est chargée");
    }

    private static List<String> features() {
        List<String> features = new ArrayList<>();
        SmallCountry.rings().forEach((code, ring) -> features.add(SmallCountry.feature(code, ring)));
        return features;
    }

    private BoundaryReport official(List<String> features) {
        return importer().official(SmallCountry.write(folder, features), origin(new Vintage(2018)), steps::add);
    }

    private BoundaryReport official(Map<String, String> rings) {
        return official(rings, new Vintage(2018));
    }

    private BoundaryReport official(Map<String, String> rings, Vintage vintage) {
        return importer().official(SmallCountry.write(folder, rings), origin(vintage), steps::add);
    }

    private static BoundaryImport importer() {
        return new BoundaryImport(database.jdbi(), (handle, version) -> {});
    }

    private static BoundaryOrigin origin(Vintage vintage) {
        return new BoundaryOrigin(vintage, "un essai", "aucune", null);
    }

    private static long count(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static double number(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Double.class).one());
    }

    private static List<String> texts(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
