package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The planner finds who is alike, compares, and takes the figures away. */
class ComparisonPageTest extends ChromiumTest {
    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");
    private static final String THREE =
            "diagnostics.html#/comparer?territoires=epci%2F243500139%2Cepci%2F244400404%2Cepci%2F242900314";

    private static Locator value(Page page, String measure, int territory) {
        return page.locator("[data-testid=compared][data-measure=%s] td .value".formatted(measure))
                .nth(territory);
    }

    private static boolean found(Page page) {
        try {
            page.locator("[data-testid=option]:visible")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    private static void add(Page page, String typed, String code) {
        // A server that has just started may answer late, after the list was closed: whoever types again finds.
        page.waitForCondition(() -> {
            part(page, "add-territory").fill("");
            part(page, "add-territory").fill(typed);
            return found(page);
        });
        int before = part(page, "chosen-territories").locator("li").count();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        part(page, "chosen-territories").locator("li").nth(before).waitFor();
        page.waitForFunction("code => decodeURIComponent(location.hash).includes(code)", code);
        page.waitForFunction("() => document.activeElement?.dataset.testid === 'add-territory'");
    }

    @Test
    void the_planner_compares_three_metropoles_and_takes_away_a_table_and_a_paper_with_the_figures_on_screen()
            throws Exception {
        Page page = open("diagnostics.html#/comparer");
        add(page, "Rennes Métropole", "243500139");
        add(page, "Nantes Métropole", "244400404");
        // Here tiles are made when they are asked for, and what is asked after them waits.
        page.locator("[data-testid=small-map][data-painted=true]")
                .nth(1)
                .waitFor(new Locator.WaitForOptions().setTimeout(150_000));
        add(page, "Brest Métropole", "242900314");
        page.locator("[data-testid=comparison] thead th").nth(3).waitFor();
        List<String> heads = page.locator("[data-testid=comparison] thead th").allInnerTexts();
        assertThat(heads)
                .containsExactly("Indicateur", "Rennes Métropole", "Nantes Métropole", "Brest Métropole", "Médiane");
        List<String> people =
                page.locator("[data-testid=compared][data-measure=population] td .value").allInnerTexts().stream()
                        .map(PaperText::plain)
                        .toList();
        assertThat(people).hasSize(3);
        Download csv = page.waitForDownload(() -> part(page, "comparison-csv").click());
        String table = Files.readString(csv.path());
        people.forEach(figure -> assertThat(table).contains(";" + figure.replace(" ", "") + ";"));
        Download pdf = page.waitForDownload(() -> part(page, "comparison-pdf").click());
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
            String text = PaperText.of(document);
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(4);
            assertThat(page.locator("[data-testid=compared] td .value").allInnerTexts())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(figure -> assertThat(text).contains(PaperText.plain(figure)));
        }
    }

    @Test
    void an_address_opens_the_same_comparison_and_its_maps_move_as_one() {
        Page page = open(THREE + "&indicateurs=population%2Cdensity&theme=population&carte=8%2F0%2F0");
        page.locator(".compared-maps[data-ready=true]").waitFor();
        assertThat(part(page, "compared").count()).isEqualTo(2);
        assertThat(part(page, "compared-theme").inputValue()).isEqualTo("population");
        assertThat(part(page, "small-map").count()).isEqualTo(3);
        page.locator("[data-testid=small-map] .leaflet-control-zoom-in").nth(1).click();
        page.waitForFunction("() => decodeURIComponent(location.hash).includes('carte=9/')");
        List<String> scales = page.locator("[data-testid=small-map] .leaflet-control-scale-line")
                .allInnerTexts();
        assertThat(scales).hasSize(3);
        String address = page.url();
        Page again = open(address.substring(address.indexOf("diagnostics.html")));
        again.locator(".compared-maps[data-ready=true]").waitFor();
        assertThat(again.locator("[data-testid=small-map] .leaflet-control-scale-line")
                        .allInnerTexts())
                .as("the same zoom on every map")
                .isEqualTo(scales);
    }

    @Test
    void similar_territories_are_explained_and_lead_to_their_comparison() {
        Page page = open("diagnostics.html#/proches/epci/243500139?parmi=kind&indicateurs=population%2Cdensity");
        part(page, "near-list").waitFor();
        assertThat(page.locator("[data-testid=near] h3").allInnerTexts())
                .startsWith("Saint-Etienne Métropole", "Grenoble-Alpes-Métropole", "Métropole Rouen Normandie");
        assertThat(part(page, "similar-lead").innerText()).contains("échelle logarithmique");
        assertThat(page.locator("[data-testid=near]")
                        .first()
                        .locator("tbody tr")
                        .count())
                .isEqualTo(2);
        part(page, "compare-chosen").click();
        page.locator("[data-testid=comparison] thead th").nth(4).waitFor();
        assertThat(page.locator("[data-testid=comparison] thead th").allInnerTexts())
                .contains("Rennes Métropole", "Saint-Etienne Métropole");
        value(page, "population", 0).waitFor();
    }

    @ParameterizedTest
    @CsvSource({"1440,comparer", "390,comparer", "1440,proches", "390,proches"})
    void no_serious_fault_of_access_is_found_and_a_telephone_never_scrolls_sideways(int width, String section)
            throws Exception {
        Page page = open(section.equals("comparer") ? THREE : "diagnostics.html#/proches/epci/243500139", width, 844);
        if (section.equals("comparer")) {
            page.locator(".compared-maps[data-ready=true]").waitFor();
        } else {
            part(page, "near-list").waitFor();
        }
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        page.evaluate(Files.readString(AXE));
        Object found = page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                  .filter((one) => one.impact === "serious" || one.impact === "critical")
                  .map((one) => `${one.id}: ${one.help} – ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`)
                """);
        assertThat((List<?>) found).isEmpty();
    }
}
