package fr.diair.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts, their money, actions, events and figures, written as French offices write them. */
class OtherTargetsIntakeTest {
    @TempDir
    private static Path folder;

    private static IntakeFixture atlas;

    @BeforeAll
    static void load() {
        atlas = new IntakeFixture("targets", folder);
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static Report commit(String target, String... lines) {
        return atlas.commit(atlas.file(target + "-" + lines.length + ".csv", lines), target)
                .report();
    }

    @Test
    void money_is_read_in_euros_thousands_and_millions_and_words_in_french() {
        Report report = commit(
                "fundings",
                "Contrat;Année;Stade;Montant;Financeur",
                "CTAI-LYON-2019;2019;Engagé;12 500,50 €;DiAir",
                "CTAI-LYON-2019;2019;versé;30 k€;DiAir",
                "CTAI-LYON-2019;2020;Prévisionnel;1,5 M€;DiAir",
                "CTAI-LYON-2019;2020;donné;1 €;DiAir",
                "CTAI-NULLE-PART;2020;versé;1 €;DiAir",
                "CTAI-LYON-2019;20200;versé;1 €;DiAir",
                "CTAI-LYON-2019;2018;versé;-1 €;DiAir",
                "CTAI-LYON-2019;2017;versé;;DiAir");

        assertThat(atlas.one(
                        "select string_agg(stage || ' ' || amount_cents, ', ' order by amount_cents) from funding"))
                .isEqualTo("committed 1250050, paid 3000000, planned 150000000");
        assertThat(IntakeFixture.byLine(report.refused()))
                .isEqualTo(Map.of(
                        5L, "unknown-word",
                        6L, "unknown-contract",
                        7L, "illegal-year",
                        8L, "illegal-number",
                        9L, "missing-value"));
    }

    @Test
    void a_contract_is_known_by_its_key_or_by_its_title() {
        commit("contracts", "Intitulé;Année", "Contrat d'essai de Rennes;2020");
        String key = atlas.one("select key from contract where title = 'Contrat d''essai de Rennes'");
        assertThat(key).isEqualTo("C-2020-contrat-d-essai-de-rennes");

        Report signed = commit(
                "signatories",
                "Contrat;Code;Commune;Date de signature",
                "contrat d’essai de RENNES;35238;Rennes;03/02/2020",
                key + ";243500139;;03/02/2020");
        assertThat(signed.counts().accepted()).as(signed.toString()).isEqualTo(2);
        assertThat(atlas.one(
                        "select string_agg(level || ' ' || code, ', ' order by code) from contract_signatory where contract = '"
                                + key + "'"))
                .isEqualTo("epci 243500139, commune 35238");

        Report steps = commit(
                "statuses",
                "Contrat;Code;Étape;Date",
                key + ";35238;Lettre d'intention;2020-01-05",
                key + ";35238;Signé;");
        assertThat(steps.counts().accepted()).as(steps.toString()).isEqualTo(2);
        assertThat(atlas.one(
                        "select string_agg(status || coalesce(' ' || on_date, ''), ', ' order by status) from contract_status"
                                + " where contract = '" + key + "'"))
                .isEqualTo("letter 2020-01-05, signed");
    }

    @Test
    void an_action_and_an_event_find_themselves_again_without_a_key() {
        String[] actions = {
            "Code commune;Domaine;Intitulé;Porteur;État;Début;Bénéficiaires touchés;Budget",
            "35238;Apprentissage du français;Cours;Une association;en cours;01/02/2019;s;1 200 €"
        };
        assertThat(commit("actions", actions).counts().created()).isEqualTo(1);
        assertThat(atlas.one(
                        "select field || ' ' || status || ' ' || reached_state || ' ' || planned_cents from action"))
                .isEqualTo("langue started secret 120000");
        assertThat(commit("actions", actions).counts().identical()).isTrue();

        String[] events = {"Type;Intitulé;Date;Code commune;Participants", "Réunion;Comité;04/03/2019;35238;12"};
        commit("events", events);
        assertThat(commit("events", events).counts().identical()).isTrue();
        String event = atlas.one("select key from event where title = 'Comité'");
        Report there = commit(
                "event-participants", "Événement;Code commune", event + ";35238", event + ";44109", "aucun;44109");
        assertThat(there.counts().accepted()).isEqualTo(2);
        assertThat(IntakeFixture.byLine(there.refused())).isEqualTo(Map.of(4L, "unknown-event"));
    }

    @Test
    void an_event_says_when_and_where_as_offices_write_it_and_a_file_that_is_silent_takes_nothing_away() {
        Report report = commit(
                "events",
                "Identifiant;Type;Intitulé;Date;Code commune;Heure de début;Heure de fin;Adresse;Longitude;Latitude;Statut;Programme",
                "EV-1;Réunion;Atelier;04/03/2019;35238;14 h 30;16h;2 rue Neuve;-1,678;48.117;Confirmé;\"9 h accueil\n10 h débats\"",
                "EV-2;Réunion;Sans fin;04/03/2019;35238;25h;;;;;;",
                "EV-3;Réunion;Demi-point;04/03/2019;35238;;;;-1,678;;;",
                "EV-4;Réunion;À rebours;04/03/2019;35238;16:00;14:00;;;;;",
                "EV-5;Réunion;Loin;04/03/2019;35238;;;;1678,1;48,1;;",
                "EV-6;Réunion;Mot;04/03/2019;35238;;;;;;peut-être;");

        // The first row has two lines: those of the others count from the fourth.
        assertThat(IntakeFixture.byLine(report.refused()))
                .isEqualTo(Map.of(
                        4L, "illegal-time",
                        5L, "half-a-point",
                        6L, "dates-reversed",
                        7L, "illegal-degrees",
                        8L, "unknown-word"));
        String all =
                "select concat_ws('|', starts_at, ends_at, address, longitude, latitude, status, programme) from event"
                        + " where key = 'EV-1'";
        assertThat(atlas.one(all))
                .isEqualTo("14:30|16:00|2 rue Neuve|-1.678|48.117|confirmed|9 h accueil\n10 h débats");

        commit("events", "Identifiant;Type;Intitulé;Date;Code commune", "EV-1;Réunion;Autre titre;04/03/2019;35238");
        assertThat(atlas.one(all)).startsWith("14:30|16:00|2 rue Neuve|-1.678|48.117|confirmed|9 h");

        commit(
                "events",
                "Identifiant;Type;Intitulé;Date;Code commune;Statut;Annulé le",
                "EV-1;Réunion;x;04/03/2019;44109;annulé;2/3/2019");
        assertThat(atlas.one(all)).as("another place has another address").startsWith("14:30|16:00|cancelled|9 h");
    }

    @Test
    void several_columns_of_figures_and_a_rate_made_of_two_of_them_come_in_at_once_and_are_undone() {
        Map<String, String> before = TableSums.ofFacts(atlas.jdbi);
        ReceivedFile file = atlas.file(
                "logements_2019.csv",
                "CODGEO_19;Logements_19;Vacants_19;Taux de vacance_19",
                "35238;1 000;50;5,0 %",
                "44109;2 000;s;n.d.");
        Plan suggested = atlas.plan(file, "indicators");
        assertThat(suggested.indicators())
                .extracting(Plan.IndicatorColumn::kind)
                .containsExactly("count", "count", "rate");
        assertThat(suggested.indicators())
                .extracting(Plan.IndicatorColumn::period)
                .containsOnly("2019");
        List<Plan.IndicatorColumn> columns = List.of(
                suggested.indicators().get(0),
                suggested.indicators().get(1),
                new Plan.IndicatorColumn(
                        "Taux de vacance_19",
                        "taux-vacance",
                        "Taux de vacance",
                        "",
                        "%",
                        "rate",
                        "vacants",
                        "logements",
                        "100",
                        "need",
                        null,
                        "2019"));
        Plan plan = new Plan(
                "indicators",
                suggested.options(),
                suggested.columns(),
                null,
                columns,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        TableIntake.Outcome outcome = atlas.intake.commit(file, plan, Watch.NOBODY);

        assertThat(outcome.report().counts().created()).isEqualTo(6);
        assertThat(atlas.one(
                        "select string_agg(indicator || ' ' || state || coalesce(' ' || trim_scale(value), ''), ', '"
                                + " order by indicator) from indicator_value where code = '44109'"))
                .isEqualTo("logements value 2000, taux-vacance unavailable, vacants secret");
        assertThat(
                        atlas.one(
                                "select numerator || '/' || denominator || ' ' || direction from indicator where code = 'taux-vacance'"))
                .isEqualTo("vacants/logements need");
        assertThat(atlas.intake
                        .commit(file, plan, Watch.NOBODY)
                        .report()
                        .counts()
                        .identical())
                .isTrue();

        atlas.intake.undo(outcome.batch());
        assertThat(TableSums.ofFacts(atlas.jdbi)).isEqualTo(before);
    }

    @Test
    void a_plan_that_cannot_be_carried_out_is_refused_as_a_whole() {
        ReceivedFile file = atlas.file("x.csv", "Code;Valeur", "35238;1");
        assertRefused(file, Plan.of("indicators", Map.of("level", "commune"), Map.of("code", "Code")), "no-indicator");
        assertRefused(file, Plan.of("engagements", Map.of(), Map.of("code", "Absente")), "unknown-column");
        assertRefused(file, Plan.of("engagements", Map.of(), Map.of("colour", "Code")), "unknown-field");
        assertRefused(file, Plan.of("rien", Map.of(), Map.of()), "unknown-target");
        assertRefused(file, Plan.of("boundaries", Map.of(), Map.of()), "missing-option");
        assertRefused(file, Plan.of("boundaries", Map.of("vintage", "2019"), Map.of()), "geojson-malformed");
    }

    private static void assertRefused(ReceivedFile file, Plan plan, String code) {
        assertThatThrownBy(() -> atlas.intake.attempt(file, plan, null, Watch.NOBODY))
                .isInstanceOfSatisfying(
                        DataException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void the_period_of_a_file_is_not_taken_for_that_of_the_next_of_its_shape() {
        ReceivedFile first = atlas.file("chomage-2019.csv", "Code INSEE;Chômeurs", "35238;10");
        Plan plan = atlas.plan(first, "indicators");
        assertThat(plan.option("period")).isEqualTo("2019");
        atlas.intake.commit(first, plan, Watch.NOBODY);

        Plan next = atlas.plan(atlas.file("chomage-2020.csv", "Code INSEE;Chômeurs", "35238;11"), "indicators");

        assertThat(next.option("period")).isEqualTo("2020");
        assertThat(next.option("source")).isEqualTo("Fichier chomage-2020.csv");
        assertThat(next.indicators()).isEqualTo(plan.indicators());
    }

    @Test
    void a_header_alone_is_a_file_of_no_rows() {
        Report report = commit("events", "Type;Intitulé;Date;Code commune;Participants");
        assertThat(report.counts().read()).isZero();
        assertThat(report.counts().identical()).isTrue();
    }
}
