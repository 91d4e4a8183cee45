package fr.diair.atlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.bench.BenchTable;
import fr.diair.atlas.bench.HttpLoad;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How long what compares territories lets one wait: the catalogue, portraits, comparisons, rankings, choices of contracts and of
 * places. The reference is what one aggregate of one EPCI costs over the raw tables, of which a portrait has hundreds.
 */
final class DiagnosticsBench {
    private static final int TIMES = 20;
    private static final int PORTRAITS = 400;
    private static final long PAUSE_MS = 20;

    /** The bodies differ from one another, so that no answer is one that was kept. */
    private static final String RANKING = """
            {"level":"%s","date":"2019-12-31","criteria":[
              {"measure":"population","weight":%d,"direction":"high"},
              {"measure":"density","weight":2,"direction":"low"},
              {"measure":"engaged-communes","weight":3,"direction":"high"},
              {"measure":"indicator-demo-bpi-hab","weight":4},
              {"measure":"indicator-demo-places-hab","weight":5}],
             "robustness":{"draws":%d}}""";

    private static final String PORTFOLIO = """
            {"date":"2019-12-31","candidates":{"codes":[%s],"withoutContract":false},
             "cost":{"kind":"per-inhabitant","amountCents":%d,"capCents":30000000},
             "objective":{"kind":"population"},"limits":{"envelopeCents":%d,"mostPerDepartement":2}}""";

    private final int port;
    private final Database database;
    private final BenchTable table;
    private final HttpClient client = HttpClient.newHttpClient();

    private DiagnosticsBench(int port, Database database, BenchTable table) {
        this.port = port;
        this.database = database;
        this.table = table;
    }

    static void measure(int port, Database database, BenchTable table) throws Exception {
        DiagnosticsBench bench = new DiagnosticsBench(port, database, table);
        bench.reference();
        bench.catalogue();
        bench.read();
        bench.rankings();
        bench.choices();
    }

    private void reference() {
        List<String> epci = codes("select code from territory where level = 'epci' order by md5(code) limit 100");
        long[] nanos = new long[epci.size()];
        database.jdbi().useHandle(handle -> {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                handle.createQuery("""
                        select count(*) as communes, sum(t.population) as population, count(distinct e.shown_code) as engaged
                        from territory t
                        left join engagement_standing(date '2019-12-31') e on e.shown_code = t.code
                        where t.level = 'commune' and t.epci_code = :code""").bind("code", epci.get(i)).mapToMap().one();
                nanos[i] = System.nanoTime() - start;
            }
        });
        Arrays.sort(nanos);
        table.add(
                "repère : communes, population et engagement d'un EPCI, SQL sur les tables, 100 EPCI",
                String.format(
                        Locale.ROOT,
                        "p50 %.2f ms, p99 %.2f ms",
                        nanos[nanos.length / 2] / 1e6,
                        nanos[(int) (nanos.length * 0.99)] / 1e6),
                "");
    }

    private void catalogue() {
        String epci = "/api/v1/measures?level=epci&date=2019-12-%d";
        String communes = "/api/v1/measures?level=commune&date=2019-12-31";
        table.add("catalogue des mesures des EPCI, première fois", once(epci.formatted(31)), "");
        table.add(
                "catalogue des mesures des EPCI, chaque fois une autre date",
                HttpLoad.once(
                        port, IntStream.range(10, 31).mapToObj(epci::formatted).toList(), 1),
                "");
        table.add(
                "catalogue des mesures des EPCI, ensuite",
                HttpLoad.during(port, List.of(epci.formatted(31)), 1, 2),
                "p50 < 20 ms");
        table.add("catalogue des mesures des communes, première fois", once(communes), "");
        table.add("catalogue des mesures des communes, ensuite", HttpLoad.during(port, List.of(communes), 1, 2), "");
    }

    private void read() {
        List<String> paths = codes("""
                (select level || '/' || code from territory where level = 'epci' order by md5(code) limit 250)
                union all
                (select level || '/' || code from territory where level = 'commune' and kind is null order by md5(code) limit 100)
                union all
                (select level || '/' || code from territory where level = 'departement' order by md5(code) limit 50)
                """);
        String portrait = "/api/v1/portraits/%s?date=2019-12-31";
        table.add("portrait d'un territoire, le tout premier", once(portrait.formatted("epci/243500139")), "");
        once(portrait.formatted("commune/35238"));
        once(portrait.formatted("departement/35"));
        table.add(
                "portraits de %d territoires différents".formatted(PORTRAITS),
                HttpLoad.once(port, paths.stream().map(portrait::formatted).toList(), 1),
                "p99 < 20 ms");
        table.add(
                "portraits de %d territoires, 4 connexions".formatted(PORTRAITS),
                HttpLoad.once(port, paths.stream().map(portrait::formatted).toList(), 4),
                "");
        List<String> epci =
                codes("select 'epci/' || code from territory where level = 'epci' order by md5(code) limit 240");
        List<String> six = new ArrayList<>();
        for (int i = 0; i + 6 <= epci.size(); i += 6) {
            six.add("/api/v1/comparisons?date=2019-12-31&territories=" + String.join(",", epci.subList(i, i + 6)));
        }
        once(six.get(0));
        table.add("comparaison de 6 EPCI", HttpLoad.once(port, six, 1), "p99 < 50 ms");
        List<String> similar = paths.stream()
                .filter(path -> path.startsWith("epci"))
                .map(path -> "/api/v1/similar/" + path + "?date=2019-12-31")
                .toList();
        once(similar.get(0));
        table.add("territoires proches, 250 EPCI", HttpLoad.once(port, similar, 1), "p99 < 50 ms");
        List<String> communes = paths.stream()
                .filter(path -> path.startsWith("commune"))
                .map(path -> "/api/v1/similar/" + path + "?date=2019-12-31")
                .toList();
        once(communes.get(0));
        table.add("territoires proches, 100 communes parmi 34 970", HttpLoad.once(port, communes, 1), "");
    }

    private void rankings() throws Exception {
        posted(
                "classement de tous les EPCI, 5 critères",
                "rankings",
                i -> RANKING.formatted("epci", i + 1, 0),
                "< 100 ms");
        posted(
                "classement de toutes les communes, 5 critères",
                "rankings",
                i -> RANKING.formatted("commune", i + 1, 0),
                "< 1 000 ms");
        posted(
                "classement de tous les EPCI, robustesse sur 2 000 tirages",
                "rankings",
                i -> RANKING.formatted("epci", i + 1, 2_000),
                "< 2 000 ms");
    }

    private void choices() throws Exception {
        for (int size : new int[] {22, 220}) {
            String codes = String.join(
                    ",",
                    codes("select '\"' || code || '\"' from territory where level = 'epci' and population is not null"
                            + " order by population desc limit " + size));
            posted(
                    "choix des prochains contrats parmi %d candidats, preuve comprise".formatted(size),
                    "portfolios",
                    i -> PORTFOLIO.formatted(codes, 50 + i, 200_000_000L + i * 1_000_000L),
                    size == 22 ? "< 2 000 ms" : "< 10 000 ms");
        }
        posted(
                "lieux de 2 à 5 journées d'échange (p-médiane)",
                "animation/places",
                i -> "{\"date\":\"2019-12-31\",\"days\":%d}".formatted(2 + i % 4),
                "");
    }

    private HttpLoad.Seen once(String path) {
        return HttpLoad.once(port, List.of(path), 1);
    }

    private List<String> codes(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** Asks for a number of different things, each until its result is there; the first, which warms up, is not counted. */
    private void posted(String what, String path, IntFunction<String> body, String aim) throws Exception {
        result(path, body.apply(TIMES));
        long[] nanos = new long[TIMES];
        long bytes = 0;
        long begin = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            bytes += result(path, body.apply(i));
            nanos[i] = System.nanoTime() - start;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(nanos);
        table.add(what, new HttpLoad.Seen(nanos, seconds, bytes, 0), aim);
    }

    /** A calculation that takes longer answers with a 202, and is asked for until it ends. */
    private int result(String path, String body) throws Exception {
        HttpResponse<byte[]> answer = send("POST", "/api/v1/" + path, body);
        while (answer.statusCode() == 202 || isRunning(answer)) {
            Thread.sleep(PAUSE_MS);
            String next =
                    answer.headers().firstValue("Location").orElse(answer.uri().getPath());
            answer = send("GET", next, "");
        }
        return answer.body().length;
    }

    private static boolean isRunning(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.uri().getPath().startsWith("/api/v1/calculations/")) {
            return false;
        }
        JsonNode state = Json.MAPPER.readTree(answer.body()).path("state");
        return state.asText().equals("running");
    }

    private HttpResponse<byte[]> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException("%s %s answered %d: %s"
                    .formatted(method, path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer;
    }
}
