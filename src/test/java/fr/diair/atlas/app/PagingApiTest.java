package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that may grow, page by page; what a program holds already; questions without a body. */
@ExtendWith(QuietLog.class)
class PagingApiTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Test
    void the_links_lead_through_every_row_once() {
        for (String first : List.of(
                "/api/v1/registers/engagements?size=60",
                "/api/v1/registers/engagements?size=60&sort=-mandate",
                "/api/v1/registers/engagements?size=37&mandate=maire&q=démonstration",
                "/api/v1/journal?size=150")) {
            List<String> seen = new ArrayList<>();
            String path = first;
            long total = 0;
            while (path != null) {
                Answer answer = Answer.get(path);
                JsonNode page = answer.json();
                total = page.get("total").asLong();
                (page.has("rows") ? page.get("rows") : page.get("entries"))
                        .forEach(one -> seen.add(
                                one.path("key").asText() + one.path("id").asText()));
                Matcher next = NEXT.matcher(answer.header("link"));
                path = next.find() ? next.group(1) : null;
            }
            assertThat(seen).as(first).hasSize((int) total).hasSizeGreaterThan(70);
            assertThat(new HashSet<>(seen)).as(first).hasSameSizeAs(seen);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/registers/contracts?page=1000&size=7, rows",
        "/api/v1/journal?page=100000, entries",
        "/api/v1/intake/batches?page=4, batches"
    })
    void a_page_beyond_the_end_is_empty_and_says_how_many_there_are(String path, String list) {
        Answer answer = Answer.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get(list)).isEmpty();
        assertThat(answer.json().get("total").asLong())
                .isEqualTo(Answer.get(path.replaceAll("\\?.*", ""))
                        .json()
                        .get("total")
                        .asLong());
        assertThat(answer.header("link"))
                .contains("rel=\"first\"", "rel=\"last\"")
                .doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/registers/contracts?size=501",
        "/api/v1/registers/contracts?size=0",
        "/api/v1/registers/contracts?page=0",
        "/api/v1/journal?size=201",
        "/api/v1/journal?page=-1",
        "/api/v1/intake/batches?size=1001"
    })
    void sizes_have_bounds(String path) {
        assertThat(Answer.get(path).json().get("code").asText()).isEqualTo("illegal-number");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/registers",
        "/api/v1/registers/contracts?size=3",
        "/api/v1/registers/contracts/CTAI-BREST-2019",
        "/api/v1/journal?size=3",
        "/api/v1/state"
    })
    void who_holds_it_already_is_told_so(String path) {
        Answer first = Answer.get(path);
        String etag = first.header("etag");
        assertThat(etag).matches("\"[0-9a-f]+\"");
        for (String known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
            Answer again = Answer.get(path, "If-None-Match", known);
            assertThat(again.status()).as("%s %s", path, known).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
            assertThat(again.header("etag")).isEqualTo(etag);
        }
        assertThat(Answer.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/registers/contracts?size=3, 200",
        "/api/v1/registers/contracts/CTAI-BREST-2019, 200",
        "/api/v1/registers/contracts/none, 404",
        "/api/v1/territories/commune/99999, 404",
        "/api/v1/summary?unknown=1, 400",
        "/health/ready, 200",
        "/index.html, 200"
    })
    void head_says_what_get_would_without_its_body(String path, int status) {
        Answer head = Answer.head(path);
        Answer get = Answer.get(path);
        assertThat(head.status()).isEqualTo(status).isEqualTo(get.status());
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("etag")).isEqualTo(get.header("etag"));
        assertThat(head.header("link")).isEqualTo(get.header("link"));
        assertThat(head.header("content-type")).isEqualTo(get.header("content-type"));
    }
}
