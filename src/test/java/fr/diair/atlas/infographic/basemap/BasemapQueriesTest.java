package fr.diair.atlas.infographic.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import java.awt.geom.Point2D;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BasemapQueriesTest {
    private static final double COARSE = 1_000;
    private static final double FINE = 400;

    private static BasemapQueries queries;
    private static Database database;

    @BeforeAll
    static void twoDepartements() {
        database = TestDatabase.fresh("basemap");
        queries = new BasemapQueries(database.jdbi());
        database.jdbi()
                .useHandle(handle -> handle.execute("insert into boundary_version"
                        + " (id, vintage, shown_vintage, quality, source, licence)"
                        + " values ('v1', 2019, 2019, 'approximate', 'essai', 'libre')"));
        addDepartement("35", 1, -2, 47.9, -1.4, 48.3);
        addDepartement("35", 2, -2, 47.9, -1.3, 48.3);
        addDepartement("974", 1, 55.3, -21.2, 55.5, -21);
        addDepartement("974", 2, 55.3, -21.3, 55.7, -20.9);
    }

    private static void addDepartement(String code, int band, double w, double s, double e, double n) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into boundary_band (version, level, band, code, geom) values ('v1', 'departement', ?, ?,"
                                + " st_multi(st_transform(st_makeenvelope(?, ?, ?, ?, 4326), 3857)))",
                        band,
                        code,
                        w,
                        s,
                        e,
                        n));
    }

    @Test
    void borders_come_in_the_band_of_the_picture_and_insets_in_the_finer_one() {
        ProjectedBasemap web = queries.basemap("v1", Level.DEPARTEMENT, COARSE);
        ProjectedBasemap large = queries.basemap("v1", Level.DEPARTEMENT, FINE);

        assertThat(width(web, Frame.METROPOLE)).isLessThan(width(large, Frame.METROPOLE));
        assertThat(width(web, Frame.REUNION)).isEqualTo(width(large, Frame.REUNION));
    }

    @Test
    void borders_are_in_the_legal_projections() {
        ProjectedBasemap web = queries.basemap("v1", Level.DEPARTEMENT, COARSE);
        Point2D ille = web.part(Frame.METROPOLE).shapes().get(0).inside();
        Point2D reunion = web.part(Frame.REUNION).shapes().get(0).inside();

        // Lambert-93 at 1.7° W, 48.1° N, and UTM 40S at 55.5° E, 21.1° S.
        assertThat(ille.getX()).isCloseTo(350_000, within(2_000.0));
        assertThat(ille.getY()).isCloseTo(6_789_000, within(3_000.0));
        assertThat(reunion.getX()).isCloseTo(344_000, within(2_000.0));
        assertThat(reunion.getY()).isCloseTo(7_666_000, within(3_000.0));
    }

    @Test
    void the_same_borders_are_read_once() {
        assertThat(queries.basemap("v1", Level.DEPARTEMENT, COARSE))
                .isSameAs(queries.basemap("v1", Level.DEPARTEMENT, 1.1 * COARSE));
    }

    @Test
    void a_version_without_borders_is_a_503_that_says_to_try_again() {
        assertThatThrownBy(() -> queries.basemap("v1", Level.COMMUNE, COARSE))
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.status()).isEqualTo(503))
                .hasMessageContaining("réessayez");
    }

    private static double width(ProjectedBasemap basemap, Frame frame) {
        return basemap.part(frame).extent().getWidth();
    }
}
