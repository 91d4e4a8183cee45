package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The import screen by every way of using it: keyboard alone, a file that is dropped, a change of mind, a telephone. */
@Tag("slow")
class ImportHandsTest extends ImportScreen {
    private static final int MOST_TABS = 300;

    @Test
    void the_keyboard_is_enough_from_the_file_to_the_undoing() {
        assumeTrue(Files.exists(LIST), "the samples are not here");
        Page page = screen(1280);
        reach(page, "[data-testid=file-input]");
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
        chooser.setFiles(LIST);
        part(page, "how-read").waitFor();
        assertThat(focused(page, "h2")).as("the next step is read next").isTrue();

        press(page, "[data-testid=try]");
        part(page, "count-refused").waitFor();
        assertThat(focused(page, "#trial h2")).isTrue();
        press(page, "[data-line='12'] [data-testid=candidate][aria-label*='69123']");
        assertThat(focused(page, "[data-line='12'] button"))
                .as("the choice can be taken back")
                .isTrue();
        press(page, "[data-testid=try-again]");
        page.locator("[data-testid=refused-row][data-line='12']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        part(page, "commit").waitFor();
        press(page, "[data-testid=commit]");
        page.waitForURL("**/import.html#lot=*");
        part(page, "undo").waitFor();
        assertThat(engagements()).isEqualTo(13);

        press(page, "[data-testid=undo]");
        assertThat(focused(page, "[data-testid=undo-confirm]")).isTrue();
        page.keyboard().press("Enter");
        page.getByText("annulé", new Page.GetByTextOptions().setExact(true)).waitFor();
        assertThat(engagements()).isZero();
    }

    /** Goes on with Tab until the part has the focus. */
    private static void reach(Page page, String selector) {
        for (int i = 0; i < MOST_TABS && !focused(page, selector); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page, selector)).as("by Tab to " + selector).isTrue();
        assertThat((Boolean) page.evaluate("() => document.activeElement.matches(':focus-visible')"))
                .as("it is seen where the focus is")
                .isTrue();
    }

    private static void press(Page page, String selector) {
        reach(page, selector);
        page.keyboard().press("Enter");
    }

    private static boolean focused(Page page, String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    @Test
    void an_import_at_work_is_told_and_can_be_stopped_and_then_nothing_has_changed() {
        StringBuilder rows = new StringBuilder("Code INSEE;Commune;Date d'adhésion;Fonction\n");
        for (int i = 0; i < 150_000; i++) {
            rows.append("35238;Rennes;12/03/2018;Mission ").append(i).append('\n');
        }
        Page page = screen(1280);
        send(page, "longue.csv", rows.toString());
        long before = rows("batch") + engagements();
        part(page, "try").click();
        part(page, "cancel").waitFor();
        assertThat(part(page, "step").innerText()).startsWith("Essai à blanc");
        assertThat(page.locator("progress").count()).isEqualTo(1);
        part(page, "cancel").focus();
        page.keyboard().press("Enter");

        page.getByText("Annulé : rien n’a été changé.").waitFor();
        assertThat((String) page.evaluate("() => document.activeElement.textContent"))
                .as("the focus is not lost")
                .startsWith("Annulé");
        assertThat(part(page, "commit").count()).isZero();
        assertThat(rows("batch") + engagements()).isEqualTo(before);
        part(page, "try").click();
        part(page, "cancel").waitFor();
        part(page, "cancel").click();
        page.getByText("Annulé : rien n’a été changé.").waitFor();
    }

    private static void send(Page page, String name, String text) {
        send(page, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(Page page, String name, byte[] bytes) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        part(page, "how-read").waitFor();
    }

    @Test
    void a_file_is_dropped_on_the_page() {
        Page page = screen(1280);
        JSHandle file = page.evaluateHandle("""
                () => {
                  const files = new DataTransfer();
                  files.items.add(new File(["Code INSEE;Fonction\\n35238;Maire\\n"], "déposé.csv"));
                  return files;
                }
                """);
        page.dispatchEvent("[data-testid=drop]", "dragover", Map.of("dataTransfer", file));
        assertThat(part(page, "drop").getAttribute("class")).contains("over");
        page.dispatchEvent("[data-testid=drop]", "drop", Map.of("dataTransfer", file));
        part(page, "how-read").waitFor();
        assertThat(part(page, "file-name").innerText()).isEqualTo("déposé.csv");
        assertThat(part(page, "target").inputValue()).isEqualTo("engagements");
    }

    @Test
    void the_columns_of_a_shape_of_file_are_mapped_once_and_remembered_for_the_next() {
        Page page = screen(1280);
        send(page, "mars.csv", "Ident;Quoi;Quand\n44109;Maire;12/03/2018\n");
        part(page, "target").selectOption("engagements");
        part(page, "field-code").selectOption("Ident");
        part(page, "field-mandate").selectOption("Quoi");
        part(page, "field-date").selectOption("Quand");
        part(page, "try").click();
        part(page, "commit").click();
        page.waitForURL("**/import.html#lot=*");
        part(page, "undo").waitFor();

        Page other = screen(1280);
        send(other, "avril.csv", "Ident;Quoi;Quand\n35238;Maire;02/04/2018\n");
        assertThat(other.getByText("Déjà réglé pour ce type de fichier").count())
                .isEqualTo(1);
        assertThat(part(other, "target").inputValue()).isEqualTo("engagements");
        assertThat(part(other, "field-code").inputValue()).isEqualTo("Ident");
        assertThat(part(other, "field-mandate").inputValue()).isEqualTo("Quoi");
        assertThat(part(other, "field-date").inputValue()).isEqualTo("Quand");
    }

    @Test
    void another_content_is_mapped_as_it_would_have_been_from_the_first() {
        Page page = screen(1280);
        send(page, "deux.csv", "CODGEO_19;Chomeurs\n35238;12\n44109;s\n");
        assertThat(part(page, "target").inputValue()).as("a code and a number").isEqualTo("indicators");
        part(page, "target").selectOption("engagements");
        page.getByText("Colonnes laissées de côté : Chomeurs.").waitFor();
        assertThat(part(page, "field-code").inputValue()).isEqualTo("CODGEO_19");
        part(page, "target").selectOption("indicators");
        page.getByText("Colonnes laissées de côté")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(part(page, "try").isEnabled()).isTrue();
    }

    @Test
    void how_a_table_is_read_can_be_forced_and_is_shown_before_anything_else() {
        Page page = screen(1280);
        send(
                page,
                "force.csv",
                "Code INSEE|Commune;Fonction\n35238|Sacré;Maire\n".getBytes(Charset.forName("windows-1252")));
        page.getByText("Le fichier est mal lu ?").click();
        page.locator(".forces select").nth(1).selectOption(new SelectOption().setLabel("Barre verticale"));
        page.getByText("barre verticale").first().waitFor();
        assertThat(page.locator("thead th").allInnerTexts()).contains("Code INSEE", "Commune;Fonction");
        page.locator(".forces select").nth(0).selectOption("ISO-8859-1");
        page.getByText("ISO-8859-1", new Page.GetByTextOptions().setExact(false))
                .first()
                .waitFor();
        assertThat(page.locator("tbody").first().innerText()).contains("Sacré;Maire");
    }

    @Test
    void points_are_rows_and_areas_are_boundaries_or_rows_as_one_likes() {
        String feature =
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"35238\",\"mandate\":\"maire\"},\"geometry\":%s}";
        String collection = "{\"type\":\"FeatureCollection\",\"features\":[%s]}";
        Page page = screen(1280);
        send(
                page,
                "points.geojson",
                collection.formatted(feature.formatted("{\"type\":\"Point\",\"coordinates\":[-1.68,48.11]}")));
        assertThat(part(page, "how-read").innerText()).contains("GeoJSON", "un objet par ligne");
        assertThat(part(page, "target").inputValue()).isEqualTo("engagements");

        Page other = screen(1280);
        String square = "{\"type\":\"Polygon\",\"coordinates\":[[[-1.7,48],[-1.6,48],[-1.6,48.1],[-1.7,48]]]}";
        send(other, "aires.geojson", collection.formatted(feature.formatted(square)));
        assertThat(part(other, "target").inputValue()).isEqualTo("boundaries");
        part(other, "as-table").click();
        part(other, "how-read")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("un objet par ligne"))
                .waitFor();
        assertThat(part(other, "target").inputValue()).isEqualTo("engagements");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390, 1024})
    void no_step_scrolls_sideways(int width) {
        assumeTrue(Files.exists(LIST), "the samples are not here");
        Page page = screen(width);
        page.locator("input[type=file]").setInputFiles(LIST);
        part(page, "how-read").waitFor();
        fits(page, width, "preview");
        part(page, "try").click();
        part(page, "commit").waitFor();
        fits(page, width, "trial");
        part(page, "commit").click();
        page.waitForURL("**/import.html#lot=*");
        part(page, "undo").click();
        part(page, "undo-confirm").waitFor();
        fits(page, width, "batch");
        part(page, "undo-confirm").click();
        page.getByText("annulé", new Page.GetByTextOptions().setExact(true)).waitFor();
        page.navigate(origin() + "import.html#importer");
        part(page, "batch-row").first().waitFor();
        fits(page, width, "history");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 1024, 390})
    void a_picture_of_the_import_screen_for_its_readers(int width) throws IOException {
        assumeTrue(Files.exists(LIST), "the samples are not here");
        Page page = screen(width);
        page.screenshot(picture("import-" + width + "-start.png", true));
        page.locator("input[type=file]").setInputFiles(LIST);
        part(page, "how-read").waitFor();
        page.screenshot(picture("import-" + width + "-file.png", true));
        part(page, "try").click();
        part(page, "commit").waitFor();
        page.screenshot(picture("import-" + width + "-trial-top.png", false));
        assertThat((Double) page.evaluate("() => document.querySelector('#trial h2').getBoundingClientRect().top"))
                .as("the title of the trial is not under the bar")
                .isGreaterThan(48);
        page.locator("#trial")
                .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/import-" + width + "-trial.png")));
        if (width == 1440 && "write".equals(System.getProperty("atlas.readme"))) {
            Files.copy(
                    Path.of("target/import-1440-trial-top.png"),
                    Path.of("src/site/import.png"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(ImageIO.read(Path.of("target/import-" + width + "-trial-top.png")
                                .toFile())
                        .getWidth())
                .isEqualTo(width);
    }

    private static Page.ScreenshotOptions picture(String name, boolean whole) {
        return new Page.ScreenshotOptions().setPath(Path.of("target", name)).setFullPage(whole);
    }

    private static void fits(Page page, int width, String step) {
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as(step)
                .isLessThanOrEqualTo(width);
    }
}
