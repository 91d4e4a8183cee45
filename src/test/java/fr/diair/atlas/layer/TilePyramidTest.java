package fr.diair.atlas.layer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.territory.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over one large round region with a lake, and two communes: a square one and one too small to be seen from afar. */
class TilePyramidTest {
    private static final String VERSION = "2018-officiel-0000000a";

    private Database database;
    private TileQueries queries;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh("pyramid");
        queries = new TileQueries(database.jdbi());
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "insert into boundary_version (id, vintage, shown_vintage, quality, source, licence)"
                            + " values (?, 2018, 2019, 'official', 'essai', 'aucune')",
                    VERSION);
            handle.execute("insert into territory (level, code, vintage, name) values ('region', '84', 2019, 'Rhône'),"
                    + " ('commune', '01001', 2019, 'Carrée'), ('commune', '01002', 2019, 'Minuscule')");
            for (int band = 0; band < 4; band++) {
                shape(
                        handle,
                        "region",
                        "84",
                        band,
                        "ST_Difference(ST_Buffer(ST_Point(500000, 5800000), 300000, 500),"
                                + " ST_Buffer(ST_Point(500000, 5800000), 40000, 500))");
                shape(handle, "commune", "01001", band, "ST_MakeEnvelope(300000, 5600000, 340000, 5640000)");
                shape(handle, "commune", "01002", band, "ST_MakeEnvelope(400000, 5700000, 400300, 5700300)");
            }
        });
    }

    @Test
    void every_tile_of_the_pyramid_is_the_one_that_is_cut_alone() {
        new TilePyramid(database.jdbi()).makeTheRest(VERSION);
        List<Key> made = keys();
        assertThat(made).hasSizeGreaterThan(2_000);
        // All coarse ones and a share of the deep ones, with those on the edges of blocks among them.
        List<Key> compared = made.stream()
                .filter(key -> key.z <= 8 || key.x % 8 == 0 && key.y % 8 == 7 || key.x % 13 == 0 && key.y % 7 == 0)
                .toList();
        for (Key key : compared) {
            assertThat(plain(cut(key))).as(key.toString()).isEqualTo(plain(key.body));
        }
        assertThat(compared).hasSizeGreaterThan(100);
    }

    @Test
    void where_no_tile_is_made_none_can_be_cut() {
        new TilePyramid(database.jdbi()).makeTheRest(VERSION);
        for (int x = 120; x < 140; x++) {
            TileCoord coord = new TileCoord(8, x, 91);
            Optional<byte[]> alone =
                    database.jdbi().withHandle(handle -> TileQueries.cut(handle, VERSION, Level.REGION, coord));
            assertThat(alone.isPresent())
                    .as(coord.toString())
                    .isEqualTo(queries.tile(VERSION, Level.REGION, coord).isPresent());
        }
    }

    @Test
    void the_lake_is_not_in_the_tiles() {
        TileCoord lake = over(11, 500_000, 5_800_000);
        assertThat(cut(lake, Level.REGION)).isEmpty();
    }

    @Test
    void a_territory_too_small_for_the_grid_is_still_there() {
        for (int z = 0; z <= 7; z++) {
            String tile = text(cut(over(z, 400_150, 5_700_150), Level.COMMUNE).orElseThrow());
            assertThat(tile).as("zoom " + z).contains("01002");
        }
    }

    @Test
    void communes_bear_their_name_from_zoom_8_on_and_regions_always() {
        assertThat(text(cut(over(7, 320_000, 5_620_000), Level.COMMUNE).orElseThrow()))
                .contains("01001")
                .doesNotContain("Carrée");
        assertThat(text(cut(over(8, 320_000, 5_620_000), Level.COMMUNE).orElseThrow()))
                .contains("01001", "Carrée");
        assertThat(text(cut(over(0, 320_000, 5_620_000), Level.REGION).orElseThrow()))
                .contains("84", "Rhône");
    }

    @Test
    void the_coarse_zooms_are_prepared_and_the_others_cut_on_demand() {
        database.jdbi().useTransaction(handle -> TilePyramid.prepare(handle, VERSION));
        assertThat(keys()).allMatch(key -> key.z <= TilePyramid.PREPARED);
        assertThat(queries.tile(VERSION, Level.REGION, over(12, 300_000, 5_800_000)))
                .isPresent();
        assertThat(queries.tile(VERSION, Level.REGION, over(12, -300_000, 5_800_000)))
                .isEmpty();
    }

    @Test
    void zooms_that_are_complete_are_passed_over() {
        TilePyramid pyramid = new TilePyramid(database.jdbi());
        pyramid.makeTheRest(VERSION);
        int made = keys().size();
        database.jdbi().useHandle(handle -> handle.execute("delete from tile where z = 12"));
        pyramid.makeTheRest(VERSION);
        assertThat(keys()).hasSizeLessThan(made).noneMatch(key -> key.z == 12);
        database.jdbi().useHandle(handle -> handle.execute("delete from tile_zoom where z = 12"));
        pyramid.makeTheRest(VERSION);
        assertThat(keys()).hasSize(made);
    }

    @Test
    void two_at_a_time_do_not_make_a_tile_twice() throws InterruptedException {
        Thread other = new Thread(() -> new TilePyramid(database.jdbi()).makeTheRest(VERSION));
        other.start();
        new TilePyramid(database.jdbi()).makeTheRest(VERSION);
        other.join();
        long zooms = database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from tile_zoom")
                .mapTo(Long.class)
                .one());
        assertThat(zooms).isEqualTo(4 * 13);
    }

    @Test
    void a_stopped_pyramid_leaves_no_zoom_half_made() {
        TilePyramid pyramid = new TilePyramid(database.jdbi());
        pyramid.stop();
        pyramid.makeTheRest(VERSION);
        assertThat(keys()).isEmpty();
    }

    private record Key(Level level, int z, int x, int y, byte[] body) {
        @Override
        public String toString() {
            return "%s %d/%d/%d".formatted(level, z, x, y);
        }
    }

    private List<Key> keys() {
        return database.jdbi().withHandle(handle -> handle.createQuery("select level, z, x, y, body from tile")
                .map((rs, ctx) -> new Key(
                        Level.of(rs.getString("level")),
                        rs.getInt("z"),
                        rs.getInt("x"),
                        rs.getInt("y"),
                        rs.getBytes("body")))
                .list());
    }

    private byte[] cut(Key key) {
        return cut(new TileCoord(key.z, key.x, key.y), key.level).orElseThrow();
    }

    private Optional<byte[]> cut(TileCoord coord, Level level) {
        return database.jdbi().withHandle(handle -> TileQueries.cut(handle, VERSION, level, coord));
    }

    /** The tile that holds a point in metres of EPSG:3857. */
    private static TileCoord over(int z, double x, double y) {
        double half = 20_037_508.342789244;
        double side = 2 * half / (1 << z);
        return new TileCoord(z, (int) ((x + half) / side), (int) ((half - y) / side));
    }

    private static void shape(Handle handle, String level, String code, int band, String shape) {
        handle.execute(
                "insert into boundary_band (version, level, band, code, geom)"
                        + " values (?, ?, ?, ?, ST_Multi(ST_SetSRID(" + shape + ", 3857)))",
                VERSION,
                level,
                band,
                code);
    }

    private static String text(byte[] gzip) {
        return new String(plain(gzip), StandardCharsets.UTF_8);
    }

    private static byte[] plain(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
