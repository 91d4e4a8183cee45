package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the address printed on a picture back to the living map: the same theme, level, date, field and classes. */
class ShortLinkPageTest extends ChromiumTest {
    private static final Pattern PRINTED = Pattern.compile("Carte vivante\u00a0: ([^<]+)<");

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The address that a picture prints, as a telephone reads it. */
    private static String printed(String query) throws Exception {
        String svg = get(TestAtlas.at("/api/v1/infographics.svg?format=a4-landscape&" + query))
                .body()
                .replace("&amp;", "&");
        Matcher found = PRINTED.matcher(svg);
        assertThat(found.find()).as(svg).isTrue();
        return "http://" + found.group(1);
    }

    @ParameterizedTest
    @CsvSource({
        "contract-status, epci, 2019-12-15",
        "engagement-count, departement, 2018-06-30",
        "engagement-state, commune, 2019-12-31"
    })
    void the_page_shows_what_the_picture_showed(String theme, String level, String date) throws Exception {
        String address = printed("theme=%s&level=%s&date=%s".formatted(theme, level, date));
        Page page = blank(1440, 900);
        page.navigate(address);
        painted(page);

        assertThat(address).isEqualTo(TestAtlas.at("/m/%s/%s/%s".formatted(theme, level, date)) + "");
        assertThat(part(page, "theme-select").inputValue()).isEqualTo(theme);
        assertThat(part(page, "level-select").inputValue()).isEqualTo(level);
        assertThat(part(page, "date-input").inputValue()).isEqualTo(date);
    }

    @Test
    void classes_and_method_come_back_too() throws Exception {
        String address = printed("theme=population&level=departement&date=2019-12-31&method=jenks&classes=4");
        assertThat(address).endsWith("?m=jenks&c=4");
        Page page = blank(1440, 900);
        page.navigate(address);
        painted(page);
        page.locator("[data-testid=legend-class]").first().waitFor();

        assertThat(page.locator("[data-testid=legend-class]").count()).isEqualTo(4);
        assertThat(page.url()).contains("method=jenks", "classes=4");
    }

    @Test
    void an_address_that_is_none_is_refused_with_its_reason() throws Exception {
        assertThat(get(TestAtlas.at("/m/population/canton/2019-12-31")).statusCode())
                .isEqualTo(400);
        assertThat(get(TestAtlas.at("/m/population/epci/31-12-2019")).body()).contains("31-12-2019", "par exemple");
        assertThat(get(TestAtlas.at("/m/population/epci/2019-12-31?x=1")).body())
                .contains("sont admis b, c, e, f, m");
        HttpResponse<String> found = get(TestAtlas.at("/m/population/epci/2019-12-31?c=3"));
        assertThat(found.statusCode()).isEqualTo(302);
        assertThat(found.headers().firstValue("Location"))
                .contains("/#level=epci&theme=population&date=2019-12-31&classes=3");
    }

    @Test
    void a_picture_comes_as_a_page_to_print_and_as_a_paragraph() throws Exception {
        HttpResponse<String> pdf = get(TestAtlas.at(
                "/api/v1/infographics.pdf?theme=contract-status&level=epci&format=a3-portrait&look=grey&download=1"));
        HttpResponse<String> text =
                get(TestAtlas.at("/api/v1/infographics.txt?theme=contract-status&level=epci&date=2019-12-31"));

        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).endsWith(".pdf\"");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(text.body())
                .contains("Carte par EPCI", "données au 31 décembre 2019", "Les contours sont approchés");
        assertThat(get(TestAtlas.at("/api/v1/infographics.png?theme=population&look=rose"))
                        .body())
                .contains("light, dark, grey");
    }
}
