package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Portraits on paper, read back. */
@ExtendWith(QuietLog.class)
class PortraitPaperTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "epci/243500139 | Rennes Métropole",
                "commune/01001 | L'Abergement-Clémenciat",
                "region/53 | Bretagne",
                "epci/249740119 | CINOR",
                "departement/976 | Mayotte"
            })
    void a_portrait_has_at_most_four_pages_with_embedded_letters_and_the_figures_of_the_territory(
            String territory, String name) throws Exception {
        Answer file = Answer.get("/api/v1/portraits/" + territory + ".pdf");
        assertThat(file.header("content-disposition"))
                .isEqualTo(
                        "attachment; filename=\"portrait-%s-2019-12-31.pdf\"".formatted(territory.replace('/', '-')));
        JsonNode answer =
                Answer.get("/api/v1/measures?level=" + territory.split("/")[0]).json();
        JsonNode pair = Answer.get(
                        "/api/v1/comparisons?territories=" + territory + ",region/11&measures=population,area,"
                                + "density,engaged-communes,contracts,funding-planned,action-count")
                .json();
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            assertThat(document.getNumberOfPages()).isBetween(1, 4);
            PaperText.isFrenchAndEmbedded(document);
            assertThat(document.getDocumentInformation().getTitle()).contains(name);
            String text = PaperText.of(document);
            assertThat(text)
                    .contains("Contours approchés", "Données de démonstration", "Lecture et sources", "Millésime 2019");
            for (JsonNode one : answer.get("measures")) {
                if (one.get("levels").toString().contains(territory.split("/")[0])) {
                    assertThat(text)
                            .contains(PaperText.plain(one.get("label").asText()).substring(0, 12));
                }
            }
            for (JsonNode one : pair.get("measures")) {
                JsonNode cell = one.get("cells").get(0);
                if (cell.get("value").isNumber()) {
                    assertThat(text).as(one.get("label").asText()).contains(PaperText.figure(cell, one));
                }
            }
        }
    }

    @Test
    void what_there_is_no_portrait_of_is_refused() {
        assertThat(Answer.get("/api/v1/portraits/epci/1.pdf").status()).isEqualTo(404);
        assertThat(Answer.get("/api/v1/portraits/epci/243500139.pdf?reference=moon")
                        .status())
                .isEqualTo(400);
        assertThat(Answer.get("/api/v1/portraits/epci/243500139.pdf?colour=red").status())
                .isEqualTo(400);
    }
}
