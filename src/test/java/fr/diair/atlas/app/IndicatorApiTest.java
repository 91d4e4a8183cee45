package fr.diair.atlas.app;

import static fr.diair.atlas.indicator.TestIndicators.count;
import static fr.diair.atlas.indicator.TestIndicators.receive;
import static fr.diair.atlas.indicator.TestIndicators.series;
import static fr.diair.atlas.indicator.TestIndicators.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.territory.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imported indicators over HTTP: themes, figures, tables, pictures and sheets of territories. */
@ExtendWith(QuietLog.class)
class IndicatorApiTest {
    private static final String VALUES = "/api/v1/themes/indicator-vacants/values?level=%s&date=%s";

    @BeforeAll
    static void load() throws InterruptedException {
        Database database = TestAtlas.database();
        receive(
                database,
                series(count("vacants"), "2018", Level.COMMUNE, 2018),
                values("01033", 100, "01091", "s", "01205", 7, "35238", 0, "69123", "s", "59350", 12, "76108", 5));
        receive(database, series(count("vacants"), "2019", Level.COMMUNE, 2019), values("35238", 3));
        freshAgain();
    }

    @AfterAll
    static void takeAway() throws InterruptedException {
        TestAtlas.database().jdbi().useTransaction(handle -> {
            handle.execute("delete from indicator_value where indicator = 'vacants'");
            handle.execute("delete from indicator_series where indicator = 'vacants'");
            handle.execute("delete from indicator where code = 'vacants'");
            handle.execute("call refresh_indicators()");
            handle.execute("update data_version set version = version + 1");
        });
        freshAgain();
    }

    /** The server asks which data are published once a second. */
    private static void freshAgain() throws InterruptedException {
        Thread.sleep(1_100);
    }

    @Test
    void an_imported_indicator_is_a_theme_with_its_periods() {
        JsonNode found = null;
        for (JsonNode theme : Answer.get("/api/v1/themes").json().get("themes")) {
            found = theme.get("id").asText().equals("indicator-vacants") ? theme : found;
        }
        assertThat(found).isNotNull();
        assertThat(found.get("groupLabel").asText()).isEqualTo("Indicateurs");
        assertThat(found.get("unit").asText()).isEqualTo("logements");
        assertThat(found.get("description").asText()).endsWith("Périodes : 2018, 2019.");
        assertThat(found.get("levels")).hasSize(4);
    }

    @Test
    void the_latest_period_that_ends_by_the_day_is_read_and_said() {
        JsonNode before = Answer.get(VALUES.formatted("commune", "2019-12-30")).json();
        assertThat(before.get("period").asText()).isEqualTo("2018");
        assertThat(before.get("receivedVintage").asText()).isEqualTo("2018");
        assertThat(before.get("source").asText()).isEqualTo("INSEE, vacants, 2018");
        assertThat(Answer.get(VALUES.formatted("commune", "2019-12-31"))
                        .json()
                        .get("period")
                        .asText())
                .isEqualTo("2019");
        JsonNode early = Answer.get(VALUES.formatted("commune", "2018-12-30")).json();
        assertThat(early.get("period").isNull()).isTrue();
        assertThat(early.at("/legend/unavailable/count").asInt()).isEqualTo(35_064);
        assertThat(early.at("/legend/note").asText()).contains("la première est 2018", "31/12/2018");
    }

    @Test
    void value_zero_secret_and_not_available_are_told_apart() {
        JsonNode answer = Answer.get(VALUES.formatted("commune", "2019-06-30")).json();
        assertThat(answer.at("/rest/class").asInt()).isEqualTo(-1);
        assertThat(answer.at("/rest/value").isNull()).isTrue();
        assertThat(answer.at("/legend/zero/count").asInt()).isEqualTo(1);
        assertThat(answer.at("/legend/secret/count").asInt()).isEqualTo(1);
        assertThat(answer.at("/legend/unavailable/count").asInt()).isEqualTo(35_064 - 5);
        assertThat(answer.get("incomplete")).extracting(JsonNode::asText).containsExactly("01033");
        JsonNode sums =
                Answer.get(VALUES.formatted("departement", "2019-06-30")).json();
        assertThat(sums.get("summed")).extracting(JsonNode::asText).contains("01", "35", "59", "69");
        assertThat(sums.get("incomplete")).extracting(JsonNode::asText).contains("01", "35", "59");
    }

    @Test
    void the_table_says_state_flags_and_period_of_every_commune() {
        String csv = Answer.get("/api/v1/themes/indicator-vacants/values.csv?level=commune&date=2019-06-30")
                .text();
        assertThat(csv.lines()).hasSize(35_065);
        assertThat(csv)
                .contains("01033;Valserhône;01;107;logements;valeur;oui;")
                .contains("69123;Lyon;69;;logements;secret statistique;non;")
                .contains("35238;Rennes;35;0;logements;valeur;non;")
                .contains("01004;Ambérieu-en-Bugey;01;;logements;non disponible;non;");
    }

    @Test
    void the_picture_is_drawn_with_the_source_of_the_figures() {
        String svg = Answer.get("/api/v1/infographics.svg?theme=indicator-vacants&level=commune&date=2019-06-30")
                .text();
        assertThat(svg).contains("Statistique vacants", "INSEE, vacants, 2018", "Secret statistique");
    }

    @Test
    void the_sheet_of_a_territory_has_its_indicators_with_state_and_source() {
        JsonNode secret = vacants("69123");
        assertThat(secret.get("label").asText()).isEqualTo("Statistique vacants");
        assertThat(secret.get("state").asText()).isEqualTo("secret");
        assertThat(secret.get("value").isNull()).isTrue();
        assertThat(secret.get("source").asText()).isEqualTo("INSEE, vacants");
        JsonNode merged = vacants("01033");
        assertThat(merged.get("value").asDouble()).isEqualTo(107);
        assertThat(merged.get("incomplete").asBoolean()).isTrue();
        assertThat(merged.get("origin").asText()).isEqualTo("converted");
        assertThat(merged.get("vintages").asText()).isEqualTo("2018");
        JsonNode absent = vacants("01004");
        assertThat(absent.get("state").asText()).isEqualTo("unavailable");
    }

    private static JsonNode vacants(String commune) {
        return named(
                Answer.get("/api/v1/territories/commune/" + commune + "?date=2019-06-30")
                        .json()
                        .get("indicators"),
                "label",
                "Statistique vacants");
    }

    private static JsonNode named(JsonNode list, String field, String text) {
        for (JsonNode one : list) {
            if (one.get(field).asText().equals(text)) {
                return one;
            }
        }
        throw new AssertionError("no " + text + " in " + list);
    }

    @Test
    void fictitious_indicators_stand_under_their_family_before_those_without_and_say_what_they_are() {
        JsonNode themes = Answer.get("/api/v1/themes").json().get("themes");
        List<String> headings = new ArrayList<>();
        for (JsonNode theme : themes) {
            String heading = theme.get("groupLabel").asText();
            if (theme.get("group").asText().equals("indicator") && !headings.contains(heading)) {
                headings.add(heading);
            }
            assertThat(theme.get("demo").asBoolean())
                    .as(theme.toString())
                    .isEqualTo(theme.get("id").asText().startsWith("indicator-demo-"));
        }
        assertThat(headings)
                .containsExactly(
                        "Indicateurs : Territoire",
                        "Indicateurs : Bénéficiaires de la protection",
                        "Indicateurs : Places d'accueil",
                        "Indicateurs : Logement",
                        "Indicateurs : Emploi",
                        "Indicateurs : Langue",
                        "Indicateurs : Santé",
                        "Indicateurs");
    }

    @Test
    void a_fictitious_indicator_says_so_on_the_map_in_pictures_and_on_sheets() {
        JsonNode values = Answer.get("/api/v1/themes/indicator-demo-places-hab/values?level=epci&date=2019-12-31")
                .json();
        assertThat(values.get("demo").asBoolean()).isTrue();
        assertThat(values.get("source").asText()).contains("Données de démonstration Atlas (fictives)");
        assertThat(Answer.get("/api/v1/infographics.svg?theme=indicator-demo-bpi&level=departement&date=2019-12-31")
                        .text())
                .contains("Données de démonstration (fictives)", "Données de démonstration Atlas (fictives)");
        JsonNode sheet = Answer.get("/api/v1/territories/epci/243500139?date=2019-12-31")
                .json()
                .get("indicators");
        JsonNode rate = named(sheet, "label", "Part des bénéficiaires en emploi");
        assertThat(rate.get("demo").asBoolean()).isTrue();
        assertThat(rate.get("value").asDouble()).isBetween(20.0, 55.0);
        JsonNode measures =
                Answer.get("/api/v1/measures?level=epci&date=2019-12-31").json().get("measures");
        JsonNode measure = named(measures, "id", "indicator-demo-bpi");
        assertThat(measure.get("family").asText()).isEqualTo("protection");
        assertThat(measure.get("demo").asBoolean()).isTrue();
        assertThat(measure.get("secret").asInt()).isEqualTo(273);
    }

    @Test
    void the_list_of_indicators_goes_out_with_their_family_and_whether_they_are_fictitious() {
        String csv = Answer.get("/api/v1/exports/indicators.csv").text();
        assertThat(csv.lines().findFirst().orElseThrow())
                .contains(";direction;family;numerator;")
                .endsWith(";demo");
        assertThat(csv.lines().filter(line -> line.startsWith("demo-part-emploi;")))
                .hasSize(5)
                .allMatch(line -> line.contains(";capacity;employment;demo-emploi;demo-actifs;100,0;1;"))
                .allMatch(line -> line.endsWith(";VRAI"));
        assertThat(csv.lines().filter(line -> line.startsWith("vacants;")))
                .isNotEmpty()
                .allMatch(line -> line.contains(";neutral;;;;;1;") && line.endsWith(";FAUX"));
    }
}
