package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The page in Debian's Chromium. A request that leaves the server, an error in the console, an uncaught error and a breach
 * of the content security policy fail every test.
 */
@Tag("page")
@ExtendWith(QuietLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChromiumTest {
    private static final double PATIENCE_MS = 30_000;

    private Playwright playwright;
    private Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    void startChromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    void endChromium() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void nothingWentWrong() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> said = List.copyOf(faults);
        faults.clear();
        requests.clear();
        assertThat(said).as("faults of the page").isEmpty();
    }

    /** What the page may ask, and nothing else: an address that ends with a slash. */
    String origin() {
        return TestAtlas.at("/").toString();
    }

    /** A new browser, as of another person: nothing is kept of others. */
    Page blank(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris"));
        context.setDefaultTimeout(PATIENCE_MS);
        contexts.add(context);
        String origin = origin();
        context.onRequest(request -> {
            requests.add(request.url());
            if (!request.url().startsWith(origin)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                faults.add("request to elsewhere: " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.add("console: " + message.text());
            }
        });
        context.onWebError(error -> faults.add("uncaught: " + error.error()));
        return context.newPage();
    }

    /** The page with this hash, once its map is painted. */
    Page open(String hash) {
        return open(hash, 1440, 900);
    }

    Page open(String hash, int width, int height) {
        Page page = blank(width, height);
        page.navigate(TestAtlas.at("/") + hash);
        painted(page);
        return page;
    }

    static void painted(Page page) {
        page.locator("html[data-ready=true]").waitFor();
    }

    static Locator part(Page page, String testId) {
        return page.locator("[data-testid=%s]".formatted(testId));
    }

    /** Waits for the title of the legend, which follows the figures on the map. */
    static void awaitLegend(Page page, String title) {
        page.locator("#legend-title", new Page.LocatorOptions().setHasText(title))
                .waitFor();
    }

    /** The addresses asked for since the test began. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Faults that this test provokes are taken out. */
    void expected(String partOfFault) {
        faults.removeIf(fault -> fault.contains(partOfFault));
    }
}
