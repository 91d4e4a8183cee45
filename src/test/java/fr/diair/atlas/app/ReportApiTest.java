package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The annual report over HTTP: its figures are those of the screens, and its PDF is read back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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
    void it_can_be_kept_and_a_paper_that_says_nothing_of_itself_cannot() throws Exception {
        assertThat(KeptPaper.faults(pdf)).isEmpty();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        assertThat(KeptPaper.faults(plain.toByteArray())).isNotEmpty();
    }

    @Test
    void no_text_is_written_over_another_nor_leaves_the_page_nor_is_cut() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PaperBoxes.Run> runs = PaperBoxes.runs(document);
            assertThat(runs).hasSizeGreaterThan(500);
            assertThat(PaperBoxes.collisions(runs)).isEmpty();
            assertThat(PaperBoxes.outside(document, runs)).isEmpty();
            assertThat(runs).extracting(PaperBoxes.Run::text).noneMatch(text -> text.contains("…"));
        }
    }

    @Test
    void its_key_figures_are_those_of_the_summary_of_the_day_and_of_the_year_before() {
        JsonNode report = read("/api/v1/report?date=" + DAY);
        assertThat(report.get("before").asText()).isEqualTo("2018-12-31");
        summaryHolds(report, "value", read("/api/v1/summary?date=" + DAY));
        summaryHolds(report, "before", read("/api/v1/summary?date=2018-12-31"));
        JsonNode money = report.get("money");
        assertThat(sum(money.get("byYear"), "plannedCents"))
                .isEqualTo(sum(money.get("byFunder"), "plannedCents"))
                .isEqualTo(money.at("/total/plannedCents").asLong())
                .isPositive();
        assertThat(sum(money.get("byFunder"), "paidCents"))
                .isEqualTo(money.at("/total/paidCents").asLong());
    }

    private static void summaryHolds(JsonNode report, String when, JsonNode summary) {
        Map<String, String> places = Map.of(
                "engaged-communes", "/network/engagedCommunes",
                "officials", "/network/officials",
                "to-confirm", "/network/toConfirm",
                "signed", "/contracts/signed",
                "prepared", "/contracts/prepared",
                "launched", "/actions/launched",
                "late", "/actions/late",
                "events", "/events");
        places.forEach((id, place) -> assertThat(keyFigure(report, id).get(when).asLong())
                .as("%s, %s", id, when)
                .isEqualTo(summary.at(place).asLong()));
        JsonNode planned = summary.at("/contracts/plannedCents");
        JsonNode told = keyFigure(report, "planned").get(when);
        assertThat(told.isNull()).isEqualTo(planned.isNull());
        assertThat(told.asDouble()).isEqualTo(planned.asLong() / 100.0);
    }

    private static JsonNode keyFigure(JsonNode report, String id) {
        for (JsonNode one : report.get("keyFigures")) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("no key figure " + id);
    }

    private static long sum(JsonNode lines, String stage) {
        long sum = 0;
        for (JsonNode line : lines) {
            sum += line.get("stages").get(stage).asLong();
        }
        return sum;
    }

    @Test
    void each_region_has_the_figures_of_its_portrait_and_france_those_of_the_reference() {
        JsonNode regions = read("/api/v1/report?date=" + DAY).get("regions");
        List<String> codes = new ArrayList<>();
        regions.get("regions").forEach(one -> codes.add(one.get("code").asText()));
        assertThat(codes).hasSize(18);
        int compared = 0;
        for (String code : List.of("84", "06", "11")) {
            JsonNode portrait = read("/api/v1/portraits/region/%s?date=%s&reference=france".formatted(code, DAY));
            for (JsonNode figure : portrait.get("figures")) {
                JsonNode indicator = indicator(regions, figure.at("/measure/id").asText());
                assertThat(indicator.get("cells").get(codes.indexOf(code)))
                        .as("%s in %s", indicator.get("label"), code)
                        .isEqualTo(figure.get("cell"));
                JsonNode whole = figure.at("/reference/whole");
                if (!whole.isMissingNode() && !whole.isNull()) {
                    assertThat(indicator.get("france"))
                            .as("%s of France", indicator.get("label"))
                            .isEqualTo(whole);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(60);
        assertThat(regions.toString()).contains("\"unavailable\"");
    }

    private static JsonNode indicator(JsonNode regions, String id) {
        for (JsonNode one : regions.get("indicators")) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("no indicator " + id);
    }

    @Test
    void its_contracts_and_late_actions_are_those_of_the_registers() {
        JsonNode report = read("/api/v1/report?date=" + DAY);
        Map<String, JsonNode> followed = new HashMap<>();
        read("/api/v1/contracts?size=500&date=" + DAY)
                .get("contracts")
                .forEach(one -> followed.put(one.get("key").asText(), one));
        assertThat(report.at("/contracts/rows")).hasSizeGreaterThan(10);
        for (JsonNode row : report.at("/contracts/rows")) {
            JsonNode one = followed.get(row.at("/followed/key").asText());
            assertThat(row.get("followed")).isEqualTo(one);
            for (String stage : List.of("plannedCents", "committedCents", "paidCents")) {
                assertThat(row.at("/shares/delegation").get(stage).asLong()
                                + row.at("/shares/others").get(stage).asLong())
                        .as("%s of %s", stage, one.get("title"))
                        .isEqualTo(one.get("amounts").get(stage).asLong());
            }
        }
        List<String> late = new ArrayList<>();
        read("/api/v1/actions?state=late&size=500&date=" + DAY)
                .get("actions")
                .forEach(one -> late.add(one.get("key").asText()));
        assertThat(report.at("/actions/late"))
                .extracting(one -> one.get("key").asText())
                .containsExactlyInAnyOrderElementsOf(late)
                .isNotEmpty();
        JsonNode months = report.at("/network/months");
        assertThat(months.get(months.size() - 1).get("officials").asInt())
                .isEqualTo(keyFigure(report, "officials").get("value").asInt());
    }

    @Test
    void the_paper_says_the_figures_of_the_api_with_what_must_be_known_before_they_are_read() throws Exception {
        JsonNode report = read("/api/v1/report?date=" + DAY);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PaperText.isFrenchAndEmbedded(document);
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Rapport annuel 2019 – situation au 31\u00a0décembre\u00a02019");
            String text = PaperText.of(document);
            assertThat(text)
                    .contains("Rapport annuel 2019")
                    .contains("Données de démonstration, fictives")
                    .contains("Contours approchés")
                    .contains("Ce rapport ne nomme personne");
            String summary = PaperText.plain(page(document, 3));
            for (JsonNode one : report.get("keyFigures")) {
                String value = PaperText.figure(one, ((ObjectNode) one).put("decimals", 0))
                        .concat(suffix(one.get("format").asText()));
                assertThat(summary).as(one.get("label").asText()).contains(value);
            }
            for (JsonNode row : report.at("/contracts/rows")) {
                assertThat(text)
                        .contains(PaperText.plain(
                                row.at("/followed/signatories").asText().split(",")[0]));
            }
            assertThat(text).contains("n. d.").contains("Mayotte").contains("secret statistique");
        }
    }

    private static String suffix(String format) {
        return switch (format) {
            case "percent" -> " %";
            case "euro" -> " €";
            default -> "";
        };
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document);
    }

    @Test
    void its_contents_lead_to_the_pages_that_the_bookmarks_lead_to() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(18, 40);
            List<String> chapters = new ArrayList<>();
            String contents = PaperText.plain(page(document, 2));
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                chapters.add(item.getTitle());
                PDPage page = item.findDestinationPage(document);
                int number = document.getPages().indexOf(page) + 1;
                assertThat(PaperText.plain(page(document, number))).contains(item.getTitle());
                if (number > 2) {
                    assertThat(contents).contains(item.getTitle() + " " + number);
                }
            }
            assertThat(chapters)
                    .containsExactly(
                            "Sommaire",
                            "L’essentiel",
                            "La carte",
                            "Contrats",
                            "Financements",
                            "Actions",
                            "Réseau des élus",
                            "Événements",
                            "Indicateurs par région",
                            "Sources et méthode");
            assertThat(document.getPage(1).getAnnotations()).hasSizeGreaterThan(chapters.size());
        }
    }

    @Test
    void every_drawing_says_in_words_what_it_shows() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> said = new ArrayList<>();
            figures(document.getDocumentCatalog().getStructureTreeRoot(), said);
            assertThat(said).hasSizeGreaterThanOrEqualTo(8).allMatch(one -> one.endsWith(".") && one.length() > 60);
            assertThat(said.get(0)).contains("Carte de France");
        }
    }

    private static void figures(PDStructureNode node, List<String> said) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    said.add(element.getAlternateDescription());
                }
                figures(element, said);
            }
        }
    }

    @Test
    void of_a_day_before_anything_it_says_that_nothing_is_known() throws Exception {
        try (PDDocument document = Loader.loadPDF(paper("2010-06-30"))) {
            assertThat(PaperText.of(document))
                    .contains("Rapport annuel 2010")
                    .contains("Aucun contrat n’a atteint d’étape à cette date.")
                    .contains("Aucun montant n’est connu à cette date.");
            assertThat(PaperBoxes.collisions(PaperBoxes.runs(document))).isEmpty();
        }
    }

    @Test
    @Order(Integer.MAX_VALUE) // it changes the registers
    void sources_that_disagree_and_reasons_of_delay_are_told_and_nobody_is_named() throws Exception {
        atlas.database().jdbi().useHandle(handle -> {
            handle.execute("""
                    insert into funding (contract, year, stage, amount_cents, funder, source, source_on) values
                    ('CTAI-BORDEAUX-2019', 2019, 'planned', 20000000, 'DiAir', 'Convention', '2019-03-01'),
                    ('CTAI-BORDEAUX-2019', 2019, 'planned', 25000000, 'DiAir', 'Compte administratif', '2019-11-01')""");
            handle.execute("insert into person (full_name, email) values ('Zoé Témoin', 'zoe@temoin.fr')");
            handle.execute("update engagement set person_id = (select max(id) from person)");
        });
        String day = "2019-12-30";
        JsonNode told = read("/api/v1/report?date=" + day).at("/contracts/contradictions");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("differenceCents").asLong()).isEqualTo(5_000_000);
        assertThat(told.get(0).get("countedSource").asText()).isEqualTo("Compte administratif");
        try (PDDocument document = Loader.loadPDF(paper(day))) {
            String text = PaperText.of(document);
            assertThat(text)
                    .contains("DiAir, prévu en 2019")
                    .contains("50 000 €")
                    .contains("à trancher");
            assertThat(text).doesNotContain("Témoin");
        }
        assertThat(atlas.get("/api/v1/report?date=" + day).body()).doesNotContain("Témoin");
    }

    @Test
    void the_date_must_be_one() {
        assertThat(atlas.get("/api/v1/report.pdf?date=hier").statusCode()).isEqualTo(400);
        assertThat(atlas.get("/api/v1/report?year=2019").statusCode()).isEqualTo(400);
    }
}
