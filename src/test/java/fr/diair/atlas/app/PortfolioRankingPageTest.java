package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The planner gives contracts to those whom a ranking that was kept puts first. */
class PortfolioRankingPageTest extends ChromiumTest {
    private static final String DEFINITION =
            "{\"criteria\":[{\"measure\":\"population\",\"weight\":2},{\"measure\":\"density\",\"weight\":1}],"
                    + "\"filter\":{\"regions\":[\"53\"]}}";
    private OwnAtlas atlas;

    @BeforeAll
    void start() {
        atlas = OwnAtlas.start("portfolio_ranking");
    }

    @AfterAll
    void end() {
        atlas.close();
    }

    @Override
    String origin() {
        return atlas.at("/").toString();
    }

    private static List<String> chosen(Page page) {
        Locator proof = page.locator("[data-testid=proof][data-state=optimal]");
        proof.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        return part(page, "chosen").locator("tbody th").allInnerTexts();
    }

    private static String said(Locator locator) {
        return locator.textContent().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void the_score_of_a_ranking_that_was_kept_is_an_objective_and_stays_one_when_the_ranking_is_gone() {
        atlas.send(
                "POST",
                "/api/v1/scenarios",
                "{\"kind\":\"ranking\",\"title\":\"Bretagne d'abord\",\"definition\":" + DEFINITION + "}");
        JsonNode rows = OwnAtlas.json(
                        atlas.send("POST", "/api/v1/rankings", DEFINITION, "Content-Type", "application/json"))
                .get("rows");
        List<String> first = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            first.add(rows.get(row).get("name").asText());
        }
        Page page = blank(1440, 900);
        page.navigate(atlas.at("/diagnostics.html") + "#/portefeuille?enveloppe=900000&sanscontrat=0");
        painted(page);
        assertThat(said(part(page, "portfolio-objective")))
                .contains("Score d’un classement gardé", "Indicateur : Communes engagées")
                .doesNotContain("Densité", "Part ");
        part(page, "portfolio-objective").selectOption("ranking");
        part(page, "portfolio-ranking").waitFor();
        part(page, "choose").click();
        assertThat(page.locator(".field-fault").innerText()).contains("Choisissez le classement");
        part(page, "portfolio-ranking").selectOption(new SelectOption().setLabel("Bretagne d'abord"));
        part(page, "choose").click();
        assertThat(chosen(page)).hasSize(3).allMatch(name -> first.stream().anyMatch(name::contains));
        assertThat(said(part(page, "figures"))).contains("Bretagne d'abord");
        part(page, "keep").click();
        part(page, "scenario-title").fill("Trois Bretons");
        page.locator("[data-answer=keep]").click();
        part(page, "kept-on").waitFor();

        JsonNode kept =
                OwnAtlas.json(atlas.get("/api/v1/scenarios?kind=ranking")).at("/scenarios/0");
        atlas.send(
                "DELETE",
                "/api/v1/scenarios/" + kept.get("key").asText(),
                "",
                "If-Match",
                "\"" + kept.get("revision").asText() + "\"");
        part(page, "rework").click();
        part(page, "portfolio-ranking").waitFor();
        assertThat(chosen(page)).hasSize(3).allMatch(name -> first.stream().anyMatch(name::contains));
        assertThat(said(part(page, "portfolio-ranking"))).isEqualTo("Score de « Bretagne d'abord »");

        part(page, "kept").locator("summary").click();
        part(page, "kept").locator("a:has-text('Trois Bretons')").click();
        part(page, "remove").click();
        part(page, "undo").click();
        part(page, "kept-on").waitFor();
        assertThat(page.locator("h2").first().innerText())
                .as("a portfolio comes back as a ranking does")
                .isEqualTo("Trois Bretons");
    }
}
