package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.db.Database;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many people at the same rows, and a file that arrives meanwhile: nothing is lost, nothing is half there. */
@ExtendWith(QuietLog.class)
class ConcurrentEditsTest {
    private static final int EDITORS = 8;
    private static final int EDITS = 25;
    private static final int IMPORTED = 400;

    private static OwnAtlas atlas;

    /** A change that was answered by 200. */
    private record Won(String row, long from, long to, String title) {}

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("concurrent");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Test
    void each_change_starts_from_the_one_just_before_and_the_journal_has_every_one() throws Exception {
        List<String> rows = new ArrayList<>();
        Map<String, Long> first = new java.util.HashMap<>();
        for (String title : List.of("Contrat A", "Contrat B", "Contrat C")) {
            JsonNode made = OwnAtlas.json(atlas.send(
                    "POST",
                    "/api/v1/registers/contracts",
                    "{\"values\":{\"title\":\"%s\",\"year\":2020}}".formatted(title)));
            rows.add(made.get("key").asText());
            first.put(made.get("key").asText(), made.get("revision").asLong());
        }
        ConcurrentLinkedQueue<Won> won = new ConcurrentLinkedQueue<>();
        AtomicInteger late = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(EDITORS + 2);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int editor = 0; editor < EDITORS; editor++) {
                int number = editor;
                all.add(people.submit(edits(rows, number, won, late)));
            }
            Future<?> reader = people.submit(() -> {
                while (!over.get()) {
                    assertThat(total("contracts?q=atomique&size=1")).isIn(0, IMPORTED);
                }
            });
            Future<JsonNode> imported = people.submit(ConcurrentEditsTest::importMany);
            for (Future<Void> one : all) {
                one.get();
            }
            assertThat(imported.get().get("state").asText()).isEqualTo("done");
            over.set(true);
            reader.get();
        } finally {
            over.set(true);
            people.shutdownNow();
        }
        assertThat(total("contracts?q=atomique&size=1")).isEqualTo(IMPORTED);
        assertThat(won.size() + late.get()).isEqualTo(EDITORS * EDITS);
        assertThat(won).isNotEmpty();
        for (String row : rows) {
            Map<Long, Won> byStart =
                    won.stream().filter(one -> one.row().equals(row)).collect(Collectors.toMap(Won::from, one -> one));
            long revision = first.get(row);
            String title = null;
            int links = 0;
            while (byStart.containsKey(revision)) {
                Won one = byStart.get(revision);
                revision = one.to();
                title = one.title();
                links++;
            }
            assertThat(links).as("changes of %s that follow one another", row).isEqualTo(byStart.size());
            JsonNode now = OwnAtlas.json(atlas.get("/api/v1/registers/contracts/" + row));
            assertThat(now.get("revision").asLong()).isEqualTo(revision);
            assertThat(now.get("values").get("title").asText()).isEqualTo(title);
            assertThat(OwnAtlas.json(atlas.get("/api/v1/journal?object=contract:" + row + "&size=1"))
                            .get("total")
                            .asInt())
                    .as("the creation, and each change of %s", row)
                    .isEqualTo(1 + links);
        }
    }

    private static Callable<Void> edits(
            List<String> rows, int editor, ConcurrentLinkedQueue<Won> won, AtomicInteger late) {
        return () -> {
            Random random = new Random(editor);
            for (int i = 0; i < EDITS; i++) {
                String row = rows.get(random.nextInt(rows.size()));
                long revision = OwnAtlas.json(atlas.get("/api/v1/registers/contracts/" + row))
                        .get("revision")
                        .asLong();
                String title = "Contrat de %d, essai %d".formatted(editor, i);
                HttpResponse<String> answer = put(row, revision, title);
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 412);
                if (answer.statusCode() == 200) {
                    won.add(new Won(
                            row, revision, OwnAtlas.json(answer).get("revision").asLong(), title));
                } else {
                    assertThat(OwnAtlas.json(answer)
                                    .get("current")
                                    .get("revision")
                                    .asLong())
                            .isNotEqualTo(revision);
                    late.incrementAndGet();
                }
            }
            return null;
        };
    }

    private static HttpResponse<String> put(String row, long revision, String title) {
        return atlas.send(
                "PUT",
                "/api/v1/registers/contracts/" + row,
                "{\"values\":{\"title\":\"%s\"}}".formatted(title),
                "If-Match",
                "\"" + revision + "\"");
    }

    private static int total(String list) {
        return OwnAtlas.json(atlas.get("/api/v1/registers/" + list))
                .get("total")
                .asInt();
    }

    /** A file of contracts, to its end. */
    private static JsonNode importMany() throws Exception {
        StringBuilder csv = new StringBuilder("contract;title;year\n");
        for (int i = 0; i < IMPORTED; i++) {
            csv.append("ATOM-%d;Contrat atomique %d;2020\n".formatted(i, i));
        }
        String id = OwnAtlas.json(atlas.send("POST", "/api/v1/intake/files?name=contrats.csv", csv.toString()))
                .get("id")
                .asText();
        JsonNode plan = OwnAtlas.json(atlas.get("/api/v1/intake/files/" + id + "/preview"))
                .get("suggestion");
        assertThat(plan.get("target").asText()).isEqualTo("contracts");
        String job = OwnAtlas.json(atlas.send("POST", "/api/v1/intake/files/" + id + "/commit", plan.toString()))
                .get("job")
                .asText();
        while (true) {
            JsonNode view = OwnAtlas.json(atlas.get("/api/v1/intake/jobs/" + job));
            if (!view.get("state").asText().equals("running")) {
                return view;
            }
            Thread.sleep(50);
        }
    }

    @Test
    void while_an_import_goes_on_an_edit_waits_and_is_then_told_to_come_back() throws Exception {
        JsonNode made = OwnAtlas.json(atlas.send(
                "POST", "/api/v1/registers/contracts", "{\"values\":{\"title\":\"Contrat patient\",\"year\":2020}}"));
        String row = made.get("key").asText();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread importing = new Thread(() -> atlas.database().jdbi().useTransaction(handle -> {
            Database.turn(handle);
            held.countDown();
            awaitQuietly(release);
        }));
        importing.start();
        held.await();
        try {
            HttpResponse<String> busy = put(row, made.get("revision").asLong(), "Trop tôt");
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(OwnAtlas.json(busy).get("code").asText()).isEqualTo("busy");
        } finally {
            release.countDown();
            importing.join();
        }
        assertThat(put(row, made.get("revision").asLong(), "À présent").statusCode())
                .isEqualTo(200);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
