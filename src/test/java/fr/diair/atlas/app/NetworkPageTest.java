package fr.diair.atlas.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adviser's morning in the network of mayors. */
class NetworkPageTest extends ChromiumTest {
    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("networkpage");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Override
    String origin() {
        return atlas.at("/").toString();
    }

    @Test
    void the_advisers_morning() throws IOException {
        Page page = register("#/reseau");
        // two clicks: the list, then the region
        page.locator(".list-link", new Page.LocatorOptions().setHasText("sans contact depuis six mois"))
                .click();
        assertThat(page.locator("[data-filter=noContact]")).hasValue("6");
        page.locator("[data-filter=region]").selectOption("53");
        Locator rows = part(page, "official");
        assertThat(part(page, "count")).containsText("situation au");
        int found = OwnAtlas.json(
                        atlas.get(
                                "/api/v1/network/officials?region=53&mandate=maire&noContact=6&state=active,declared,to-confirm"))
                .get("total")
                .asInt();
        assertThat(found).isGreaterThan(3);
        assertThat(rows).hasCount(found);
        // a call
        String called = rows.first().getAttribute("data-key");
        rows.first().locator("[data-testid=add-contact]").click();
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("[data-field=summary]").fill("Souhaite accueillir une famille");
        dialog.locator("[type=submit]").first().click();
        assertThat(part(page, "said")).containsText("Contact noté");
        assertThat(page.locator("[data-key='%s']".formatted(called))).hasCount(0);
        assertThat(rows).hasCount(found - 1);
        // three engagements are confirmed at once
        page.waitForResponse(
                answer -> answer.url().contains("state=to-confirm"),
                () -> page.locator("[data-filter=state]").selectOption("to-confirm"));
        page.locator(".list-place:not([aria-busy])").waitFor();
        for (int i = 0; i < 3; i++) {
            rows.nth(i).locator("[type=checkbox]").check();
        }
        List<String> three = List.of(
                String.valueOf(rows.nth(0).getAttribute("data-key")),
                String.valueOf(rows.nth(1).getAttribute("data-key")),
                String.valueOf(rows.nth(2).getAttribute("data-key")));
        part(page, "bulk-confirm").click();
        part(page, "source").fill("Appels du matin");
        page.locator("dialog[open] [data-answer=do]").click();
        assertThat(part(page, "said")).containsText("3 engagements confirmés");
        for (String key : three) {
            JsonNode dossier = OwnAtlas.json(atlas.get("/api/v1/network/engagements/" + key));
            assertThat(dossier.get("engagements").get(0).get("state").asText()).isIn("declared", "active");
        }
        // and the rest goes into a letter
        assertThat(rows).hasCount(found - 4);
        Download file = page.waitForDownload(() -> part(page, "merge").click());
        String csv = Files.readString(file.path());
        assertThat(csv)
                .startsWith("\ufeffformule;")
                .contains("Madame, Monsieur;")
                .contains(";Bretagne;");
        assertThat(csv.lines().count()).isEqualTo(found - 4 + 1);
        assertThat(OwnAtlas.json(atlas.get("/api/v1/journal?kind=export"))
                        .get("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void what_was_answered_for_several_is_taken_back_in_one_click() {
        Page page = register("#/reseau?state=to-confirm&region=32");
        Locator rows = part(page, "official");
        rows.first().waitFor();
        int found = rows.count();
        List<String> two = List.of(
                String.valueOf(rows.nth(0).getAttribute("data-key")),
                String.valueOf(rows.nth(1).getAttribute("data-key")));
        rows.nth(0).locator("[type=checkbox]").check();
        rows.nth(1).locator("[type=checkbox]").check();
        part(page, "bulk-confirm").click();
        part(page, "outcome").selectOption("ended");
        part(page, "source").fill("Mauvais fichier");
        page.locator("dialog[open] [data-answer=do]").click();
        assertThat(part(page, "said")).containsText("2 engagements terminés");
        assertThat(rows).hasCount(found - 2);
        part(page, "undo").click();
        assertThat(part(page, "said")).containsText("2 fiches comme avant");
        assertThat(rows).hasCount(found);
        for (String key : two) {
            JsonNode dossier = OwnAtlas.json(atlas.get("/api/v1/network/engagements/" + key));
            JsonNode engagement = dossier.get("engagements").get(0);
            assertThat(engagement.get("state").asText()).isEqualTo("to-confirm");
            assertThat(engagement.get("confirmations")).isEmpty();
        }
    }

    @Test
    void a_list_of_ones_own_takes_the_present_criteria_another_name_and_goes() {
        Page page = register("#/reseau?mandate=maire");
        part(page, "keep-list").click();
        part(page, "list-name").fill("Maires");
        page.locator("dialog[open] [data-answer=keep]").click();
        Locator acts = part(page, "list-acts");
        assertThat(acts).containsText("« Maires »");
        assertThat(part(page, "update-list")).hasCount(0);

        page.locator("[data-filter=region]").selectOption("53");
        assertThat(acts).containsText("les critères ont changé");
        assertThat(page.locator(".list-link[aria-current]")).hasCount(0);
        part(page, "update-list").click();
        assertThat(part(page, "said")).containsText("Liste « Maires » mise à jour");
        assertThat(list("Maires").get("criteria").get("region").asText()).isEqualTo("53");
        assertThat(page.locator(".list-link[aria-current]")).hasText("Maires");

        part(page, "rename-list").click();
        part(page, "list-name").fill(" ");
        page.locator("dialog[open] [data-answer=keep]").click();
        assertThat(page.locator("dialog[open] .fault")).containsText("Donnez un nom");
        part(page, "list-name").fill("Maires de Bretagne");
        part(page, "list-shared").check();
        page.locator("dialog[open] [data-answer=keep]").click();
        assertThat(acts).containsText("« Maires de Bretagne » : votre liste, partagée");
        assertThat(list("Maires de Bretagne").get("shared").asBoolean()).isTrue();

        part(page, "undo").click();
        assertThat(acts).containsText("« Maires » : votre liste, pour vous seul");
        part(page, "drop-list").click();
        assertThat(part(page, "said")).containsText("Liste « Maires » retirée");
        assertThat(acts).isHidden();
        assertThat(page.locator(".list-link").getByText("Maires", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(page.locator("[data-filter=region]")).hasValue("53");
        part(page, "undo").click();
        assertThat(acts).containsText("« Maires »");
        assertThat(list("Maires").get("criteria").get("mandate").asText()).isEqualTo("maire");
    }

    private static JsonNode list(String name) {
        for (JsonNode one : OwnAtlas.json(atlas.get("/api/v1/network/lists")).get("lists")) {
            if (one.get("name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no list " + name);
    }

    @Test
    void an_official_is_entered_gets_a_mandate_a_need_and_an_answer() {
        Page page = register("#/reseau?nouveau=1");
        page.locator("[data-field=full_name]").fill("Claude Essai");
        page.locator("[data-field=email]").fill("claude@exemple.fr");
        page.locator(".row-form [type=submit]").first().click();
        page.locator("h2", new Page.LocatorOptions().setHasText("Claude Essai")).waitFor();
        page.locator("a.button", new Page.LocatorOptions().setHasText("Ajouter un mandat"))
                .click();
        page.locator("select[data-field=mandate]").selectOption("maire");
        page.locator("[data-field=commune_code]").fill("Vannes");
        page.locator(".options [role=option]").first().click();
        page.locator("[data-field=from_date]").fill("01/09/2019");
        page.locator("[data-field=source]").fill("Courrier");
        page.locator(".row-form [type=submit]").first().click();
        assertThat(page.locator(".items")).containsText("Maire, Vannes");
        part(page, "timeline").waitFor();
        assertThat(page.locator("[data-state=to-confirm]")).hasCount(1);
        part(page, "add-need").click();
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("[data-field=title]").fill("Cours de français");
        dialog.locator("select[data-field=field]").selectOption("langue");
        dialog.locator("[type=submit]").first().click();
        assertThat(page.locator(".tag-need-open")).hasCount(1);
        page.navigate(atlas.at("/registres.html") + "#/reseau/besoins");
        assertThat(part(page, "board")).containsText("Cours de français");
        assertThat(page.locator(".board-open .board-card")).containsText("Claude Essai");
        assertNoOverflow(register("#/reseau/besoins", 390, 844), 390);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void no_serious_fault_of_access_is_found_and_nothing_scrolls_sideways(int width) throws IOException {
        String official = OwnAtlas.json(atlas.get("/api/v1/network/officials?size=1"))
                .get("rows")
                .get(0)
                .get("key")
                .asText();
        for (String hash : List.of(
                "#/reseau",
                "#/reseau/engagements/" + official,
                "#/reseau/communes/01033",
                "#/reseau/besoins",
                "#/reseau/elections",
                "#/reseau/conservation")) {
            Page page = register(hash, width, 844);
            assertNoOverflow(page, width);
            page.evaluate(Files.readString(AXE));
            Object found = page.evaluate("""
                    async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                      .filter((one) => one.impact === "serious" || one.impact === "critical")
                      .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`)
                    """);
            assertThat((List<?>) found).as(hash).isEmpty();
        }
    }

    @Test
    void an_official_is_erased_for_good_by_whoever_types_the_name() {
        String person = OwnAtlas.json(atlas.send(
                        "POST", "/api/v1/registers/persons", "{\"values\":{\"full_name\":\"Andrée Passagère\"}}"))
                .get("key")
                .asText();
        Page page = register("#/reseau/" + person);
        part(page, "erase").click();
        part(page, "erase-name").fill("Quelqu'un d'autre");
        page.locator("dialog[open] [data-answer=erase]").click();
        assertThat(page.locator("dialog[open] .fault")).isVisible();
        part(page, "erase-name").fill("Andrée Passagère");
        page.locator("dialog[open] [data-answer=erase]").click();
        assertThat(part(page, "said")).containsText("La personne est effacée");
        assertThat(atlas.get("/api/v1/network/persons/" + person).statusCode()).isEqualTo(404);
    }

    private static void assertNoOverflow(Page page, int width) {
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) wide).intValue()).as(page.url()).isLessThanOrEqualTo(width);
    }

    private Page register(String hash) {
        return register(hash, 1440, 900);
    }

    private Page register(String hash, int width, int height) {
        Page page = blank(width, height);
        page.navigate(atlas.at("/registres.html") + hash);
        painted(page);
        return page;
    }
}
