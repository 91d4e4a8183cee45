package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
                "/api/v1/contracts?size=3&date=2019-12-31",
                "/api/v1/actions?size=40&date=2020-12-31",
                "/api/v1/actions?size=23&date=2020-12-31&sort=-places",
                "/api/v1/actions?size=30&date=2020-12-31&sort=progress",
                "/api/v1/journal?size=150")) {
            List<String> seen = new ArrayList<>();
            String path = first;
            long total = 0;
            while (path != null) {
                Answer answer = Answer.get(path);
                JsonNode page = answer.json();
                total = page.get("total").asLong();
                list(page)
                        .forEach(one -> seen.add(
                                one.path("key").asText() + one.path("id").asText()));
                Matcher next = NEXT.matcher(answer.header("link"));
                path = next.find() ? next.group(1) : null;
            }
            assertThat(seen).as(first).hasSize((int) total).hasSizeGreaterThan(15);
            assertThat(new HashSet<>(seen)).as(first).hasSameSizeAs(seen);
        }
    }

    private static JsonNode list(JsonNode page) {
        return Stream.of("rows", "entries", "contracts", "actions")
                .filter(page::has)
                .map(page::get)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "field, /head/fieldLabel",
        "contract, /head/contractTitle",
        "state, /state/label",
        "end, /calendar/plannedEnd",
        "progress, /progress/value",
        "places, /places/0/name"
    })
    void actions_are_sorted_by_the_server_both_ways_with_the_unknown_last(String sort, String pointer) {
        List<String> up = sorted(sort, pointer);
        List<String> down = sorted("-" + sort, pointer);
        assertThat(new HashSet<>(up)).hasSizeGreaterThan(3);
        Collator french = Collator.getInstance(Locale.FRENCH);
        Comparator<String> order =
                sort.equals("progress") ? Comparator.comparingDouble(Double::parseDouble) : french::compare;
        assertThat(up.stream().filter(text -> !text.isEmpty())).isSortedAccordingTo(order);
        assertThat(down.stream().filter(text -> !text.isEmpty())).isSortedAccordingTo(order.reversed());
        for (List<String> either : List.of(up, down)) {
            int known = (int) either.stream().filter(text -> !text.isEmpty()).count();
            assertThat(either.subList(known, either.size())).allMatch(String::isEmpty);
        }
    }

    private static List<String> sorted(String sort, String pointer) {
        List<String> texts = new ArrayList<>();
        Answer.get("/api/v1/actions?size=500&date=2019-12-31&sort=" + sort)
                .json()
                .get("actions")
                .forEach(row -> texts.add(row.at(pointer).asText("").replace("null", "")));
        return texts;
    }

    @Test
    void a_column_that_is_none_is_refused_with_those_there_are() {
        JsonNode refused = Answer.get("/api/v1/actions?sort=carrier").json();
        assertThat(refused.get("code").asText()).isEqualTo("unknown-sort");
        assertThat(refused.get("detail").asText()).contains("contract, field, places, state, progress, end");
    }

    @Test
    void the_files_hold_every_page() {
        long actions = Answer.get("/api/v1/actions?size=5&date=2019-12-31")
                .json()
                .get("total")
                .asLong();
        assertThat(Answer.get("/api/v1/actions/timeline.csv?date=2019-12-31")
                        .text()
                        .lines())
                .hasSize((int) actions + 1);
        long contracts = Answer.get("/api/v1/contracts?size=5&date=2019-12-31")
                .json()
                .get("total")
                .asLong();
        assertThat(Answer.get("/api/v1/contracts.csv?date=2019-12-31").text().lines())
                .hasSize((int) contracts + 1);
        assertThat(contracts).isGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/registers/contracts?page=1000&size=7, rows",
        "/api/v1/contracts?page=1000&size=7, contracts",
        "/api/v1/actions?page=1000&size=7, actions",
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
        "/api/v1/contracts?size=501",
        "/api/v1/actions?size=501",
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
