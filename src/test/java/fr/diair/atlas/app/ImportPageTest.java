package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.diair.atlas.vector.source.SmallShapefile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The import screen, from a file to the batch that came of it. */
class ImportPageTest extends ImportScreen {
    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");

    @TempDir
    private Path folder;

    @Test
    void a_list_is_tried_mended_by_a_click_imported_and_undone() {
        assumeTrue(Files.exists(LIST), "the samples are not here");
        Page page = screen(1280);
        page.locator("input[type=file]").setInputFiles(LIST);
        part(page, "how-read").waitFor();
        assertThat(part(page, "how-read").innerText()).contains("windows-1252");

        page.getByText("Essai à blanc").first().click();
        part(page, "count-refused").waitFor();
        assertThat(count(page, "read")).isEqualTo(21);
        assertThat(count(page, "refused")).isEqualTo(6);
        assertThat(engagements()).as("a trial changes nothing").isZero();

        Locator disagreeing = page.locator("[data-testid=refused-row][data-line='12']");
        disagreeing
                .locator("[data-testid=candidate]", new Locator.LocatorOptions().setHasText("69123"))
                .click();
        part(page, "try-again").click();
        page.locator("[data-testid=refused-row][data-line='12']")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        part(page, "commit").waitFor();
        assertThat(count(page, "refused")).isEqualTo(5);

        part(page, "commit").click();
        page.waitForURL("**/import.html#lot=*");
        page.getByText("en place").first().waitFor();
        assertThat(engagements()).isEqualTo(13);

        page.onDialog(dialog -> dialog.accept());
        page.getByText("Annuler cet import").first().click();
        page.locator("button", new Page.LocatorOptions().setHasText("Annuler"))
                .last()
                .click();
        page.getByText("annulé", new Page.GetByTextOptions()).first().waitFor();
        assertThat(engagements()).as("undone").isZero();
    }

    @Test
    void a_file_that_is_no_table_is_refused_in_french() {
        Page page = screen(1280);
        page.locator("input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "photo.csv", "text/csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3}));
        part(page, "fault").waitFor();
        assertThat(part(page, "fault").innerText()).contains("photo.csv");
        expected("422");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void no_serious_fault_of_access_is_found_and_nothing_scrolls_sideways(int width) throws Exception {
        for (String hash : List.of("#importer", "#exporter")) {
            Page page = blank(width, 844);
            page.navigate(origin() + "import.html" + hash);
            painted(page);
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(hash)
                    .isLessThanOrEqualTo(width);
            page.evaluate("() => Promise.all(document.getAnimations().map((one) => one.finished))");
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
    void boundaries_that_do_not_say_their_system_are_asked_for_it_and_a_trial_tells_what_is_missing() throws Exception {
        Path file = SmallShapefile.withoutSystem(folder.resolve("communes-2018.zip"));
        Page page = screen(1280);
        page.locator("input[type=file]").setInputFiles(file);
        part(page, "how-read").waitFor();
        assertThat(part(page, "how-read").innerText()).contains("Shapefile", "objets", "inconnu");
        assertThat(page.locator(".box-warn").first().innerText()).contains("EPSG:2154");
        assertThat(part(page, "try").isDisabled()).isTrue();

        part(page, "epsg").fill("2154");
        part(page, "epsg").press("Enter");
        page.getByText("Lambert-93 (EPSG:2154)").first().waitFor();
        part(page, "try").click();

        part(page, "fault").waitFor();
        assertThat(part(page, "fault").innerText()).contains("sans contour", "France entière");
    }
}
