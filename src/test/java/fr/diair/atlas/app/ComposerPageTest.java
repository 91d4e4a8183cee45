package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import fr.diair.atlas.http.Role;
import java.awt.image.BufferedImage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The communication officer composes a picture from the map, arranges it, saves, exports and publishes it, in Chromium. */
class ComposerPageTest extends ChromiumTest {
    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");
    private static OwnAtlas atlas;
    private static TestVisitor contributor;

    @BeforeAll
    static void start() throws Exception {
        atlas = OwnAtlas.start("composer_page");
        TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.ADMINISTRATOR);
        contributor = TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.CONTRIBUTOR);
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Override
    String origin() {
        return atlas.at("/").toString();
    }

    private Page visit(String path, int width, int height, boolean signedIn) {
        Page page = blank(width, height);
        if (signedIn) {
            page.context()
                    .addCookies(List.of(new Cookie("atlas_session", contributor.token())
                            .setUrl(origin())
                            .setHttpOnly(true)));
        }
        page.navigate(atlas.at(path).toString());
        return page;
    }

    /** Waits until the picture of the last choice is drawn. */
    private static void drawn(Page page) {
        page.waitForTimeout(400);
        painted(page);
    }

    private static void accessible(Page page) throws Exception {
        page.evaluate(Files.readString(AXE));
        // Colours that are on their way to others are no contrast to judge.
        page.waitForFunction(
                "() => document.getAnimations().every((one) => !(one instanceof CSSTransition) || one.playState !== 'running')");
        Object broken = page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']}))
                  .violations.map((one) => one.id + ' ' + one.nodes.map((node) => node.html).join(' ').slice(0, 300))
                """);
        assertThat(broken).asString().isEqualTo("[]");
    }

    /** Only for those who look, with -Datlas.shots=folder. */
    private static void shot(Page page, String name) {
        String folder = System.getProperty("atlas.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }

    @Test
    void from_the_map_to_a_published_picture() throws Exception {
        Page page = visit(
                "/#level=departement&theme=engagement-count&date=2019-12-31&open=departement/35", 1440, 900, true);
        painted(page);
        page.locator(".facts [data-testid=add-picture][aria-label$='Population']")
                .click();
        page.locator("[data-testid=compose]:has-text('(1)')").click();

        // what was on the map, with the figure that was picked
        drawn(page);
        assertThat(part(page, "theme").inputValue()).isEqualTo("engagement-count");
        assertThat(part(page, "level").inputValue()).isEqualTo("departement");
        assertThat(part(page, "block").count()).isEqualTo(1);
        shot(page, "composer-from-map");
        accessible(page);

        // another kind, another format, another title
        part(page, "kind").selectOption("symbols");
        page.locator("[data-choice=square]").click();
        part(page, "title").fill("Les élus engagés en 2019");
        drawn(page);
        assertThat(page.locator("#picture").getAttribute("width")).isEqualTo("1080");
        shot(page, "composer-square");

        // a block is dragged, moved by the keyboard, and put back
        Locator handle = part(page, "handle");
        BoundingBox before = handle.boundingBox();
        page.mouse().move(before.x + before.width / 2, before.y + before.height / 2);
        page.mouse().down();
        page.mouse().move(before.x + before.width / 2, before.y + before.height / 2 + 120);
        page.mouse().up();
        drawn(page);
        // a warning may come and make the sheet a little smaller
        double dragged = part(page, "handle").boundingBox().y;
        assertThat(dragged).isGreaterThan(before.y + 80);
        part(page, "handle").press("ArrowDown");
        part(page, "handle").press("ArrowDown");
        drawn(page);
        assertThat(part(page, "handle").boundingBox().y).isGreaterThan(dragged + 5);
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        drawn(page);
        assertThat(part(page, "handle").boundingBox().y).isBetween(before.y - 2, before.y + 2);
        page.keyboard().press("Control+Shift+z");
        drawn(page);
        assertThat(part(page, "handle").boundingBox().y).isGreaterThan(before.y + 80);

        // the address opens the same picture elsewhere
        String address = page.url();
        Page other = blank(1440, 900);
        other.navigate(address);
        drawn(other);
        assertThat(part(other, "title").inputValue()).isEqualTo("Les élus engagés en 2019");
        assertThat(other.locator("#sign-in-to-save").isVisible()).isTrue();

        exported(page);
        published(page);
    }

    private void exported(Page page) throws Exception {
        part(page, "export").click();
        shot(page, "composer-export");
        Download png = page.waitForDownload(() -> part(page, "download-png").click());
        BufferedImage image = ImageIO.read(png.path().toFile());
        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(png.suggestedFilename()).isEqualTo("les-elus-engages-en-2019.png");
        part(page, "export").click();
        Download pdf = page.waitForDownload(() -> part(page, "download-pdf").click());
        try (PDDocument document = Loader.loadPDF(pdf.path().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    private void published(Page page) throws Exception {
        part(page, "save").click();
        part(page, "kept-title").fill("Élus engagés, décembre 2019");
        page.locator("[data-answer=save]").click();
        page.locator("[data-testid=kept-as]:has-text('Élus engagés, décembre 2019')")
                .waitFor();
        part(page, "view-gallery").click();
        part(page, "kept").waitFor();
        page.waitForFunction("() => document.querySelector('.kept img').naturalWidth > 0");
        shot(page, "gallery");
        accessible(page);
        part(page, "publish").click();
        page.locator("[data-answer=yes]").click();
        part(page, "public-page").waitFor();
        part(page, "embed").click();
        assertThat(part(page, "embed-code").inputValue())
                .contains("<iframe src=\"" + atlas.at("/embed/elus-engages-decembre-2019"));
        page.locator("[data-answer=no]").click();

        Page anybody = visit("/p/elus-engages-decembre-2019", 1440, 900, false);
        assertThat(anybody.locator("h1").innerText()).isEqualTo("Les élus engagés en 2019");
        anybody.waitForFunction("() => document.querySelector('figure img').naturalWidth > 0");
        assertThat(anybody.locator("figure img").getAttribute("alt")).contains("2019");
        assertThat(anybody.locator("body").innerText()).doesNotContain("Une personne");
        shot(anybody, "public");
        accessible(anybody);
        HttpResponse<String> frame = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(atlas.at("/embed/elus-engages-decembre-2019"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(frame.headers().firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors *");

        // removed, and put back
        part(page, "remove-kept").click();
        page.locator("[data-testid=said] [data-testid=undo]").click();
        page.locator("[data-testid=kept]").waitFor();
    }

    @Test
    void what_cannot_be_drawn_is_said_and_the_last_picture_stays() {
        Page page = visit("/composer.html", 1440, 900, false);
        drawn(page);
        shot(page, "composer-first");
        page.locator("summary:has-text('Classes et couleurs')").click();
        part(page, "theme").selectOption("funding-planned");
        drawn(page);
        page.locator(".fold select").first().selectOption("manual");
        page.locator(".fold input[placeholder^='0 ;']").fill("5 ; 3 ; 1");
        drawn(page);
        assertThat(part(page, "fault").innerText()).contains("croître").contains("dernière image réussie");
        assertThat(page.evaluate("document.querySelector('#picture').naturalWidth > 0"))
                .isEqualTo(true);
        page.locator("#undo").click();
        drawn(page);
        assertThat(part(page, "fault").count()).isZero();
        expected("400");
    }

    @Test
    void every_kind_format_and_tone_can_be_chosen_on_the_page() {
        Page page = visit("/composer.html#", 1440, 900, false);
        drawn(page);
        for (String kind : List.of(
                "dots",
                "symbols",
                "hexagons",
                "years",
                "before-after",
                "areas-symbols",
                "bivariate",
                "fields",
                "areas")) {
            part(page, "kind").selectOption(kind);
            drawn(page);
            assertThat(part(page, "fault").count()).as(kind).isZero();
            shot(page, "kind-" + kind);
        }
        for (String format : List.of("vertical", "a4-portrait", "a3-landscape", "slide")) {
            page.locator("[data-choice=" + format + "]").click();
            drawn(page);
            assertThat(part(page, "fault").count()).as(format).isZero();
            shot(page, "format-" + format);
        }
        for (String look : List.of("dark", "grey")) {
            page.locator("[data-choice=" + look + "]").click();
            drawn(page);
            assertThat(part(page, "fault").count()).as(look).isZero();
            shot(page, "look-" + look);
        }
        part(page, "frame").fill("Bretagne");
        page.locator("[data-testid=option]:has-text('Région')").first().click();
        drawn(page);
        assertThat(part(page, "alternative").inputValue()).contains("Bretagne");
        shot(page, "frame-bretagne");
    }

    @Test
    void on_a_phone_the_picture_stands_above_its_choices() {
        Page page = visit("/composer.html", 390, 844, true);
        drawn(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        shot(page, "composer-phone");
        page.evaluate("window.scrollTo(0, 900)");
        shot(page, "composer-phone-below");
        part(page, "view-gallery").click();
        page.waitForTimeout(300);
        shot(page, "gallery-phone");
    }
}
