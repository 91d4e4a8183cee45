package fr.diair.atlas.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The adviser follows actions in Chromium: draws, sets milestones, blocks with a reason, finds trouble, reads the calendar. */
class ActionPageTest extends ChromiumTest {
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("action_page");
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
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
    void the_adviser_draws_a_point_sets_milestones_blocks_the_action_and_finds_it_on_the_board_and_in_the_calendar() {
        Page page = registers("#/actions?nouveau=1", 1440, 900);
        field(page, "title").fill("Atelier vélo des Dervallières");
        field(page, "field").selectOption("culture-sport");
        field(page, "carrier").fill("Maison de quartier");
        field(page, "place_code").fill("nantes");
        page.getByTestId("option").first().click();
        field(page, "planned_start").fill("1/3/2019");
        field(page, "planned_end").fill("1/12/2019");
        field(page, "started_on").fill("4/3/2019");
        field(page, "status").selectOption("started");
        field(page, "reported_on").fill("31/12/2019");
        field(page, "source").fill("Essai");
        Locator map = page.getByTestId("point-map");
        map.scrollIntoViewIfNeeded();
        assertThat(map).hasClass(Pattern.compile("leaflet-container"));
        map.click();
        assertThat(field(page, "longitude")).not().hasValue("");
        assertThat(page.locator(".drawn-point")).hasCount(1);
        page.getByTestId("save").click();
        assertThat(page.locator("h2")).hasText("Atelier vélo des Dervallières");
        String key = page.url().replaceAll(".*#/actions/", "");

        for (String milestone : new String[] {"Local trouvé", "Premiers vélos"}) {
            page.getByTestId("add-milestones").click();
            field(page, "title").fill(milestone);
            field(page, "due_on").fill("1/6/2019");
            page.getByTestId("save").click();
            assertThat(page.locator(".milestones")).containsText(milestone);
        }
        assertThat(page.getByTestId("progress")).containsText("0 %");
        page.getByTestId("reach").first().click();
        assertThat(page.getByTestId("progress")).containsText("50 %");
        assertThat(page.getByTestId("progress")).containsText("jalons atteints");

        page.getByTestId("change-state").click();
        page.getByTestId("new-state").selectOption("blocked");
        page.locator("[data-answer=change]").click();
        assertThat(page.locator("dialog .fault")).containsText("pourquoi");
        page.locator("dialog").getByTestId("why").fill("Le local a été inondé");
        page.locator("[data-answer=change]").click();
        assertThat(page.getByTestId("state")).containsText("bloquée");
        assertThat(page.getByTestId("state")).containsText("Le local a été inondé");

        page.navigate(origin() + "registres.html#/actions?vue=tableau&state=blocked");
        Locator row = page.locator("tr[data-key='" + key + "']");
        assertThat(row).containsText("Le local a été inondé");
        assertThat(row).containsText("30 j");
        assertThat(row).containsText("Premiers vélos");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Calendrier").setExact(true))
                .click();
        Locator line = page.locator("a.gantt-row[data-key='" + key + "']");
        assertThat(line)
                .hasAttribute("aria-label", Pattern.compile("Bloquée, 30.jours de retard, prévue du 01/03/2019"));
        Locator rows = page.locator("a.gantt-row");
        rows.first().focus();
        page.keyboard().press("End");
        assertThat(rows.last()).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(rows.nth(rows.count() - 2)).isFocused();
        line.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h2")).hasText("Atelier vélo des Dervallières");
    }

    @Test
    void several_actions_are_blocked_at_once_with_one_reason() {
        Page page = registers("#/actions?contract=CTAI-BORDEAUX-2019", 1440, 900);
        page.locator("tbody input[type=checkbox]").first().check();
        page.locator("tbody input[type=checkbox]").nth(1).check();
        assertThat(page.getByTestId("bulk")).containsText("2 actions choisies");
        page.getByTestId("bulk-state").click();
        page.getByTestId("new-state").selectOption("blocked");
        page.locator("dialog").getByTestId("why").fill("Subvention suspendue");
        page.locator("[data-answer=change]").click();
        assertThat(page.locator(".tag-action-blocked")).hasCount(2);
    }

    @Test
    void a_long_list_goes_on_below_in_the_order_asked_for_and_keeps_what_was_chosen() {
        Page page = registers("#/actions?tri=-end", 1440, 900);
        int total = Integer.parseInt(page.getByTestId("count").innerText().replaceAll("[^0-9].*", ""));
        Locator rows = page.locator("table[data-testid=rows] tbody tr");
        assertThat(total).isGreaterThan(55);
        assertThat(rows).hasCount(50);
        assertThat(page.locator(".pager")).containsText("50 sur " + total);
        rows.first().locator("input").check();
        page.getByTestId("more").click();
        assertThat(rows).hasCount(Math.min(total, 100));
        assertThat(rows.nth(50).locator("th a")).isFocused();
        assertThat(rows.first().locator("input")).isChecked();
        assertThat(page.getByTestId("bulk")).containsText("1 action choisie");
        for (int shown = 100; shown < total; shown += 50) {
            page.getByTestId("more").click();
            assertThat(rows).hasCount(Math.min(total, shown + 50));
        }
        assertThat(page.getByTestId("more")).hasCount(0);
        List<String> ends = page.locator("td[data-label='Fin prévue']").allInnerTexts().stream()
                .map(day -> day.replaceAll("(..)/(..)/(....)", "$3-$2-$1"))
                .toList();
        assertThat(ends).hasSize(total).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_progress_is_stated_with_its_reason_and_lifted_again() {
        Page page = registers("#/actions/DEMO-A001", 1440, 900);
        page.getByTestId("state-progress").click();
        page.getByTestId("percent").fill("12,5");
        page.locator("dialog").getByTestId("why").fill("Fréquentation plus faible que prévu");
        page.locator("[data-answer=save]").click();
        assertThat(page.getByTestId("progress")).containsText("13 %");
        assertThat(page.getByTestId("progress")).containsText("Calculé : 25 % (jalons atteints)");
        page.getByTestId("lift-progress").click();
        page.locator("dialog").getByTestId("why").fill("Chiffres revus");
        page.locator("[data-answer=save]").click();
        assertThat(page.getByTestId("progress")).not().containsText("Déclaré le");
        assertThat(page.getByTestId("progress")).containsText("25 %");
    }

    @Test
    void the_calendar_opens_on_its_day() {
        Page page = registers("#/actions?vue=calendrier", 1024, 800);
        page.locator("a.gantt-row").first().waitFor();
        page.waitForCondition(
                () -> (Integer) page.locator(".gantt-scroll").evaluate("one => Math.round(one.scrollLeft)") > 0);
    }

    @Test
    void a_narrow_screen_reads_the_calendar_as_a_list_of_words_without_scrolling_aside() {
        Page page = registers("#/actions?vue=calendrier", 390, 844);
        assertThat(page.locator(".gantt-row .gantt-words").first()).isVisible();
        assertThat(page.locator(".gantt-row svg").first()).not().isVisible();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.getByText("Lire le calendrier en tableau").click();
        assertThat(page.getByTestId("gantt-table").locator("tbody tr").first()).isVisible();
    }

    private Page registers(String hash, int width, int height) {
        Page page = blank(width, height);
        page.navigate(origin() + "registres.html" + hash);
        page.waitForSelector("html[data-ready=true]");
        return page;
    }

    private static Locator field(Page page, String name) {
        return page.locator("[data-field=" + name + "]");
    }
}
