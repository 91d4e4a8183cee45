package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody does with events, from the first note to the cancellation, mostly at the keyboard. */
class EventPageTest extends ChromiumTest {
    private static final Path AXE = Path.of("").toAbsolutePath().resolve("web/node_modules/axe-core/axe.min.js");

    private OwnAtlas atlas;

    @BeforeAll
    void start() {
        atlas = OwnAtlas.start("event_pages");
    }

    @AfterAll
    void end() {
        atlas.close();
    }

    @Override
    String origin() {
        return atlas.at("/").toString();
    }

    @Test
    void an_exchange_day_is_made_linked_seen_in_the_month_and_on_the_map_then_cancelled_and_the_feed_follows() {
        Page page = at("/registres.html#/evenements");
        part(page, "add").click();
        field(page, "title").fill("Journée d'échanges : apprendre le français");
        field(page, "kind").selectOption("exchange-day");
        field(page, "on_date").fill("12/12/2019");
        field(page, "starts_at").fill("9h30");
        field(page, "ends_at").fill("17:00");
        choose(page, "place_code", "rennes", "Commune");
        field(page, "address").fill("Hôtel de ville");
        choose(page, "contract", "brest", "");
        field(page, "source").fill("Saisie d'essai");
        part(page, "save").click();
        part(page, "event-lead").waitFor();
        assertThat(said(part(page, "event-lead")))
                .contains("12 décembre 2019", "9 h 30 – 17 h", "Hôtel de ville, Rennes");
        part(page, "add-event-contracts").click();
        choose(page, "contract", "nantes", "");
        part(page, "save").click();
        page.locator("[data-register=event-contracts] [data-testid=row]").waitFor();

        page.navigate(atlas.at("/registres.html#/evenements?jour=2019-11-12").toString());
        painted(page);
        Locator chosen = page.locator("[role=gridcell][tabindex='0']");
        chosen.waitFor();
        chosen.focus();
        page.keyboard().press("PageDown");
        page.locator("[role=gridcell][tabindex='0'][data-day='2019-12-12']:focus")
                .waitFor();
        assertThat(said(part(page, "month-name"))).isEqualToIgnoringCase("décembre 2019");
        assertThat(page.locator("[data-day='2019-12-12'] .hidden").textContent().replace('\u00a0', ' '))
                .isEqualTo("jeudi 12 décembre 2019, 1 événement : Journée d'échanges : apprendre le français");
        assertThat(said(part(page, "chosen-day"))).contains("Brest", "Nantes", "9 h 30");
        screen(page, "month-1440");
        page.keyboard().press("Enter");
        assertThat(said(page.locator(":focus"))).isEqualTo("Journée d'échanges : apprendre le français");
        page.keyboard().press("Escape");
        page.locator("[data-day='2019-12-12']:focus").waitFor();

        Page map = at("/#level=region&theme=event-count&date=2019-12-31");
        part(map, "events-toggle").check();
        part(map, "events-list").locator("summary").click();
        Locator line = part(map, "events-list")
                .locator("button:has-text('apprendre le français')")
                .first();
        line.focus();
        map.keyboard().press("Enter");
        part(map, "event-popup").waitFor();
        assertThat(said(part(map, "event-popup")))
                .contains("12 décembre 2019", "9 h 30 – 17 h", "Hôtel de ville, Rennes", "Passé");
        screen(map, "map-1440");
        map.keyboard().press("Escape");
        map.locator("[data-testid=events-list] button:focus").waitFor();
        assertThat(said(part(map, "events-past"))).contains("47");
        part(map, "date-input").fill("2019-12-11");
        map.locator("[data-testid=events-to-come]:has-text('4')").waitFor();
        assertThat(map.url()).contains("events=1", "date=2019-12-11");

        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        part(page, "edit").click();
        field(page, "status").selectOption("cancelled");
        part(page, "save").click();
        part(page, "form")
                .locator(".fault:has-text(\"Un événement annulé dit pourquoi il l'est\")")
                .waitFor();
        expected("422");
        field(page, "cancel_reason").fill("Salle indisponible");
        part(page, "save").click();
        page.locator("[data-testid=event-lead].event-cancelled").waitFor();
        screen(page, "sheet-1440");
        String feed = atlas.get("/api/v1/events/calendar.ics?contract=CTAI-NANTES-2019")
                .body()
                .replace("\r\n ", "");
        assertThat(feed)
                .contains(
                        "SUMMARY:Journée d'échanges : apprendre le français\r\n",
                        "STATUS:CANCELLED\r\n",
                        "DTSTART;TZID=Europe/Paris:20191212T093000\r\n",
                        "LOCATION:Hôtel de ville\\, Rennes\r\n")
                .doesNotContain("Salle indisponible");
        map.reload();
        painted(map);
        map.locator("[data-testid=events-legend]:has-text('1 événement annulé')")
                .waitFor();
        assertThat(said(part(map, "events-to-come"))).contains("3");
        page.navigate(atlas.at("/registres.html#/evenements?jour=2019-12-12").toString());
        page.locator("[data-day='2019-12-12'] .event-chip.event-cancelled").waitFor();
    }

    @Test
    void the_agenda_the_list_and_the_day_of_the_situation_are_in_the_address() {
        Page page = at("/registres.html#/evenements?vue=agenda&jour=2019-06-01");
        assertThat(said(part(page, "calendar"))).contains("Mercredi 12 juin 2019", "Signature du contrat territorial");
        screen(page, "agenda-1440");
        part(page, "situation").fill("2019-06-15");
        page.locator("[data-key='DEMO-E027']:has-text('À venir')").waitFor();
        assertThat(page.url()).contains("date=2019-06-15", "jour=2019-06-01");
        page.locator("[data-view=liste]").click();
        page.locator("[data-testid=count]:has-text('26')").waitFor();
        part(page, "situation").fill("2018-12-31");
        page.locator("[data-testid=count]:has-text('16')").waitFor();
        assertThat(page.url()).contains("date=2018-12-31");
    }

    @Test
    void an_event_that_is_added_from_a_day_is_of_that_day_and_whoever_gives_up_is_back_there() {
        Page page = at("/registres.html#/evenements?jour=2019-11-12");
        page.locator("[role=gridcell][data-day='2019-11-14']").click();
        part(page, "add-on-day").focus();
        page.keyboard().press("Enter");
        assertThat(field(page, "on_date").inputValue()).isEqualTo("14/11/2019");
        field(page, "title").press("Escape");
        page.locator("[role=gridcell][tabindex='0'][data-day='2019-11-14']").waitFor();

        part(page, "add-on-day").click();
        field(page, "title").fill("Réunion du jeudi");
        field(page, "kind").selectOption("exchange-day");
        choose(page, "place_code", "rennes", "Commune");
        field(page, "source").fill("Saisie d'essai");
        part(page, "save").click();
        part(page, "event-lead").waitFor();
        assertThat(said(part(page, "event-lead"))).contains("14 novembre 2019");
        part(page, "undo").click();
        page.getByText("L’ajout est annulé.").waitFor();
        expected("404");
    }

    @Test
    void a_private_calendar_is_made_told_once_and_revoked() {
        Page page = at("/registres.html#/evenements");
        part(page, "subscribe").locator("summary").click();
        page.getByText("Pas encore d’adresse privée.").waitFor();
        page.getByText("Créer une adresse privée").click();
        Locator address = part(page, "feed-address").nth(1);
        address.waitFor();
        String path = java.net.URI.create(address.inputValue()).getPath();
        assertThat(atlas.get(path).body()).startsWith("BEGIN:VCALENDAR");
        page.getByText("Révoquer").click();
        page.getByText("Pas encore d’adresse privée.").waitFor();
        assertThat(atlas.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void on_a_telephone_the_month_fits_and_its_day_is_read_below() {
        Page page = blank(390, 844);
        page.navigate(atlas.at("/registres.html#/evenements?jour=2019-11-05").toString());
        painted(page);
        assertThat(said(part(page, "chosen-day"))).contains("Comité de pilotage du contrat – Brest");
        int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(wide).isLessThanOrEqualTo(390);
        screen(page, "month-390");
    }

    @Test
    void the_calendar_and_the_map_with_its_events_have_no_fault_of_access() throws Exception {
        for (String path : List.of(
                "/registres.html#/evenements?jour=2019-11-05",
                "/registres.html#/evenements?vue=agenda&jour=2019-11-05",
                "/registres.html#/evenements/DEMO-E035",
                "/#events=1&theme=event-count&level=region")) {
            Page page = at(path);
            page.evaluate(Files.readString(AXE));
            Object found = page.evaluate("""
                    async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                      .filter((one) => one.impact === "serious" || one.impact === "critical")
                      .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`)
                    """);
            assertThat((List<?>) found).as(path).isEmpty();
        }
    }

    private Page at(String path) {
        Page page = blank(1440, 900);
        page.navigate(atlas.at(path).toString());
        painted(page);
        return page;
    }

    private static Locator field(Page page, String name) {
        return page.locator("form [data-field=%s]".formatted(name)).first();
    }

    /** What stands there, with plain spaces. */
    private static String said(Locator place) {
        return place.innerText().replace('\u00a0', ' ');
    }

    private static void choose(Page page, String name, String words, String note) {
        field(page, name).pressSequentially(words);
        page.locator("[data-testid=option]:visible")
                .filter(new Locator.FilterOptions().setHasText(note))
                .first()
                .click();
    }

    private static void screen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "events-" + name + ".png")));
    }
}
