package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The state, the themes, their figures and their tables, over HTTP. */
@ExtendWith(QuietLog.class)
class ThemeApiTest {
    private static final int UNAVAILABLE = -1;
    private static final int SECRET = -2;

    @Test
    void the_state_says_what_the_page_must_know_first() {
        JsonNode state = Answer.get("/api/v1/state").json();
        assertThat(state.at("/boundary/quality").asText()).isEqualTo("approximate");
        assertThat(state.at("/boundary/version").asText()).isEqualTo(TestAtlas.boundaries());
        assertThat(state.get("vintage").asInt()).isEqualTo(2019);
        assertThat(state.at("/dates/default").asText()).isEqualTo("2019-12-31");
        assertThat(state.at("/data/demo").asBoolean()).isTrue();
        assertThat(state.get("background").isNull()).isTrue();
        assertThat(texts(state.get("jumps"), "id")).containsExactly("metropole", "971", "972", "973", "974", "976");
        Map<String, Integer> counts = new TreeMap<>();
        state.get("levels")
                .forEach(one ->
                        counts.put(one.get("id").asText(), one.get("count").asInt()));
        assertThat(counts)
                .containsEntry("commune", 34_970 + 94)
                .containsEntry("epci", 1_259)
                .containsEntry("departement", 101)
                .containsEntry("region", 18);
    }

    @Test
    void only_the_demonstration_is_marked_as_fictitious() {
        for (JsonNode dataset : Answer.get("/api/v1/state").json().at("/data/datasets")) {
            assertThat(dataset.get("demo").asBoolean())
                    .as(dataset.toString())
                    .isEqualTo(dataset.get("code").asText().equals("demo"));
        }
        assertThat(values("engagement-count", "commune", "2019-12-31")
                        .get("demo")
                        .asBoolean())
                .isTrue();
        assertThat(values("contract-status", "epci", "2019-12-31").get("demo").asBoolean())
                .isFalse();
        assertThat(values("population", "region", "2019-12-31").get("demo").asBoolean())
                .isFalse();
    }

    static Stream<Arguments> everyThemeAtEachOfItsLevels() {
        return stream(Answer.get("/api/v1/themes").json().get("themes")).flatMap(theme -> stream(theme.get("levels"))
                .map(level -> Arguments.of(theme.get("id").asText(), level.asText())));
    }

    @ParameterizedTest
    @MethodSource("everyThemeAtEachOfItsLevels")
    void figures_and_legend_agree_territory_by_territory(String theme, String level) {
        JsonNode values = values(theme, level, "2019-12-31");
        JsonNode legend = values.get("legend");
        List<String> codes = expanded(values.get("codes"));
        assertThat(codes).isSorted().doesNotHaveDuplicates();
        assertThat(values.get("values")).hasSameSizeAs(codes);
        assertThat(values.get("classes")).hasSameSizeAs(codes);
        JsonNode names = Answer.get("/api/v1/levels/" + level + "/territories").json();
        int total = legend.get("total").asInt();
        assertThat(names.get("codes")).hasSize(total);

        Map<Integer, Integer> seen = new TreeMap<>();
        for (int i = 0; i < codes.size(); i++) {
            int index = values.get("classes").get(i).asInt();
            seen.merge(index, 1, Integer::sum);
            if (index == UNAVAILABLE || index == SECRET) {
                assertThat(values.get("values").get(i).isNull())
                        .as("a state has no value: " + codes.get(i))
                        .isTrue();
            }
        }
        if (total > codes.size()) {
            seen.merge(values.at("/rest/class").asInt(), total - codes.size(), Integer::sum);
        }
        assertThat(seen).isEqualTo(saidBy(legend));
        assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
    }

    @ParameterizedTest
    @MethodSource("everyThemeAtEachOfItsLevels")
    void the_table_has_a_row_and_a_state_for_every_territory(String theme, String level) {
        Answer answer = Answer.get("/api/v1/themes/%s/values.csv?level=%s".formatted(theme, level));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/csv");
        assertThat(answer.header("content-disposition")).contains("atlas-%s-%s-2019-12-31.csv".formatted(theme, level));
        assertThat(answer.bytes()).startsWith(0xEF, 0xBB, 0xBF);
        List<String> lines = answer.text().substring(1).lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("code;nom;departement;valeur;unite;etat;incomplet;classe;date;millesime;source"
                        + (theme.startsWith("indicator-") ? ";periode;estime;non_converti;calcule_depuis" : ""));
        JsonNode names = Answer.get("/api/v1/levels/" + level + "/territories").json();
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(';'))))
                .containsExactlyElementsOf(
                        stream(names.get("codes")).map(JsonNode::asText).toList());
        Map<String, Long> states = lines.stream()
                .skip(1)
                .map(line -> line.split(";", -1)[5])
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        JsonNode legend = values(theme, level, "2019-12-31").get("legend");
        assertThat(states.getOrDefault("non disponible", 0L))
                .isEqualTo(legend.at("/unavailable/count").asLong());
        assertThat(states.getOrDefault("secret statistique", 0L))
                .isEqualTo(legend.at("/secret/count").asLong());
        assertThat(states.keySet()).isSubsetOf("valeur", "non disponible", "secret statistique", "sans objet");
    }

    @Test
    void a_population_that_is_unknown_is_not_a_zero() {
        JsonNode values = values("population", "commune", "2019-12-31");
        assertThat(values.at("/legend/unavailable/count").asInt()).isEqualTo(107);
        List<String> codes = expanded(values.get("codes"));
        int anaa = codes.indexOf("98711");
        assertThat(values.get("classes").get(anaa).asInt()).isEqualTo(UNAVAILABLE);
        assertThat(values.get("values").get(anaa).isNull()).isTrue();
    }

    @ParameterizedTest
    // Six have no day of signature: they count from 1 January 2019. That of Lyon has none either, but follows a
    // deliberation.
    @CsvSource({"2018-12-31,0", "2019-05-31,6", "2019-06-23,8", "2019-12-31,10", "2020-12-08,10", "2020-12-09,11"})
    void the_contracts_signed_at_a_date(String date, double signed) {
        for (String level : List.of("region", "departement")) {
            double sum = stream(values("contract-count", level, date).get("values"))
                    .mapToDouble(JsonNode::asDouble)
                    .sum();
            assertThat(sum).as(level).isEqualTo(signed);
        }
    }

    @Test
    void the_ten_contracts_of_2019_are_signed_by_five_communes_and_six_metropoles() {
        assertThat(signed("commune", "2019-12-31"))
                .containsExactlyInAnyOrder("29019", "63113", "44109", "67482", "31555");
        assertThat(signed("epci", "2019-12-31"))
                .containsExactlyInAnyOrder(
                        "243300316", "242900314", "242100410", "200040715", "200046977", "245400676");
        assertThat(signed("commune", "2018-12-31")).isEmpty();
        assertThat(signed("epci", "2018-12-31")).isEmpty();
    }

    @Test
    void a_contract_of_two_signatories_counts_once_in_its_departement() {
        JsonNode values = values("contract-count", "departement", "2019-12-31");
        int finistere = expanded(values.get("codes")).indexOf("29");
        assertThat(values.get("values").get(finistere).asInt()).isEqualTo(1);
    }

    @Test
    void what_has_not_changed_is_not_sent_again_and_travels_packed() {
        String path = "/api/v1/themes/population/values?level=commune";
        Answer first = Answer.get(path, "Accept-Encoding", "gzip");
        assertThat(first.header("content-encoding")).isEqualTo("gzip");
        assertThat(first.header("cache-control")).isEqualTo("no-cache");
        assertThat(first.header("vary")).isEqualTo("Accept-Encoding");
        Answer again = Answer.get(path, "If-None-Match", first.header("etag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(Answer.get(path).bytes()).isEqualTo(first.bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/themes/population/values?levle=epci|unknown-parameter|levle|bounds, classes, date, field, level, method",
                "/api/v1/state?x=1|unknown-parameter|x|aucun",
                "/api/v1/themes/population/values?level=canton|unknown-level|canton|commune, epci, departement, region",
                "/api/v1/themes/contract-count/values?level=commune|level-not-of-theme|commune|departement, region",
                "/api/v1/themes/population/values?date=31/12/2019|illegal-date|31/12/2019|2019-12-31",
                "/api/v1/themes/population/values?classes=12|illegal-number|12|2 à 9",
                "/api/v1/themes/population/values?method=magic|unknown-method|magic|jenks",
                "/api/v1/themes/population/values?field=sante|field-not-of-theme|Population|field",
                "/api/v1/themes/action-count/values?field=magie|unknown-field|magie|sante",
                "/api/v1/themes/population/values?level=epci&level=region|repeated-parameter|level|plusieurs fois"
            })
    void a_wrong_request_is_told_what_is_wrong_and_what_is_allowed(
            String path, String code, String wrong, String allowed) {
        Answer answer = Answer.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
        assertThat(answer.json().get("status").asInt()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).contains(wrong).contains(allowed);
    }

    @Test
    void an_unknown_theme_is_not_found_and_the_themes_are_listed() {
        Answer answer = Answer.get("/api/v1/themes/weather/values");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("detail").asText()).contains("weather").contains("engagement-state");
    }

    @Test
    void the_classes_asked_for_are_the_classes_given() {
        JsonNode given = Answer.get(
                        "/api/v1/themes/population/values?level=departement&method=manual&bounds=0,300000,1000000,9000000")
                .json()
                .at("/legend/classes");
        assertThat(stream(given).map(one -> one.get("to").asInt())).containsExactly(300_000, 1_000_000, 9_000_000);
        for (String method : List.of("quantiles", "jenks", "equal", "stddev")) {
            JsonNode legend = Answer.get(
                            "/api/v1/themes/population/values?level=departement&classes=4&method=" + method)
                    .json()
                    .get("legend");
            assertThat(legend.get("method").asText()).isEqualTo(method);
            assertThat(legend.get("classes")).as(method).hasSizeBetween(2, 9);
        }
    }

    private static JsonNode values(String theme, String level, String date) {
        Answer answer = Answer.get("/api/v1/themes/%s/values?level=%s&date=%s".formatted(theme, level, date));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> signed(String level, String date) {
        JsonNode values = values("contract-status", level, date);
        int signed = stream(values.at("/legend/classes"))
                .filter(one -> one.get("id").asText().equals("signed"))
                .map(one -> one.get("index").asInt())
                .findFirst()
                .orElse(Integer.MIN_VALUE);
        List<String> codes = expanded(values.get("codes"));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (values.get("classes").get(i).asInt() == signed) {
                found.add(codes.get(i));
            }
        }
        return found;
    }

    /** Territories by class as the legend counts them, without the classes nobody is in. */
    private static Map<Integer, Integer> saidBy(JsonNode legend) {
        Map<Integer, Integer> counts = new TreeMap<>();
        legend.get("classes")
                .forEach(one ->
                        counts.put(one.get("index").asInt(), one.get("count").asInt()));
        counts.put(UNAVAILABLE, legend.at("/unavailable/count").asInt());
        counts.put(SECRET, legend.at("/secret/count").asInt());
        counts.put(-3, legend.at("/zero/count").asInt());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** {@code 01004-01017} is every code from the first to the last. */
    static List<String> expanded(JsonNode codes) {
        return stream(codes).map(JsonNode::asText).flatMap(ThemeApiTest::run).toList();
    }

    private static Stream<String> run(String codes) {
        int dash = codes.indexOf('-');
        if (dash < 0) {
            return Stream.of(codes);
        }
        int first = Integer.parseInt(codes.substring(2, dash));
        int last = Integer.parseInt(codes.substring(dash + 3));
        return Stream.iterate(first, i -> i <= last, i -> i + 1).map(i -> codes.substring(0, 2) + "%03d".formatted(i));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(JsonNode array, String field) {
        return stream(array).map(one -> one.get(field).asText()).toList();
    }
}
