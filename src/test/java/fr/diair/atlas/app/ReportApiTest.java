package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The annual report over HTTP: its figures are those of the screens, and its PDF is read back. */
class ReportApiTest {
    private static final String DAY = "2019-12-31";
    private static OwnAtlas atlas;
    private static byte[] pdf;

    @BeforeAll
    static void start() throws Exception {
        atlas = OwnAtlas.start("report");
        pdf = paper(DAY);
        Path kept = Path.of("target", "report");
        Files.createDirectories(kept);
        Files.write(kept.resolve("rapport.pdf"), pdf);
    }

    @AfterAll
    static void stop() {
        atlas.close();
    }

    /** Asks again while it is being made. */
    private static byte[] paper(String day) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 60; i++) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(atlas.at("/api/v1/report.pdf?date=" + day))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
                assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                        .contains("rapport-annuel-" + day.substring(0, 4) + "-" + day + ".pdf");
                return answer.body();
            }
            assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(202);
            String followed = answer.headers().firstValue("Location").orElseThrow();
            awaited(followed);
        }
        throw new AssertionError("the report never came");
    }

    private static void awaited(String calculation) throws Exception {
        while (read(calculation).get("state").asText().equals("running")) {
            Thread.sleep(100);
        }
        assertThat(read(calculation).get("state").asText()).isEqualTo("done");
    }

    private static JsonNode read(String path) {
        HttpResponse<String> answer = atlas.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    @Test
    void it_can_be_kept() throws Exception {
        assertThat(KeptPaper.faults(pdf)).isEmpty();
    }

    @Test
    void no_text_is_written_over_another_nor_leaves_the_page() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PaperBoxes.Run> runs = PaperBoxes.runs(document);
            assertThat(runs).hasSizeGreaterThan(500);
            assertThat(PaperBoxes.collisions(runs)).isEmpty();
            assertThat(PaperBoxes.outside(document, runs)).isEmpty();
        }
    }
}
