package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The planner opens a portrait, reads its figures, freezes it, signs it, and makes a perimeter, in Chromium. */
class PortraitPageTest extends ChromiumTest {
    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("portrait_page");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Override
    String origin() {
        return atlas.at("/").toString();
    }

    private Page diagnostics(String hash, int width, int height) {
        Page page = blank(width, height);
        page.navigate(atlas.at("/diagnostics.html") + hash);
        painted(page);
        return page;
    }

    private static String row(Page page, String measure) {
        return page.locator("tr[data-measure=%s]".formatted(measure))
                .innerText()
                .replace('\u00a0', ' ');
    }

    private static void accessible(Page page) throws Exception {
        page.evaluate(Files.readString(AXE));
        Object broken = page.evaluate("""
                async () => (await axe.run(document.querySelector('main'), {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']}))
                  .violations.map((one) => one.id + ' ' + one.nodes.map((node) => node.html).join(' ').slice(0, 300))
                """);
        assertThat(broken).asString().isEqualTo("[]");
    }

    @Test
    void the_planner_opens_a_portrait_reads_freezes_signs_and_compares() throws Exception {
        Page page = diagnostics("#/portrait", 1440, 900);
        part(page, "portrait-search").fill("Brest M");
        page.locator("[data-testid=option]:has-text('Brest Métropole')").click();
        page.locator("h2:has-text('Brest Métropole')").waitFor();
        assertThat(row(page, "communes")).contains("8 communes").contains("sur 1");
        assertThat(page.locator("tr[data-measure=contracts] .strip circle").count())
                .isEqualTo(1);
        accessible(page);

        // a finding leads to its figure
        Locator finding = part(page, "finding").first();
        finding.locator("button").first().click();
        assertThat(page.evaluate("document.activeElement.dataset.measure")).isNotNull();

        // another reference has other ranks
        part(page, "reference").selectOption("region");
        page.locator("tr[data-measure=communes]:has-text('sur 59')").waitFor();
        assertThat(page.url()).contains("reference=region");

        part(page, "freeze").click();
        part(page, "freeze-title").fill("Brest, pour la ministre");
        page.locator("[data-answer=freeze]").click();
        page.locator("h2:has-text('Brest, pour la ministre')").waitFor();
        assertThat(part(page, "frozen-facts").innerText()).contains("non signé").contains("contenu intact");
        assertThat(part(page, "changed").innerText()).isEqualTo("Aucun chiffre n’a changé.");
        accessible(page);

        part(page, "sign").click();
        page.locator("[data-answer=sign]").click();
        page.locator("[data-testid=frozen-facts]:has-text('signé le')").waitFor();

        // a year before, other figures
        part(page, "diagnostic-date").fill("2018-12-31");
        part(page, "diagnostic-date").dispatchEvent("change");
        page.locator("[data-testid=changed]:has-text('diffèrent')").waitFor();
        assertThat(row(page, "engaged-communes")).contains("changé");
    }

    @Test
    void a_perimeter_is_added_to_by_name_drawn_kept_and_read_like_a_territory() throws Exception {
        Page page = diagnostics("#/perimetres/nouveau?depuis=epci/242900314", 1440, 900);
        page.locator("[data-testid=perimeter-counts]:has-text('8 communes')").waitFor();
        part(page, "add-territory").fill("Landerneau");
        page.locator("[data-testid=option]:has-text('Landerneau')").first().click();
        page.locator("[data-testid=perimeter-counts]:has-text('9 communes')").waitFor();
        page.locator("button:has-text('Annuler le dernier choix')").click();
        page.locator("[data-testid=perimeter-counts]:has-text('8 communes')").waitFor();

        // a line with the mouse, around some communes in the middle of the map
        part(page, "draw").click();
        Locator map = part(page, "pick-map");
        for (int[] corner : new int[][] {{80, 80}, {520, 80}, {520, 520}, {80, 520}}) {
            map.click(new Locator.ClickOptions().setPosition(corner[0], corner[1]));
        }
        page.locator("button:has-text('4 sommets')").click();
        page.waitForFunction("() => document.querySelectorAll('[data-testid=picked] li').length > 8");

        part(page, "perimeter-title").fill("Pays de Brest");
        part(page, "keep-perimeter").click();
        page.locator("h2:has-text('Pays de Brest')").waitFor();
        assertThat(page.url()).contains("#/perimetres/pays-de-brest");
        accessible(page);
        page.locator("a.button:has-text('Portrait')").click();
        page.locator("[data-testid=portrait-about]:has-text('Périmètre de')").waitFor();
        assertThat(row(page, "communes")).contains("sur 1");
    }

    @Test
    void on_a_phone_nothing_is_wider_than_the_screen() {
        Page page = diagnostics("#/portrait/commune/29019", 390, 844);
        page.locator("h2:has-text('Brest')").waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
