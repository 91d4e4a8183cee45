package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.layer.TileCoord;
import fr.diair.atlas.layer.TileQueries;
import fr.diair.atlas.territory.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Vector tiles over HTTP. Some are compared with their text in {@code src/test/resources/golden}, written anew by
 * {@code -Datlas.golden=write}.
 */
@ExtendWith(QuietLog.class)
class TileTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @CsvSource({
        "region,4,8,5",
        "departement,6,41,35",
        "epci,9,320,274",
        "commune,7,42,58",
        "commune,10,499,354",
        "commune,12,2103,1461"
    })
    void a_tile_is_the_one_that_was_read_and_found_good(String level, int z, int x, int y) throws IOException {
        Answer answer = tile(level, z, x, y);
        assertThat(answer.status()).isEqualTo(200);
        String text = TileText.of(answer.bytes());
        Path golden = GOLDEN.resolve("%s-%d-%d-%d.txt".formatted(level, z, x, y));
        if ("write".equals(System.getProperty("atlas.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(golden).as("written by -Datlas.golden=write").exists();
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void a_tile_cut_on_demand_is_the_one_made_in_advance(Level level) {
        TileQueries queries = new TileQueries(TestAtlas.database().jdbi());
        String version = TestAtlas.boundaries();
        for (TileCoord coord : new TileCoord[] {
            new TileCoord(0, 0, 0), new TileCoord(4, 8, 5), new TileCoord(6, 41, 35), new TileCoord(7, 64, 44)
        }) {
            String made = unpacked(queries.tile(version, level, coord).orElseThrow());
            String cut = unpacked(queries.cutNow(version, level, coord).orElseThrow());
            assertThat(cut).as("%s %s", level, coord).isEqualTo(made);
        }
    }

    @Test
    void a_tile_may_be_kept_for_ever() {
        Answer answer = Answer.get(path("commune", 7, 64, 44), "Accept-Encoding", "gzip");
        assertThat(answer.header("content-type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(answer.header("content-encoding")).isEqualTo("gzip");
        assertThat(answer.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("vary")).isEqualTo("Accept-Encoding");
        assertThat(tile("commune", 7, 64, 44).header("content-encoding")).isEmpty();
        assertThat(tile("commune", 7, 64, 44).bytes()).isEqualTo(answer.bytes());
        Answer again = Answer.get(path("commune", 7, 64, 44), "If-None-Match", answer.header("etag"));
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void a_tile_of_the_ocean_is_empty() {
        for (int z : new int[] {5, 12}) {
            Answer answer = tile("commune", z, 0, (1 << z) - 1);
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.response().body()).isEmpty();
            assertThat(answer.header("cache-control")).contains("immutable");
        }
    }

    @ParameterizedTest
    @CsvSource({"3/8/0", "3/0/8", "13/0/0", "-1/0/0", "3/-1/0", "a/0/0", "3/1.5/0", "3/99999999999/0"})
    void a_tile_off_the_grid_is_refused(String place) {
        Answer answer = Answer.get("/tiles/" + TestAtlas.boundaries() + "/commune/" + place + ".mvt");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asText()).isEqualTo("tile-off-grid");
    }

    @Test
    void other_boundaries_and_other_levels_are_told_from_an_empty_tile() {
        Answer unknown = Answer.get("/tiles/2018-officiel-0/commune/5/16/11.mvt");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("detail").asText()).contains("2018-officiel-0", "rechargez la page");
        assertThat(Answer.get("/tiles/" + TestAtlas.boundaries() + "/canton/5/16/11.mvt")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void tile_json_describes_the_tiles_and_its_addresses_answer(Level level) {
        JsonNode json = Answer.get("/tiles/" + level.id() + ".json").json();
        assertThat(json.get("tilejson").asText()).isEqualTo("3.0.0");
        assertThat(json.at("/vector_layers/0/id").asText()).isEqualTo(level.id());
        assertThat(json.at("/vector_layers/0/fields").fieldNames()).toIterable().containsExactly("code", "name");
        assertThat(json.get("minzoom").asInt()).isZero();
        assertThat(json.get("maxzoom").asInt()).isEqualTo(12);
        assertThat(json.get("bounds")).hasSize(4);
        assertThat(json.get("attribution").asText()).contains("contours approchés");
        String address = json.at("/tiles/0").asText().replace("{z}/{x}/{y}", "5/16/11");
        Answer tile = Answer.get(address);
        assertThat(tile.status()).isEqualTo(200);
        assertThat(TileText.of(tile.bytes())).startsWith("layer " + level.id() + ",");
    }

    @Test
    void a_point_of_lyon_lies_in_lyon() {
        String code = TestAtlas.database().jdbi().withHandle(handle -> handle.createQuery("""
                        select code from boundary where version = :version and level = 'commune'
                        and ST_Contains(geom, ST_SetSRID(ST_MakePoint(4.835, 45.764), 4326))
                        """)
                .bind("version", TestAtlas.boundaries())
                .mapTo(String.class)
                .one());
        assertThat(code).isEqualTo("69123");
    }

    private static Answer tile(String level, int z, int x, int y) {
        return Answer.get(path(level, z, x, y));
    }

    private static String path(String level, int z, int x, int y) {
        return "/tiles/%s/%s/%d/%d/%d.mvt".formatted(TestAtlas.boundaries(), level, z, x, y);
    }

    private static String unpacked(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return TileText.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
