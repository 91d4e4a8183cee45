package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The adviser follows a contract from the list to its papers, in Chromium. */
class ContractPageTest extends ChromiumTest {
    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("contract_page");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Override
    String origin() {
        return atlas.at("/").toString();
    }

    private Page registers(String hash, int width, int height) {
        Page page = blank(width, height);
        page.navigate(atlas.at("/registres.html") + hash);
        painted(page);
        return page;
    }

    @Test
    void a_long_list_of_contracts_goes_on_below_and_says_how_many_there_are() {
        for (int i = 100; i < 160; i++) {
            atlas.made("contracts", "{\"title\":\"Contrat d'essai %d\",\"year\":2030}".formatted(i));
        }
        Page page = registers("#/contrats?date=2019-12-31&q=essai", 1440, 900);
        part(page, "more").waitFor();
        assertThat(part(page, "count").innerText()).isEqualTo("60\u00a0contrats");
        assertThat(page.locator("[data-testid=row]").count()).isEqualTo(50);
        part(page, "more").click();
        page.locator("tr:has-text('essai 159')").waitFor();
        assertThat(page.locator("[data-testid=row]").count()).isEqualTo(60);
        assertThat(part(page, "more").count()).isZero();
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Contrat d'essai 150");
    }

    @Test
    void the_adviser_follows_toulouse_from_its_money_to_its_papers() throws Exception {
        Page page = registers("#/contrats?date=2019-12-31", 1440, 900);
        assertThat(Integer.parseInt(
                        part(page, "waiting").locator("span").first().innerText()))
                .isPositive();
        page.locator("[data-key=CTAI-TOULOUSE-2019] th a").click();
        page.locator("h2:has-text('Toulouse')").waitFor();
        assertThat(part(page, "signatories").innerText()).contains("Toulouse");

        // Money above the ceiling is explained before it is taken.
        long before = total(page);
        addFunding(page, "320000", "Convention du 3 juillet", "03/07/2019");
        Locator explanation = page.locator("form [data-field=explanation]");
        page.locator(".fault:has-text('dites pourquoi')").waitFor();
        explanation.fill("Report de crédits accordé par le préfet");
        part(page, "save").click();
        part(page, "money").waitFor();
        page.locator(".ceiling .bad").first().waitFor();
        assertThat(page.locator(".ceiling .bad").first().innerText()).contains("20", "000", "au-dessus du plafond");
        assertThat(part(page, "money").innerText()).contains("accordé par le préfet");

        // A second source says otherwise: both stand side by side until one is chosen.
        addFunding(page, "280000", "Projet de mai", "10/05/2019");
        part(page, "contradiction").waitFor();
        assertThat(part(page, "contradiction").innerText()).contains("Convention du 3 juillet", "Projet de mai", "40");
        page.locator("[data-kind=contradictory-sources]").waitFor();
        long latest = total(page);
        page.locator(".source-card:has-text('Projet de mai') [data-testid=choose]")
                .click();
        page.locator("[data-answer=yes]").click();
        page.locator(".source-card:has-text('Choisie : fait foi')").waitFor();
        assertThat(total(page)).isEqualTo(latest - 40_000).isNotEqualTo(before);
        page.locator("[data-kind=contradictory-sources]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

        // Papers.
        deposit(page, "programme.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3});
        part(page, "fault").waitFor();
        assertThat(part(page, "fault").innerText()).contains("n’est pas un PDF".replace('’', '\''));
        expected("422");
        byte[] pdf = TestPdf.plain(2, "Contrat de Toulouse");
        deposit(page, "Contrat de Toulouse.pdf", pdf);
        part(page, "document").waitFor();
        assertThat(part(page, "document").innerText()).contains("Contrat de Toulouse", "2\u00a0pages");
        Download download = page.waitForDownload(
                () -> part(page, "document").locator("a").first().click());
        assertThat(download.suggestedFilename()).isEqualTo("Contrat de Toulouse.pdf");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(pdf);

        // What can wait is put to sleep, and the journal tells all of it.
        page.locator("[data-kind=without-diagnostic] [data-testid=sleep]").click();
        page.locator("form [data-field=until]").fill("30/06/2020");
        page.locator("form [data-field=reason]").fill("Diagnostic prévu au printemps");
        part(page, "save").click();
        page.locator("summary:has-text('en sommeil')").waitFor();
        page.locator("[data-testid=journal] li").first().waitFor();
        assertThat(part(page, "journal").innerText()).contains("Poste local", "Diagnostic prévu au printemps");
        shot(page, "contract-sheet-1440");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        shot(page, "contract-sheet-print");
    }

    /** In whole euros: what is planned, as the sheet shows it. */
    private static long total(Page page) {
        return Long.parseLong(
                page.locator("[data-total=planned] strong").innerText().replaceAll("[^0-9]", ""));
    }

    private static void addFunding(Page page, String euros, String source, String day) {
        part(page, "add-fundings").click();
        page.locator("form [data-field=year]").fill("2019");
        page.locator("form [data-field=stage]").selectOption("planned");
        page.locator("form [data-field=funder]").click();
        page.locator("form [data-field=funder]").fill("DiAir");
        page.locator("[role=option]:has-text('DiAir')").first().click();
        page.locator("form [data-field=amount_cents]").fill(euros);
        page.locator("form [data-field=source]").fill(source);
        page.locator("form [data-field=source_on]").fill(day);
        part(page, "save").click();
    }

    private static void deposit(Page page, String name, byte[] bytes) {
        if (part(page, "document-file").count() == 0) {
            part(page, "add-document").click();
        }
        part(page, "document-file").setInputFiles(new FilePayload(name, "application/pdf", bytes));
        part(page, "send-document").click();
    }

    @Test
    void a_file_on_its_way_can_be_stopped_and_too_large_a_one_does_not_leave() {
        Page page = registers("#/contrats/CTAI-BREST-2019/documents", 1440, 900);
        page.route("**/documents?*", route -> {}); // never answered
        deposit(page, "long.pdf", TestPdf.plain(1, "Long"));
        part(page, "stop").click();
        page.locator("text=Envoi interrompu : rien n’a été gardé.").waitFor();
        deposit(page, "gros.pdf", new byte[(20 << 20) + 1]);
        page.locator("text=20 Mo au plus sont admis").waitFor();
        assertThat(OwnAtlas.json(atlas.get("/api/v1/contracts/CTAI-BREST-2019"))
                        .get("linked")
                        .get("documents"))
                .isEmpty();
    }

    @Test
    void the_list_the_board_and_the_sheet_hold_on_a_telephone_and_have_no_serious_fault_of_access() throws Exception {
        for (Map.Entry<String, String> screen : Map.of(
                        "list", "#/contrats?date=2020-07-01",
                        "board", "#/contrats/alertes?date=2020-07-01",
                        "sheet", "#/contrats/CTAI-BREST-2019?date=2020-07-01",
                        "document", "#/contrats/CTAI-BREST-2019/documents",
                        "rules", "#/contrats/alert-rules")
                .entrySet()) {
            for (int width : new int[] {1440, 390}) {
                Page page = registers(screen.getValue(), width, 900);
                page.waitForTimeout(400);
                shot(page, "contracts-%s-%d".formatted(screen.getKey(), width));
                assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(screen.getKey())
                        .isLessThanOrEqualTo(width);
                page.evaluate(Files.readString(AXE));
                Object found = page.evaluate("""
                        async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                          .filter((one) => one.impact === "serious" || one.impact === "critical")
                          .map((one) => `${one.id}: ${one.help} – ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`)
                        """);
                assertThat((List<?>) found).as(screen.getKey() + width).isEmpty();
                page.close();
            }
        }
    }

    /** Kept for whoever wants to look. */
    private static void shot(Page page, String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/screens"));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
    }
}
