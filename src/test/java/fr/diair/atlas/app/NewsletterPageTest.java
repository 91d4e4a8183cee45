package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The communication officer on Monday morning: a letter from what changed, reworded, refreshed, written, sent. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewsletterPageTest extends ChromiumTest {
    private static final Path AXE = Path.of("").toAbsolutePath().resolve("web/node_modules/axe-core/axe.min.js");

    /** A map that is drawn for the first time takes its time. */
    private static final double PATIENCE_MS = 30_000;

    private OwnAtlas atlas;

    @BeforeAll
    void start() {
        atlas = OwnAtlas.start("newsletter_pages");
    }

    @AfterAll
    void end() {
        atlas.close();
    }

    @Override
    String origin() {
        return atlas.at("/").toString();
    }

    private Page at(String hash, int width) {
        Page page = blank(width, 900);
        page.navigate(atlas.at("/lettre.html").toString() + hash);
        painted(page);
        return page;
    }

    /** A new letter of November 2019, opened in the editor. */
    private Page composed() {
        Page page = at("", 1440);
        part(page, "new-letter").click();
        part(page, "new-from").fill("2019-11-01");
        part(page, "new-to").fill("2019-11-30");
        page.locator("[data-answer=create]").click();
        part(page, "blocks").waitFor();
        return page;
    }

    private static Locator block(Page page, String kind) {
        return page.locator("[data-kind=" + kind + "]");
    }

    private static void saved(Page page) {
        page.locator("[data-testid=saving][data-state=saved]").waitFor();
    }

    private static FrameLocator letter(Page page) {
        return page.frameLocator("[data-testid=preview]");
    }

    private static void told(Page page, String words) {
        PlaywrightAssertions.assertThat(letter(page).locator("body"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    private static void untold(Page page, String words) {
        PlaywrightAssertions.assertThat(letter(page).locator("body"))
                .not()
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    private static void first(Page page, String kind) {
        PlaywrightAssertions.assertThat(page.locator("[data-block]").first()).hasAttribute("data-kind", kind);
    }

    private static void accessible(Page page, String what) throws IOException {
        page.evaluate(Files.readString(AXE));
        assertThat(
                        String.valueOf(
                                page.evaluate(
                                        "async () => (await axe.run(document, {iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']})).violations"
                                                + ".map((one) => one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 200)).join(' | ')).join('\\n')")))
                .as(what)
                .isEmpty();
    }

    @Test
    @Order(1)
    void the_empty_list_says_how_to_begin_and_a_letter_begins_with_the_last_month() throws IOException {
        Page page = at("", 1440);
        assertThat(part(page, "no-letters").innerText()).contains("Aucune lettre encore");
        accessible(page, "the empty list");
        part(page, "new-letter").click();
        assertThat(part(page, "new-from").inputValue()).isEqualTo("2019-12-01");
        assertThat(part(page, "new-to").inputValue()).isEqualTo("2019-12-31");
        part(page, "new-to").fill("2019-11-01");
        page.locator("[data-answer=create]").click();
        assertThat(page.locator(".fault").innerText()).isEqualTo("La période finit avant de commencer.");
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(part(page, "dialog")).hasCount(0);
    }

    @Test
    @Order(2)
    void a_letter_is_composed_reworded_and_read_beside_and_what_was_done_is_undone() throws IOException {
        Page page = composed();
        told(page, "en novembre 2019");
        told(page, "Données de démonstration");
        part(page, "letter-opening").fill("Chères et chers membres du réseau,");
        told(page, "Chères et chers membres");
        Locator members = block(page, "members");
        members.locator(".lead [data-testid=rewrite]").click();
        members.locator(".lead [data-testid=own-words]").fill("Six élus nous rejoignent !");
        told(page, "Six élus nous rejoignent");
        block(page, "map").locator("[data-testid=block-hide]").click();
        untold(page, "La carte");
        part(page, "undo-edit").click();
        told(page, "La carte");
        part(page, "redo-edit").click();
        untold(page, "La carte");
        part(page, "undo-edit").click();
        first(page, "figure");
        Locator up = block(page, "members").locator("[data-testid=block-up]");
        up.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-block]").first().getAttribute("data-kind"))
                .isEqualTo("members");
        saved(page);
        assertThat((Boolean) page.evaluate("() => document.activeElement.closest('[data-kind=members]') !== null"))
                .as("the focus goes with the block")
                .isTrue();
        block(page, "figure")
                .locator(".grip")
                .dragTo(page.locator("[data-block]").first().locator("header"));
        first(page, "figure");
        saved(page);
        accessible(page, "the editor");
        page.reload();
        part(page, "blocks").waitFor();
        assertThat(part(page, "letter-opening").inputValue()).isEqualTo("Chères et chers membres du réseau,");
        assertThat(block(page, "members").locator("[data-testid=own-words]").inputValue())
                .isEqualTo("Six élus nous rejoignent !");
    }

    @Test
    @Order(3)
    void new_figures_keep_the_editor_s_words_and_what_changed_is_decided_sentence_by_sentence() {
        Page page = composed();
        Locator members = block(page, "members");
        String lead = members.locator(".lead .computed-text").innerText();
        String before = lead.split("[\\s\\u00a0]")[0];
        members.locator(".lead [data-testid=rewrite]").click();
        members.locator(".lead [data-testid=own-words]").fill("Bienvenue aux " + before + " élus de novembre.");
        saved(page);
        for (String commune : List.of("01004", "01053")) {
            long person = atlas.made("persons", "{\"full_name\":\"Camille Essai\"}")
                    .get("key")
                    .asLong();
            atlas.made(
                    "engagements",
                    "{\"person_id\":" + person + ",\"commune_code\":\"" + commune
                            + "\",\"code_date\":\"2019-01-01\",\"from_date\":\"2019-11-10\",\"mandate\":\"maire\",\"source\":\"essai\"}");
        }
        part(page, "refresh").click();
        Locator changed = members.locator(".lead [data-testid=figure-changed]");
        changed.waitFor();
        int after = Integer.parseInt(before) + 2;
        assertThat(changed.innerText().replace('\u00a0', ' ')).contains("élus : " + before + " → " + after);
        assertThat(members.locator("[data-testid=own-words]").inputValue())
                .as("not a word was touched")
                .isEqualTo("Bienvenue aux " + before + " élus de novembre.");
        assertThat(part(page, "to-decide").innerText()).contains("Une phrase attend votre décision");
        told(page, "Bienvenue aux " + before);
        changed.locator("[data-testid=keep-text]").click();
        assertThat(changed.count()).isZero();
        part(page, "undo-edit").click();
        changed.waitFor();
        changed.locator("[data-testid=take-figure]").click();
        told(page, "Bienvenue aux " + after + " élus de novembre.");
        assertThat(part(page, "to-decide").count()).isZero();
        assertThat(page.locator("body").innerText()).doesNotContain("Camille");
    }

    @Test
    @Order(4)
    void options_compute_anew_and_the_check_lists_every_rule_with_its_reason() {
        Page page = composed();
        block(page, "figure").locator("[data-testid=option-figure]").selectOption("launched");
        told(page, "actions lancées");
        block(page, "actions").locator("[data-testid=option-late]").check();
        told(page, "en retard au 30 novembre 2019");
        block(page, "map").locator("[data-testid=option-theme]").selectOption("contract-status");
        saved(page);
        PlaywrightAssertions.assertThat(part(page, "check-summary")).containsText("13 règles tenues");
        part(page, "check-summary").click();
        assertThat(part(page, "checks").locator("li").count()).isEqualTo(13);
        assertThat(part(page, "checks").innerText()).contains("Gmail coupe un message au-delà de 102 Ko");
        page.locator("[data-testid=add-kind]").selectOption("text");
        part(page, "add-block").click();
        page.keyboard().type("Édito");
        block(page, "text").locator("[data-testid=block-text]").fill("Un mot.");
        told(page, "Édito");
        page.locator("label", new Page.LocatorOptions().setHasText("Téléphone")).click();
        page.waitForFunction("() => document.querySelector('.letter-frame').clientWidth <= 360");
        assertThat((Integer) letter(page).locator("html").evaluate("one => one.scrollWidth"))
                .as("nothing scrolls sideways on a telephone")
                .isLessThanOrEqualTo(360);
    }

    @Test
    @Order(5)
    void every_file_is_downloaded_and_the_html_goes_to_the_clipboard() throws IOException {
        Page page = composed();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        part(page, "letter-title").fill("Lettre d’essai");
        for (String format : List.of("eml", "html", "txt", "docx", "pdf")) {
            Download download =
                    page.waitForDownload(() -> part(page, "file-" + format).click());
            assertThat(download.suggestedFilename()).isEqualTo("lettre-d-essai." + format);
            byte[] bytes = Files.readAllBytes(download.path());
            assertThat(bytes.length).as(format).isGreaterThan(1_000);
            if (format.equals("txt")) {
                assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .as("what was typed just before is in it")
                        .startsWith("Lettre d’essai");
            }
        }
        part(page, "copy-html").click();
        PlaywrightAssertions.assertThat(part(page, "said")).containsText("dans le presse-papiers");
        assertThat(String.valueOf(page.evaluate("() => navigator.clipboard.readText()")))
                .startsWith("<!DOCTYPE html>")
                .contains("Lettre d’essai");
    }

    @Test
    @Order(6)
    void two_editors_are_told_and_nothing_is_lost() {
        Page page = composed();
        Page other = at(page.url().substring(page.url().indexOf('#')), 1440);
        part(other, "letter-title").fill("Le titre de l’autre");
        saved(other);
        part(page, "letter-title").fill("Mon titre");
        part(page, "conflict").waitFor();
        expected("412");
        assertThat(part(page, "letter-title").inputValue()).isEqualTo("Mon titre");
        part(page, "keep-mine").click();
        saved(page);
        part(other, "letter-opening").fill("Trop tard");
        part(other, "conflict").waitFor();
        expected("412");
        part(other, "take-theirs").click();
        PlaywrightAssertions.assertThat(part(other, "letter-title")).hasValue("Mon titre");
    }

    @Test
    @Order(7)
    void a_letter_that_went_out_is_shown_and_no_longer_written() throws IOException {
        Page page = composed();
        part(page, "send").click();
        assertThat(part(page, "dialog").innerText()).contains("Atlas n’envoie pas la lettre");
        page.locator("[data-answer=send]").click();
        part(page, "sent").waitFor();
        told(page, "en novembre 2019");
        assertThat(part(page, "blocks").count()).isZero();
        accessible(page, "a sent letter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lettres du réseau"))
                .click();
        part(page, "letters").waitFor();
        assertThat(part(page, "letters").innerText()).contains("Diffusée le", "Brouillon");
        accessible(page, "the list");
    }

    @Test
    @Order(8)
    void a_telephone_never_scrolls_sideways_and_the_help_answers() throws IOException {
        Page wide = composed();
        Page page = at(wide.url().substring(wide.url().indexOf('#')), 390);
        part(page, "blocks").waitFor();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        part(page, "page-help").click();
        page.locator("#help[open]").waitFor();
        assertThat(part(page, "help-here").innerText()).isEqualTo("Rédiger une lettre");
        accessible(page, "the help");
        page.keyboard().press("Escape");
    }
}
