package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The planner chooses contracts within an envelope; the adviser finds communes to talk to and places to meet. */
class ChoicePageTest extends ChromiumTest {
    private static final Path AXE = Path.of("").toAbsolutePath().resolve("web/node_modules/axe-core/axe.min.js");

    private Page at(String hash, int width) {
        Page page = blank(width, 900);
        page.navigate(TestAtlas.at("/diagnostics.html").toString() + hash);
        painted(page);
        return page;
    }

    private Page at(String hash) {
        return at(hash, 1440);
    }

    private static String said(Locator place) {
        return place.innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static Locator proof(Page page, String state) {
        Locator proof = page.locator("[data-testid=proof][data-state=%s]".formatted(state));
        proof.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        return proof;
    }

    private static Locator rows(Page page, String testId) {
        return part(page, testId).locator("tbody tr");
    }

    @Test
    void the_planner_sees_the_proof_the_next_best_set_and_what_the_last_euro_buys() {
        Page page = at("#/portefeuille");
        part(page, "portfolio-envelope").fill("1 500 000 €");
        part(page, "portfolio-perDepartement").fill("1");
        part(page, "choose").click();
        assertThat(said(proof(page, "optimal"))).contains("Optimum prouvé");
        assertThat(rows(page, "chosen").count()).isEqualTo(5);
        assertThat(said(part(page, "figures"))).contains("1 500 000 €");
        Locator next = rows(page, "next").first();
        assertThat(said(next)).contains("2e").contains("−");
        assertThat(said(part(page, "last-euro"))).contains("300 000 € de plus");
        assertThat(said(part(page, "prices"))).contains("Sans le maximum par département");
        page.locator("[data-testid=dot-map][data-dots='5'] .dot-chosen").first().waitFor();
        assertThat(page.locator("svg.curve .curve-point").count()).isGreaterThan(5);
        String first = said(rows(page, "chosen").first());
        String address = page.url();
        assertThat(address).contains("enveloppe=1500000").contains("calcul=1");
        page.reload();
        proof(page, "optimal");
        assertThat(said(rows(page, "chosen").first()))
                .as("the address restores what was asked")
                .isEqualTo(first);
        assertThat(part(page, "portfolio-perDepartement").inputValue()).isEqualTo("1");
    }

    @Test
    void a_territory_is_forbidden_by_its_name_and_what_clashes_is_explained() {
        Page page = at("#/portefeuille?enveloppe=600000&calcul=1");
        proof(page, "optimal");
        String name = rows(page, "chosen").first().locator("th").innerText();
        part(page, "forbidden").fill(name);
        part(page, "option").first().click();
        assertThat(page.locator(".chips li").innerText()).contains(name);
        part(page, "choose").click();
        page.waitForCondition(() -> rows(page, "chosen").count() == 2
                && rows(page, "chosen").allInnerTexts().stream().noneMatch(row -> row.contains(name)));
        part(page, "portfolio-perRegion").fill("1");
        part(page, "choose").click();
        proof(page, "infeasible");
        assertThat(said(part(page, "conflict")))
                .contains("l'enveloppe de 600 000 €")
                .contains("il faudrait une enveloppe d'au moins 5 400 000 €");
        part(page, "portfolio-envelope").fill("beaucoup");
        part(page, "choose").click();
        assertThat(page.locator(".field-fault").innerText()).contains("n’est pas un nombre");
        assertThat(page.evaluate("document.activeElement.dataset.testid")).isEqualTo("portfolio-envelope");
    }

    @Test
    void the_adviser_finds_whom_to_talk_to_and_places_for_two_exchange_days() {
        Page page = at("#/animation/contacts");
        assertThat(rows(page, "candidates").count()).isEqualTo(50);
        assertThat(said(rows(page, "candidates").first())).contains("communes voisines");
        part(page, "candidates")
                .locator("button.sort", new Locator.LocatorOptions().setHasText("Population"))
                .click();
        assertThat(part(page, "candidates").locator("th[aria-sort=descending]").innerText())
                .contains("Population");
        part(page, "where-region").selectOption("53");
        page.locator("[data-testid=where-region]").waitFor();
        page.waitForCondition(() ->
                page.url().contains("region=53") && rows(page, "candidates").count() < 50);
        part(page, "animation-journees").click();
        part(page, "places-form").waitFor();
        part(page, "find-places").click();
        part(page, "places-proof").waitFor();
        assertThat(said(part(page, "places-proof"))).contains("Optimum prouvé");
        assertThat(rows(page, "places").count()).isEqualTo(2);
        page.locator("[data-testid=dot-map][data-dots='2'] .dot-host").first().waitFor();
        assertThat(said(part(page, "past"))).contains("réseau");
    }

    @Test
    void departements_without_anybody_and_lonely_communes_are_listed_with_their_day() {
        Page page = at("#/animation");
        assertThat(said(part(page, "departements-count"))).contains("sans aucune commune engagée");
        int without = rows(page, "departements").count();
        assertThat(without).isGreaterThan(5);
        part(page, "departements-which").selectOption("tous");
        page.waitForCondition(() -> rows(page, "departements").count() > 100);
        part(page, "animation-isolees").click();
        part(page, "isolated").waitFor();
        assertThat(said(rows(page, "isolated").nth(3))).contains("km");
        assertThat(said(part(page, "basis"))).contains("31 décembre 2019").contains("fictives");
    }

    @Test
    void the_screens_are_usable_without_sight_and_fit_a_telephone() {
        for (String hash : new String[] {
            "#/portefeuille?enveloppe=900000&calcul=1",
            "#/animation/departements",
            "#/animation/contacts",
            "#/animation/journees?calcul=1"
        }) {
            Page page = at(hash, 390);
            if (hash.contains("portefeuille")) {
                proof(page, "optimal");
            } else if (hash.contains("journees")) {
                part(page, "places-proof").waitFor();
            }
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(hash)
                    .isLessThanOrEqualTo(390);
            page.evaluate(read(AXE));
            Object found = page.evaluate("""
                    async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                      .filter((one) => one.impact === "serious" || one.impact === "critical")
                      .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`)
                    """);
            assertThat((List<?>) found).as(hash).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
