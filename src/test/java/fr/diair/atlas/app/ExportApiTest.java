package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that leave, over real HTTP: every table in every format, with nobody's name. */
class ExportApiTest {
    private static final List<String> FACTS = List.of(
            "contracts",
            "signatories",
            "statuses",
            "engagements",
            "fundings",
            "actions",
            "events",
            "event-participants");

    @TempDir
    Path folder;

    private static List<String> lines(String path) {
        Answer answer = Answer.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text().lines().toList();
    }

    @Test
    void the_catalogue_lists_every_table_with_its_formats_and_parameters() {
        JsonNode tables = Answer.get("/api/v1/exports").json().get("tables");
        assertThat(tables.findValuesAsText("id")).containsAll(FACTS).contains("layer", "boundaries", "indicators");
        for (JsonNode table : tables) {
            assertThat(table.get("formats")).hasSize(4);
        }
    }

    @Test
    void every_table_of_facts_leaves_with_every_row_in_every_format() {
        for (String table : FACTS) {
            String sql = "select count(*) from "
                    + switch (table) {
                        case "contracts" -> "contract";
                        case "signatories" -> "contract_signatory";
                        case "statuses" -> "contract_status";
                        case "engagements" -> "engagement";
                        case "fundings" -> "funding";
                        case "actions" -> "action";
                        case "events" -> "event";
                        default -> "event_participant";
                    };
            int rows = TestAtlas.database()
                    .jdbi()
                    .withHandle(h -> h.createQuery(sql).mapTo(Integer.class).one());
            assertThat(rows).isPositive();
            assertThat(lines("/api/v1/exports/" + table + ".csv")).as(table).hasSize(rows + 1);
            assertThat(Answer.get("/api/v1/exports/" + table + ".geojson")
                            .json()
                            .get("features"))
                    .as(table)
                    .hasSize(rows);
            assertThat(sheet("/api/v1/exports/" + table + ".xlsx")).as(table).isEqualTo(rows + 1);
            assertThat(packed("/api/v1/exports/" + table + ".gpkg")).as(table).isEqualTo(rows);
        }
    }

    private static long sheet(String path) {
        try (ReadableWorkbook book = new ReadableWorkbook(
                        new ByteArrayInputStream(Answer.get(path).bytes()));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int packed(String path) {
        try {
            Path file = Files.createTempFile(folder, "export", ".gpkg");
            Files.write(file, Answer.get(path).bytes());
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                String layer;
                try (ResultSet contents = connection
                        .createStatement()
                        .executeQuery("select table_name from gpkg_contents where data_type = 'features'")) {
                    layer = contents.getString(1);
                }
                try (ResultSet count =
                        connection.createStatement().executeQuery("select count(*) from \"" + layer + "\"")) {
                    return count.getInt(1);
                }
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_csv_begins_with_the_mark_that_spreadsheets_need_and_names_its_file() {
        Answer answer = Answer.get("/api/v1/exports/contracts.csv");
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).startsWith("\ufeffcontract;title;year;demo\r\n");
        assertThat(answer.header("content-disposition")).isEqualTo("attachment; filename=\"atlas-contracts.csv\"");
    }

    @Test
    void no_name_of_a_person_leaves() {
        for (String format : List.of("csv", "geojson")) {
            assertThat(Answer.get("/api/v1/exports/engagements." + format).text())
                    .doesNotContain("person")
                    .doesNotContain("full_name");
        }
    }

    @Test
    void the_layer_of_the_map_leaves_with_its_values_and_its_shapes() {
        String query = "?theme=contract-status&level=epci&date=2019-12-31";
        JsonNode features =
                Answer.get("/api/v1/exports/layer.geojson" + query).json().get("features");
        JsonNode bordeaux = null;
        for (JsonNode feature : features) {
            if (feature.at("/properties/code").asText().equals("243300316")) {
                bordeaux = feature;
            }
        }
        assertThat(features).hasSizeGreaterThan(1_200);
        assertThat(bordeaux).isNotNull();
        assertThat(bordeaux.at("/properties/classe").asText()).isEqualTo("Contrat signé");
        assertThat(bordeaux.at("/geometry/type").asText()).isEqualTo("MultiPolygon");
        assertThat(lines("/api/v1/exports/layer.csv" + query)).hasSize(features.size() + 1);
    }

    @Test
    void the_layer_as_a_table_says_what_the_table_of_the_map_says() {
        String query = "?level=departement&date=2019-12-31";
        assertThat(lines("/api/v1/exports/layer.csv" + query + "&theme=engagement-count"))
                .isEqualTo(lines("/api/v1/themes/engagement-count/values.csv" + query));
    }

    @Test
    void boundaries_leave_with_one_polygon_for_each_territory() {
        JsonNode features = Answer.get("/api/v1/exports/boundaries.geojson?level=departement")
                .json()
                .get("features");
        assertThat(features).hasSize(101);
        assertThat(lines("/api/v1/exports/territories.csv?level=region")).hasSize(19);
    }

    @Test
    void what_is_not_there_is_refused_with_what_is() {
        assertThat(Answer.get("/api/v1/exports/people.csv").json().get("code").asText())
                .isEqualTo("unknown-table");
        assertThat(Answer.get("/api/v1/exports/boundaries.csv")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("missing-parameter");
        assertThat(Answer.get("/api/v1/exports/contracts.csv?level=epci")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("unknown-parameter");
        assertThat(Answer.get("/api/v1/exports/indicator-values.csv?level=commune&period=1900&vintage=2019")
                        .status())
                .isEqualTo(404);
    }
}
