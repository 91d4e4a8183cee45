package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The network of mayors, day by day. */
@ExtendWith(QuietLog.class)
class NetworkApiTest {
    private static final String BRITTANY = "53";
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("network");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Test
    void an_election_puts_into_question_what_began_before_it_from_its_first_day_on() throws IOException {
        long before = summary("2020-03-14").get("officials").asLong();
        assertThat(summary("2020-03-14").get("toConfirm").asLong()).isZero();
        JsonNode after = summary("2020-03-15");
        assertThat(after.get("officials").asLong()).as("they still count").isGreaterThanOrEqualTo(before);
        // by hand, from the file: began before, or on an unknown day, and has no end
        long open = Files.readAllLines(Path.of("data/demo/engagements.csv")).stream()
                .skip(1)
                .map(line -> line.replace("\ufeff", "").split(";", -1))
                .filter(cells -> cells[5].isEmpty())
                .filter(cells -> cells[4].isEmpty() || cells[4].compareTo("2020-03-15") < 0)
                .count();
        assertThat(open).isGreaterThan(100);
        assertThat(after.get("toConfirm").asLong()).isBetween(open - 10, open + 10);
    }

    @Test
    void engagements_to_confirm_are_a_class_of_their_own_on_the_map_and_only_from_the_election_on() {
        JsonNode before = legend("engagement-state", "commune", "2020-03-14");
        assertThat(ids(before.get("classes"))).containsExactly("active", "declared", "former");
        assertThat(before.get("note").isNull()).isTrue();
        JsonNode after = legend("engagement-state", "commune", "2020-03-15");
        assertThat(ids(after.get("classes"))).containsExactly("active", "declared", "former", "to-confirm");
        JsonNode toConfirm = after.get("classes").get(3);
        assertThat(toConfirm.get("label").asText()).isEqualTo("Engagement à confirmer");
        assertThat(toConfirm.get("pattern").asText()).isEqualTo("stripes");
        assertThat(toConfirm.get("count").asInt()).isPositive();
        assertThat(after.get("note").asText()).contains("à confirmer depuis les élections municipales de 2020");
        // no commune is lost
        int engagedBefore = engaged(before);
        assertThat(engaged(after)).isGreaterThanOrEqualTo(engagedBefore);
        assertThat(legend("engagement-count", "departement", "2020-03-15")
                        .get("note")
                        .asText())
                .contains("à confirmer");
        String csv = atlas.get("/api/v1/themes/engagement-state/values.csv?level=commune&date=2020-03-15")
                .body();
        assertThat(csv).contains(";Engagement à confirmer;");
        assertThat(atlas.get("/api/v1/infographics.svg?theme=engagement-state&level=commune&date=2020-03-15")
                        .body())
                .contains("Engagement à confirmer", "url(#a-confirmer)");
    }

    @Test
    void three_are_confirmed_in_one_action_and_stand_again_from_that_day_on() {
        List<String> three = keys("state=to-confirm&day=2020-06-30&departement=59", 3);
        HttpResponse<String> done = atlas.send(
                "POST",
                "/api/v1/network/confirmations",
                "{\"engagements\":%s,\"outcome\":\"confirmed\",\"on\":\"2020-06-30\",\"source\":\"Appel\",\"why\":\"Tour des mairies du Nord\"}"
                        .formatted(array(three)));
        assertThat(done.body()).startsWith("{\"done\":3,\"left\":0,");
        Set<Long> changes = new TreeSet<>();
        for (String key : three) {
            JsonNode entry = journal("engagement:" + key).get(0);
            assertThat(entry.get("why").asText()).isEqualTo("Tour des mairies du Nord");
            changes.add(entry.get("change").asLong());
            assertThat(state(key, "2020-06-29")).isEqualTo("to-confirm");
            assertThat(state(key, "2020-06-30")).isIn("declared", "active");
            assertThat(state(key, "2020-12-31")).isIn("declared", "active");
            assertThat(state(key, "2026-03-15")).as("another election").isEqualTo("to-confirm");
        }
        assertThat(changes).as("one change").hasSize(1);
    }

    @Test
    void an_end_dates_the_engagement_and_no_answer_leaves_it_to_be_confirmed() {
        List<String> two = keys("state=to-confirm&day=2020-06-30&departement=69", 2);
        confirm(two.subList(0, 1), "ended", "2020-05-18");
        assertThat(state(two.get(0), "2020-05-17"))
                .as("an end that is known leaves no doubt of the days before")
                .isIn("declared", "active");
        assertThat(state(two.get(0), "2020-05-18")).isEqualTo("ended");
        assertThat(OwnAtlas.json(atlas.get("/api/v1/registers/engagements/" + two.get(0)))
                        .get("values")
                        .get("to_date")
                        .asText())
                .isEqualTo("2020-05-18");
        confirm(two.subList(1, 2), "no-answer", "2020-06-15");
        assertThat(state(two.get(1), "2020-06-30")).isEqualTo("to-confirm");
        JsonNode row = one(officials("q=&day=2020-06-30&departement=69&size=500"), two.get(1));
        assertThat(row.get("state").get("asked").asText()).isEqualTo("no-answer");
    }

    @Test
    void ends_of_several_are_taken_back_in_one_change_but_not_where_somebody_wrote_since() {
        List<String> three = keys("state=to-confirm&day=2020-06-30&departement=62", 3);
        List<String> before = three.stream().map(NetworkApiTest::row).toList();
        long change = confirm(three, "ended", "2020-05-18");
        assertThat(state(three.get(0), "2020-05-18")).isEqualTo("ended");
        JsonNode third = OwnAtlas.json(atlas.get("/api/v1/registers/engagements/" + three.get(2)));
        assertThat(atlas.change(
                                "engagements/" + three.get(2),
                                third.get("revision").asLong(),
                                "{\"to_date\":\"2020-05-25\"}",
                                "Dernier conseil")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> undone = undo(String.valueOf(change));
        assertThat(undone.body()).startsWith("{\"done\":2,\"left\":1,");
        Set<Long> changes = new TreeSet<>();
        for (int i = 0; i < 2; i++) {
            assertThat(row(three.get(i))).isEqualTo(before.get(i));
            assertThat(state(three.get(i), "2020-06-30")).isEqualTo("to-confirm");
            assertThat(confirmations(three.get(i))).isZero();
            JsonNode entry = journal("engagement:" + three.get(i)).get(0);
            assertThat(entry.get("why").asText()).isEqualTo("Mauvais fichier");
            changes.add(entry.get("change").asLong());
        }
        assertThat(changes).as("one change").hasSize(1);
        assertThat(confirmations(three.get(2))).isOne();
        assertThat(row(three.get(2))).contains("2020-05-25");

        // a second time there is nothing left to take back, and the taking back can be taken back no further
        assertThat(undo(String.valueOf(change)).body()).startsWith("{\"done\":0,\"left\":3,");
        assertThat(undo(String.valueOf(changes.iterator().next())).statusCode()).isEqualTo(409);
        assertThat(undo("999999999999").statusCode()).isEqualTo(404);
        assertThat(undo("x").statusCode()).isEqualTo(404);
    }

    @Test
    void a_change_of_another_register_is_not_taken_back_here() {
        made("contracts", "{\"title\":\"Contrat à part\",\"year\":2020}");
        long change = journal("contract:contrat-a-part").get(0).get("change").asLong();
        HttpResponse<String> refused = undo(String.valueOf(change));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("not-undone-here", "au journal");
        assertThat(atlas.get("/api/v1/registers/contracts/contrat-a-part").statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> undo(String change) {
        return atlas.send("POST", "/api/v1/network/changes/" + change + "/undo", "{\"why\":\"Mauvais fichier\"}");
    }

    /** The values of an engagement, without its revision. */
    private static String row(String engagement) {
        return OwnAtlas.json(atlas.get("/api/v1/registers/engagements/" + engagement))
                .get("values")
                .toString();
    }

    private static int confirmations(String engagement) {
        return OwnAtlas.json(atlas.get("/api/v1/registers/confirmations?engagement=" + engagement))
                .get("total")
                .asInt();
    }

    @Test
    void of_several_one_that_is_gone_stops_the_whole_action() {
        List<String> some = new ArrayList<>(keys("state=to-confirm&day=2020-06-30&departement=13", 1));
        some.add("e-gone");
        HttpResponse<String> refused = atlas.send(
                "POST",
                "/api/v1/network/confirmations",
                "{\"engagements\":%s,\"outcome\":\"confirmed\",\"on\":\"2020-06-30\",\"source\":\"Appel\"}"
                        .formatted(array(some)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("e-gone");
        assertThat(state(some.get(0), "2020-06-30")).isEqualTo("to-confirm");
        assertThat(atlas.send("POST", "/api/v1/network/confirmations", "{}").body())
                .contains("engagements", "outcome", "source");
    }

    @Test
    void the_mayors_of_a_region_without_a_contact_for_six_months() {
        String mayors = "region=%s&mandate=maire&noContact=6".formatted(BRITTANY);
        JsonNode found = officials(mayors + "&day=2019-12-31&size=500");
        assertThat(found.get("total").asInt()).isPositive();
        assertThat(found.get("rows")).allSatisfy(row -> {
            assertThat(row.get("place").get("region").get("code").asText()).isEqualTo(BRITTANY);
            assertThat(row.get("mandate").asText()).isEqualTo("maire");
        });
        String key = found.get("rows").get(0).get("key").asText();
        made("contacts", "{\"engagement\":\"%s\",\"on_date\":\"2019-11-05\",\"channel\":\"phone\"}".formatted(key));
        assertThat(officialKeys(mayors + "&day=2019-11-04")).contains(key);
        assertThat(officialKeys(mayors + "&day=2019-11-05")).doesNotContain(key);
        assertThat(officialKeys(mayors + "&day=2020-05-05")).doesNotContain(key);
        assertThat(officialKeys(mayors + "&day=2020-05-06"))
                .as("six months and a day")
                .contains(key);
    }

    @Test
    void a_contact_counts_for_each_mandate_of_the_person() {
        long person = person("{\"full_name\":\"Camille Deuxmandats\"}");
        String mayor = engagement(person, "maire", "35047", "2019-06-01");
        String president = engagement(person, "president-epci", "35047", "2019-06-01");
        made("contacts", "{\"engagement\":\"%s\",\"on_date\":\"2019-10-01\",\"channel\":\"visit\"}".formatted(mayor));
        JsonNode rows = officials("commune=35047&day=2019-12-31");
        for (String key : List.of(mayor, president)) {
            assertThat(one(rows, key).get("follow").get("lastContact").asText()).isEqualTo("2019-10-01");
        }
    }

    @Test
    void a_list_is_kept_by_name_and_says_what_is_true_today() {
        String body = "{\"name\":\"Maires bretons à rappeler\",\"shared\":true,"
                + "\"criteria\":{\"region\":\"53\",\"mandate\":\"maire\",\"noContact\":\"6\"}}";
        HttpResponse<String> kept = atlas.send("POST", "/api/v1/network/lists", body);
        assertThat(kept.statusCode()).isEqualTo(201);
        long id = OwnAtlas.json(kept).get("id").asLong();
        JsonNode list = byId(lists(), id);
        assertThat(list.get("own").asBoolean()).isTrue();
        assertThat(list.get("criteria").get("noContact").asText()).isEqualTo("6");
        assertThat(atlas.send("PUT", "/api/v1/network/lists/" + id, body.replace("rappeler", "revoir"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(byId(lists(), id).get("name").asText()).endsWith("revoir");
        assertThat(atlas.send("DELETE", "/api/v1/network/lists/" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(atlas.send("DELETE", "/api/v1/network/lists/" + id, "").statusCode())
                .isEqualTo(404);
        HttpResponse<String> wrong =
                atlas.send("POST", "/api/v1/network/lists", "{\"name\":\"x\",\"criteria\":{\"mandate\":\"pape\"}}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("pape", "maire");
    }

    @Test
    void files_for_letters_neutralise_formulas_and_the_journal_says_who_made_which() {
        long person = person("{\"full_name\":\"=SOMME(A1)\",\"civility\":\"madame\",\"email\":\"maire@exemple.fr\"}");
        engagement(person, "maire", "22278", "2019-06-01");
        HttpResponse<String> file =
                atlas.get("/api/v1/network/officials-merge.csv?commune=22278&day=2019-12-31&list=Essai");
        assertThat(file.body()).startsWith("\ufeffformule;civilite;nom;courriel;");
        assertThat(file.body()).contains("Madame la Maire;Madame;'=SOMME(A1);maire@exemple.fr;Maire;");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode entry = OwnAtlas.json(atlas.get("/api/v1/journal?kind=export"))
                .get("entries")
                .get(0);
        assertThat(entry.get("author").asText()).isEqualTo("Poste local");
        assertThat(entry.get("why").asText()).isEqualTo("Fichier « publipostage » : Essai");
        assertThat(entry.get("changes").toString()).contains("commune : 22278");
        assertThat(atlas.get("/api/v1/network/officials.csv?commune=22278&day=2019-12-31")
                        .body())
                .contains("'=SOMME(A1)");
    }

    @Test
    void a_need_stands_where_its_history_says_on_each_day() {
        String engagement = keys("day=2019-12-31&region=" + BRITTANY, 1).get(0);
        String commune = OwnAtlas.json(atlas.get("/api/v1/registers/engagements/" + engagement))
                .get("values")
                .get("commune_code")
                .asText();
        String need = made(
                        "needs",
                        "{\"title\":\"Interprètes en pachto\",\"field\":\"langue\",\"raised_on\":\"2019-09-01\",\"engagement\":\"%s\",\"commune_code\":\"%s\"}"
                                .formatted(engagement, commune))
                .get("key")
                .asText();
        made("need-statuses", "{\"need\":%s,\"status\":\"in-progress\",\"on_date\":\"2019-10-01\"}".formatted(need));
        made(
                "need-answers",
                "{\"need\":%s,\"on_date\":\"2019-11-01\",\"text\":\"Convention signée\",\"by_whom\":\"Délégation\"}"
                        .formatted(need));
        made("need-statuses", "{\"need\":%s,\"status\":\"answered\",\"on_date\":\"2019-11-01\"}".formatted(need));
        assertThat(needStatus(need, "2019-08-31")).isNull();
        assertThat(needStatus(need, "2019-09-30")).isEqualTo("open");
        assertThat(needStatus(need, "2019-10-31")).isEqualTo("in-progress");
        assertThat(needStatus(need, "2019-11-01")).isEqualTo("answered");
        assertThat(officialKeys("need=langue&day=2019-10-15")).contains(engagement);
        assertThat(officialKeys("need=langue&day=2019-11-15")).doesNotContain(engagement);
    }

    @Test
    void whoever_is_on_a_list_is_invited_once_and_the_list_can_ask_who_came() {
        String event = made(
                        "events",
                        "{\"title\":\"Journée du réseau\",\"kind\":\"exchange-day\",\"on_date\":\"2019-12-12\",\"place_level\":\"commune\",\"place_code\":\"35238\",\"source\":\"essai\"}")
                .get("key")
                .asText();
        List<String> two = keys("day=2019-12-01&region=" + BRITTANY, 2);
        String body = "{\"event\":\"%s\",\"engagements\":%s,\"on\":\"2019-11-20\",\"why\":\"Invitations\"}"
                .formatted(event, array(two));
        assertThat(atlas.send("POST", "/api/v1/network/invitations", body).body())
                .startsWith("{\"done\":2,\"left\":0,");
        assertThat(atlas.send("POST", "/api/v1/network/invitations", body).body())
                .startsWith("{\"done\":0,\"left\":2,");
        JsonNode row = OwnAtlas.json(atlas.get("/api/v1/registers/invitations?event=" + event))
                .get("rows")
                .get(0);
        assertThat(atlas.send(
                                "PUT",
                                "/api/v1/registers/invitations/"
                                        + row.get("key").asText(),
                                "{\"values\":{\"answer\":\"accepted\",\"attended\":true},\"why\":\"Émargement\"}",
                                "If-Match",
                                "\"" + row.get("revision").asLong() + "\"")
                        .statusCode())
                .isEqualTo(200);
        String of = "&day=2019-12-31&event=" + event;
        assertThat(officialKeys("participation=attended" + of))
                .containsExactly(row.get("values").get("engagement").asText());
        assertThat(officialKeys("participation=invited" + of)).hasSize(2);
        assertThat(officialKeys("participation=not-invited" + of)).isNotEmpty().doesNotContainAnyElementsOf(two);
    }

    @Test
    void the_dossier_of_a_commune_shows_the_engagements_of_the_communes_of_before() {
        // L'Abergement-Clémenciat has had no merger; Valserhône is since 2019 what Bellegarde, Châtillon and Lancrans
        // were.
        JsonNode dossier = OwnAtlas.json(atlas.get("/api/v1/network/communes/01033?day=2020-04-01"));
        assertThat(dossier.get("commune").get("name").asText()).isEqualTo("Valserhône");
        JsonNode former = StreamSupport.stream(dossier.get("engagements").spliterator(), false)
                .filter(one -> one.get("communeCode").asText().equals("01091"))
                .findFirst()
                .orElseThrow();
        assertThat(former.get("former").asBoolean()).isTrue();
        assertThat(former.get("state").asText()).isEqualTo("to-confirm");
        assertThat(dossier.get("elections").get(0).get("on").asText()).isEqualTo("2020-03-15");
    }

    @Test
    void an_official_entered_by_hand_stays_without_any_engagement() {
        long person = person("{\"full_name\":\"Dominique Sansmandat\"}");
        made("contracts", "{\"title\":\"Une autre écriture\",\"year\":2020}");
        assertThat(atlas.get("/api/v1/network/persons/" + person).statusCode()).isEqualTo(200);
        JsonNode none = officials("state=none&q=sansmandat");
        assertThat(none.get("total").asInt()).isEqualTo(1);
        assertThat(none.get("rows").get(0).get("key").isNull()).isTrue();
    }

    @Test
    void a_person_gets_a_copy_of_all_that_is_held_on_them() {
        long person = person(
                "{\"full_name\":\"Maëlle Copie\",\"email\":\"maelle@exemple.fr\",\"remarks\":\"Joindre le <matin>\"}");
        String key = engagement(person, "adjoint", "56260", "2019-02-03");
        made(
                "contacts",
                "{\"engagement\":\"%s\",\"on_date\":\"2019-10-01\",\"channel\":\"phone\",\"summary\":\"Souhaite venir en mai\"}"
                        .formatted(key));
        JsonNode held = OwnAtlas.json(atlas.get("/api/v1/network/persons/%d/data.json".formatted(person)));
        assertThat(held.get("person").get("email").asText()).isEqualTo("maelle@exemple.fr");
        assertThat(held.get("contact").get(0).get("summary").asText()).isEqualTo("Souhaite venir en mai");
        assertThat(held.get("engagement").get(0).get("commune_code").asText()).isEqualTo("56260");
        assertThat(held.get("journal")).isNotEmpty();
        String page = atlas.get("/api/v1/network/persons/%d/data.html".formatted(person))
                .body();
        assertThat(page)
                .contains("Maëlle Copie", "Joindre le &lt;matin&gt;", "Souhaite venir en mai", "Adjoint")
                .doesNotContain("<script", "<matin>");
    }

    @Test
    void an_erased_person_is_nowhere_any_more_and_the_engagement_stays_without_a_name() {
        long person = person(
                "{\"full_name\":\"Zéphyrine Oubliée-Exemple\",\"civility\":\"madame\",\"email\":\"zephyrine@exemple.fr\",\"phone\":\"+33 2 99 12 34 56\",\"remarks\":\"Remarquezinha\"}");
        String key = engagement(person, "maire", "35360", "2019-02-03");
        made(
                "contacts",
                "{\"engagement\":\"%s\",\"on_date\":\"2019-10-01\",\"channel\":\"phone\",\"summary\":\"Resumezinho de Zéphyrine OUBLIÉE-EXEMPLE\"}"
                        .formatted(key));
        made(
                "needs",
                "{\"title\":\"Cours\",\"text\":\"Demande de Oubliee-Exemple Zephyrine\",\"field\":\"langue\",\"raised_on\":\"2019-09-01\",\"engagement\":\"%s\",\"commune_code\":\"35360\"}"
                        .formatted(key));
        assertThat(atlas.send(
                                "POST",
                                "/api/v1/network/lists",
                                "{\"name\":\"Autour de Zéphyrine Oubliée-Exemple\",\"criteria\":{\"q\":\"zephyrine@exemple.fr\"}}")
                        .statusCode())
                .isEqualTo(201);
        atlas.get("/api/v1/network/officials.csv?q=Z%C3%A9phyrine%20Oubli%C3%A9e-Exemple");
        JsonNode row = OwnAtlas.json(atlas.get("/api/v1/registers/persons/" + person));
        String path = "/api/v1/network/persons/%d/erasure".formatted(person);
        String why = "{\"why\":\"Demande de Zéphyrine Oubliée-Exemple\"}";
        assertThat(atlas.send("POST", path, why, "If-Match", "\"1\"").statusCode())
                .isEqualTo(412);
        HttpResponse<String> erased = atlas.send(
                "POST", path, why, "If-Match", "\"" + row.get("revision").asLong() + "\"");
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        assertThat(OwnAtlas.json(erased).get("engagements").asInt()).isEqualTo(1);
        assertThat(OwnAtlas.json(erased).get("remaining")).isEmpty();
        for (String trace :
                List.of("Oubliée", "Oubliee", "OUBLIÉE", "zephyrine@", "99 12 34 56", "Remarquezinha", "Resumezinho")) {
            assertThat(tablesThatSay(trace)).as(trace).isEmpty();
        }
        JsonNode entry = journal("person:" + person).get(0);
        assertThat(entry.get("kind").asText()).isEqualTo("removed");
        assertThat(entry.get("author").asText()).isEqualTo("Poste local");
        assertThat(entry.get("why").asText())
                .isEqualTo("Effacement des données de la personne : Demande de [nom effacé]");
        JsonNode kept = OwnAtlas.json(atlas.get("/api/v1/registers/engagements/" + key));
        assertThat(kept.get("values").get("commune_code").asText()).isEqualTo("35360");
        assertThat(kept.get("values").get("person_id").isNull()).isTrue();
        assertThat(atlas.get(path.replace("/erasure", "")).statusCode()).isEqualTo(404);
        // and no restoration brings it back
        for (JsonNode old : journal("engagement:" + key)) {
            atlas.send("POST", "/api/v1/journal/" + old.get("id").asLong() + "/restore", "{\"why\":\"essai\"}");
            assertThat(tablesThatSay("Oubliée")).isEmpty();
        }
        for (String attack : List.of(
                "update journal set why = 'x'",
                "select set_config('atlas.struck_names', '{Commune}', false); update journal set author = 'x'",
                "delete from journal_personal")) {
            assertThatThrownBy(() -> atlas.database().jdbi().useTransaction(h -> h.execute(attack)))
                    .as(attack)
                    .hasMessageContainingAll("journal");
        }
    }

    @Test
    void whose_mandates_ended_long_ago_is_proposed_for_erasure() {
        long gone = person("{\"full_name\":\"Alix Partie\"}");
        String key = engagement(gone, "maire", "35288", "2014-04-01");
        confirm(List.of(key), "ended", "2017-01-01");
        long present = person("{\"full_name\":\"Alix Présente\"}");
        engagement(present, "maire", "35288", "2017-01-01");
        assertThat(beyond("months=24&day=2018-12-31")).doesNotContain(gone, present);
        assertThat(beyond("months=24&day=2019-01-01")).contains(gone).doesNotContain(present);
        assertThat(OwnAtlas.json(atlas.get("/api/v1/network/retention"))
                        .get("months")
                        .asInt())
                .isEqualTo(36);
    }

    @Test
    void names_are_in_nothing_that_is_public() {
        long person = person("{\"full_name\":\"Solveig Discrète\",\"email\":\"solveig@exemple.fr\"}");
        engagement(person, "maire", "35115", "2019-02-03");
        for (String path : List.of(
                "/api/v1/territories/commune/35115?date=2019-12-31",
                "/api/v1/themes/engagement-state/values?level=commune&date=2019-12-31",
                "/api/v1/themes/engagement-state/values.csv?level=commune&date=2019-12-31",
                "/api/v1/exports/engagements.csv",
                "/api/v1/summary")) {
            assertThat(atlas.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(atlas.get(path).body()).as(path).doesNotContain("Solveig", "solveig@");
        }
    }

    @Test
    void states_before_and_after_agree_with_the_rule_written_in_java() {
        Map<String, JsonNode> rows = StreamSupport.stream(
                        officials("day=2020-07-04&size=5000").get("rows").spliterator(), false)
                .filter(row -> !row.get("key").isNull()
                        && row.get("state").get("asked").isNull())
                .collect(Collectors.toMap(row -> row.get("key").asText(), row -> row));
        assertThat(rows.size()).isGreaterThan(100);
        rows.values().forEach(row -> {
            String from = row.get("from").asText("");
            String to = row.get("to").asText("");
            boolean toCome = !row.get("from").isNull() && from.compareTo("2020-07-04") > 0;
            boolean ended = !row.get("to").isNull() && to.compareTo("2020-07-04") <= 0;
            boolean doubtful = !toCome
                    && !ended
                    && row.get("to").isNull()
                    && (row.get("from").isNull() || from.compareTo("2020-03-15") < 0);
            assertThat(row.get("state").get("id").asText().equals("to-confirm"))
                    .as(row.toString())
                    .isEqualTo(doubtful);
        });
    }

    private static List<String> tablesThatSay(String words) {
        return atlas.database().jdbi().withHandle(handle -> handle
                .createQuery(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('tile', 'boundary', 'boundary_band', 'boundary_received')")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(table -> handle.createQuery(
                                "select exists (select from \"" + table + "\" t where strpos(t::text, :words) > 0)")
                        .bind("words", words)
                        .mapTo(Boolean.class)
                        .one())
                .toList());
    }

    private static JsonNode summary(String day) {
        return OwnAtlas.json(atlas.get("/api/v1/summary?date=" + day)).get("network");
    }

    private static JsonNode legend(String theme, String level, String day) {
        return OwnAtlas.json(atlas.get("/api/v1/themes/%s/values?level=%s&date=%s".formatted(theme, level, day)))
                .get("legend");
    }

    private static int engaged(JsonNode legend) {
        int engaged = 0;
        for (JsonNode one : legend.get("classes")) {
            engaged += one.get("count").asInt();
        }
        return engaged;
    }

    private static List<String> ids(JsonNode classes) {
        return StreamSupport.stream(classes.spliterator(), false)
                .map(one -> one.get("id").asText())
                .toList();
    }

    private static long confirm(List<String> keys, String outcome, String on) {
        HttpResponse<String> done = atlas.send(
                "POST",
                "/api/v1/network/confirmations",
                "{\"engagements\":%s,\"outcome\":\"%s\",\"on\":\"%s\",\"source\":\"essai\",\"why\":\"essai\"}"
                        .formatted(array(keys), outcome, on));
        assertThat(done.body()).startsWith("{\"done\":%d,\"left\":0,".formatted(keys.size()));
        return OwnAtlas.json(done).get("change").asLong();
    }

    private static String state(String key, String day) {
        JsonNode dossier = OwnAtlas.json(atlas.get("/api/v1/network/engagements/%s?day=%s".formatted(key, day)));
        return StreamSupport.stream(dossier.get("engagements").spliterator(), false)
                .filter(one -> one.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow()
                .get("state")
                .asText();
    }

    private static String needStatus(String need, String day) {
        JsonNode needs = OwnAtlas.json(atlas.get("/api/v1/network/needs?field=langue&day=" + day))
                .get("needs");
        return StreamSupport.stream(needs.spliterator(), false)
                .filter(one -> one.get("key").asText().equals(need))
                .map(one -> one.get("status").asText())
                .findFirst()
                .orElse(null);
    }

    private static JsonNode officials(String query) {
        HttpResponse<String> answer = atlas.get("/api/v1/network/officials?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    private static List<String> officialKeys(String query) {
        return StreamSupport.stream(officials(query + "&size=5000").get("rows").spliterator(), false)
                .map(row -> row.get("key").asText())
                .toList();
    }

    private static List<String> keys(String query, int count) {
        List<String> keys = officialKeys(query).stream().limit(count).toList();
        assertThat(keys).hasSize(count);
        return keys;
    }

    private static JsonNode one(JsonNode page, String key) {
        for (JsonNode row : page.get("rows")) {
            if (row.get("key").asText().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no " + key);
    }

    private static List<Long> beyond(String query) {
        return StreamSupport.stream(
                        OwnAtlas.json(atlas.get("/api/v1/network/retention?" + query))
                                .get("persons")
                                .spliterator(),
                        false)
                .map(one -> one.get("person").asLong())
                .toList();
    }

    private static JsonNode lists() {
        return OwnAtlas.json(atlas.get("/api/v1/network/lists")).get("lists");
    }

    private static JsonNode byId(JsonNode lists, long id) {
        for (JsonNode list : lists) {
            if (list.get("id").asLong() == id) {
                return list;
            }
        }
        throw new AssertionError("no list " + id);
    }

    private static String array(List<String> keys) {
        return keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private static long person(String values) {
        return made("persons", values).get("key").asLong();
    }

    private static String engagement(long person, String mandate, String commune, String from) {
        return made(
                        "engagements",
                        "{\"person_id\":%d,\"mandate\":\"%s\",\"commune_code\":\"%s\",\"code_date\":\"%s\",\"from_date\":\"%s\",\"source\":\"essai\"}"
                                .formatted(person, mandate, commune, LocalDate.of(2019, 1, 1), from))
                .get("key")
                .asText();
    }

    private static JsonNode made(String register, String values) {
        HttpResponse<String> answer =
                atlas.send("POST", "/api/v1/registers/" + register, "{\"values\":" + values + ",\"why\":\"essai\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return OwnAtlas.json(answer);
    }

    private static JsonNode journal(String object) {
        return OwnAtlas.json(atlas.get("/api/v1/journal?object=" + object)).get("entries");
    }
}
