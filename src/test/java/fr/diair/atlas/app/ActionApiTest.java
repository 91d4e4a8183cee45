package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Actions followed over HTTP: places, milestones, states with their reasons, progress, board and timeline, as of a day. */
@ExtendWith(QuietLog.class)
class ActionApiTest {
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("actions");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Test
    void a_state_is_declared_with_its_reason_and_the_action_follows_its_history() {
        String key = action("Atelier de français", "\"planned_start\":\"2019-03-01\",\"planned_end\":\"2019-12-01\"");
        assertThat(states("[\"" + key + "\"]", "started", "2019-03-05", "").statusCode())
                .isEqualTo(422);
        changed(key, "started", "2019-03-05", "Première séance");
        changed(key, "blocked", "2019-06-01", "La salle est fermée");
        changed(key, "started", "2019-07-01", "Une autre salle est prêtée");
        assertThat(state(key, "2019-02-01")).isEqualTo("planned");
        assertThat(state(key, "2019-03-04")).isEqualTo("late");
        assertThat(state(key, "2019-03-05")).isEqualTo("started");
        JsonNode blocked = sheet(key, "2019-06-15");
        assertThat(blocked.at("/action/state/status").asText()).isEqualTo("blocked");
        assertThat(blocked.at("/action/state/reason").asText()).isEqualTo("La salle est fermée");
        assertThat(blocked.at("/action/state/since").asText()).isEqualTo("2019-06-01");
        assertThat(blocked.get("history")).hasSize(2);
        assertThat(state(key, "2019-08-01")).isEqualTo("started");
        assertThat(state(key, "2019-12-11")).isEqualTo("late");
        assertThat(sheet(key, "2019-12-11").at("/action/state/daysLate").asInt())
                .isEqualTo(10);
        JsonNode row = values(key);
        assertThat(row.get("status").asText()).isEqualTo("started");
        assertThat(row.get("started_on").asText()).isEqualTo("2019-03-05");
        changed(key, "done", "2019-12-20", "Dernière séance");
        assertThat(values(key).get("ended_on").asText()).isEqualTo("2019-12-20");
        assertThat(state(key, "2019-12-11")).isEqualTo("late");
        assertThat(state(key, "2019-12-31")).isEqualTo("done");
    }

    @Test
    void a_declaration_that_is_taken_back_takes_its_day_along() {
        String key = action("Permanence", "\"planned_start\":\"2019-03-01\"");
        changed(key, "started", "2019-03-05", "Ouverte");
        changed(key, "abandoned", "2019-05-05", "Plus de financement");
        assertThat(values(key).get("ended_on").asText()).isEqualTo("2019-05-05");
        JsonNode last = rows("action-statuses?action=" + key).get(0);
        assertThat(last.get("values").get("status").asText()).isEqualTo("abandoned");
        assertThat(delete("action-statuses/" + last.get("key").asText(), last).statusCode())
                .isEqualTo(204);
        assertThat(values(key).get("status").asText()).isEqualTo("started");
        assertThat(values(key).get("ended_on").isNull()).isTrue();
    }

    @Test
    void a_state_that_is_changed_on_the_row_wants_a_reason_and_enters_the_history() {
        String key = action("Cours du soir", "\"planned_start\":\"2019-03-01\"");
        JsonNode row = row("actions/" + key);
        assertThat(put("actions/" + key, row, "{\"status\":\"blocked\"}", "").statusCode())
                .isEqualTo(422);
        assertThat(put("actions/" + key, row, "{\"status\":\"late\"}", "En retard")
                        .body())
                .contains("se calcule");
        assertThat(put("actions/" + key, row, "{\"status\":\"blocked\"}", "Plus de salle")
                        .statusCode())
                .isEqualTo(200);
        JsonNode history = rows("action-statuses?action=" + key);
        assertThat(history).hasSize(1);
        assertThat(history.get(0).at("/values/reason").asText()).isEqualTo("Plus de salle");
    }

    @Test
    void an_earlier_state_of_the_whole_action_comes_back_from_the_journal_without_a_word_too_much() {
        String key = action("Jardin partagé", "\"planned_start\":\"2019-03-01\"");
        changed(key, "started", "2019-03-05", "Ouvert");
        long before = journal(key).get(0).get("id").asLong();
        changed(key, "blocked", "2019-06-05", "Inondation");
        atlas.made("milestones", "{\"action\":\"" + key + "\",\"title\":\"Clôture posée\"}");
        HttpResponse<String> restored =
                atlas.send("POST", "/api/v1/journal/" + before + "/restore", "{\"why\":\"Erreur d'action\"}");
        assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
        assertThat(values(key).get("status").asText()).isEqualTo("started");
        assertThat(rows("action-statuses?action=" + key)).hasSize(1);
        assertThat(rows("milestones?action=" + key)).isEmpty();
        assertThat(delete("actions/" + key, row("actions/" + key)).statusCode()).isEqualTo(204);
        atlas.send("POST", "/api/v1/journal/" + before + "/restore", "{\"why\":\"Retirée par erreur\"}");
        assertThat(rows("action-statuses?action=" + key)).hasSize(1);
        assertThat(values(key).get("started_on").asText()).isEqualTo("2019-03-05");
    }

    @Test
    void several_actions_change_their_state_together_or_not_at_all() {
        String one = action("Groupe un", "\"planned_start\":\"2019-01-10\"");
        String two = action("Groupe deux", "\"planned_start\":\"2019-01-10\"");
        assertThat(states("[\"" + one + "\",\"nulle-part\"]", "blocked", "2019-05-01", "Grève")
                        .statusCode())
                .isEqualTo(404);
        assertThat(state(one, "2019-06-01")).isEqualTo("late");
        HttpResponse<String> both = states("[\"" + one + "\",\"" + two + "\"]", "blocked", "2019-05-01", "Grève");
        assertThat(OwnAtlas.json(both).get("changed").asInt()).isEqualTo(2);
        assertThat(state(one, "2019-06-01")).isEqualTo("blocked");
        assertThat(state(two, "2019-06-01")).isEqualTo("blocked");
    }

    @Test
    void progress_is_that_of_the_milestones_as_of_the_day_unless_somebody_states_another_one() {
        String key = action(
                "Parcours santé",
                "\"started_on\":\"2019-01-01\",\"planned_end\":\"2020-01-01\",\"beneficiaries_planned\":40,"
                        + "\"beneficiaries_reached\":10");
        assertThat(progress(key, "2019-12-31").get("value").asDouble()).isEqualTo(0.25);
        assertThat(progress(key, "2019-12-31").get("basis").asText()).isEqualTo("beneficiaries");
        // what was counted on 31 December says nothing of July: an estimate
        JsonNode july = progress(key, "2019-07-02");
        assertThat(july.get("estimated").asBoolean()).isTrue();
        assertThat(july.get("label").asText()).contains("estimé");
        milestone(key, "Convention", "2019-02-01", "2019-02-10", 1);
        milestone(key, "Ouverture", "2019-06-01", "2019-09-01", 2);
        milestone(key, "Bilan", "2020-01-01", null, 1);
        assertThat(progress(key, "2019-01-31").get("value").asDouble()).isZero();
        assertThat(progress(key, "2019-03-01").get("value").asDouble()).isEqualTo(0.25);
        assertThat(progress(key, "2019-12-31").get("value").asDouble()).isEqualTo(0.75);
        JsonNode late = sheet(key, "2019-07-01").at("/action/nextMilestone");
        assertThat(late.get("title").asText()).isEqualTo("Ouverture");
        assertThat(late.get("late").asBoolean()).isTrue();
        String stated = "{\"action\":\"" + key + "\",\"on_date\":\"2019-10-01\",\"reason\":\"Bilan d'étape\",";
        atlas.made("action-progress", stated + "\"percent\":60}");
        JsonNode october = progress(key, "2019-10-15");
        assertThat(october.get("value").asDouble()).isEqualTo(0.6);
        assertThat(october.get("computed").asDouble()).isEqualTo(0.75);
        assertThat(october.at("/stated/reason").asText()).isEqualTo("Bilan d'étape");
        assertThat(progress(key, "2019-09-30").get("value").asDouble()).isEqualTo(0.75);
        atlas.made(
                "action-progress",
                "{\"action\":\"" + key + "\",\"on_date\":\"2019-11-01\",\"reason\":\"Les jalons suffisent\"}");
        assertThat(progress(key, "2019-11-02").get("value").asDouble()).isEqualTo(0.75);
        assertThat(progress(key, "2019-11-02").get("stated").isNull()).isTrue();
        assertThat(progress(key, "2019-10-15").get("value").asDouble()).isEqualTo(0.6);
    }

    @Test
    void the_same_progress_is_told_by_the_sheet_the_profile_the_theme_and_the_export() {
        // no other action lies in Callac (22025)
        String key = action("Seule à Callac", "\"started_on\":\"2019-01-01\"", "22025");
        milestone(key, "Un", "2019-02-01", "2019-02-10", 3);
        milestone(key, "Deux", "2019-06-01", null, 1);
        assertThat(progress(key, "2019-12-31").get("value").asDouble()).isEqualTo(0.75);
        JsonNode profile = OwnAtlas.json(atlas.get("/api/v1/territories/commune/22025?date=2019-12-31"));
        assertThat(profile.at("/actions/list/0/progress").asDouble()).isEqualTo(0.75);
        assertThat(profile.at("/actions/list/0/progressLabel").asText()).isEqualTo("jalons atteints");
        String table = atlas.get("/api/v1/themes/action-progress/values.csv?level=commune&date=2019-12-31")
                .body();
        assertThat(table.lines()
                        .filter(line -> line.startsWith("22025;"))
                        .findFirst()
                        .orElseThrow())
                .contains(";75;");
        String export = atlas.get("/api/v1/exports/actions.csv").body();
        assertThat(export.lines().filter(line -> line.contains(key)).findFirst().orElseThrow())
                .contains(";0,75;milestones;2;1;");
    }

    @Test
    void an_action_of_three_communes_counts_in_each_and_once_in_what_they_belong_to() {
        String before = countOf("departement", "48");
        String key = action("Réseau lozérien", "\"started_on\":\"2019-05-01\"", "48095");
        place(key, "48061");
        place(key, "48092");
        place(key, "48095");
        assertThat(countOf("commune", "48061")).isEqualTo("1");
        assertThat(countOf("commune", "48092")).isEqualTo("1");
        assertThat(Integer.parseInt(countOf("departement", "48"))).isEqualTo(Integer.parseInt(before) + 1);
        JsonNode action = sheet(key, "2019-12-31").get("action");
        assertThat(action.get("places")).hasSize(3);
        assertThat(listed("territory=commune:48061")).contains(key);
        assertThat(listed("territory=departement:48")).contains(key);
        assertThat(listed("territory=commune:48001")).doesNotContain(key);
        HttpResponse<String> nowhere = atlas.send(
                "POST",
                "/api/v1/registers/action-places",
                "{\"values\":{\"action\":\"" + key + "\",\"level\":\"commune\",\"code\":\"48999\"}}");
        assertThat(nowhere.statusCode()).isEqualTo(422);
    }

    @Test
    void a_point_lies_in_france_or_is_refused_and_only_launched_actions_are_dots() {
        String values = "\"started_on\":\"2019-05-01\",\"longitude\":%s,\"latitude\":%s";
        HttpResponse<String> swapped =
                atlas.add("actions", body("Point inversé", values.formatted("48.11", "-1.68"), "35238"));
        assertThat(swapped.statusCode()).isEqualTo(422);
        assertThat(OwnAtlas.json(swapped).at("/fields/longitude").asText()).contains("inversées");
        HttpResponse<String> lausanne =
                atlas.add("actions", body("Point suisse", values.formatted("6.63", "46.52"), "35238"));
        assertThat(OwnAtlas.json(lausanne).at("/fields/longitude").asText()).contains("aucune commune");
        HttpResponse<String> half = atlas.add("actions", body("Demi-point", "\"longitude\":-1.68", "35238"));
        assertThat(OwnAtlas.json(half).at("/fields/latitude").asText()).contains("les deux");
        String key = action("Point à Rennes", values.formatted("-1.68", "48.11"));
        JsonNode points = OwnAtlas.json(atlas.get("/api/v1/actions/points?date=2019-12-31"));
        assertThat(points.get("points"))
                .extracting(one -> one.get("key").asText())
                .contains(key);
        String picture = "/api/v1/infographics.svg?theme=action-count&level=region&date=2019-12-31";
        int drawn = points.get("points").size();
        assertThat(atlas.get(picture + "&actions=1").body())
                .contains(drawn + "\u00a0" + (drawn == 1 ? "action placée" : "actions placées") + " sur la carte");
        assertThat(atlas.get(picture).body()).doesNotContain("sur la carte");
        assertThat(atlas.get(picture + "&actions=oui").statusCode()).isEqualTo(400);
        JsonNode earlier = OwnAtlas.json(atlas.get("/api/v1/actions/points?date=2019-04-30"));
        assertThat(earlier.get("points"))
                .extracting(one -> one.get("key").asText())
                .doesNotContain(key);
        JsonNode other = OwnAtlas.json(atlas.get("/api/v1/actions/points?date=2019-12-31&field=sante"));
        assertThat(other.get("points"))
                .extracting(one -> one.get("key").asText())
                .doesNotContain(key);
    }

    @Test
    void secret_and_unknown_beneficiaries_are_kept_apart_planned_or_reached() {
        String key = action("Discret", "\"planned_state\":\"secret\",\"reached_state\":\"secret\"");
        JsonNode counted = sheet(key, "2019-12-31").at("/action/counted");
        assertThat(counted.get("plannedState").asText()).isEqualTo("secret");
        assertThat(counted.get("reachedState").asText()).isEqualTo("secret");
        assertThat(progress(key, "2019-12-31").get("basis").asText()).isEqualTo("secret");
        String other = action("Inconnu", "\"beneficiaries_planned\":10");
        JsonNode known = sheet(other, "2019-12-31").at("/action/counted");
        assertThat(known.get("plannedState").asText()).isEqualTo("value");
        assertThat(known.get("reachedState").asText()).isEqualTo("unavailable");
    }

    @Test
    void the_board_tells_what_is_late_or_blocked_the_longest_first_and_as_a_table() {
        String late = action("Très en retard", "\"planned_start\":\"2018-01-01\"");
        String blocked = action("À l'arrêt", "\"planned_start\":\"2019-01-01\"");
        changed(blocked, "blocked", "2019-02-01", "=1+1");
        JsonNode board = OwnAtlas.json(atlas.get("/api/v1/actions/board?date=2019-12-31"));
        assertThat(board.get("actions").get(0).get("key").asText()).isEqualTo(late);
        assertThat(board.at("/actions/0/state/daysLate").asInt()).isEqualTo(729);
        assertThat(board.get("actions")).allMatch(row -> List.of("late", "blocked")
                .contains(row.at("/state/status").asText()));
        assertThat(board.get("late").asInt() + board.get("blocked").asInt())
                .isEqualTo(board.get("total").asInt());
        JsonNode only = OwnAtlas.json(atlas.get("/api/v1/actions/board?date=2019-12-31&state=blocked"));
        assertThat(only.get("late").asInt()).isZero();
        String table = atlas.get("/api/v1/actions/board.csv?date=2019-12-31").body();
        assertThat(table).startsWith("\ufeffcle;action;contrat;domaine;porteur");
        assertThat(table.lines()
                        .filter(line -> line.startsWith(blocked))
                        .findFirst()
                        .orElseThrow())
                .contains("Bloquée;2019-02-01;364;'=1+1");
        assertThat(atlas.get("/api/v1/actions/board?state=perdue").statusCode()).isEqualTo(400);
        assertThat(atlas.get("/api/v1/actions/board?territory=48").statusCode()).isEqualTo(400);
    }

    @Test
    void the_timeline_groups_actions_by_contract_between_its_first_and_last_day() {
        JsonNode timeline =
                OwnAtlas.json(atlas.get("/api/v1/actions/timeline?date=2019-12-31&contract=CTAI-BORDEAUX-2019"));
        assertThat(timeline.get("groups")).hasSize(1);
        assertThat(timeline.at("/groups/0/actions").size()).isGreaterThan(3);
        assertThat(timeline.get("from").asText()).isLessThan(timeline.get("to").asText());
        JsonNode none = OwnAtlas.json(atlas.get("/api/v1/actions/timeline?q=introuvable"));
        assertThat(none.get("groups")).isEmpty();
        assertThat(none.get("from").isNull()).isTrue();
    }

    @Test
    void a_state_that_is_written_beside_the_history_enters_it_once() {
        String key = action("Importée", "\"planned_start\":\"2019-03-01\"");
        atlas.database().jdbi().useTransaction(handle -> {
            handle.execute("update action set status = 'blocked' where key = ?", key);
            handle.execute("update action set title = 'Importée deux fois', status = 'blocked' where key = ?", key);
        });
        JsonNode history = rows("action-statuses?action=" + key);
        assertThat(history).hasSize(1);
        assertThat(history.get(0).at("/values/status").asText()).isEqualTo("blocked");
        assertThat(history.get(0).at("/values/reason").asText()).isNotBlank();
    }

    private static String body(String title, String more, String commune) {
        return "{\"title\":\"" + title + "\",\"field\":\"langue\",\"carrier\":\"CCAS\",\"place_level\":\"commune\","
                + "\"place_code\":\"" + commune + "\",\"status\":\"planned\",\"reported_on\":\"2019-12-31\","
                + "\"source\":\"essai\"," + more + "}";
    }

    private static String action(String title, String more) {
        return action(title, more, "35238");
    }

    private static String action(String title, String more, String commune) {
        return atlas.made("actions", body(title, more, commune)).get("key").asText();
    }

    private static void milestone(String action, String title, String due, String reached, int weight) {
        atlas.made(
                "milestones",
                "{\"action\":\"%s\",\"title\":\"%s\",\"due_on\":\"%s\",\"reached_on\":%s,\"weight\":%d}"
                        .formatted(action, title, due, reached == null ? null : "\"" + reached + "\"", weight));
    }

    private static void place(String action, String commune) {
        atlas.made(
                "action-places", "{\"action\":\"" + action + "\",\"level\":\"commune\",\"code\":\"" + commune + "\"}");
    }

    private static HttpResponse<String> states(String keys, String status, String on, String why) {
        return atlas.send(
                "POST",
                "/api/v1/actions/states",
                "{\"keys\":%s,\"status\":\"%s\",\"on\":\"%s\",\"why\":\"%s\"}".formatted(keys, status, on, why));
    }

    private static void changed(String key, String status, String on, String why) {
        HttpResponse<String> answer = states("[\"" + key + "\"]", status, on, why);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode sheet(String key, String day) {
        return OwnAtlas.json(atlas.get("/api/v1/actions/sheets/" + key + "?date=" + day));
    }

    private static String state(String key, String day) {
        return sheet(key, day).at("/action/state/status").asText();
    }

    private static JsonNode progress(String key, String day) {
        return sheet(key, day).at("/action/progress");
    }

    private static List<String> listed(String query) {
        List<String> keys = new ArrayList<>();
        OwnAtlas.json(atlas.get("/api/v1/actions?" + query))
                .get("actions")
                .forEach(one -> keys.add(one.get("key").asText()));
        return keys;
    }

    /** The number of launched actions at the end of 2019, as the theme tells it. */
    private static String countOf(String level, String code) {
        return atlas.get("/api/v1/themes/action-count/values.csv?level=" + level + "&date=2019-12-31")
                .body()
                .lines()
                .filter(line -> line.startsWith(code + ";"))
                .map(line -> line.split(";", -1)[3])
                .findFirst()
                .orElse("")
                .replaceAll("^$", "0");
    }

    private static JsonNode journal(String key) {
        return OwnAtlas.json(atlas.get("/api/v1/journal?object=action:" + key)).get("entries");
    }

    private static JsonNode row(String row) {
        return OwnAtlas.json(atlas.get("/api/v1/registers/" + row));
    }

    private static JsonNode values(String key) {
        return row("actions/" + key).get("values");
    }

    private static JsonNode rows(String register) {
        return OwnAtlas.json(atlas.get("/api/v1/registers/" + register)).get("rows");
    }

    private static HttpResponse<String> put(String row, JsonNode before, String values, String why) {
        return atlas.change(row, before.get("revision").asLong(), values, why);
    }

    private static HttpResponse<String> delete(String row, JsonNode before) {
        return atlas.send(
                "DELETE",
                "/api/v1/registers/" + row,
                "",
                "If-Match",
                "\"" + before.get("revision").asLong() + "\"");
    }
}
