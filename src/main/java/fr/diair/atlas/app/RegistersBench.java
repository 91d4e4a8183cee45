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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many changes of rows a second go through the whole of a register: read, checked, written, noted in the journal, shown.
 * The reference is an update of the same rows in a table that has neither journal nor anything shown.
 */
final class RegistersBench {
    private static final double SECONDS = 4;
    private static final int EDITORS = 8;

    private final int port;
    private final BenchTable table;
    private final HttpClient client = HttpClient.newHttpClient();

    private RegistersBench(int port, BenchTable table) {
        this.port = port;
        this.table = table;
    }

    static void measure(int port, Database database, BenchTable table) throws Exception {
        RegistersBench bench = new RegistersBench(port, table);
        double plain = plainUpdates(database);
        table.add(
                "repère : update SQL d'une ligne dans une table nue, 1 connexion",
                String.format(Locale.ROOT, "%,.0f/s", plain),
                "");
        List<String> contracts = bench.contracts();
        bench.edits("modifications d'une ligne de registre, 1 personne", contracts.subList(0, 1), plain);
        bench.edits(
                "modifications de %d lignes, %d personnes".formatted(EDITORS, EDITORS),
                contracts.subList(0, Math.min(EDITORS, contracts.size())),
                plain);
        table.add(
                "page de 50 lignes d'un registre",
                HttpLoad.during(port, List.of("/api/v1/registers/engagements?size=50"), 1, 2),
                "");
        table.add("page de 50 entrées du journal", HttpLoad.during(port, List.of("/api/v1/journal?size=50"), 1, 2), "");
    }

    private static double plainUpdates(Database database) {
        return database.jdbi().withHandle(handle -> {
            handle.execute("create table bench_plain as select key, title, year from contract");
            try {
                handle.execute("alter table bench_plain add primary key (key)");
                String key = handle.createQuery("select min(key) from bench_plain")
                        .mapTo(String.class)
                        .one();
                long end = System.nanoTime() + (long) (SECONDS * 1e9);
                int count = 0;
                while (System.nanoTime() < end) {
                    handle.execute("update bench_plain set title = ? where key = ?", "Titre " + count, key);
                    count++;
                }
                return count / SECONDS;
            } finally {
                handle.execute("drop table bench_plain");
            }
        });
    }

    private List<String> contracts() throws Exception {
        List<String> keys = new ArrayList<>();
        ask("GET", "contracts?size=50", "", "")
                .get("rows")
                .forEach(row -> keys.add(row.get("key").asText()));
        return keys;
    }

    /** Each person changes a row of their own, over and over. */
    private void edits(String what, List<String> rows, double plain) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(rows.size());
        try {
            List<Callable<List<Double>>> work = rows.stream()
                    .<Callable<List<Double>>>map(row -> () -> edits(row))
                    .toList();
            List<Double> millis = new ArrayList<>();
            for (Future<List<Double>> one : people.invokeAll(work)) {
                millis.addAll(one.get());
            }
            millis.sort(null);
            double perSecond = millis.size() / SECONDS;
            table.add(
                    what,
                    String.format(
                            Locale.ROOT,
                            "%,.0f/s, p50 %.1f ms, p99 %.1f ms : %.3f du repère",
                            perSecond,
                            millis.get(millis.size() / 2),
                            millis.get((int) (millis.size() * 0.99)),
                            perSecond / plain),
                    "p50 < 150 ms");
        } finally {
            people.shutdownNow();
        }
    }

    private List<Double> edits(String row) throws Exception {
        long revision = ask("GET", "contracts/" + row, "", "").get("revision").asLong();
        List<Double> millis = new ArrayList<>();
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        while (millis.isEmpty() || System.nanoTime() < end) {
            String values = "{\"values\":{\"title\":\"%s, essai %d\"}}".formatted(row, millis.size());
            long start = System.nanoTime();
            JsonNode changed = ask("PUT", "contracts/" + row, values, "\"" + revision + "\"");
            millis.add((System.nanoTime() - start) / 1e6);
            revision = changed.get("revision").asLong();
        }
        return millis;
    }

    private JsonNode ask(String method, String path, String body, String ifMatch) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/api/v1/registers/%s".formatted(port, path)))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException("%s %s answered %d".formatted(method, path, answer.statusCode()));
        }
        return Json.MAPPER.readTree(answer.body());
    }
}
