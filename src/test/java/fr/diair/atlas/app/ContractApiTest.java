package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contracts followed over HTTP: the sheet and the list as of a day, money by source with its ceiling, alerts on their days. */
@ExtendWith(QuietLog.class)
class ContractApiTest {
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("contracts");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Test
    void the_sheet_of_brest_says_what_the_files_say() {
        JsonNode brest = sheet("CTAI-BREST-2019", "2019-12-31");
        assertThat(brest.get("standing").get("label").asText()).isEqualTo("Contrat signé");
        assertThat(brest.get("signatories"))
                .extracting(who -> who.get("shownCode").asText())
                .containsExactly("29019", "242900314");
        // fundings.csv: DiAir 149 400 planned, 75 000 committed, 54 500 paid; the city 35 100, 17 600 and 12 800
        JsonNode total = brest.get("money").get("total");
        assertThat(total.get("plannedCents").asLong()).isEqualTo(149_400_00 + 35_100_00);
        assertThat(total.get("committedCents").asLong()).isEqualTo(75_000_00 + 17_600_00);
        assertThat(total.get("paidCents").asLong()).isEqualTo(54_500_00 + 12_800_00);
        JsonNode diair = funder(brest, 2019, "DiAir");
        assertThat(diair.get("ceiling").get("cents").asLong()).isEqualTo(300_000_00);
        assertThat(diair.get("overCents").asLong()).isZero();
        assertThat(brest.get("linked").get("actions")).isNotEmpty();
        assertThat(atlas.get("/api/v1/contracts/CTAI-NULLEPART").statusCode()).isEqualTo(404);
    }

    @Test
    void before_its_first_step_a_contract_is_in_the_list_and_has_not_begun() {
        JsonNode before = row(list("?date=2018-12-31"), "CTAI-BREST-2019");
        assertThat(before.get("standing").get("status").isNull()).isTrue();
        assertThat(before.get("standing").get("label").asText()).isEqualTo("Pas encore commencé");
        assertThat(before.get("amounts").get("plannedCents").isNull()).isTrue();
        JsonNode rennes = row(list("?date=2020-12-08"), "CTAI-RENNES-2020");
        assertThat(rennes.get("standing").get("status").asText()).isEqualTo("preparation");
        assertThat(row(list("?date=2020-12-09"), "CTAI-RENNES-2020")
                        .get("standing")
                        .get("status")
                        .asText())
                .isEqualTo("signed");
        assertThat(list("?date=2019-12-31&status=talks"))
                .extracting(one -> one.get("key").asText())
                .containsExactlyInAnyOrder("CTAI-MONTREUIL-2020", "CTAI-PARIS-2020");
        assertThat(list("?q=metropole europeenne")).hasSize(1);
    }

    @Test
    void sources_that_contradict_one_another_are_counted_once_and_the_one_that_is_chosen_counts() {
        String contract = signed("Contrat de Vannes", "56260", "2019-06-01");
        long planned = summary("2019-12-31");
        long old = funding(contract, 2019, "planned", "DiAir", 200_000_00, "Projet", "2019-05-01", null);
        long recent = funding(contract, 2019, "planned", "diair", 250_000_00, "Contrat signé", "2019-06-01", null);
        long later = funding(contract, 2019, "planned", "DiAir", 240_000_00, "Bilan", "2020-02-01", null);
        assertThat(plannedCents(contract, "2019-12-31"))
                .as("the latest source known by the day")
                .isEqualTo(250_000_00);
        assertThat(plannedCents(contract, "2020-03-01")).isEqualTo(240_000_00);
        assertThat(summary("2019-12-31")).as("never doubled").isEqualTo(planned + 250_000_00);
        JsonNode side = sheet(contract, "2019-12-31").get("money").get("contradictions");
        assertThat(side).hasSize(1);
        assertThat(side.get(0).get("differenceCents").asLong()).isEqualTo(50_000_00);
        assertThat(side.get(0).get("settled").asBoolean()).isFalse();
        assertThat(side.get(0).get("rule").asText()).contains("la plus récente", "01/06/2019");
        assertThat(kinds(contract, "2019-12-31")).contains("contradictory-sources");

        change("fundings/" + old, "{\"counts\":true}", "Le projet fait foi");
        assertThat(plannedCents(contract, "2019-12-31")).isEqualTo(200_000_00);
        assertThat(kinds(contract, "2019-12-31")).doesNotContain("contradictory-sources");
        change("fundings/" + recent, "{\"counts\":true}", "Non : le contrat");
        assertThat(plannedCents(contract, "2019-12-31")).isEqualTo(250_000_00);
        assertThat(registered("fundings/" + old).get("values").get("counts").isNull())
                .as("one choice takes the place of the other")
                .isTrue();
        change("fundings/" + recent, "{\"counts\":false}", "Écartée");
        change("fundings/" + later, "{\"counts\":false}", "Écartée");
        assertThat(plannedCents(contract, "2020-03-01")).isEqualTo(200_000_00);
        assertThat(kinds(contract, "2020-03-01")).doesNotContain("contradictory-sources");
        String profile =
                atlas.get("/api/v1/territories/commune/56260?date=2019-12-31").body();
        assertThat(profile).contains("\"plannedCents\":20000000", "\"counted\":false");
        JsonNode figure =
                OwnAtlas.json(atlas.get("/api/v1/themes/funding-planned/values?level=commune&date=2019-12-31"));
        assertThat(figure.toString()).contains("56260").contains("200000");
    }

    @Test
    void a_real_amount_takes_the_place_of_a_fictitious_one() {
        long fictitious = plannedCents("CTAI-CLERMONT-2019", "2019-12-31");
        funding("CTAI-CLERMONT-2019", 2019, "planned", "DiAir", 180_000_00, "Contrat signé", null, null);
        // fundings.csv has 178 200 of the DiAir
        assertThat(plannedCents("CTAI-CLERMONT-2019", "2019-12-31")).isEqualTo(fictitious - 178_200_00 + 180_000_00);
        assertThat(kinds("CTAI-CLERMONT-2019", "2019-12-31"))
                .as("a fictitious line contradicts nothing")
                .doesNotContain("contradictory-sources");
    }

    @Test
    void above_the_ceiling_a_reason_is_wanted_and_kept() {
        String contract = signed("Contrat de Lorient", "56121", "2019-06-01");
        HttpResponse<String> refused =
                atlas.add("fundings", line(contract, 2019, "planned", "DiAir", 300_000_01, "Convention", null, null));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(OwnAtlas.json(refused).get("fields").get("explanation").asText())
                .contains("300\u202f000,01\u00a0€", "0,01\u00a0€", "dites pourquoi");
        funding(contract, 2019, "planned", "DiAir", 300_000_00, "Convention", null, null);
        assertThat(kinds(contract, "2019-12-31")).doesNotContain("ceiling-exceeded");
        funding(contract, 2020, "planned", "DiAir", 900_000_00, "Sans plafond en 2020", null, null);
        long above = funding(
                contract, 2019, "committed", "DiAir", 310_000_00, "Arrêté", null, "Report de 2018, accord du préfet");
        JsonNode diair = funder(sheet(contract, "2019-12-31"), 2019, "DiAir");
        assertThat(diair.get("overCents").asLong()).isEqualTo(10_000_00);
        assertThat(diair.get("explanation").asText()).contains("accord du préfet");
        JsonNode alert = alert(contract, "2019-12-31", "ceiling-exceeded");
        assertThat(alert.get("severity").asText()).as("explained").isEqualTo("info");
        assertThat(alert.get("sentence").asText()).contains("10\u202f000\u00a0€", "accord du préfet");
        // 310 000 committed of 300 000 planned
        assertThat(alert(contract, "2019-12-31", "committed-over-planned")
                        .get("sentence")
                        .asText())
                .contains("10\u202f000\u00a0€ de plus");
        change("fundings/" + above, "{\"amount_cents\":29000000,\"explanation\":null}", "Corrigé");
        funding(contract, 2019, "paid", "DiAir", 295_000_00, "Comptable", null, null);
        assertThat(kinds(contract, "2019-12-31"))
                .contains("paid-over-committed")
                .doesNotContain("ceiling-exceeded", "committed-over-planned");
    }

    @Test
    void an_amount_above_the_ceiling_that_was_imported_is_grave_until_it_is_explained() {
        String contract = signed("Contrat de Quimper", "29232", "2019-06-01");
        atlas.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into funding (contract, year, stage, amount_cents, funder, source) values (?, 2019, 'planned', 40000000, 'DIAIR', 'fichier')",
                        contract));
        JsonNode alert = alert(contract, "2019-12-31", "ceiling-exceeded");
        assertThat(alert.get("severity").asText()).isEqualTo("serious");
        assertThat(alert.get("sentence").asText()).contains("Aucune raison");
    }

    @Test
    void alerts_come_on_their_day_and_not_before() {
        String contract = signed("Contrat de Saint-Brieuc", "22278", "2019-06-01");
        assertThat(kinds(contract, "2019-05-31")).isEmpty();
        assertThat(kinds(contract, "2019-06-01")).containsExactly("signed-without-funding", "without-diagnostic");
        funding(contract, 2019, "planned", "DiAir", 100_000_00, "Contrat", null, null);
        funding(contract, 2019, "committed", "DiAir", 80_000_00, "Arrêté", null, null);
        funding(contract, 2019, "paid", "DiAir", 49_999_99, "Comptable", null, null);
        change(
                "contracts/" + contract,
                "{\"diagnostic_on\":\"2019-03-01\",\"ends_on\":\"2022-06-30\",\"renewal_on\":\"2022-03-31\"}",
                "");
        // Fifteen months after 1 January, less than half is paid.
        assertThat(kinds(contract, "2020-03-31")).isEmpty();
        assertThat(kinds(contract, "2020-04-01")).containsExactly("unspent-money");
        // Six months after the year, no report.
        assertThat(kinds(contract, "2020-06-30")).doesNotContain("missing-report");
        assertThat(kinds(contract, "2020-07-01")).contains("missing-report");
        assertThat(kinds(contract, "2022-01-29")).doesNotContain("renewal-due");
        assertThat(kinds(contract, "2022-01-30")).contains("renewal-due");
        assertThat(kinds(contract, "2022-03-31")).doesNotContain("ending-soon");
        assertThat(alert(contract, "2022-04-01", "ending-soon").get("sentence").asText())
                .contains("30/06/2022", "dans 90 jours");
        assertThat(alert(contract, "2022-07-01", "ending-soon").get("sentence").asText())
                .contains("a pris fin");
        atlas.add(
                "statuses",
                "{\"contract\":\"%s\",\"level\":\"commune\",\"code\":\"22278\",\"status\":\"ended\",\"on_date\":\"2022-06-30\",\"source\":\"essai\"}"
                        .formatted(contract));
        assertThat(kinds(contract, "2022-07-01")).doesNotContain("ending-soon", "renewal-due");
    }

    @Test
    void a_late_action_is_told_since_the_day_after_it_was_due() {
        String contract = signed("Contrat de Morlaix", "29151", "2019-06-01");
        atlas.add(
                "actions",
                "{\"title\":\"Cours de français\",\"contract\":\"%s\",\"field\":\"langue\",\"carrier\":\"CCAS\",\"place_level\":\"commune\",\"place_code\":\"29151\",\"planned_start\":\"2019-09-01\",\"planned_end\":\"2019-11-30\",\"started_on\":\"2019-09-15\",\"status\":\"started\",\"reported_on\":\"2019-10-01\",\"source\":\"essai\"}"
                        .formatted(contract));
        assertThat(kinds(contract, "2019-09-15")).doesNotContain("late-action");
        assertThat(kinds(contract, "2019-11-30")).doesNotContain("late-action");
        JsonNode alert = alert(contract, "2019-12-01", "late-action");
        assertThat(alert.get("since").asText()).isEqualTo("2019-12-01");
        assertThat(alert.get("sentence").asText()).contains("Cours de français", "30/11/2019");
        assertThat(alert.get("target").get("objectKind").asText()).isEqualTo("action");
        JsonNode rule = registered("alert-rules/late-action");
        change("alert-rules/late-action", "{\"days\":10}", "Dix jours de grâce");
        assertThat(kinds(contract, "2019-12-10")).doesNotContain("late-action");
        assertThat(kinds(contract, "2019-12-11")).contains("late-action");
        change("alert-rules/late-action", "{\"days\":" + rule.get("values").get("days") + "}", "");
    }

    @Test
    void an_alert_sleeps_until_its_day_and_the_journal_says_why() {
        String contract = signed("Contrat de Fougères", "35115", "2019-06-01");
        String id =
                alert(contract, "2019-06-01", "without-diagnostic").get("id").asText();
        HttpResponse<String> asleep = atlas.add(
                "alert-sleeps",
                "{\"contract\":\"%s\",\"alert\":\"%s\",\"until\":\"2019-09-01\",\"reason\":\"Diagnostic en cours\"}"
                        .formatted(contract, id));
        assertThat(asleep.statusCode()).as(asleep.body()).isEqualTo(201);
        JsonNode board = board(contract, "2019-08-31");
        assertThat(board.get("counts").get("asleep").asInt()).isEqualTo(1);
        assertThat(board.get("counts").get("total").asInt()).isEqualTo(1);
        assertThat(board(contract, "2019-09-01").get("counts").get("asleep").asInt())
                .isZero();
        assertThat(atlas.get("/api/v1/journal?object=contract:" + contract).body())
                .contains("Diagnostic en cours");
        assertThat(atlas.add(
                                "alert-sleeps",
                                "{\"contract\":\"%s\",\"alert\":\"x\",\"until\":\"2019-09-01\"}".formatted(contract))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_follow_up_leaves_as_csv_and_as_a_workbook() {
        HttpResponse<String> csv = atlas.get("/api/v1/contracts.csv?date=2019-12-31&q=brest");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"contrats-2019-12-31.csv\"");
        assertThat(csv.body().lines()).hasSize(2);
        assertThat(csv.body()).contains("CTAI-BREST-2019", "184500", "Contrat signé");
        HttpResponse<String> xlsx = atlas.get("/api/v1/contracts.xlsx");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.body()).startsWith("PK");
    }

    @Test
    void a_step_is_of_a_signatory() {
        HttpResponse<String> refused = atlas.add(
                "statuses",
                "{\"contract\":\"CTAI-BREST-2019\",\"level\":\"commune\",\"code\":\"35238\",\"status\":\"renewed\",\"source\":\"essai\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(OwnAtlas.json(refused).get("fields").get("code").asText()).contains("signataires");
    }

    @Test
    void a_referent_is_seen_by_those_signed_in_journaled_apart_and_can_be_erased() {
        JsonNode made = OwnAtlas.json(
                atlas.add(
                        "referents",
                        "{\"contract\":\"CTAI-NANTES-2019\",\"full_name\":\"Camille Exemple\",\"email\":\"camille@exemple.fr\"}"));
        long id = made.get("key").asLong();
        assertThat(journalOf("journal")).doesNotContain("Camille");
        assertThat(journalOf("journal_personal")).contains("Camille");
        HttpResponse<String> erased =
                atlas.send("POST", "/api/v1/contracts/referents/" + id + "/erase", "{\"why\":\"À sa demande\"}");
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        assertThat(journalOf("journal_personal")).doesNotContain("Camille");
        assertThat(atlas.get("/api/v1/registers/referents?contract=CTAI-NANTES-2019")
                        .body())
                .doesNotContain("Camille");
        assertThat(atlas.send("POST", "/api/v1/contracts/referents/999999/erase", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String journalOf(String table) {
        return atlas.database().jdbi().withHandle(handle -> handle.createQuery(
                        "select coalesce(string_agg(to_jsonb(t)::text, ' '), '') from %s t".formatted(table))
                .mapTo(String.class)
                .one());
    }

    /** A contract of one commune, signed on a day; its key. */
    private static String signed(String title, String commune, String day) {
        String key = OwnAtlas.json(atlas.add("contracts", "{\"title\":\"%s\",\"year\":2019}".formatted(title)))
                .get("key")
                .asText();
        atlas.made(
                "signatories",
                "{\"contract\":\"%s\",\"level\":\"commune\",\"code\":\"%s\",\"name\":\"%s\"}"
                        .formatted(key, commune, title));
        atlas.made(
                "statuses",
                "{\"contract\":\"%s\",\"level\":\"commune\",\"code\":\"%s\",\"status\":\"signed\",\"on_date\":\"%s\",\"source\":\"essai\"}"
                        .formatted(key, commune, day));
        return key;
    }

    private static String line(
            String contract,
            int year,
            String stage,
            String funder,
            long cents,
            String source,
            String sourceOn,
            String explanation) {
        return "{\"contract\":\"%s\",\"year\":%d,\"stage\":\"%s\",\"funder\":\"%s\",\"amount_cents\":%d,\"source\":\"%s\",\"source_on\":%s,\"explanation\":%s}"
                .formatted(contract, year, stage, funder, cents, source, quoted(sourceOn), quoted(explanation));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static long funding(
            String contract,
            int year,
            String stage,
            String funder,
            long cents,
            String source,
            String sourceOn,
            String explanation) {
        return atlas.made("fundings", line(contract, year, stage, funder, cents, source, sourceOn, explanation))
                .get("key")
                .asLong();
    }

    private static long plannedCents(String contract, String day) {
        return sheet(contract, day)
                .get("money")
                .get("total")
                .get("plannedCents")
                .asLong();
    }

    private static long summary(String day) {
        return OwnAtlas.json(atlas.get("/api/v1/summary?date=" + day))
                .findValue("plannedCents")
                .asLong();
    }

    private static JsonNode funder(JsonNode sheet, int year, String name) {
        return stream(sheet.get("money").get("years"))
                .filter(one -> one.get("year").asInt() == year)
                .flatMap(one -> stream(one.get("funders")))
                .filter(one -> one.get("funder").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode sheet(String contract, String day) {
        HttpResponse<String> answer = atlas.get("/api/v1/contracts/%s?date=%s".formatted(contract, day));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    private static JsonNode list(String query) {
        HttpResponse<String> answer = atlas.get("/api/v1/contracts" + query.replace(" ", "%20"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer).get("contracts");
    }

    private static JsonNode row(JsonNode list, String key) {
        return stream(list)
                .filter(one -> one.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode board(String contract, String day) {
        HttpResponse<String> answer =
                atlas.get("/api/v1/contracts/alerts?contract=%s&date=%s".formatted(contract, day));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    private static List<String> kinds(String contract, String day) {
        return stream(board(contract, day).get("alerts"))
                .map(one -> one.get("kind").asText())
                .toList();
    }

    private static JsonNode alert(String contract, String day, String kind) {
        return stream(board(contract, day).get("alerts"))
                .filter(one -> one.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no alert " + kind));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode registered(String row) {
        return OwnAtlas.json(atlas.get("/api/v1/registers/" + row));
    }

    private static void change(String row, String values, String why) {
        HttpResponse<String> answer =
                atlas.change(row, registered(row).get("revision").asLong(), values, why);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
