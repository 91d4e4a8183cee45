package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the adviser does with the page. */
class PageTest extends ChromiumTest {
    @Test
    void it_opens_on_the_map_of_france_and_says_what_is_approximate_and_fictitious() {
        Page page = open("");
        assertThat(part(page, "map").locator("canvas").count()).isPositive();
        assertThat(part(page, "demo-badge").isVisible()).isTrue();
        assertThat(part(page, "quality-badge").innerText()).isEqualTo("Contours approchés");
        assertThat(part(page, "theme-select").inputValue()).isEqualTo("engagement-state");
        assertThat(part(page, "date-input").inputValue()).isEqualTo("2019-12-31");
        assertThat(part(page, "legend").innerText())
                .contains("Engagement actif", "Source\u00a0:", "1er janvier 2019, contours approchés", "fictives");
        assertThat(requests()).anyMatch(url -> url.contains("/tiles/"));
    }

    @Test
    void the_ten_contracts_of_2019_are_seen_where_they_were_signed() {
        Page communes = open("#level=commune&theme=contract-status&date=2019-12-31&table=1");
        assertThat(signedRows(communes))
                .containsExactlyInAnyOrder("Brest", "Clermont-Ferrand", "Nantes", "Strasbourg", "Toulouse");
        assertThat(legendCount(communes, "Contrat signé")).isEqualTo("5");
        Page metropoles = open("#level=epci&theme=contract-status&date=2019-12-31&table=1");
        assertThat(signedRows(metropoles)).hasSize(6).contains("Brest Métropole");
        assertThat(legendCount(metropoles, "Contrat signé")).isEqualTo("6");
        // Brest and its metropole sign the same one.
        JsonNode regions =
                Answer.get("/api/v1/themes/contract-count/values?level=region").json();
        int sum = 0;
        for (JsonNode value : regions.get("values")) {
            sum += value.asInt();
        }
        assertThat(sum).isEqualTo(10);
    }

    @Test
    void another_theme_and_another_date_fetch_no_tile_again() {
        Page page = open("");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        long tiles = tilesAskedFor();
        assertThat(tiles).isPositive();
        part(page, "theme-select").selectOption("contract-status");
        awaitLegend(page, "Avancement des contrats");
        part(page, "theme-select").selectOption("population");
        awaitLegend(page, "Population");
        part(page, "date-input").fill("2020-12-31");
        page.getByText("Au 31 décembre 2020").first().waitFor();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(tilesAskedFor()).isEqualTo(tiles);
        part(page, "level-select").selectOption("region");
        page.locator("[data-testid=legend-class]").first().waitFor();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(tilesAskedFor()).as("another level has its own").isGreaterThan(tiles);
    }

    @Test
    void rennes_is_found_its_contract_read_and_the_link_shows_the_same_to_somebody_else() {
        Page page = open("#level=epci&theme=contract-status&date=2019-12-15");
        part(page, "search-input").pressSequentially("rennes");
        page.locator("[data-testid=search-option][data-code='35238']").click();
        part(page, "panel-title").waitFor();
        assertThat(part(page, "panel-title").innerText()).isEqualTo("Rennes");
        assertThat(part(page, "panel").innerText())
                .contains("Ille-et-Vilaine", "En préparation", "24 octobre 2019", "15 décembre 2019");
        page.waitForURL(url -> url.contains("open=commune/35238") && url.contains("map="));
        page.waitForTimeout(600);

        Page other = blank(1440, 900);
        other.navigate(page.url());
        painted(other);
        part(other, "panel-title").waitFor();
        assertThat(part(other, "panel-title").innerText()).isEqualTo("Rennes");
        assertThat(part(other, "panel").innerText())
                .isEqualTo(part(page, "panel").innerText());
        assertThat(part(other, "legend").innerText())
                .isEqualTo(part(page, "legend").innerText());
        assertThat(part(other, "theme-select").inputValue()).isEqualTo("contract-status");
        assertThat(part(other, "level-select").inputValue()).isEqualTo("epci");
        assertThat(part(other, "date-input").inputValue()).isEqualTo("2019-12-15");
        other.waitForTimeout(600);
        assertThat(other.url()).isEqualTo(page.url());
    }

    @Test
    void a_click_on_the_map_opens_the_territory_under_it() {
        Page page = open("#level=region&theme=population&map=7/48.1/-2.8");
        part(page, "map").click();
        part(page, "panel-title").waitFor();
        assertThat(part(page, "panel-title").innerText()).isEqualTo("Bretagne");
        page.getByLabel("Fermer la fiche").click();
        assertThat(part(page, "panel").isHidden()).isTrue();
        part(page, "map").press("Enter");
        part(page, "panel-title").waitFor();
        assertThat(part(page, "panel-title").innerText())
                .as("the one at the centre")
                .isEqualTo("Bretagne");
    }

    @Test
    void a_link_that_is_partly_wrong_shows_what_it_can_and_says_so() {
        Page page = open("#level=canton&theme=population&date=2019-02-30");
        assertThat(part(page, "theme-select").inputValue()).isEqualTo("population");
        assertThat(part(page, "date-input").inputValue()).isEqualTo("2019-12-31");
        assertThat(part(page, "status").innerText()).contains("level=canton", "date=2019-02-30");
    }

    @Test
    void going_back_undoes_a_choice() {
        Page page = open("");
        part(page, "theme-select").selectOption("population");
        awaitLegend(page, "Population");
        page.goBack();
        awaitLegend(page, "Communes engagées");
        assertThat(part(page, "theme-select").inputValue()).isEqualTo("engagement-state");
    }

    @Test
    void the_picture_has_the_events_that_are_on_the_map_and_counts_them_alike() {
        Page page = open("#level=region&theme=event-count&date=2019-11-30&events=1");
        part(page, "events-past").waitFor();
        String past = part(page, "events-past").locator(".legend-count").innerText();
        String toCome = part(page, "events-to-come").locator(".legend-count").innerText();
        String svg = Answer.get(String.valueOf(page.locator("#download-svg").getAttribute("href")))
                .text();
        assertThat(svg).contains(past + "\u00a0événements passés", toCome + "\u00a0événement");
        part(page, "events-toggle").uncheck();
        page.waitForCondition(
                () -> !String.valueOf(page.locator("#download-svg").getAttribute("href"))
                        .contains("events"));
        assertThat(Answer.get(String.valueOf(page.locator("#download-svg").getAttribute("href")))
                        .text())
                .doesNotContain("événements passés");

        part(page, "theme-select").selectOption("action-count");
        awaitLegend(page, "Actions");
        assertThat(page.locator("#download-png").getAttribute("href"))
                .as("drawn upon the themes of actions")
                .contains("actions=1");
    }

    @Test
    void the_picture_has_the_size_and_the_colours_of_the_map() throws IOException {
        Page page = open("#level=departement&theme=population&classes=4");
        Download download =
                page.waitForDownload(() -> part(page, "download-png").click());
        assertThat(download.suggestedFilename()).endsWith(".png");
        BufferedImage picture = ImageIO.read(download.path().toFile());
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(675);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y) & 0xffffff);
            }
        }
        JsonNode classes = Answer.get("/api/v1/themes/population/values?level=departement&classes=4")
                .json()
                .at("/legend/classes");
        assertThat(classes).hasSize(4);
        for (JsonNode one : classes) {
            String colour = one.get("colour").asText();
            assertThat(colours).as(colour).contains(Integer.parseInt(colour.substring(1), 16));
        }
    }

    @Test
    void the_table_is_sorted_filtered_and_opens_a_territory() {
        Page page = open("#level=departement&theme=population&table=1");
        assertThat(firstRow(page)).isEqualTo("Nord");
        page.locator("[data-column=name] button").click();
        assertThat(firstRow(page)).isEqualTo("Ain");
        assertThat(page.locator("[data-column=name]").getAttribute("aria-sort")).isEqualTo("ascending");
        page.locator("[data-column=name] button").click();
        assertThat(firstRow(page)).isEqualTo("Yvelines");
        page.getByLabel("Filtrer le tableau par nom ou code").fill("cote");
        assertThat(part(page, "table-row").locator("th button").allInnerTexts())
                .containsExactly("Côtes-d'Armor", "Côte-d'Or");
        part(page, "table-row").first().locator("th button").press("Enter");
        part(page, "panel-title").waitFor();
        assertThat(part(page, "panel-title").innerText()).isEqualTo("Côtes-d'Armor");
    }

    @Test
    void while_atlas_starts_the_page_waits_and_then_goes_on_by_itself() {
        Page page = blank(1440, 900);
        AtomicInteger asked = new AtomicInteger();
        page.route("**/api/v1/state", route -> {
            if (asked.incrementAndGet() <= 2) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":503,\"code\":\"starting\",\"detail\":\"Atlas démarre\"}"));
            } else {
                route.resume();
            }
        });
        page.navigate(TestAtlas.at("/").toString());
        part(page, "status").getByText("Atlas démarre").waitFor();
        painted(page);
        assertThat(asked.get()).isEqualTo(3);
        expected("503");
    }

    @Test
    void figures_that_cannot_be_read_are_said_and_can_be_asked_for_again() {
        Page page = blank(1440, 900);
        AtomicInteger asked = new AtomicInteger();
        page.route("**/api/v1/themes/*/values?*", route -> {
            if (asked.incrementAndGet() == 1) {
                route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(500)
                                .setContentType("application/problem+json")
                                .setBody(
                                        "{\"status\":500,\"code\":\"unexpected\",\"detail\":\"Une erreur inattendue est survenue.\"}"));
            } else {
                route.resume();
            }
        });
        page.navigate(TestAtlas.at("/").toString());
        part(page, "status").getByText("Une erreur inattendue est survenue").waitFor();
        part(page, "status").getByText("Réessayer").click();
        painted(page);
        expected("500");
    }

    @Test
    void what_is_on_the_map_leaves_in_every_format() {
        Page page = open("#level=departement&theme=population");
        awaitLegend(page, "Population");
        for (String format : List.of("xlsx", "geojson", "gpkg")) {
            String href =
                    page.locator("#layer-formats [data-format=" + format + "]").getAttribute("href");
            assertThat(href).contains("/api/v1/exports/layer." + format, "theme=population", "level=departement");
            assertThat(Answer.get(href).status()).isEqualTo(200);
        }
        String csv = page.locator("#csv").getAttribute("href");
        assertThat(Answer.get(csv).text().lines()).hasSize(102);
    }

    @Test
    void a_picture_of_the_page_for_its_readers() throws IOException {
        Page page = open("#open=epci/242900314");
        part(page, "panel-title").waitFor();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        Path picture = Path.of("target/readme.png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        if ("write".equals(System.getProperty("atlas.readme"))) {
            Path kept = Path.of("src/site/page.png");
            Files.createDirectories(kept.getParent());
            Files.copy(picture, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        BufferedImage seen = ImageIO.read(picture.toFile());
        assertThat(seen.getWidth()).isEqualTo(1440);
        assertThat(seen.getHeight()).isEqualTo(900);
    }

    private long tilesAskedFor() {
        return requests().stream().filter(url -> url.contains("/tiles/")).count();
    }

    private static String firstRow(Page page) {
        return part(page, "table-row").first().locator("th button").innerText();
    }

    private static List<String> signedRows(Page page) {
        part(page, "table-row").first().waitFor();
        return page.locator("[data-testid=table-row]", new Page.LocatorOptions().setHasText("Contrat signé"))
                .locator("th button")
                .allInnerTexts();
    }

    private static String legendCount(Page page, String label) {
        return page.locator("[data-testid=legend-class]", new Page.LocatorOptions().setHasText(label))
                .locator(".legend-count")
                .evaluate("element => element.firstChild.textContent")
                .toString();
    }
}
