package fr.diair.atlas.infographic.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import java.awt.geom.Path2D;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Borders of pieces of the country: a chain of square communes a tenth of a degree wide, and one overseas. */
class LandQueriesTest {
    private static Database database;
    private static LandQueries queries;

    @BeforeAll
    static void chain() {
        database = TestDatabase.fresh("land");
        queries = new LandQueries(database.jdbi(), new BasemapQueries(database.jdbi()));
        database.jdbi()
                .useHandle(handle -> handle.execute("insert into boundary_version"
                        + " (id, vintage, shown_vintage, quality, source, licence)"
                        + " values ('v1', 2019, 2019, 'approximate', 'essai', 'libre')"));
        for (int i = 0; i < 40; i++) {
            for (int band = 1; band <= 3; band++) {
                // The finer, the wider: the band can be told from the width.
                add("commune", "350%02d".formatted(i), band, -4 + 0.1 * i, 48, -3.91 + 0.1 * i + 0.003 * band, 48.1);
            }
        }
        for (int band = 1; band <= 3; band++) {
            add("commune", "97411", band, 55.4, -21, 55.5, -20.9);
            add("departement", "35", band, -4, 48, 0, 48.1);
            add("region", "53", band, -4, 48, 0, 48.1);
            add("region", "04", band, 55.2, -21.4, 55.9, -20.8);
        }
    }

    private static void add(String level, String code, int band, double w, double s, double e, double n) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into boundary_band (version, level, band, code, geom) values ('v1', ?, ?, ?,"
                                + " st_multi(st_transform(st_makeenvelope(?, ?, ?, ?, 4326), 3857)))",
                        level,
                        band,
                        code,
                        w,
                        s,
                        e,
                        n));
    }

    private static ProjectedBasemap.Part part(Frame frame, int pixels, String... codes) {
        return Objects.requireNonNull(
                queries.land("v1", Level.COMMUNE, Set.of(codes), pixels).part(frame));
    }

    @Test
    void borders_come_in_the_band_of_the_scale() {
        double fine = width(part(Frame.METROPOLE, 600, "35010"));
        double middle = width(part(Frame.METROPOLE, 30, "35010"));
        double coarse = width(part(Frame.METROPOLE, 5, "35010"));

        assertThat(fine).isGreaterThan(middle);
        assertThat(middle).isGreaterThan(coarse);
    }

    private static double width(ProjectedBasemap.Part part) {
        return part.mesh().area(territory -> true).getBounds2D().getWidth();
    }

    @Test
    void what_is_near_is_read_and_what_is_far_is_not() {
        ProjectedBasemap.Part part = part(Frame.METROPOLE, 600, "35010", "35011");
        Path2D around = Objects.requireNonNull(
                        Objects.requireNonNull(part.around()).neighbours())
                .area(territory -> true);
        var near = Frame.METROPOLE.projection().forward(-2.75, 48.05);
        var own = Frame.METROPOLE.projection().forward(-2.95, 48.05);
        var far = Frame.METROPOLE.projection().forward(-0.55, 48.05);

        assertThat(around.contains(near.x, near.y)).isTrue();
        assertThat(around.contains(own.x, own.y)).isFalse();
        assertThat(around.contains(far.x, far.y)).isFalse();
        assertThat(part.numbers()).containsOnlyKeys("35010", "35011");
    }

    @Test
    void around_a_broad_piece_communes_are_left_out_and_the_land_is_that_of_the_regions() {
        String[] all = new String[30];
        for (int i = 0; i < all.length; i++) {
            all[i] = "350%02d".formatted(i);
        }
        Around around = Objects.requireNonNull(part(Frame.METROPOLE, 600, all).around());
        var beyond = Frame.METROPOLE.projection().forward(-0.85, 48.05);

        assertThat(around.neighbours()).isNull();
        assertThat(around.land().area(territory -> true).contains(beyond.x, beyond.y))
                .isTrue();
    }

    @Test
    void a_piece_in_two_parts_of_the_country_has_a_main_map_and_an_inset() {
        ProjectedBasemap land = queries.land("v1", Level.COMMUNE, Set.of("35010", "97411"), 600);

        assertThat(land.main()).isEqualTo(Frame.METROPOLE);
        assertThat(land.part(Frame.REUNION)).isNotNull();
        assertThat(Objects.requireNonNull(land.locator()).caption()).isEqualTo("France métropolitaine");
    }

    @Test
    void overseas_the_main_map_and_the_small_one_are_of_the_departement() {
        ProjectedBasemap land = queries.land("v1", Level.COMMUNE, Set.of("97411"), 600);

        assertThat(land.main()).isEqualTo(Frame.REUNION);
        assertThat(land.part(Frame.METROPOLE)).isNull();
        assertThat(Objects.requireNonNull(land.locator()).caption()).isEqualTo("La Réunion");
    }

    @Test
    void the_ground_knows_which_places_are_on_it() {
        ProjectedBasemap.Ground ground =
                queries.land("v1", Level.COMMUNE, Set.of("35010", "97411"), 600).ground();

        assertThat(ground.has(-2.95, 48.05)).isTrue();
        assertThat(ground.has(-2.75, 48.05)).isFalse();
        assertThat(ground.has(55.45, -20.95)).isTrue();
    }

    @Test
    void the_same_piece_is_read_once() {
        assertThat(queries.land("v1", Level.COMMUNE, Set.of("35010"), 600))
                .isSameAs(queries.land("v1", Level.COMMUNE, Set.of("35010"), 600));
    }

    @Test
    void a_piece_without_borders_is_a_503_that_says_what_to_do() {
        assertThatThrownBy(() -> queries.land("v1", Level.COMMUNE, Set.of("97501"), 600))
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.status()).isEqualTo(503))
                .hasMessageContaining("choisissez un autre cadre");
    }
}
