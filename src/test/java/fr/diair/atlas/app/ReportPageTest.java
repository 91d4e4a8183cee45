package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The adviser looks at the key figures of the annual report, chooses its day and takes the PDF, in Chromium. */
class ReportPageTest extends ChromiumTest {
    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("report_page");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Override
    String origin() {
        return atlas.at("/").toString();
    }

    private Page report(String hash, int width, int height) {
        Page page = blank(width, height);
        page.navigate(atlas.at("/diagnostics.html") + hash);
        painted(page);
        return page;
    }

    private static void kept(Page page, String name) throws Exception {
        Files.createDirectories(Path.of("target", "report"));
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Paths.get("target", "report", name + ".png")));
    }

    @Test
    void the_adviser_reads_the_key_figures_chooses_the_day_and_takes_the_pdf() throws Exception {
        Page page = report("#/rapport", 1440, 900);
        JsonNode summary = OwnAtlas.json(atlas.get("/api/v1/summary"));
        assertThat(page.locator("[data-figure=engaged-communes] dd").first().innerText())
                .isEqualTo(summary.at("/network/engagedCommunes").asText());
        assertThat(page.locator("[data-figure=officials]").innerText()).contains("en un an");
        page.evaluate(Files.readString(AXE));
        Object broken = page.evaluate("""
                async () => (await axe.run(document.querySelector('main'), {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']}))
                  .violations.map((one) => one.id + ' ' + one.nodes.map((node) => node.html).join(' ').slice(0, 300))
                """);
        assertThat(broken).asString().isEqualTo("[]");
        kept(page, "page-1440");

        part(page, "report-date").fill("2018-12-31");
        part(page, "report-date").dispatchEvent("change");
        page.locator("p.lead:has-text('31\u00a0décembre 2018, dans un document')")
                .waitFor();
        JsonNode before = OwnAtlas.json(atlas.get("/api/v1/summary?date=2018-12-31"));
        assertThat(page.locator("[data-figure=officials] dd").first().innerText())
                .isEqualTo(before.at("/network/officials").asText());

        Download file = page.waitForDownload(() -> part(page, "report-pdf").click());
        assertThat(file.suggestedFilename()).isEqualTo("rapport-annuel-2018-2018-12-31.pdf");
        try (PDDocument document = Loader.loadPDF(file.path().toFile())) {
            assertThat(PaperText.of(document)).contains("Rapport annuel 2018");
        }
        page.locator("[data-testid=report-progress]:has-text('rapport-annuel-2018')")
                .waitFor();
    }

    @Test
    void what_keeps_the_pdf_from_coming_is_said_and_can_be_tried_again() {
        Page page = report("#/rapport", 1440, 900);
        page.route(
                "**/api/v1/report.pdf*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"code\":\"busy\",\"detail\":\"Trop de calculs sont en cours.\"}")));
        part(page, "report-pdf").click();
        part(page, "fault").waitFor();
        assertThat(part(page, "fault").innerText())
                .contains("Trop de calculs sont en cours.")
                .contains("Réessayer");
        expected("503");
        page.unroute("**/api/v1/report.pdf*");
        Download file = page.waitForDownload(
                () -> page.locator("[data-testid=fault] button").click());
        assertThat(file.suggestedFilename()).startsWith("rapport-annuel-");
    }

    @Test
    void on_a_phone_nothing_is_wider_than_the_screen() throws Exception {
        Page page = report("#/rapport", 390, 844);
        part(page, "report-figures").waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        kept(page, "page-390");
    }
}
