package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One composition drawn for many territories over HTTP. */
@ExtendWith(QuietLog.class)
class SeriesApiTest {
    private static final String SERIES = "/api/v1/infographics/series";
    private static final String MODEL = """
            {"format":"web","map":{"theme":"engagement-state","level":"commune","date":"2019-12-31"},"texts":%s}""";
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("series");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    private static String asked(String texts, String rest) {
        return "{\"composition\":" + MODEL.formatted(texts) + rest + "}";
    }

    private static JsonNode refused(String body) {
        HttpResponse<String> answer = atlas.send("POST", SERIES, body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return OwnAtlas.json(answer);
    }

    private static byte[] file(JsonNode drawn) throws Exception {
        byte[] bytes = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(atlas.at(drawn.get("file").asText()))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        assertThat(bytes).hasSize(drawn.get("size").asInt());
        return bytes;
    }

    @Test
    void the_metropoles_are_one_atlas_with_its_contents_and_a_page_for_each() throws Exception {
        JsonNode drawn = AnimationApiTest.result(atlas, SERIES, asked("{}", ""));
        assertThat(drawn.get("pictures").asInt()).isEqualTo(22);
        assertThat(drawn.get("name").asText()).endsWith(".pdf");
        try (PDDocument atlasFile = Loader.loadPDF(file(drawn))) {
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(1);
            String contents = text.getText(atlasFile);
            assertThat(contents).contains("Rennes Métropole").contains("Métropole de Lyon");
            List<String> bookmarks = new ArrayList<>();
            atlasFile
                    .getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks)
                    .hasSizeGreaterThanOrEqualTo(22)
                    .anyMatch(title -> title.startsWith("Rennes Métropole"));
            int pagesOfContents = atlasFile.getNumberOfPages() - 22;
            assertThat(pagesOfContents).isBetween(1, 2);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(atlasFile.getNumberOfPages());
            assertThat(last.getText(atlasFile))
                    .contains("Données de démonstration")
                    .contains("Source");
        }
    }

    @Test
    void a_list_of_ones_own_is_as_many_pictures_in_a_zip_and_titles_take_the_name() throws Exception {
        JsonNode drawn = AnimationApiTest.result(
                atlas,
                SERIES,
                asked(
                        "{\"title\":\"Le réseau à {territoire}\"}",
                        ",\"list\":\"chosen\",\"files\":\"svg\",\"territories\":[\"epci/243500139\",\"departement/35\"]"));
        List<String> names = new ArrayList<>();
        List<String> pictures = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file(drawn)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                zip.transferTo(bytes);
                names.add(entry.getName());
                pictures.add(bytes.toString(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        assertThat(names).containsExactly("01-ille-et-vilaine.svg", "02-rennes-metropole.svg");
        assertThat(pictures.get(0)).contains("<title id=\"titre\">Le réseau à Ille-et-Vilaine</title>");
        assertThat(pictures.get(1)).contains("<title id=\"titre\">Le réseau à Rennes Métropole</title>");
    }

    @Test
    void territories_under_contract_are_those_of_the_map_on_screen() throws Exception {
        JsonNode values = OwnAtlas.json(atlas.get("/api/v1/themes/contract-status/values?level=epci&date=2019-12-31"));
        int signed = 0;
        for (JsonNode entry : values.at("/legend/classes")) {
            signed += entry.get("label").asText().startsWith("Contrat signé")
                            || entry.get("label").asText().startsWith("Contrat renouvelé")
                    ? entry.get("count").asInt()
                    : 0;
        }
        JsonNode drawn =
                AnimationApiTest.result(atlas, SERIES, asked("{}", ",\"list\":\"contracts\",\"files\":\"png\""));
        assertThat(drawn.get("pictures").asInt()).isEqualTo(signed).isPositive();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file(drawn)))) {
            zip.getNextEntry();
            assertThat(ImageIO.read(zip).getWidth()).isEqualTo(1200);
        }
    }

    @Test
    void a_series_can_be_stopped_and_leaves_no_file() throws Exception {
        var answer = atlas.send(
                "POST", SERIES, asked("{}", ",\"list\":\"departements\""), "Content-Type", "application/json");
        JsonNode view = OwnAtlas.json(answer);
        assertThat(answer.statusCode())
                .as("101 pictures take more than two seconds")
                .isEqualTo(202);
        String path = "/api/v1/calculations/" + view.get("id").asText();
        atlas.send("DELETE", path, "");
        for (int i = 0; i < 300 && view.get("state").asText().equals("running"); i++) {
            Thread.sleep(100);
            view = OwnAtlas.json(atlas.get(path));
        }
        assertThat(view.get("state").asText()).isEqualTo("cancelled");
        assertThat(view.get("result").isNull()).isTrue();
    }

    @Test
    void what_cannot_be_drawn_is_said_before_the_work_begins() {
        assertThat(refused(asked("{}", ",\"list\":\"villages\"")).get("code").asText())
                .isEqualTo("unknown-list");
        assertThat(refused(asked("{}", ",\"list\":\"chosen\"")).get("code").asText())
                .isEqualTo("no-territory");
        assertThat(refused(asked("{}", ",\"list\":\"chosen\",\"territories\":[\"epci/1\"]"))
                        .get("detail")
                        .asText())
                .contains("epci/1");
        assertThat(refused(asked("{}", ",\"colour\":\"red\"")).get("code").asText())
                .isEqualTo("unknown-member");
        JsonNode level = refused("{\"composition\":{\"map\":{\"theme\":\"engagement-count\",\"level\":\"region\"}}}");
        assertThat(level.get("code").asText()).isEqualTo("level-above-frame");
    }
}
