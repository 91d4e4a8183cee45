package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editing the registers in Chromium, on an Atlas of its own; each test makes the contract that it works on. */
class RegisterPageTest extends ChromiumTest {
    private static final Path AXE = Path.of("").toAbsolutePath().resolve("web/node_modules/axe-core/axe.min.js");

    private OwnAtlas atlas;

    @BeforeAll
    void serve() {
        atlas = OwnAtlas.start("register_page");
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    @Override
    String origin() {
        return atlas.at("/").toString();
    }

    private Page screen(String hash) {
        return screen(hash, 1280);
    }

    private Page screen(String hash, int width) {
        Page page = blank(width, 900);
        page.navigate(origin() + "registres.html" + hash);
        painted(page);
        return page;
    }

    private String contract(String title) {
        HttpResponse<String> made = atlas.send(
                "POST",
                "/api/v1/registers/contracts",
                "{\"values\":{\"title\":\"%s\",\"year\":2019},\"why\":\"Essai\"}".formatted(title));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return OwnAtlas.json(made).get("key").asText();
    }

    private JsonNode row(String register, String key) {
        return OwnAtlas.json(atlas.get("/api/v1/registers/" + register + "/" + key));
    }

    private JsonNode fundings(String contract) {
        return OwnAtlas.json(atlas.get("/api/v1/registers/fundings?contract=" + contract));
    }

    private static Locator field(Page page, String name) {
        return page.locator("form [data-field=%s]".formatted(name));
    }

    private static Locator fact(Page page, String name) {
        return page.locator("dd[data-field=%s]".formatted(name));
    }

    private static Locator answer(Page page, String id) {
        return part(page, "dialog").locator("[data-answer=%s]".formatted(id));
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    @Test
    void a_line_of_funding_is_added_and_changed_with_the_keyboard_alone() {
        String key = contract("Contrat au clavier");
        Page page = screen("#/contrats/" + key);
        part(page, "add-fundings").focus();
        press(page, "Enter");
        part(page, "form").waitFor();
        assertThat(page.evaluate("document.activeElement.dataset.field")).isEqualTo("year");
        page.keyboard().type("2019");
        press(page, "Tab", "ArrowDown", "Tab", "Tab");
        page.keyboard().type("12 500,5");
        press(page, "Control+Enter");
        part(page, "fault-summary").waitFor();
        assertThat(part(page, "fault-summary").innerText()).contains("2\u00a0champs", "Financeur", "Source");
        assertThat(page.evaluate("document.activeElement.dataset.field")).isEqualTo("funder");
        assertThat(field(page, "funder").getAttribute("aria-invalid")).isEqualTo("true");

        page.keyboard().type("conseil reg");
        part(page, "option").first().waitFor();
        press(page, "ArrowDown", "Enter", "Tab", "Tab");
        page.keyboard().type("Délibération");
        press(page, "Control+Enter");
        part(page, "money")
                .locator(".money-year th", new Locator.LocatorOptions().setHasText("Conseil régional"))
                .waitFor();
        JsonNode line = fundings(key).get("rows").get(0);
        assertThat(line.get("values").get("amount_cents").asLong()).isEqualTo(1_250_050);

        part(page, "money").locator("summary").focus();
        press(page, "Enter");
        page.locator(".money-lines a").focus();
        press(page, "Enter");
        page.locator("h2", new Page.LocatorOptions().setHasText("Conseil régional"))
                .waitFor();
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("H2");
        part(page, "edit").focus();
        press(page, "Enter");
        field(page, "year").focus();
        press(page, "Control+a");
        page.keyboard().type("1789");
        press(page, "Enter");
        assertThat(page.evaluate("document.activeElement.dataset.field")).isEqualTo("year");
        press(page, "Escape");
        answer(page, "drop").focus();
        press(page, "Enter");
        part(page, "money").waitFor();
        assertThat(fundings(key).get("rows").get(0).get("values").get("year").asInt())
                .isEqualTo(2019);
    }

    @Test
    void two_editors_of_one_contract_lose_nothing() {
        String key = contract("Contrat à deux mains");
        Page first = screen("#/contrats/" + key + "?modifier=1");
        Page second = screen("#/contrats/" + key + "?modifier=1");
        field(first, "title").fill("Titre du premier");
        field(first, "year").fill("2020");
        part(first, "save").click();
        part(first, "undo").waitFor();

        field(second, "title").fill("Titre du second");
        part(second, "save").click();
        Locator asked = part(second, "dialog");
        asked.waitFor();
        assertThat(asked.innerText())
                .contains("Votre version", "Titre du second", "Titre du premier")
                .contains("Changé entre-temps seulement, repris", "2020");
        part(second, "theirs-title").check();
        part(second, "mine-title").check();
        answer(second, "save").click();
        part(second, "undo").waitFor();
        JsonNode values = row("contracts", key).get("values");
        assertThat(values.get("title").asText()).isEqualTo("Titre du second");
        assertThat(values.get("year").asInt())
                .as("what only the first changed stays")
                .isEqualTo(2020);
        expected("412");
    }

    @Test
    void what_does_not_contradict_is_merged_and_said() {
        String key = contract("Contrat réuni");
        Page first = screen("#/contrats/" + key + "?modifier=1");
        Page second = screen("#/contrats/" + key + "?modifier=1");
        field(first, "year").fill("2021");
        part(first, "save").click();
        part(first, "undo").waitFor();
        field(second, "title").fill("Contrat réuni, bis");
        part(second, "save").click();
        part(second, "dialog").waitFor();
        assertThat(part(second, "dialog").innerText()).contains("ne se contredisent pas", "2021", "Contrat réuni, bis");
        press(second, "Enter");
        part(second, "undo").waitFor();
        assertThat(row("contracts", key).get("values").toString()).contains("2021", "Contrat réuni, bis");
        expected("412");
    }

    @Test
    void a_save_without_connection_waits_for_it_and_a_draft_outlives_the_page() {
        String key = contract("Contrat hors ligne");
        Page page = screen("#/contrats/" + key + "?modifier=1");
        field(page, "year").fill("2022");
        page.context().setOffline(true);
        part(page, "save").click();
        part(page, "offline").waitFor();
        assertThat(row("contracts", key).get("values").get("year").asInt()).isEqualTo(2019);
        page.context().setOffline(false);
        fact(page, "year").waitFor();
        assertThat(row("contracts", key).get("values").get("year").asInt()).isEqualTo(2022);

        part(page, "edit").click();
        field(page, "title").fill("Titre en brouillon");
        page.locator("#sections a", new Page.LocatorOptions().setHasText("Actions"))
                .click();
        answer(page, "keep").click();
        part(page, "draft-list").locator("summary").click();
        part(page, "draft-list").locator("a").click();
        assertThat(part(page, "draft").innerText()).contains("Brouillon du", "\u00a0h\u00a0");
        page.reload();
        part(page, "draft-resume").click();
        assertThat(field(page, "title").inputValue()).isEqualTo("Titre en brouillon");
        part(page, "save").click();
        part(page, "undo").waitFor();
        assertThat(row("contracts", key).get("title").asText()).isEqualTo("Titre en brouillon");
        assertThat(page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('atlas-draft')).length"))
                .isEqualTo(0);
        expected("ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void a_line_whose_answer_was_lost_is_made_once_and_keeps_what_was_typed_since() {
        String key = contract("Contrat sans réponse");
        Page page = screen("#/contrats/" + key + "/fundings");
        AtomicInteger lost = new AtomicInteger();
        page.route("**/api/v1/registers/fundings", route -> {
            if (route.request().method().equals("POST") && lost.getAndIncrement() == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume(new Route.ResumeOptions());
            }
        });
        field(page, "year").fill("2019");
        field(page, "stage").selectOption("planned");
        field(page, "amount_cents").fill("300 k€");
        field(page, "funder").fill("DiAir");
        part(page, "option").first().click();
        field(page, "source").fill("Convention");
        part(page, "save").click();
        part(page, "offline").waitFor();
        field(page, "source").fill("Convention, article 4");
        part(page, "retry").click();
        part(page, "undo").waitFor();
        JsonNode lines = fundings(key);
        assertThat(lines.get("total").asInt()).isEqualTo(1);
        JsonNode values = lines.get("rows").get(0).get("values");
        assertThat(values.get("source").asText()).isEqualTo("Convention, article 4");
        assertThat(values.get("amount_cents").asLong()).isEqualTo(30_000_000);
        expected("ERR_FAILED");
    }

    @Test
    void a_contract_that_was_removed_comes_back_with_all_that_went() {
        String key = contract("Contrat retiré");
        atlas.send(
                "POST",
                "/api/v1/registers/fundings",
                "{\"values\":{\"contract\":\"%s\",\"year\":2019,\"stage\":\"paid\",\"amount_cents\":5,\"funder\":\"F\",\"source\":\"S\"}}"
                        .formatted(key));
        Page page = screen("#/contrats/" + key);
        part(page, "remove").click();
        part(page, "gone").waitFor();
        assertThat(part(page, "gone").innerText().replace('\u00a0', ' '))
                .isEqualTo("Part avec : 1 ligne de financement.");
        part(page, "dialog").locator("textarea").fill("Doublon");
        answer(page, "remove").click();
        page.locator("h2", new Page.LocatorOptions().setHasText("Contrats")).waitFor();
        assertThat(atlas.get("/api/v1/registers/contracts/" + key).statusCode()).isEqualTo(404);
        part(page, "undo").click();
        page.getByText("Contrat retiré : rétabli.").waitFor();
        assertThat(row("contracts", key).get("title").asText()).isEqualTo("Contrat retiré");
        assertThat(fundings(key).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void an_earlier_state_is_restored_from_the_journal_with_its_reason() {
        String key = contract("Contrat de jadis");
        Page page = screen("#/contrats/" + key + "?modifier=1");
        field(page, "year").fill("2023");
        part(page, "save").click();
        Locator created = page.locator("[data-testid=journal-entry]", new Page.LocatorOptions().setHasText("Création"));
        created.locator("[data-testid=restore]").click();
        answer(page, "restore").click();
        assertThat(part(page, "dialog").locator("textarea").getAttribute("aria-invalid"))
                .isEqualTo("true");
        part(page, "dialog").locator("textarea").fill("Saisi par erreur");
        answer(page, "restore").click();
        page.getByText("« Saisi par erreur »").waitFor();
        assertThat(fact(page, "year").innerText()).isEqualTo("2019");
        assertThat(part(page, "journal-entry").count()).isEqualTo(3);
        assertThat(part(page, "journal-entry").first().innerText())
                .contains("Poste local", "2023", "2019", "État actuel");

        page.navigate(origin() + "registres.html#/journal?kind=contract&author=Poste%20local");
        page.locator("h2", new Page.LocatorOptions().setHasText("Journal")).waitFor();
        assertThat(part(page, "journal-entry").first().innerText()).contains("Contrat de jadis", "Saisi par erreur");
    }

    @Test
    void a_territory_is_found_by_its_name() {
        String key = contract("Contrat de Rennes");
        Page page = screen("#/contrats/" + key + "/signatories");
        field(page, "code").fill("rennes");
        part(page, "option").first().waitFor();
        press(page, "ArrowDown", "ArrowDown", "Enter");
        assertThat(field(page, "code").inputValue()).contains("Rennes", "35");
        field(page, "name").fill("Ville de Rennes");
        part(page, "save").click();
        part(page, "signatories")
                .locator("a", new Locator.LocatorOptions().setHasText("Ville de Rennes"))
                .waitFor();
    }

    @ParameterizedTest
    @CsvSource({
        "reseau, Réseau des élus, À confirmer",
        "contrats, Contrats, étape",
        "actions, Actions, jalons",
        "evenements, Événements, calendrier",
        "journal, Journal, Rétablir cet état"
    })
    void each_section_has_its_help_first_and_what_holds_everywhere_after_it(
            String section, String title, String words) {
        Page page = screen("#/" + section, 390);
        part(page, "page-help").focus();
        press(page, "Enter");
        Locator help = page.locator("#help[open]");
        help.waitFor();
        assertThat(part(page, "help-here").innerText()).isEqualTo(title);
        assertThat(help.innerText().replace('\u00a0', ' '))
                .contains(words)
                .containsSubsequence(
                        title, "Au clavier", "Situation à une date", "À deux sur une fiche", "Annuler et journal");
        assertThat(help.locator("details").count()).isEqualTo(4);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        press(page, "Escape");
        assertThat(help.count()).isZero();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("help-open");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void no_serious_fault_of_access_is_found_and_nothing_scrolls_sideways(int width) throws Exception {
        String key = contract("Contrat large de " + width);
        List<String> hashes = List.of(
                "#/contrats",
                "#/contrats/" + key,
                "#/contrats/" + key + "?modifier=1",
                "#/actions?nouveau=1",
                "#/reseau/engagements",
                "#/journal",
                "#/nulle-part");
        for (String hash : hashes) {
            Page page = screen(hash, width);
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(hash)
                    .isLessThanOrEqualTo(width);
            page.evaluate(Files.readString(AXE));
            Object found = page.evaluate("""
                    async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                      .filter((one) => one.impact === "serious" || one.impact === "critical")
                      .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`)
                    """);
            assertThat((List<?>) found).as(hash).isEmpty();
        }
    }
}
