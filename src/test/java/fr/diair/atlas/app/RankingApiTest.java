package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.diagnostic.measure.MeasureQueries;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.ranking.RankingDefinition;
import fr.diair.atlas.diagnostic.ranking.RankingParams;
import fr.diair.atlas.diagnostic.ranking.Rankings;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Json;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.layer.FigureQueries;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.PublicationQueries;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rankings over HTTP, against an independent reckoning over the raw tables. */
@ExtendWith(QuietLog.class)
class RankingApiTest {
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("rankings");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    private static final String THREE = """
            {"measure":"population","weight":3,"direction":"high"},
            {"measure":"density","weight":2,"direction":"low"},
            {"measure":"engaged-communes","weight":1,"direction":"high"}
            """;

    private static JsonNode ranking(String rest) {
        HttpResponse<String> answer = asked("", rest);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    private static HttpResponse<String> asked(String ending, String rest) {
        return atlas.send(
                "POST", "/api/v1/rankings" + ending, "{\"level\":\"epci\",\"date\":\"2019-12-31\"," + rest + "}");
    }

    private static int epci() {
        return atlas.database().jdbi().withHandle(handle -> handle.createQuery(
                        "select count(*) from territory where level = 'epci'")
                .mapTo(Integer.class)
                .one());
    }

    /** Of the three criteria, by window functions over the raw tables. */
    private static Map<String, double[]> expected(String normalised, String turned) {
        return atlas.database().jdbi().withHandle(handle -> handle.createQuery("""
                        with engaged as (
                          select t.epci_code as code, count(distinct t.code)::float8 as n from engagement e
                          join filiation f on f.level = 'commune' and f.code = e.commune_code and f.main and f.same_territory
                           and coalesce(f.from_date <= e.code_date, true) and coalesce(e.code_date < f.to_date, true)
                          join territory t on t.level = 'commune' and t.code = f.shown_code
                          where coalesce(e.from_date <= date '2019-12-31', true) and coalesce(e.to_date > date '2019-12-31', true)
                          group by 1
                        ),
                        raw as (
                          select t.code, t.population::float8 as a, t.population / (b.area_m2 / 1e6) as b, coalesce(n, 0) as c
                          from territory t
                          join boundary b on b.level = t.level and b.code = t.code and b.version = (select version from boundary_current)
                          left join engaged e on e.code = t.code
                          where t.level = 'epci' and t.population is not null
                        ),
                        score as (
                          select code, 3 / 6.0 * (%s) + 2 / 6.0 * (%s) + 1 / 6.0 * (%s) as score from raw
                        )
                        select code, score, rank() over (order by round(score::numeric, 8) desc) as place from score
                        """.formatted(
                                normalised.replace("$", "a"),
                                turned.formatted(normalised.replace("$", "b")),
                                normalised.replace("$", "c")))
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(
                            row.getColumn("code", String.class),
                            new double[] {row.getColumn("score", Double.class), row.getColumn("place", Integer.class)});
                    return all;
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rank | 50 * (percent_rank() over (order by $) + 1 - percent_rank() over (order by $ desc)) | 100 - (%s)",
                "z-score | ($ - avg($) over ()) / stddev_pop($) over () | -(%s)",
                "min-max | 100 * ($ - min($) over ()) / (max($) over () - min($) over ()) | 100 - (%s)"
            })
    void every_epci_has_the_score_and_the_rank_that_sql_reckons(String normalisation, String sql, String turned) {
        JsonNode answer = ranking("\"normalisation\":\"" + normalisation + "\",\"criteria\":[" + THREE + "]");
        Map<String, double[]> expected = expected(sql, turned);
        assertThat(answer.get("considered").asInt()).isEqualTo(epci());
        assertThat(answer.get("rows")).hasSize(expected.size()).hasSizeGreaterThan(1240);
        for (JsonNode row : answer.get("rows")) {
            double[] one = expected.get(row.get("code").asText());
            assertThat(row.get("score").asDouble()).as(row.get("name").asText()).isCloseTo(one[0], within(1e-6));
            assertThat(row.get("rank").asInt()).as(row.get("name").asText()).isEqualTo((int) one[1]);
        }
    }

    @Test
    void metropoles_without_a_contract_are_those_that_neither_signed_nor_hold_a_signatory() {
        JsonNode answer =
                ranking("\"filter\":{\"kinds\":[\"METRO\"],\"contract\":\"unsigned\"},\"criteria\":[" + THREE + "]");
        Set<String> codes = new HashSet<>();
        answer.get("rows").forEach(row -> codes.add(row.get("code").asText()));
        Set<String> expected = new HashSet<>(atlas.database().jdbi().withHandle(handle -> handle.createQuery("""
                        select code from territory t where level = 'epci' and kind in ('METRO', 'MET69') and not exists (
                          select from contract_standing(date '2019-12-31') st
                          join contract_signatory_shown s on s.contract = st.contract
                          left join territory c on c.level = 'commune' and s.level = 'commune' and c.code = s.shown_code
                          where st.status in ('signed', 'renewed') and t.code in (s.shown_code, c.epci_code))
                        """)
                .mapTo(String.class)
                .list()));
        assertThat(codes).isEqualTo(expected).hasSizeBetween(5, 20);
        assertThat(codes).doesNotContain("200046977").contains("243500139");
    }

    @Test
    void who_cannot_be_ranked_is_named_with_the_reason_and_counted() {
        String criteria = "\"criteria\":[{\"measure\":\"action-delay\",\"weight\":1},{\"measure\":\"population\"}]";
        JsonNode left = ranking(criteria + ",\"missing\":\"exclude\"");
        int out = left.at("/excluded/total").asInt();
        assertThat(out).isPositive();
        assertThat(left.get("ranked").asInt() + out).isEqualTo(epci());
        assertThat(left.at("/excluded/territories/0/reason").asText())
                .contains("« Retard moyen des actions » (sans objet)");
        JsonNode ignored = ranking(criteria + ",\"missing\":\"ignore\"");
        assertThat(ignored.get("adjusted").asInt()).isEqualTo(out);
        assertThat(ignored.get("rows").toString()).contains("les autres critères pèsent davantage");
        JsonNode median = ranking(criteria + ",\"missing\":\"median\"");
        assertThat(median.get("adjusted").asInt()).isEqualTo(out);
        assertThat(median.get("ranked").asInt()).isEqualTo(epci());
        assertThat(median.get("rows").toString()).contains("Médiane prise à la place de");
    }

    @Test
    void the_answer_says_what_it_rests_on_and_what_was_understood() {
        JsonNode answer = ranking("\"criteria\":[{\"measure\":\"population\"}]");
        assertThat(answer.get("date").asText()).isEqualTo("2019-12-31");
        assertThat(answer.get("vintage").asInt()).isEqualTo(2019);
        assertThat(answer.at("/boundaries/quality").asText()).isEqualTo("approximate");
        assertThat(answer.get("dataVersion").asLong()).isPositive();
        assertThat(answer.get("demo").asBoolean()).as("population is real").isFalse();
        assertThat(answer.at("/definition/normalisation").asText()).isEqualTo("rank");
        assertThat(answer.at("/definition/missing").asText()).isEqualTo("exclude");
        assertThat(answer.at("/definition/robustness/draws").asInt()).isEqualTo(2000);
        assertThat(answer.at("/rows/0/name").asText()).contains("Paris");
        assertThat(answer.at("/rows/0/robustness/top").asDouble()).isEqualTo(1);
        // asked again as understood, it says the same
        HttpResponse<String> again =
                atlas.send("POST", "/api/v1/rankings", answer.get("definition").toString());
        assertThat(OwnAtlas.json(again)).isEqualTo(answer);
    }

    @Test
    void what_is_wrong_is_said_field_by_field() {
        HttpResponse<String> answer = asked(
                "",
                "\"criteria\":[{\"measure\":\"nulle-part\"},{\"measure\":\"population\",\"weight\":-1},{\"measure\":\"population\",\"direction\":\"up\"}]");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(OwnAtlas.json(answer).get("fields").fieldNames())
                .toIterable()
                .containsExactly(
                        "criteria.0.measure", "criteria.1.weight", "criteria.2.measure", "criteria.2.direction");
        assertThat(asked("", "\"criteria\":[]").statusCode()).isEqualTo(422);
        assertThat(asked("", "\"criteres\":[]").statusCode()).isEqualTo(400);
        assertThat(asked("", "\"criteria\":[{\"measure\":\"population\"}],\"normalisation\":\"log\"")
                        .body())
                .contains("rank, z-score, min-max");
    }

    @Test
    void a_file_holds_the_same_rows_and_those_left_out() {
        String rest =
                "\"filter\":{\"kinds\":[\"METRO\"]},\"criteria\":[{\"measure\":\"population\"},{\"measure\":\"action-delay\"}]";
        JsonNode answer = ranking(rest);
        HttpResponse<String> csv = asked(".csv", rest);
        assertThat(csv.headers().firstValue("content-disposition").orElse(""))
                .contains("atlas-classement-epci-2019-12-31.csv");
        String[] lines = csv.body().split("\r\n");
        assertThat(lines)
                .hasSize(1
                        + answer.get("rows").size()
                        + answer.at("/excluded/total").asInt());
        assertThat(lines[0]).contains("rang;code;territoire;score (points sur 100);Population");
        assertThat(lines[1]).startsWith("1;" + answer.at("/rows/0/code").asText());
        assertThat(lines[lines.length - 1]).startsWith("écarté;").contains("Sans valeur");
        assertThat(asked(".xlsx", rest).statusCode()).isEqualTo(200);
    }

    /** What the server does for an answer; traffic in tests is held against its description too, which takes longer. */
    private static Runnable reckoned(Rankings rankings, Publication publication, String level, int draws) {
        return () -> {
            try {
                ObjectNode asked = (ObjectNode) Json.MAPPER.readTree("{\"level\":\"" + level
                        + "\",\"robustness\":{\"draws\":" + draws + "},\"criteria\":[" + THREE + "]}");
                RankingDefinition definition =
                        RankingParams.read(asked, rankings.catalogue(publication), LocalDate.of(2019, 12, 31));
                assertThat(Body.json(rankings.view(definition, publication)).bytes())
                        .isNotEmpty();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Test
    void all_epci_are_ranked_within_a_tenth_of_a_second_with_draws_within_two_and_all_communes_within_one() {
        Database database = atlas.database();
        Rankings rankings =
                new Rankings(new Measures(new FigureQueries(database.jdbi()), new MeasureQueries(database.jdbi())));
        Publication publication = new PublicationQueries(database.jdbi()).read().orElseThrow();
        long first = millis(reckoned(rankings, publication, "epci", 0));
        long warm = best(reckoned(rankings, publication, "epci", 0));
        long draws = best(reckoned(rankings, publication, "epci", 2_000));
        long firstCommunes = millis(reckoned(rankings, publication, "commune", 0));
        long communes = best(reckoned(rankings, publication, "commune", 0));
        long drawsCommunes = best(reckoned(rankings, publication, "commune", 2_000));
        System.out.printf(
                "ranking of EPCI: first %d ms, warm %d ms, 2 000 draws %d ms; communes: first %d ms, warm %d ms, draws %d ms%n",
                first, warm, draws, firstCommunes, communes, drawsCommunes);
        assertThat(warm).isLessThan(100);
        assertThat(draws).isLessThan(2_000);
        assertThat(communes).isLessThan(1_000);
    }

    private static long best(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            best = Math.min(best, millis(work));
        }
        return best;
    }

    private static long millis(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1_000_000;
    }

    @Test
    void nobody_ranks_without_an_account() throws Exception {
        try (OwnAtlas closed = OwnAtlas.start("rankings_closed")) {
            TestVisitor.signedIn(closed.database(), closed.at("/"), Role.ADMINISTRATOR);
            TestVisitor reader = TestVisitor.signedIn(closed.database(), closed.at("/"), Role.READER);
            String body = "{\"criteria\":[{\"measure\":\"population\"}]}";
            assertThat(TestVisitor.anybody(closed.at("/"))
                            .ask("POST", "/api/v1/rankings", body)
                            .status())
                    .isEqualTo(401);
            assertThat(reader.ask("POST", "/api/v1/rankings", body).status()).isEqualTo(200);
        }
    }

    @Test
    void the_map_of_a_ranking_holds_every_score_and_says_who_is_left_out_and_who_is_not_asked_about() {
        String asked = "\"criteria\":[" + THREE + "],\"filter\":{\"kinds\":[\"METRO\",\"CA\"]}";
        JsonNode table = ranking(asked + ",\"limit\":2000");
        HttpResponse<String> answer = asked("/map", asked + ",\"limit\":1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode map = OwnAtlas.json(answer);
        Map<String, JsonNode> rows = new HashMap<>();
        table.get("rows").forEach(row -> rows.put(row.get("code").asText(), row));
        assertThat(map.get("ranked").asInt()).isEqualTo(rows.size()).isGreaterThan(200);
        int ranked = 0;
        for (int i = 0; i < map.get("codes").size(); i++) {
            JsonNode row = rows.get(map.get("codes").get(i).asText());
            if (row == null) {
                assertThat(map.get("classes").get(i).asInt())
                        .as("not available")
                        .isEqualTo(-1);
                continue;
            }
            ranked++;
            assertThat(map.get("ranks").get(i)).isEqualTo(row.get("rank"));
            assertThat(map.get("values").get(i).asDouble())
                    .isCloseTo(row.get("score").asDouble(), within(1e-4));
        }
        assertThat(ranked).isEqualTo(rows.size());
        JsonNode legend = map.get("legend");
        int classed = 0;
        for (JsonNode one : legend.get("classes")) {
            classed += one.get("count").asInt();
        }
        assertThat(classed).isEqualTo(rows.size());
        int left = table.at("/excluded/total").asInt();
        assertThat(legend.at("/unavailable/count").asInt()).isEqualTo(left);
        assertThat(legend.at("/zero/label").asText()).isEqualTo("Hors des filtres");
        assertThat(classed + left + legend.at("/zero/count").asInt())
                .as("each EPCI once")
                .isEqualTo(epci());
        assertThat(map.get("demo").asBoolean()).isTrue();
    }
}
