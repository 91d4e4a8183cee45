package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The network's map of neighbours against the raw tables, on every commune; places of exchange days over HTTP. */
@ExtendWith(QuietLog.class)
class AnimationApiTest {
    private static final String DAY = "2019-12-31";
    private static OwnAtlas atlas;

    @BeforeAll
    static void open() {
        atlas = OwnAtlas.start("animation");
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    /** The engaged communes of a day, of the raw engagements and filiations. */
    private static final String ENGAGED = """
            with engaged as (
              select f.shown_code as code, count(*) as officials,
                     count(*) filter (where e.mandate in ('maire', 'maire-arrondissement')) as mayors
              from engagement e
              join filiation f on f.level = 'commune' and f.code = e.commune_code and f.main and f.same_territory
               and coalesce(f.from_date <= e.code_date, true) and coalesce(e.code_date < f.to_date, true)
              where coalesce(e.from_date <= :day, true) and coalesce(e.to_date > :day, true)
              group by 1
            ),
            beside as (
              select n.code, n.neighbour_code from neighbour n
              where n.level = 'commune' and n.version = (select version from boundary_current)
            )
            """;

    private static List<Map<String, Object>> asked(String sql, String day) {
        return atlas.database().jdbi().withHandle(handle -> handle.createQuery(ENGAGED + sql)
                .bind("day", java.time.LocalDate.parse(day))
                .mapToMap()
                .list());
    }

    private static JsonNode got(String path) {
        var answer = atlas.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    @Test
    void departements_count_what_the_raw_engagements_say() {
        for (String day : new String[] {"2016-12-31", DAY, "2020-05-18"}) {
            Map<String, Map<String, Object>> expected = new HashMap<>();
            asked("""
                            select t.departement_code as code, count(*) as communes, count(e.code) as engaged,
                                   coalesce(sum(e.officials), 0) as officials, coalesce(sum(e.mayors), 0) as mayors
                            from territory t left join engaged e using (code)
                            where t.level = 'commune' and t.departement_code is not null group by 1
                            """, day).forEach(row -> expected.put((String) row.get("code"), row));
            JsonNode view = got("/api/v1/animation/departements?date=" + day);
            assertThat(view.get("departements")).hasSize(expected.size()).hasSizeGreaterThan(100);
            int without = 0;
            for (JsonNode one : view.get("departements")) {
                Map<String, Object> row = expected.get(one.at("/territory/code").asText());
                for (String name : new String[] {"communes", "engaged", "officials", "mayors"}) {
                    assertThat(one.get(name).asLong())
                            .as(
                                    "%s of %s on %s",
                                    name, one.at("/territory/name").asText(), day)
                            .isEqualTo(((Number) row.get(name)).longValue());
                }
                without += one.get("engaged").asInt() == 0 ? 1 : 0;
            }
            assertThat(view.get("without").asInt()).isEqualTo(without);
            int inRegions = 0;
            for (JsonNode region : view.get("regions")) {
                inRegions += region.get("without").asInt();
                assertThat(region.get("names")).hasSize(region.get("without").asInt());
            }
            assertThat(inRegions).isEqualTo(without);
        }
    }

    @Test
    void candidates_are_all_communes_beside_engaged_ones_in_the_order_told() {
        List<Map<String, Object>> expected = asked("""
                select b.code, count(*) as neighbours, count(e.code) as engaged, max(t.population) as population
                from beside b
                left join engaged e on e.code = b.neighbour_code
                join territory t on t.level = 'commune' and t.code = b.code
                where b.code not in (select code from engaged)
                group by b.code having count(e.code) > 0
                order by engaged desc, count(e.code)::double precision / count(*) desc, population desc nulls last, b.code
                """, DAY);
        JsonNode view = got("/api/v1/animation/candidates?limit=40000&date=" + DAY);
        assertThat(view.get("total").asInt()).isEqualTo(expected.size()).isGreaterThan(200);
        for (int row = 0; row < expected.size(); row++) {
            JsonNode one = view.get("communes").get(row);
            assertThat(one.at("/territory/code").asText())
                    .as("row %d", row)
                    .isEqualTo(expected.get(row).get("code"));
            assertThat(one.get("engagedNeighbours").asLong())
                    .isEqualTo(((Number) expected.get(row).get("engaged")).longValue());
            assertThat(one.get("neighbours").asLong())
                    .isEqualTo(((Number) expected.get(row).get("neighbours")).longValue());
            assertThat(one.get("beside")).hasSize(one.get("engagedNeighbours").asInt());
            assertThat(one.get("sentence").asText())
                    .contains(one.at("/beside/0/name").asText());
        }
        JsonNode some = got("/api/v1/animation/candidates?limit=3&region=53&date=" + DAY);
        assertThat(some.get("communes"))
                .allSatisfy(
                        one -> assertThat(one.at("/territory/region").asText()).isEqualTo("53"));
        assertThat(some.get("communes").size()).isLessThanOrEqualTo(3);
    }

    @Test
    void isolated_communes_and_their_kilometres_agree_with_postgis() {
        List<Map<String, Object>> expected = asked("""
                select e.code,
                       (select min(ST_Distance(ST_Transform(b.inside, p.srid), ST_Transform(o.inside, p.srid))) / 1000
                        from engaged x
                        join territory u on u.level = 'commune' and u.code = x.code
                        join boundary o on o.level = 'commune' and o.code = x.code and o.version = b.version
                        where x.code <> e.code
                          and (case when length(u.departement_code) = 2 then '0' when u.departement_code in ('971', '972') then '1'
                                    else u.departement_code end) = p.sea) as km
                from engaged e
                join territory t on t.level = 'commune' and t.code = e.code
                join boundary b on b.level = 'commune' and b.code = e.code and b.version = (select version from boundary_current)
                cross join lateral (
                  select case when length(t.departement_code) = 2 then '0' when t.departement_code in ('971', '972') then '1'
                              else t.departement_code end as sea,
                         case when length(t.departement_code) = 2 then 2154 when t.departement_code in ('971', '972') then 5490
                              when t.departement_code = '973' then 2972 when t.departement_code = '974' then 2975
                              else 4471 end as srid) p
                where not exists (select from beside n join engaged f on f.code = n.neighbour_code where n.code = e.code)
                """, DAY);
        JsonNode view = got("/api/v1/animation/isolated?date=" + DAY);
        Map<String, JsonNode> byCode = new HashMap<>();
        double before = Double.POSITIVE_INFINITY;
        for (JsonNode one : view.get("communes")) {
            byCode.put(one.at("/territory/code").asText(), one);
            double km = one.get("km").isNull()
                    ? Double.POSITIVE_INFINITY
                    : one.get("km").asDouble();
            assertThat(km).as("the loneliest first").isLessThanOrEqualTo(before);
            before = km;
        }
        assertThat(byCode).hasSize(expected.size()).hasSizeGreaterThan(10);
        for (Map<String, Object> row : expected) {
            JsonNode one = byCode.get((String) row.get("code"));
            if (row.get("km") == null) {
                assertThat(one.get("km").isNull()).as("%s", row.get("code")).isTrue();
            } else {
                assertThat(one.get("km").asDouble())
                        .as("%s", row.get("code"))
                        .isCloseTo(((Number) row.get("km")).doubleValue(), within(0.06));
            }
        }
    }

    @Test
    void the_tables_have_the_same_lines_and_say_their_day() {
        for (String name : new String[] {"departements", "isolated", "candidates"}) {
            var answer = atlas.get("/api/v1/animation/%s.csv?date=%s".formatted(name, DAY));
            assertThat(answer.statusCode()).isEqualTo(200);
            String[] lines = answer.body().split("\r\n");
            JsonNode view = got("/api/v1/animation/%s?date=%s%s"
                    .formatted(name, DAY, name.equals("candidates") ? "&limit=40000" : ""));
            assertThat(lines.length - 1)
                    .isEqualTo(view.get(name.equals("departements") ? "departements" : "communes")
                            .size());
            assertThat(lines[0]).contains("situation_au", "donnees_fictives");
            assertThat(lines[1]).contains(DAY, "VRAI");
        }
    }

    @Test
    void an_unknown_region_is_refused_by_name() {
        assertThat(OwnAtlas.json(atlas.get("/api/v1/animation/candidates?region=99"))
                        .get("code")
                        .asText())
                .isEqualTo("unknown-territory");
        assertThat(OwnAtlas.json(atlas.get("/api/v1/animation/isolated?limit=3"))
                        .get("code")
                        .asText())
                .isEqualTo("unknown-parameter");
    }

    private static JsonNode places(String body) {
        return result(atlas, "/api/v1/animation/places", body);
    }

    /** What a calculation gives, however long it takes. */
    static JsonNode result(OwnAtlas atlas, String path, String body) {
        var answer = atlas.send("POST", path, body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
        JsonNode view = OwnAtlas.json(answer);
        while (view.get("state").asText().equals("running")) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            view = OwnAtlas.json(
                    atlas.get("/api/v1/calculations/" + view.get("id").asText()));
        }
        assertThat(view.get("state").asText()).as(view.toString()).isEqualTo("done");
        return view.get("result");
    }

    @Test
    void two_exchange_days_are_where_no_other_pair_of_engaged_communes_makes_the_ways_shorter() {
        JsonNode view = places("{\"date\":\"%s\",\"days\":2}".formatted(DAY));
        Map<String, Map<String, Long>> ways = new TreeMap<>();
        asked("""
                , point as (
                  select e.code, e.officials, ST_Transform(b.inside, 2154) as at
                  from engaged e
                  join territory t on t.level = 'commune' and t.code = e.code and length(t.departement_code) = 2
                  join boundary b on b.level = 'commune' and b.code = e.code and b.version = (select version from boundary_current)
                )
                select h.code as host, f.code as who, f.officials * round(ST_Distance(h.at, f.at))::bigint as metres
                from point h cross join point f
                """, DAY).forEach(way -> ways.computeIfAbsent((String) way.get("host"), host -> new TreeMap<>())
                .put((String) way.get("who"), ((Number) way.get("metres")).longValue()));
        Pair best = bestPair(ways);
        assertThat(view.at("/proof/proved").asBoolean()).isTrue();
        assertThat(view.at("/ways/totalKm").asDouble()).isCloseTo(best.metres() / 1000.0, within(0.1));
        Set<String> hosts = new HashSet<>();
        int communes = 0;
        for (JsonNode day : view.get("days")) {
            hosts.add(day.at("/place/code").asText());
            communes += day.get("from").size();
        }
        assertThat(hosts).containsExactlyInAnyOrder(best.one(), best.other());
        assertThat(communes)
                .as("each goes to one place")
                .isEqualTo(view.get("communes").asInt());
        assertThat(view.at("/past/best/totalKm").asDouble()).isPositive();
    }

    private record Pair(String one, String other, long metres) {}

    /** Of all pairs, each tried. */
    private static Pair bestPair(Map<String, Map<String, Long>> ways) {
        String[] hosts = ways.keySet().toArray(String[]::new);
        long[][] metres = ways.values().stream()
                .map(way -> way.values().stream().mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
        Pair best = new Pair("", "", Long.MAX_VALUE);
        for (int one = 0; one < hosts.length; one++) {
            for (int other = one + 1; other < hosts.length; other++) {
                long sum = 0;
                for (int who = 0; who < hosts.length; who++) {
                    sum += Math.min(metres[one][who], metres[other][who]);
                }
                if (sum < best.metres()) {
                    best = new Pair(hosts[one], hosts[other], sum);
                }
            }
        }
        return best;
    }

    @Test
    void more_days_are_less_far_and_every_kind_of_host_can_be_asked_for() {
        List<Double> totals = new ArrayList<>();
        for (int days = 1; days <= 5; days++) {
            JsonNode view = places("{\"date\":\"%s\",\"days\":%d}".formatted(DAY, days));
            assertThat(view.at("/proof/proved").asBoolean()).isTrue();
            totals.add(view.at("/ways/totalKm").asDouble());
        }
        assertThat(totals).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        JsonNode large =
                places("{\"date\":\"%s\",\"days\":3,\"hosts\":{\"kind\":\"population\",\"minPopulation\":50000}}"
                        .formatted(DAY));
        assertThat(large.get("days"))
                .allSatisfy(
                        day -> assertThat(day.at("/place/population").asInt()).isGreaterThanOrEqualTo(50_000));
        JsonNode chosen = places(
                "{\"date\":\"%s\",\"days\":1,\"hosts\":{\"kind\":\"codes\",\"codes\":[\"35238\"]}}".formatted(DAY));
        assertThat(chosen.at("/days/0/place/name").asText()).isEqualTo("Rennes");
    }

    @Test
    void what_cannot_be_asked_is_said_field_by_field() {
        JsonNode refused = OwnAtlas.json(atlas.send(
                "POST",
                "/api/v1/animation/places",
                "{\"days\":11,\"zone\":\"mars\",\"weight\":\"tons\"}",
                "Content-Type",
                "application/json"));
        assertThat(refused.get("fields").has("days")).isTrue();
        assertThat(refused.get("fields").has("zone")).isTrue();
        assertThat(refused.get("fields").has("weight")).isTrue();
    }
}
