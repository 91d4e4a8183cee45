package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether everybody can use the page: by keyboard, with a screen reader, on a telephone. */
class PageAccessTest extends ChromiumTest {
    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");

    @Test
    void the_keyboard_is_enough_to_find_a_territory_read_it_and_come_back() {
        Page page = open("");
        for (int i = 0; i < 12 && !focused(page, "search-input"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page, "search-input")).isTrue();
        page.keyboard().type("brest");
        page.locator("[data-testid=search-option][data-code='29019']").waitFor();
        page.keyboard().press("ArrowDown");
        assertThat(part(page, "search-input").getAttribute("aria-activedescendant"))
                .isEqualTo("search-option-0");
        page.keyboard().press("Enter");
        part(page, "panel-title").waitFor();
        assertThat(part(page, "panel-title").innerText()).isEqualTo("Brest");
        assertThat(focused(page, "panel-title")).as("the sheet is read next").isTrue();
        page.keyboard().press("Escape");
        assertThat(part(page, "panel").isHidden()).isTrue();
        assertThat(focused(page, "map")).as("the focus is not lost").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1440,map",
        "1440,panel",
        "1440,table",
        "1440,help",
        "390,map",
        "390,choices",
        "390,panel",
        "390,table",
        "390,help"
    })
    void no_serious_fault_of_access_is_found(int width, String shown) throws Exception {
        assertThat(AXE).as("installed by npm ci in web/").exists();
        Page page = open("#level=departement&theme=population&open=epci/242900314&table=1", width, 844);
        part(page, "panel-title")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        part(page, "table-row")
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        if (shown.equals("help")) {
            part(page, "help").click();
        } else if (width < 820) {
            page.locator(".tabs [data-tab=%s]".formatted(shown)).click();
        }
        page.evaluate(Files.readString(AXE));
        Object found = page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                  .filter((one) => one.impact === "serious" || one.impact === "critical")
                  .map((one) => `${one.id}: ${one.help} – ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`)
                """);
        assertThat((List<?>) found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "choices", "panel", "table"})
    void a_narrow_telephone_never_scrolls_sideways(String tab) {
        Page page = open("#theme=contract-status&open=commune/35238&table=1", 360, 740);
        page.locator(".tabs [data-tab=%s]".formatted(tab)).click();
        page.waitForTimeout(300);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    private static boolean focused(Page page, String testId) {
        return (Boolean) page.evaluate("id => document.activeElement?.dataset.testid === id", testId);
    }
}
