package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every map, table and figure as of a day: what Atlas answers against what {@link RawFacts} reckons from the files alone, before
 * all facts, on three days within them, and after.
 */
@ExtendWith(QuietLog.class)
class AsOfTest {
    private static final String[] DAYS = {"2010-01-01", "2019-06-30", "2019-12-31", "2020-03-16", "2021-12-31"};

    @Test
    void the_network_on_31_december_2019_is_what_the_files_say_counted_by_hand() {
        JsonNode summary = Answer.get("/api/v1/summary?date=2019-12-31").json();
        assertThat(summary.get("network").get("engagedCommunes").asInt()).isEqualTo(196);
        Map<String, String> states = new RawFacts(LocalDate.parse("2019-12-31")).engagementStates();
        assertThat(states)
                .as("18 more through a former commune, which the new one does not inherit")
                .hasSize(214);
        assertThat(summary.get("contracts").get("signed").asInt()).isEqualTo(10);
        assertThat(summary.get("contracts").get("prepared").asInt()).isEqualTo(7);
        assertThat(summary.get("events").asInt()).isEqualTo(46);
        // Three contracts have their own day of signature; the others count from 1 January or an earlier step.
        assertThat(Answer.get("/api/v1/summary?date=2019-06-01")
                        .json()
                        .get("contracts")
                        .get("signed")
                        .asInt())
                .isEqualTo(6);
        assertThat(Answer.get("/api/v1/summary?date=2018-12-31")
                        .json()
                        .get("contracts")
                        .get("signed")
                        .asInt())
                .isZero();
        assertThat(Answer.get("/api/v1/summary?date=2020-12-31")
                        .json()
                        .get("contracts")
                        .get("signed")
                        .asInt())
                .as("Rennes signed on 9 December 2020")
                .isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-01-01", "2019-06-30", "2019-12-31", "2020-03-16", "2021-12-31"})
    void the_key_figures_are_those_of_the_day(String day) {
        RawFacts facts = new RawFacts(LocalDate.parse(day));
        JsonNode summary = Answer.get("/api/v1/summary?date=" + day).json();
        Map<String, String> states = facts.engagementStates();
        Map<String, String> standing = facts.standing();
        Map<String, Long> planned = facts.plannedCents();
        assertThat(summary.get("date").asText()).isEqualTo(day);
        assertThat(summary.get("network").get("engagedCommunes").asLong())
                .isEqualTo(states.values().stream()
                        .filter(state -> !state.equals("former"))
                        .count());
        assertThat(summary.get("network").get("officials").asInt())
                .isEqualTo(facts.engagements().size());
        assertThat(summary.get("contracts").get("signed").asLong()).isEqualTo(count(standing, "signed", "renewed"));
        assertThat(summary.get("contracts").get("prepared").asLong())
                .isEqualTo(count(standing, "talks", "preparation", "letter", "deliberation"));
        assertThat(summary.get("contracts").get("plannedCents").asLong(0))
                .isEqualTo(planned.values().stream()
                        .filter(cents -> cents != null)
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(summary.get("contracts").get("withoutAmount").asLong())
                .isEqualTo(
                        planned.values().stream().filter(cents -> cents == null).count());
        assertThat(summary.get("actions").get("launched").asLong())
                .isEqualTo(RawFacts.actions().stream().filter(facts::launched).count());
        assertThat(summary.get("actions").get("late").asLong())
                .isEqualTo(RawFacts.actions().stream()
                        .filter(one -> facts.status(one).equals("late"))
                        .count());
        assertThat(summary.get("events").asInt()).isEqualTo(facts.events().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-01-01", "2019-06-30", "2019-12-31", "2020-03-16", "2021-12-31"})
    void the_maps_are_those_of_the_day(String day) {
        RawFacts facts = new RawFacts(LocalDate.parse(day));
        assertThat(classes("engagement-state", "commune", day))
                .isEqualTo(words(
                        facts.engagementStates(),
                        Map.of(
                                "active", "Engagement actif",
                                "declared", "Engagement déclaré",
                                "to-confirm", "Engagement à confirmer",
                                "former", "Engagement d'une ancienne commune")));
        Map<String, String> steps = Map.of(
                "talks", "Échanges engagés",
                "preparation", "En préparation",
                "letter", "Lettre d'intention",
                "deliberation", "Délibération prise",
                "signed", "Contrat signé",
                "renewed", "Contrat renouvelé",
                "ended", "Contrat terminé");
        for (String level : List.of("commune", "epci")) {
            assertThat(classes("contract-status", level, day)).isEqualTo(words(facts.signing(level), steps));
        }
        assertThat(counts("engagement-count", day)).isEqualTo(byDepartement(facts, facts.engagements(), true));
        assertThat(counts("event-count", day)).isEqualTo(byDepartement(facts, facts.events(), false));
        assertThat(counts("action-count", day))
                .isEqualTo(byDepartement(
                        facts,
                        RawFacts.actions().stream().filter(facts::launched).toList(),
                        false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-01-01", "2019-06-30", "2019-12-31", "2020-03-16", "2021-12-31"})
    void money_is_that_known_up_to_the_year_of_the_day(String day) {
        RawFacts facts = new RawFacts(LocalDate.parse(day));
        Map<String, Long> planned = facts.plannedCents();
        Map<String, String> expected = new TreeMap<>();
        for (NamedCsvRecord row : RawFacts.rows("contracts/signatories.csv")) {
            if (row.getField("level").equals("epci") && planned.containsKey(row.getField("contract"))) {
                Long cents = planned.get(row.getField("contract"));
                expected.put(row.getField("code"), cents == null ? "non disponible" : Long.toString(cents / 100));
            }
        }
        Map<String, String> shown = new TreeMap<>();
        for (NamedCsvRecord row : table("/api/v1/themes/funding-planned/values.csv?level=epci&date=" + day)) {
            if (row.getField("etat").equals("non disponible")) {
                shown.put(row.getField("code"), "non disponible");
            } else if (!row.getField("valeur").isEmpty()
                    && !row.getField("valeur").equals("0")) {
                shown.put(row.getField("code"), row.getField("valeur"));
            }
        }
        assertThat(shown).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-01-01", "2019-06-30", "2019-12-31", "2020-03-16", "2021-12-31"})
    void the_files_hold_the_facts_of_the_day(String day) {
        RawFacts facts = new RawFacts(LocalDate.parse(day));
        Map<String, String> standing = facts.standing();
        assertThat(column("engagements", day, "key")).isEqualTo(keys(facts.engagements(), "key"));
        assertThat(column("events", day, "key")).isEqualTo(keys(facts.events(), "key"));
        assertThat(column("contracts", day, "contract")).isEqualTo(standing.keySet());
        assertThat(column("signatories", day, "contract")).isEqualTo(standing.keySet());
        assertThat(export("statuses", day)).hasSameSizeAs(facts.steps());
        assertThat(export("fundings", day)).hasSameSizeAs(facts.fundings());
        assertThat(export("event-participants", day))
                .hasSize((int) RawFacts.rows("demo/event-participants.csv").stream()
                        .filter(row -> facts.eventKeys().contains(row.getField("event")))
                        .count());
        Map<String, String> actions = new TreeMap<>();
        RawFacts.actions().stream()
                .filter(facts::known)
                .forEach(row -> actions.put(row.getField("key"), facts.status(row)));
        assertThat(export("actions", day).stream()
                        .collect(Collectors.toMap(row -> row.getField("key"), row -> row.getField("status"))))
                .isEqualTo(actions);
        for (NamedCsvRecord row : export("actions", day)) {
            for (String field : List.of("started_on", "ended_on")) {
                assertThat(RawFacts.day(row, field))
                        .as("what came later was not known")
                        .satisfiesAnyOf(date -> assertThat(date).isNull(), date -> assertThat(date)
                                .isBeforeOrEqualTo(day));
            }
        }
        assertThat(Answer.get("/api/v1/exports/events.csv?date=" + day).header("content-disposition"))
                .contains("atlas-events-" + day + ".csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-01-01", "2019-06-30", "2019-12-31", "2020-03-16", "2021-12-31"})
    void the_registers_list_the_rows_that_were_facts_on_the_day(String day) {
        RawFacts facts = new RawFacts(LocalDate.parse(day));
        assertThat(listed("engagements", day)).isEqualTo(facts.engagements().size());
        assertThat(listed("events", day)).isEqualTo(facts.events().size());
        assertThat(listed("contracts", day)).isEqualTo(facts.standing().size());
        assertThat(listed("statuses", day)).isEqualTo(facts.steps().size());
        assertThat(listed("fundings", day)).isEqualTo(facts.fundings().size());
        assertThat(listed("actions", day)).isEqualTo((int)
                RawFacts.actions().stream().filter(facts::known).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-01-01", "2019-06-30", "2019-12-31", "2020-03-16", "2021-12-31"})
    void the_lists_of_actions_and_what_hangs_on_them_are_those_known_on_the_day(String day) {
        RawFacts facts = new RawFacts(LocalDate.parse(day));
        Map<String, String> known = new TreeMap<>();
        RawFacts.actions().stream()
                .filter(facts::known)
                .forEach(row -> known.put(row.getField("key"), facts.status(row)));
        JsonNode list = Answer.get("/api/v1/actions?size=500&date=" + day).json();
        Map<String, String> listed = new TreeMap<>();
        list.get("actions")
                .forEach(row -> listed.put(
                        row.get("key").asText(), row.at("/state/status").asText()));
        assertThat(listed).isEqualTo(known);
        assertThat(list.get("total").asInt()).isEqualTo(known.size());
        Set<String> drawn = new TreeSet<>();
        Answer.get("/api/v1/actions/timeline?date=" + day).json().get("groups").forEach(group -> group.get("actions")
                .forEach(row -> drawn.add(row.get("key").asText())));
        assertThat(drawn).isEqualTo(known.keySet());
        assertThat(table("/api/v1/actions/timeline.csv?date=" + day)).hasSameSizeAs(known.keySet());
        assertThat(listed("milestones", day)).isEqualTo((int) RawFacts.rows("demo/milestones.csv").stream()
                .filter(row -> known.containsKey(row.getField("action")))
                .count());
        assertThat(listed("action-statuses", day)).isEqualTo((int) RawFacts.rows("demo/action-statuses.csv").stream()
                .filter(row -> known.containsKey(row.getField("action"))
                        && row.getField("date").compareTo(day) <= 0)
                .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-01-01", "2019-06-30", "2019-12-31", "2020-03-16", "2021-12-31"})
    void events_over_the_map_are_past_or_to_come_on_the_day(String day) {
        RawFacts facts = new RawFacts(LocalDate.parse(day));
        JsonNode answer = Answer.get("/api/v1/events?size=2000&date=" + day).json();
        Set<String> past = new TreeSet<>();
        for (JsonNode event : answer.get("events")) {
            if (event.get("state").asText().equals("past")) {
                past.add(event.get("key").asText());
            }
        }
        assertThat(past).isEqualTo(new TreeSet<>(facts.eventKeys()));
        assertThat(answer.get("counts").get("toCome").asInt()).isEqualTo(46 - past.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-01-01", "2019-06-30", "2019-12-31", "2020-03-16", "2021-12-31"})
    void a_territory_is_told_as_of_the_day_with_its_neighbours(String day) {
        RawFacts facts = new RawFacts(LocalDate.parse(day));
        for (String code : List.of("29019", "31555", "63113")) {
            JsonNode profile = Answer.get("/api/v1/territories/commune/%s?date=%s".formatted(code, day))
                    .json();
            assertThat(profile.toString()).contains("\"date\":\"" + day + "\"");
            assertThat(texts(profile.get("events"), "date"))
                    .as("events of %s", code)
                    .hasSameSizeAs(facts.events().stream()
                            .filter(row -> row.getField("place_code").equals(code) || took(code, row.getField("key")))
                            .toList())
                    .allMatch(date -> date.compareTo(day) <= 0);
            assertThat(texts(profile.get("contracts"), "status"))
                    .isEqualTo(
                            facts.signing("commune").containsKey(code)
                                    ? List.of(facts.signing("commune").get(code))
                                    : List.of());
            assertThat(profile.get("actions").get("list")).hasSize((int) RawFacts.actions().stream()
                    .filter(row -> row.getField("place_code").equals(code) && facts.known(row))
                    .count());
            Map<String, String> states = facts.engagementStates();
            for (JsonNode neighbour : profile.get("neighbours")) {
                String state = states.get(neighbour.get("code").asText());
                assertThat(neighbour.get("engaged").asBoolean())
                        .as("%s beside %s", neighbour.get("code"), code)
                        .isEqualTo(state != null && !state.equals("former"));
            }
        }
    }

    @Test
    void the_picture_says_its_day_and_shows_that_day() {
        for (String day : DAYS) {
            LocalDate date = LocalDate.parse(day);
            String svg = Answer.get("/api/v1/infographics.svg?theme=contract-status&level=epci&date=" + day)
                    .text();
            String month = List.of("janvier", "juin", "décembre", "mars").stream()
                    .filter(svg::contains)
                    .findFirst()
                    .orElse("no month");
            assertThat(svg).contains(month, Integer.toString(date.getYear()));
        }
        String early = Answer.get("/api/v1/infographics.svg?theme=event-count&level=region&date=2018-06-01")
                .text();
        assertThat(early).contains("juin 2018");
        assertThat(early)
                .isNotEqualTo(Answer.get("/api/v1/infographics.svg?theme=event-count&level=region&date=2019-12-31")
                        .text());
    }

    @Test
    void every_address_that_takes_a_day_refuses_one_that_is_none() {
        for (String path : List.of(
                "/api/v1/summary?date=",
                "/api/v1/themes/event-count/values?level=region&date=",
                "/api/v1/themes/event-count/values.csv?level=region&date=",
                "/api/v1/territories/commune/35238?date=",
                "/api/v1/exports/contracts.csv?date=",
                "/api/v1/exports/layer.csv?theme=event-count&level=region&date=",
                "/api/v1/infographics.svg?theme=event-count&level=region&date=",
                "/api/v1/events?date=",
                "/api/v1/events/agenda?date=",
                "/api/v1/registers/events?date=")) {
            Answer answer = Answer.get(path + "2019-02-30");
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().get("code").asText()).isEqualTo("illegal-date");
            assertThat(Answer.get(path + "2019-12-31").status()).as(path).isEqualTo(200);
        }
    }

    private static boolean took(String commune, String event) {
        return RawFacts.rows("demo/event-participants.csv").stream()
                .anyMatch(row -> row.getField("event").equals(event)
                        && row.getField("commune_code").equals(commune));
    }

    private static long count(Map<String, String> standing, String... statuses) {
        return standing.values().stream().filter(List.of(statuses)::contains).count();
    }

    private static Map<String, String> words(Map<String, String> ids, Map<String, String> labels) {
        Map<String, String> words = new TreeMap<>();
        ids.forEach((code, id) -> words.put(code, labels.get(id)));
        return words;
    }

    private static Map<String, Integer> byDepartement(RawFacts facts, List<NamedCsvRecord> rows, boolean engagements) {
        Map<String, Integer> counts = new TreeMap<>();
        for (NamedCsvRecord row : rows) {
            String level = engagements ? "commune" : row.getField("place_level");
            String code = row.getField(engagements ? "commune_code" : "place_code");
            String shown = level.equals("epci")
                    ? code
                    : facts.shown(code, RawFacts.day(row, "code_date")).code();
            counts.merge(facts.departement(level, shown), 1, Integer::sum);
        }
        return counts;
    }

    private static Map<String, Integer> counts(String theme, String day) {
        Map<String, Integer> counts = new TreeMap<>();
        for (NamedCsvRecord row :
                table("/api/v1/themes/%s/values.csv?level=departement&date=%s".formatted(theme, day))) {
            if (!row.getField("valeur").isEmpty() && !row.getField("valeur").equals("0")) {
                counts.put(row.getField("code"), Integer.parseInt(row.getField("valeur")));
            }
        }
        return counts;
    }

    /** The class of each territory, but of those where there is nothing. */
    private static Map<String, String> classes(String theme, String level, String day) {
        String none = theme.equals("engagement-state") ? "Pas d'engagement connu" : "Aucun contrat";
        Map<String, String> classes = new TreeMap<>();
        for (NamedCsvRecord row : table("/api/v1/themes/%s/values.csv?level=%s&date=%s".formatted(theme, level, day))) {
            if (!row.getField("classe").isEmpty() && !row.getField("classe").equals(none)) {
                classes.put(row.getField("code"), row.getField("classe"));
            }
        }
        return classes;
    }

    private static List<NamedCsvRecord> export(String table, String day) {
        return table("/api/v1/exports/%s.csv?date=%s".formatted(table, day));
    }

    private static Set<String> column(String table, String day, String field) {
        return keys(export(table, day), field);
    }

    private static Set<String> keys(List<NamedCsvRecord> rows, String field) {
        return rows.stream().map(row -> row.getField(field)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int listed(String register, String day) {
        return Answer.get("/api/v1/registers/%s?size=1&date=%s".formatted(register, day))
                .json()
                .get("total")
                .asInt();
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.get(field).asText()));
        return texts;
    }

    private static List<NamedCsvRecord> table(String path) {
        Answer answer = Answer.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        String text = answer.text();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
