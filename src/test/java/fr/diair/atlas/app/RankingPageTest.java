package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The planner ranks territories, keeps the ranking and writes a formula, at the keyboard. */
class RankingPageTest extends ChromiumTest {
    private static final Path AXE = Path.of("").toAbsolutePath().resolve("web/node_modules/axe-core/axe.min.js");

    private OwnAtlas atlas;

    @BeforeAll
    void start() {
        atlas = OwnAtlas.start("ranking_pages");
    }

    @AfterAll
    void end() {
        atlas.close();
    }

    @Override
    String origin() {
        return atlas.at("/").toString();
    }

    private Page at(String path, int width) {
        Page page = blank(width, 900);
        page.navigate(atlas.at(path).toString());
        painted(page);
        return page;
    }

    private static void ranked(Page page) {
        page.locator("[data-testid=results]:not([aria-busy]) [data-testid=ranked]")
                .first()
                .waitFor();
    }

    private static String said(Locator locator) {
        return locator.innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** What is ranked, from the first to the last. */
    private static List<String> codes(Page page) {
        return page.locator("[data-testid=ranked]").all().stream()
                .map(row -> row.getAttribute("data-code"))
                .toList();
    }

    private static void press(Page page, Locator control, String key) {
        control.focus();
        page.keyboard().press(key);
    }

    private static void accessible(Page page, String what) throws IOException {
        page.evaluate(Files.readString(AXE));
        assertThat(
                        String.valueOf(
                                page.evaluate(
                                        "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']})).violations"
                                                + ".map((one) => one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 200)).join(' | ')).join('\\n')")))
                .as(what)
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/ranking-" + name + ".png"))
                .setFullPage(true));
    }

    @Test
    void a_ranking_is_built_kept_reopened_by_its_link_and_exported_at_the_keyboard() throws IOException {
        Page page = at("/diagnostics.html#/classement", 1440);
        ranked(page);
        assertThat(said(part(page, "counted"))).contains("territoires classés sur");
        assertThat(page.locator("[data-testid=criteria] > li").count()).isEqualTo(5);
        picture(page, "first-1440");
        accessible(page, "the ranking");
        List<String> before = codes(page);

        Locator weight = part(page, "weight-population");
        weight.focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("40");
        page.waitForCondition(() -> !codes(page).isEmpty() && !codes(page).equals(before));
        assertThat(page.url()).contains("population_40_h");
        assertThat(page.locator("[data-testid=ranked] th").first().innerText()).contains("Paris");
        assertThat(said(page.locator("[data-testid=ranked] .holds").first())).contains("dans tous les tirages");

        press(page, part(page, "slider-event-count"), "ArrowRight");
        page.waitForCondition(() -> page.url().contains("event-count_1.5_h"));
        part(page, "add-criterion").selectOption("density");
        press(page, part(page, "add"), "Enter");
        page.locator("[data-testid=weight-density]").waitFor();
        press(page, part(page, "remove-contract-distance"), "Enter");
        page.locator("[data-testid=weight-contract-distance]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        part(page, "normalisation").selectOption("z-score");
        page.locator("[data-testid=results]:not([aria-busy]) th:has-text('écarts-types')")
                .waitFor();
        picture(page, "zscore-1440");

        String address = page.url();
        List<String> shown = codes(page);
        Page other = at(address.substring(address.indexOf("/diagnostics")), 390);
        ranked(other);
        assertThat(codes(other)).as("by the link").isEqualTo(shown);
        assertThat(part(other, "choices").getAttribute("open")).isNull();
        assertThat(said(part(other, "criteria-named"))).contains("Population");
        assertThat(other.locator("[data-testid=results]").boundingBox().y)
                .as("on a telephone the ranking comes before the choices")
                .isLessThan(900);
        press(other, part(other, "choices").locator("summary").first(), "Enter");
        part(other, "normalisation").waitFor();
        picture(other, "link-390");

        press(page, part(page, "keep"), "Enter");
        page.locator("[data-testid=scenario-title]").focus();
        page.keyboard().type("Métropoles pour 2020");
        press(page, page.locator("[data-answer=keep]"), "Enter");
        part(page, "kept-on").waitFor();
        assertThat(page.locator("h2").first().innerText()).isEqualTo("Métropoles pour 2020");
        assertThat(said(part(page, "since"))).contains("Les données n’ont pas changé depuis");
        assertThat(codes(page)).isEqualTo(shown);
        picture(page, "kept-1440");

        Download csv = page.waitForDownload(() -> press(page, part(page, "csv"), "Enter"));
        assertThat(csv.suggestedFilename()).isEqualTo("atlas-classement-epci-2019-12-31.csv");
        String[] lines = Files.readString(csv.path()).split("\r\n");
        assertThat(lines[1]).startsWith("1;" + shown.get(0) + ";");
        assertThat(page.waitForDownload(() -> press(page, part(page, "xlsx"), "Enter"))
                        .suggestedFilename())
                .endsWith(".xlsx");

        press(page, part(page, "rework"), "Enter");
        part(page, "kept").waitFor();
        assertThat(said(part(page, "kept"))).contains("Scénarios gardés (1)");
        ranked(page);
        assertThat(codes(page)).isEqualTo(shown);
    }

    @Test
    void when_the_data_changes_what_moved_is_shown_beside_what_was_kept_and_removing_is_undone() {
        atlas.send(
                "POST",
                "/api/v1/scenarios",
                "{\"kind\":\"ranking\",\"title\":\"Pour le ministre\",\"definition\":{\"filter\":{\"kinds\":[\"METRO\"]},"
                        + "\"criteria\":[{\"measure\":\"engaged-communes\",\"weight\":1,\"direction\":\"high\"}]}}");
        long person = atlas.made("persons", "{\"full_name\":\"Camille Essai\"}")
                .get("key")
                .asLong();
        for (String code : new String[] {"06088", "06123", "06033", "06027", "06149", "06157"}) {
            atlas.made(
                    "engagements",
                    "{\"person_id\":" + person + ",\"commune_code\":\"" + code
                            + "\",\"code_date\":\"2019-01-01\",\"from_date\":\"2019-02-01\",\"mandate\":\"maire\",\"source\":\"essai\"}");
        }
        Page page = at("/diagnostics.html#/classement", 1440);
        part(page, "kept").locator("summary").click();
        press(page, part(page, "kept").locator("a:has-text('Pour le ministre')"), "Enter");
        part(page, "since").locator("table").waitFor();
        assertThat(said(part(page, "since"))).contains("rangs ont changé", "Métropole Nice Côte d'Azur", "gagne");
        picture(page, "moved-1440");
        press(page, part(page, "renew"), "Enter");
        part(page, "since").locator("text=n’ont pas changé depuis").waitFor();
        press(page, part(page, "remove"), "Enter");
        page.locator("[data-testid=criteria]").waitFor();
        press(page, part(page, "undo"), "Enter");
        part(page, "kept-on").waitFor();
        assertThat(page.locator("h2").first().innerText()).isEqualTo("Pour le ministre");
    }

    @Test
    void the_map_of_a_ranking_and_its_table_point_at_the_same_territory() throws IOException {
        Page page = at("/diagnostics.html#/classement?c=population_1_h&k=METRO&contract=any", 1440);
        ranked(page);
        page.locator(".ranked-map[data-ready=true]").waitFor();
        page.locator("[data-testid=ranked-map][data-painted=true]")
                .waitFor(new Locator.WaitForOptions().setTimeout(150_000));
        int counted = page
                .locator("[data-testid=ranked-legend] [data-testid=legend-class] .legend-count")
                .allInnerTexts()
                .stream()
                .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                .sum();
        assertThat(counted)
                .as("each metropole is in a class")
                .isEqualTo(codes(page).size());
        assertThat(said(part(page, "ranked-legend"))).contains("Hors des filtres");

        Locator second = page.locator("[data-testid=ranked]").nth(1);
        press(page, second.locator(".show-on-map"), "Enter");
        page.locator("[data-testid=ranked-said] a").waitFor();
        assertThat(said(part(page, "ranked-said")))
                .startsWith(said(second.locator("th a")))
                .contains("rang 2 sur " + counted);
        assertThat(second.getAttribute("aria-current")).isEqualTo("true");
        assertThat(part(page, "ranked-map").getAttribute("data-chosen")).isEqualTo(second.getAttribute("data-code"));
        picture(page, "map-1440");

        Locator map = part(page, "ranked-map");
        part(page, "ranked-jump").selectOption("0");
        map.focus();
        // The middle of the country: no metropole is there, and the map says so, once the tile there has come.
        page.waitForCondition(() -> {
            map.press("Enter");
            return said(part(page, "ranked-said")).contains("hors des filtres");
        });
        assertThat(page.locator("[data-testid=ranked][aria-current]").count()).isZero();
        accessible(page, "the ranking with its map");

        press(page, part(page, "map-shown"), "Enter");
        assertThat(page.locator(".ranked-map").count()).isZero();
        assertThat(page.url()).contains("carte=0");
        Page again = at(page.url().substring(page.url().indexOf("/diagnostics")), 1440);
        ranked(again);
        assertThat(again.locator(".ranked-map").count()).isZero();
    }

    @Test
    void a_comparison_is_kept_shown_again_told_what_moved_removed_and_brought_back() throws IOException {
        Page page = at(
                "/diagnostics.html#/comparer?territoires=epci%2F243300316%2Cepci%2F243400017"
                        + "&indicateurs=population%2Cengaged-communes",
                1440);
        part(page, "comparison").waitFor();
        press(page, part(page, "keep"), "Enter");
        page.locator("[data-testid=scenario-title]").focus();
        page.keyboard().type("Bordeaux et Montpellier");
        press(page, page.locator("[data-answer=keep]"), "Enter");
        part(page, "kept-on").waitFor();
        assertThat(said(part(page, "kept-on"))).contains("situation au 31 décembre 2019", "version");
        page.locator("[data-testid=since] .box-good").waitFor();
        String before = said(page.locator("[data-testid=compared][data-measure=engaged-communes] .value")
                .first());
        accessible(page, "a comparison that was kept");
        picture(page, "comparison-kept-1440");

        String commune = atlas.database().jdbi().withHandle(handle -> handle.createQuery("""
                        select t.code from territory t where t.level = 'commune' and t.epci_code = '243300316'
                          and not exists (select 1 from engagement e where e.commune_code = t.code) order by t.code limit 1
                        """)
                .mapTo(String.class)
                .one());
        long person = atlas.made("persons", "{\"full_name\":\"Maxime Essai\"}")
                .get("key")
                .asLong();
        atlas.made(
                "engagements",
                "{\"person_id\":" + person + ",\"commune_code\":\"" + commune
                        + "\",\"code_date\":\"2019-01-01\",\"from_date\":\"2019-02-01\",\"mandate\":\"maire\",\"source\":\"essai\"}");
        page.reload();
        part(page, "moved").first().waitFor();
        assertThat(page.locator("[data-testid=moved]").count()).isEqualTo(1);
        assertThat(said(part(page, "moved"))).contains("Communes engagées", "Bordeaux Métropole", before, "+1");
        assertThat(said(page.locator("[data-testid=compared][data-measure=engaged-communes] .value")
                        .first()))
                .as("the table is that of then")
                .isEqualTo(before);
        picture(page, "comparison-moved-1440");

        press(page, part(page, "remove"), "Enter");
        part(page, "undo").waitFor();
        assertThat(page.url()).doesNotContain("/s-");
        // The screen that takes its place takes the focus too, once it is drawn.
        part(page, "add-territory").waitFor();
        part(page, "undo").press("Enter");
        part(page, "kept-on").waitFor();
        assertThat(page.locator("h2").first().innerText()).isEqualTo("Bordeaux et Montpellier");
        press(page, part(page, "rework"), "Enter");
        part(page, "chosen-territories").waitFor();
        assertThat(page.url()).contains("territoires=", "indicateurs=");
        assertThat(said(part(page, "kept"))).contains("Scénarios gardés (1)");
    }

    @Test
    void a_formula_is_tried_kept_and_used_and_its_faults_are_shown_where_they_are() throws IOException {
        Page page = at("/diagnostics.html#/indicateurs", 1440);
        press(page, part(page, "new-formula"), "Enter");
        part(page, "label").waitFor();
        part(page, "label").focus();
        page.keyboard().type("Habitants par commune");
        part(page, "expression").focus();
        page.keyboard().type("[population] + [area]");
        part(page, "trial-fault").waitFor();
        assertThat(said(part(page, "trial-fault")))
                .contains("« Population » (habitants) et « Superficie » (km²) ne sont pas de même unité");
        picture(page, "formula-fault-1440");
        part(page, "expression").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("[population] / ");
        part(page, "insert-choice").selectOption("communes");
        press(page, part(page, "insert"), "Enter");
        part(page, "trial-unit").waitFor();
        assertThat(part(page, "expression").inputValue()).isEqualTo("[population] / [communes]");
        press(page, part(page, "save"), "Enter");
        page.locator("[data-fault=unit]:not([hidden])").waitFor();
        expected("422");
        press(page, part(page, "take-unit"), "Enter");
        assertThat(part(page, "unit").inputValue()).isEqualTo("habitants/commune");
        page.locator("[data-testid=trial-unit].box-good").waitFor();
        picture(page, "formula-1440");
        accessible(page, "the form of a formula");
        press(page, part(page, "save"), "Enter");
        Locator edit = part(page, "edit-formula-habitants-par-commune");
        edit.waitFor();
        assertThat(page.locator(".family code:has-text('[population] / [communes]')")
                        .count())
                .isEqualTo(1);

        press(page, part(page, "remove-formula-habitants-par-commune"), "Enter");
        page.locator("[data-testid=said]:has-text('supprimée')").waitFor();
        press(page, part(page, "undo"), "Enter");
        page.locator("[data-testid=said]:has-text('rétablie')").waitFor();
        edit.waitFor();
        page.navigate(atlas.at("/diagnostics.html#/classement?c=formula-habitants-par-commune_1_h&k=METRO")
                .toString());
        page.reload();
        ranked(page);
        assertThat(page.locator("[data-testid=ranked] th").first().innerText()).contains("Paris");
    }
}
