package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Territories side by side over HTTP, on screen and in files. */
@ExtendWith(QuietLog.class)
class ComparisonApiTest {
    private static final String ROOT = "/api/v1/comparisons";
    private static final List<String> CODES = List.of("243500139", "244400404", "242900314");
    private static final String THREE = "?territories=epci/243500139,epci/244400404,epci/242900314";

    private static JsonNode measure(JsonNode answer, String id) {
        for (JsonNode one : answer.get("measures")) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id + " is not among " + answer.get("measures").findValuesAsText("id"));
    }

    @Test
    void the_figures_are_those_of_each_territory_and_the_differences_those_to_their_median() {
        JsonNode answer = Answer.get(ROOT + THREE).json();
        assertThat(answer.get("territories"))
                .extracting(one -> one.get("code").asText())
                .containsExactlyElementsOf(CODES);
        JsonNode population = measure(answer, "population");
        List<Double> people = new ArrayList<>();
        for (int i = 0; i < CODES.size(); i++) {
            JsonNode profile =
                    Answer.get("/api/v1/territories/epci/" + CODES.get(i)).json();
            people.add(profile.get("population").asDouble());
            assertThat(population.at("/cells/%d/value".formatted(i)).asDouble()).isEqualTo(people.get(i));
            assertThat(measure(answer, "engaged-communes")
                            .at("/cells/%d/value".formatted(i))
                            .asInt())
                    .isEqualTo(profile.at("/engagement/engagedCommunes").asInt());
        }
        double median = people.stream().sorted().toList().get(1);
        assertThat(population.at("/spread/median").asDouble()).isEqualTo(median);
        for (int i = 0; i < CODES.size(); i++) {
            assertThat(population.at("/gaps/%d/difference".formatted(i)).asDouble())
                    .isCloseTo(people.get(i) - median, within(1e-9));
        }
        assertThat(population.at("/gaps/1/highest").asBoolean()).as("Nantes").isTrue();
        assertThat(population.at("/gaps/2/lowest").asBoolean()).as("Brest").isTrue();
    }

    @Test
    void a_difference_is_notable_from_one_standard_deviation_of_the_level_on() {
        JsonNode answer = Answer.get(ROOT + THREE).json();
        assertThat(answer.get("rule").asText()).contains("écart type");
        int notable = 0;
        for (JsonNode one : answer.get("measures")) {
            for (JsonNode gap : one.get("gaps")) {
                if (!gap.isNull() && !gap.get("deviations").isNull()) {
                    boolean apart = !one.at("/spread/lowest").equals(one.at("/spread/highest"));
                    assertThat(gap.get("notable").asBoolean())
                            .as(one.get("id").asText())
                            .isEqualTo(apart && Math.abs(gap.get("deviations").asDouble()) >= 1);
                    notable += gap.get("notable").asBoolean() ? 1 : 0;
                }
            }
        }
        assertThat(notable).isPositive();
    }

    @Test
    void territories_of_several_levels_are_compared_by_shares_of_the_median() {
        JsonNode answer = Answer.get(
                        ROOT
                                + "?territories=commune/35238,epci/243500139,region/53&measures=population,density,neighbours-engaged")
                .json();
        assertThat(answer.get("sameLevel").asBoolean()).isFalse();
        assertThat(answer.get("rule").asText()).contains("moitié");
        JsonNode population = measure(answer, "population");
        assertThat(population.at("/gaps/2/deviations").isNull()).isTrue();
        assertThat(population.at("/gaps/2/notable").asBoolean()).as("Bretagne").isTrue();
        assertThat(population.at("/cells/0/value").asInt())
                .isLessThan(population.at("/cells/1/value").asInt());
    }

    @Test
    void the_csv_is_for_french_spreadsheets_and_holds_the_figures_of_the_screen() {
        JsonNode answer = Answer.get(ROOT + THREE).json();
        Answer file = Answer.get(ROOT + ".csv" + THREE);
        assertThat(file.header("content-disposition")).isEqualTo("attachment; filename=\"comparaison-2019-12-31.csv\"");
        assertThat(file.bytes()).startsWith(0xEF, 0xBB, 0xBF);
        List<List<String>> lines = new ArrayList<>();
        CsvReader.builder()
                .fieldSeparator(';')
                .ofCsvRecord(file.text().substring(1))
                .forEach(line -> lines.add(line.getFields()));
        assertThat(lines).hasSize(1 + answer.get("measures").size());
        List<String> heads = lines.get(0);
        assertThat(heads)
                .contains("Rennes Métropole", "Nantes Métropole", "Médiane", "Écart à la médiane : Rennes Métropole");
        for (int i = 0; i < answer.get("measures").size(); i++) {
            JsonNode one = answer.get("measures").get(i);
            List<String> cells = lines.get(i + 1);
            assertThat(cells).hasSameSizeAs(heads);
            assertThat(cells.get(1)).isEqualTo(one.get("label").asText());
            for (int t = 0; t < 3; t++) {
                JsonNode cell = one.get("cells").get(t);
                if (cell.get("state").asText().equals("value")) {
                    assertThat(Double.parseDouble(cells.get(3 + t).replace(',', '.')))
                            .isCloseTo(cell.get("value").asDouble(), within(1e-6));
                } else {
                    assertThat(cells.get(3 + t)).isIn("non disponible", "secret statistique", "sans objet");
                }
            }
        }
    }

    @Test
    void what_does_not_exist_at_a_level_is_said_not_to_on_screen_in_files_and_on_paper() throws Exception {
        String two =
                "?territories=commune/35238,epci/243500139&measures=population,engagement-share-population,contract-distance";
        int without = 0;
        for (JsonNode one : Answer.get(ROOT + two).json().get("measures")) {
            JsonNode levels = null;
            for (JsonNode known :
                    Answer.get("/api/v1/measures?level=epci").json().get("measures")) {
                levels = known.get("id").equals(one.get("id")) ? known.get("levels") : levels;
            }
            assertThat(one.at("/atLevel/0").asBoolean())
                    .as(one.get("id").asText())
                    .isEqualTo(
                            java.util.Objects.requireNonNull(levels).toString().contains("\"commune\""));
            assertThat(one.at("/atLevel/1").asBoolean()).isTrue();
            without += one.at("/atLevel/0").asBoolean() ? 0 : 1;
        }
        assertThat(without).isPositive();
        assertThat(Answer.get(ROOT + ".csv" + two).text()).contains("pas à ce niveau");
        try (PDDocument document =
                Loader.loadPDF(Answer.get(ROOT + ".pdf" + two).bytes())) {
            assertThat(PaperText.of(document)).contains("pas à ce niveau");
        }
    }

    @Test
    void the_workbook_holds_numbers() throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(Answer.get(ROOT + ".xlsx" + THREE).bytes()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(1)).isEqualTo("Population");
            assertThat(rows.get(1).getCellAsNumber(3).orElseThrow().intValue()).isGreaterThan(400_000);
        }
    }

    @Test
    void the_pdf_has_at_most_four_pages_with_embedded_letters_and_the_figures_of_the_screen() throws Exception {
        JsonNode answer = Answer.get(ROOT + THREE).json();
        try (PDDocument document =
                Loader.loadPDF(Answer.get(ROOT + ".pdf" + THREE).bytes())) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(4);
            PaperText.isFrenchAndEmbedded(document);
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Comparaison : Rennes Métropole, Nantes Métropole, Brest Métropole");
            String text = PaperText.of(document);
            assertThat(text).contains("Contours approchés", "Données de démonstration", "Cartes à la même échelle");
            for (JsonNode one : answer.get("measures")) {
                for (JsonNode cell : one.get("cells")) {
                    if (cell.get("value").isNumber()) {
                        assertThat(text).as(one.get("label").asText()).contains(PaperText.figure(cell, one));
                    }
                }
            }
        }
    }

    @Test
    void six_communes_with_all_they_can_be_compared_by_stay_on_four_pages() throws Exception {
        StringBuilder all = new StringBuilder();
        int count = 0;
        for (JsonNode one : Answer.get("/api/v1/measures?level=commune").json().get("measures")) {
            if (count++ < 40 && all.length() < 960) {
                all.append(all.isEmpty() ? "" : ",").append(one.get("id").asText());
            }
        }
        String path = ROOT + ".pdf?territories=commune/35238,commune/01001,commune/97411,commune/2A004,commune/69123,"
                + "commune/55039&measures=" + all;
        try (PDDocument document = Loader.loadPDF(Answer.get(path).bytes())) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(4);
            assertThat(PaperText.of(document)).contains("Lecture et sources");
        }
    }

    @Test
    void a_wrong_request_is_refused_with_the_way_out() {
        assertThat(Answer.get(ROOT).text()).contains("territories");
        assertThat(Answer.get(ROOT + "?territories=epci/243500139").text()).contains("2 à 6");
        assertThat(Answer.get(ROOT + "?territories=epci/243500139,epci/243500139")
                        .text())
                .contains("deux fois");
        assertThat(Answer.get(ROOT + "?territories=epci/243500139,Nantes").text())
                .contains("epci/243500139");
        assertThat(Answer.get(ROOT + "?territories=epci/243500139,epci/1").status())
                .isEqualTo(404);
        assertThat(Answer.get(ROOT + THREE + "&measures=wealth").status()).isEqualTo(400);
    }
}
