package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.diair.atlas.http.Role;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The registers in Chromium once people sign in: who sees what, and what stays of a session. */
class RegisterVisitorsPageTest extends ChromiumTest {
    private static final String CONTRACT = "#/contrats/CTAI-BREST-2019";

    private OwnAtlas atlas;
    private TestVisitor contributor;
    private TestVisitor namesake;
    private TestVisitor reader;

    @BeforeAll
    void serve() throws Exception {
        atlas = OwnAtlas.start("register_visitors");
        TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.ADMINISTRATOR);
        Thread.sleep(1_100); // whether people sign in is asked of the database once a second
        contributor = TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.CONTRIBUTOR);
        namesake = TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.CONTRIBUTOR);
        reader = TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.READER);
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    @Override
    String origin() {
        return atlas.at("/").toString();
    }

    private Page screen(TestVisitor visitor, String hash) {
        Page page = blank(1280, 900);
        signIn(page, visitor);
        page.navigate(origin() + "registres.html" + hash);
        painted(page);
        return page;
    }

    private void signIn(Page page, TestVisitor visitor) {
        page.context().addCookies(List.of(new Cookie("atlas_session", visitor.token()).setUrl(origin())));
    }

    private static int drafts(Page page) {
        return (Integer)
                page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('atlas-draft')).length");
    }

    @Test
    void nobody_in_particular_is_led_to_sign_in_and_back() {
        Page page = blank(390, 844);
        page.navigate(origin() + "registres.html" + CONTRACT);
        part(page, "sign-in").waitFor();
        assertThat(part(page, "sign-in").locator("a").getAttribute("href"))
                .isEqualTo("/connexion.html#retour=%2Fregistres.html%23%2Fcontrats%2FCTAI-BREST-2019");
        expected("401");
    }

    @Test
    void a_reader_reads_and_is_offered_nothing_to_change() {
        Page page = screen(reader, CONTRACT);
        part(page, "journal-entry").first().waitFor();
        assertThat(part(page, "edit").count()
                        + part(page, "remove").count()
                        + part(page, "restore").count())
                .isZero();
        assertThat(page.locator("[data-testid^=add]").count()).isZero();
        page.navigate(origin() + "registres.html#/contrats");
        page.locator("h2", new Page.LocatorOptions().setHasText("Contrats")).waitFor();
        assertThat(part(page, "add").count()).isZero();
        page.navigate(origin() + "registres.html#/contrats?nouveau=1");
        page.getByText("demande d’être contributeur").waitFor();
        assertThat(part(page, "form").count()).isZero();
    }

    @Test
    void two_people_of_one_name_never_see_what_the_other_one_typed() {
        Page page = screen(namesake, CONTRACT + "?modifier=1");
        page.locator("form [data-field=year]").fill("2031");
        page.waitForCondition(() -> drafts(page) == 1);
        // Its own tab is closed; the other one sits down at the same machine.
        signIn(page, contributor);
        Page other = page.context().newPage();
        other.navigate(origin() + "registres.html" + CONTRACT + "?modifier=1");
        other.locator("form [data-field=year]").waitFor();
        assertThat(part(other, "visitor").innerText()).isEqualTo("Une personne, " + Role.CONTRIBUTOR.label());
        assertThat(part(other, "draft").count()).isZero();
        assertThat(drafts(other)).isZero();
        assertThat(other.locator("form [data-field=year]").inputValue()).isNotEqualTo("2031");
    }

    @Test
    void what_was_typed_outlives_a_session_that_ended_and_goes_when_its_author_signs_out() throws Exception {
        TestVisitor author = TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.CONTRIBUTOR);
        Page page = screen(author, CONTRACT + "?modifier=1");
        page.locator("form [data-field=year]").fill("2024");
        atlas.database()
                .jdbi()
                .useHandle(handle -> handle.execute("delete from account_session where account = ?", author.account()));
        part(page, "save").click();
        part(page, "sign-in").waitFor();
        assertThat(part(page, "sign-in").innerText()).contains("Votre saisie est gardée");
        assertThat(drafts(page)).isEqualTo(1);

        author.again(atlas.database());
        page.reload();
        part(page, "draft-resume").click();
        assertThat(page.locator("form [data-field=year]").inputValue()).isEqualTo("2024");
        page.locator("#sections a", new Page.LocatorOptions().setHasText("Journal"))
                .click();
        part(page, "dialog").locator("[data-answer=keep]").click();
        part(page, "draft-list").waitFor();
        part(page, "visitor").click();
        part(page, "sign-out").click();
        page.waitForURL("**/connexion.html#sortie");
        assertThat(drafts(page)).isZero();
        expected("401");
    }
}
