package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and the page of accounts in Chromium, with a server of OpenID Connect on another site. */
class AccessPageTest extends ChromiumTest {
    private static final String PASSWORD = "quatre mots sans lien";
    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");

    private OidcProvider provider;
    private AccessServer elsewhere;
    private AccessServer atlas;

    @BeforeAll
    void serve() throws Exception {
        provider = OidcProvider.chosen();
        elsewhere = new AccessServer(provider.settings());
        provider.start(elsewhere.root());
        atlas = new AccessServer(Map.of());
    }

    @AfterAll
    void close() throws Exception {
        atlas.close();
        elsewhere.close();
        provider.close();
    }

    @BeforeEach
    void nobody_is_known() throws Exception {
        atlas.sql("delete from account");
        Thread.sleep(1_100); // whether people sign in is asked of the database once a second
    }

    @Override
    String origin() {
        return atlas.root().toString();
    }

    private Page at(String path, int width) {
        return at(blank(width, 900), atlas.root(), path);
    }

    private static Page at(Page page, URI root, String path) {
        page.navigate(root + path);
        painted(page);
        return page;
    }

    private static void shoot(Page page, String name) {
        String folder = System.getProperty("atlas.screens");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }

    private static Locator field(Page page, String name) {
        return part(page, "field-" + name);
    }

    private static void noFaultOfAccess(Page page) throws Exception {
        page.evaluate(Files.readString(AXE));
        Object found = page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                  .filter((one) => one.impact === "serious" || one.impact === "critical")
                  .map((one) => `${one.id}: ${one.help} – ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`)
                """);
        assertThat((List<?>) found).isEmpty();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                .as("scrolls sideways")
                .isLessThanOrEqualTo(0);
    }

    private Page firstAdministrator(int width) {
        Page page = at("connexion.html#retour=%2Fcomptes.html&lien=" + atlas.firstLink(), width);
        field(page, "login").fill("ada@exemple.fr");
        field(page, "name").fill("Ada Lovelace");
        field(page, "password").fill(PASSWORD);
        part(page, "submit").click();
        page.waitForURL("**/comptes.html");
        painted(page);
        return page;
    }

    @Test
    void the_first_account_is_made_from_its_link_by_keyboard_alone() throws Exception {
        Page page = at("connexion.html#retour=%2Fcomptes.html&lien=" + atlas.firstLink(), 1024);
        assertThat(page.locator("h2").innerText()).isEqualTo("Créer le premier compte");
        noFaultOfAccess(page);
        shoot(page, "first-1024");
        page.keyboard().type("ada");
        page.keyboard().press("Tab");
        page.keyboard().type("Ada Lovelace");
        page.keyboard().press("Tab");
        page.keyboard().type("court");
        page.keyboard().press("Enter");
        page.locator(".field-fault:visible").first().waitFor();
        assertThat(page.locator(".field-fault:visible").allInnerTexts())
                .hasSize(2)
                .anyMatch(text -> text.contains("prenom.nom@exemple.fr"))
                .anyMatch(text -> text.contains("12 caractères"));
        assertThat((String) page.evaluate("() => document.activeElement.name")).isEqualTo("login");
        noFaultOfAccess(page);
        shoot(page, "first-faults-1024");
        expected("422");
        field(page, "login").fill("ada@exemple.fr");
        field(page, "password").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/comptes.html");
    }

    @Test
    void password_managers_find_what_they_look_for() {
        firstAdministrator(1024);
        Page page = at("connexion.html", 1024);
        assertThat(field(page, "login").getAttribute("autocomplete")).isEqualTo("username");
        assertThat(field(page, "password").getAttribute("autocomplete")).isEqualTo("current-password");
        assertThat(field(page, "password").getAttribute("type")).isEqualTo("password");
        page.getByText("Montrer").click();
        assertThat(field(page, "password").getAttribute("type")).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 1024, 390})
    void who_signs_in_comes_back_sees_their_name_and_signs_out(int width) throws Exception {
        firstAdministrator(width);
        Page page = at("connexion.html#retour=%2Fcomptes.html", width);
        shoot(page, "sign-in-" + width);
        noFaultOfAccess(page);
        field(page, "login").fill("ada@exemple.fr");
        field(page, "password").fill("pas le bon mot de passe");
        part(page, "submit").click();
        page.locator(".form-message [role=alert]").waitFor();
        assertThat(page.locator(".form-message").innerText()).contains("n'est pas le bon");
        shoot(page, "sign-in-wrong-" + width);
        expected("401");
        field(page, "password").fill(PASSWORD);
        part(page, "submit").click();
        page.waitForURL("**/comptes.html");
        painted(page);
        page.locator("[data-testid=visitor]").waitFor();
        assertThat(part(page, "visitor").innerText()).isEqualTo("Ada Lovelace");
        noFaultOfAccess(page);
        shoot(page, "accounts-" + width);
        part(page, "visitor").click();
        noFaultOfAccess(page);
        shoot(page, "menu-" + width);
        page.keyboard().press("Escape");
        assertThat(part(page, "sign-out").isVisible()).isFalse();
        part(page, "visitor").click();
        part(page, "sign-out").click();
        page.getByText("Vous êtes déconnecté").waitFor();
        page.navigate(atlas.root() + "comptes.html");
        page.waitForURL("**/connexion.html#retour=*");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void an_administrator_invites_changes_the_role_and_takes_access_away(int width) throws Exception {
        Page page = firstAdministrator(width);
        Locator team = page.locator("#team");
        team.locator("[data-testid=field-login]").fill("bob@exemple.fr");
        team.locator("[data-testid=field-name]").fill("Bob Martin");
        team.locator("[data-testid=field-role]").selectOption("contributor");
        team.locator("[data-testid=submit]").click();
        part(page, "one-time-link").waitFor();
        String link = part(page, "one-time-link").inputValue();
        assertThat(link).startsWith(atlas.root() + "connexion.html#lien=");
        noFaultOfAccess(page);
        shoot(page, "invited-" + width);

        Page bob = at(blank(width, 900), URI.create(link), "&retour=%2Fcomptes.html");
        assertThat(bob.locator("h2").innerText()).isEqualTo("Bienvenue dans Atlas");
        assertThat(field(bob, "login").inputValue()).isEqualTo("bob@exemple.fr");
        shoot(bob, "invitation-" + width);
        field(bob, "password").fill(PASSWORD);
        part(bob, "submit").click();
        bob.waitForURL("**/comptes.html");
        bob.locator("#own").waitFor();
        assertThat(bob.locator("#team").count()).isZero();

        page.reload();
        painted(page);
        page.locator("[data-login='bob@exemple.fr'] button").click();
        page.locator("dialog.edit").waitFor();
        noFaultOfAccess(page);
        shoot(page, "edit-" + width);
        page.locator("dialog.edit [data-testid=field-role]").selectOption("reader");
        page.locator("dialog.edit [data-testid=submit]").click();
        page.locator("dialog.edit")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(page.locator("[data-login='bob@exemple.fr']").innerText()).contains("Lecteur");
        bob.reload();
        bob.waitForURL("**/connexion.html#retour=*");

        page.locator("[data-login='bob@exemple.fr'] button").click();
        page.getByText("Effacer ce compte…").click();
        part(page, "erase-sure").click();
        page.locator("[data-login='bob@exemple.fr']")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    @Test
    void the_last_administrator_is_told_why_nothing_happens() throws Exception {
        Page page = firstAdministrator(1024);
        page.locator("[data-login='ada@exemple.fr'] button").click();
        page.locator("dialog.edit button", new Page.LocatorOptions().setHasText("Désactiver"))
                .click();
        part(page, "fault").waitFor();
        assertThat(part(page, "fault").innerText()).contains("dernier administrateur");
        expected("409");
        page.keyboard().press("Escape");
        assertThat((String) page.evaluate("() => document.activeElement.ariaLabel"))
                .as("the focus comes back")
                .contains("Ada Lovelace");
    }

    @Test
    void the_password_is_changed_and_other_sessions_end() throws Exception {
        Page page = firstAdministrator(1024);
        page.locator(".more summary").click();
        field(page, "present").fill("pas le bon mot de passe");
        field(page, "password").fill("cinq mots sans lien");
        page.locator(".more [data-testid=submit]").click();
        page.locator(".field-fault:visible").waitFor();
        assertThat(page.locator(".field-fault:visible").innerText()).contains("mot de passe actuel");
        expected("422");
        shoot(page, "password-1024");
        field(page, "present").fill(PASSWORD);
        page.locator(".more [data-testid=submit]").click();
        page.getByText("Le mot de passe est changé").waitFor();
        page.locator("#own [data-testid=field-name]").fill("Ada L.");
        page.getByText("Enregistrer le nom").click();
        page.getByText("Le nom est enregistré").waitFor();
        page.locator("summary", new Page.LocatorOptions().setHasText("Ada L.")).waitFor();
    }

    @Test
    void without_accounts_this_machine_is_shown_how_to_make_the_first() throws Exception {
        Page page = at("comptes.html", 1024);
        assertThat(page.locator("#team").innerText()).contains("Personne ne se connecte encore");
        assertThat(page.locator("#own").count()).isZero();
        part(page, "accounts-link").waitFor();
        noFaultOfAccess(page);
        shoot(page, "no-account-1024");
        page.locator("#team [data-testid=field-login]").fill("ada@exemple.fr");
        page.locator("#team [data-testid=field-name]").fill("Ada");
        page.locator("#team [data-testid=submit]").click();
        page.navigate(part(page, "one-time-link").inputValue());
        page.getByText("Bienvenue dans Atlas").waitFor();
        shoot(page, "local-invitation-1024");
    }

    @Test
    void a_link_that_is_over_says_so() throws Exception {
        Page page = at("connexion.html#lien=over", 390);
        assertThat(part(page, "fault").innerText()).contains("a déjà servi");
        expected("404");
        noFaultOfAccess(page);
        shoot(page, "link-over-390");
    }

    @Test
    void a_person_of_another_site_comes_back_signed_in() throws Exception {
        provider.control("as=bob");
        Page page = at(blank(1024, 900), elsewhere.root(), "connexion.html#retour=%2Fcomptes.html");
        noFaultOfAccess(page);
        shoot(page, "oidc-1024");
        part(page, "oidc").click();
        page.waitForURL("**/comptes.html");
        painted(page);
        page.locator("summary", new Page.LocatorOptions().setHasText("Bob")).waitFor();
        assertThat(page.locator("#own").innerText()).contains("autre service");

        provider.control("as=ida");
        Page ida = at(blank(1024, 900), elsewhere.root(), "connexion.html");
        part(ida, "oidc").click();
        ida.getByText("n’a pas de droit dans Atlas").waitFor();
        shoot(ida, "oidc-refused-1024");
        expected("request to elsewhere");
    }
}
