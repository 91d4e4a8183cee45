package fr.diair.atlas.diagnostic.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Column.State;
import fr.diair.atlas.diagnostic.measure.Family;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.OwnFigure;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.portrait.Distribution.Position;
import fr.diair.atlas.diagnostic.portrait.Distribution.Quartiles;
import fr.diair.atlas.indicator.Indicator.Direction;
import fr.diair.atlas.layer.Figure.Mark;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules say of figures computed by hand. */
class FindingsTest {
    private static final String NB = "\u00a0";
    private static final Findings RULES = Findings.read();
    private static final Findings.Setting SETTING = new Findings.Setting(
            new Subject(
                    "epci",
                    "1",
                    "Essai",
                    "EPCI",
                    Level.EPCI,
                    0,
                    new BitSet(),
                    new Place.Within(null, null, null),
                    new NoValues()),
            new Reference("france", "France", "des EPCI de France", "france", new BitSet(), (measure, day) -> null),
            LocalDate.of(2019, 12, 31));

    /** Rules look at figures, never at the subject. */
    private record NoValues() implements Subject.Values {
        @Override
        public boolean has(Measure measure) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Cell cell(Measure measure, LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Column.Provenance provenance(Measure measure, LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Level level(Measure measure, LocalDate day) {
            throw new UnsupportedOperationException();
        }
    }

    private static Measure measure(String id, String unit, String format, Direction direction, Family family) {
        int decimals = format.equals("integer") ? 0 : 1;
        return new Measure(
                id,
                "Intitulé de " + id,
                "",
                family,
                new Measure.Unit(unit, format, decimals),
                direction,
                new Measure.Sum(),
                new Measure.OfAtlas(OwnFigure.AREA));
    }

    private static Portrait.Figure figure(Measure measure, Cell cell) {
        return new Portrait.Figure(measure, cell, new Column.Provenance("source", null, null, false), null, null);
    }

    private static Portrait.Figure figure(String id, double value) {
        return figure(measure(id, "communes", "integer", Direction.CAPACITY, Family.NETWORK), Cell.of(value));
    }

    private static Portrait.Figure beside(
            Portrait.Figure figure, Position position, Quartiles quartiles, Portrait.Trend trend) {
        double value = Objects.requireNonNull(figure.value());
        return new Portrait.Figure(
                figure.measure(),
                figure.cell(),
                figure.provenance(),
                new Portrait.Comparison(
                        position,
                        quartiles,
                        null,
                        null,
                        value - quartiles.median(),
                        null,
                        Assessments.of(figure.measure().direction(), value, quartiles)),
                trend);
    }

    private static List<String> texts(Portrait.Figure... figures) {
        return RULES.of(List.of(figures), SETTING).stream()
                .map(Portrait.Finding::text)
                .toList();
    }

    @Test
    void engaged_communes_without_a_contract_are_a_base_for_one() {
        List<Portrait.Finding> found =
                RULES.of(List.of(figure("contracts", 0), figure("engaged-communes", 3)), SETTING);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).text())
                .isEqualTo(
                        "Aucun contrat n’est signé dans le territoire, alors que trois communes y sont engagées : une base pour en préparer un.");
        assertThat(found.get(0).tone()).isEqualTo(Portrait.Tone.GAP);
        assertThat(found.get(0).measures()).containsExactlyInAnyOrder("contracts", "engaged-communes");
        assertThat(texts(figure("contracts", 0), figure("engaged-communes", 1)))
                .containsExactly(
                        "Aucun contrat n’est signé dans le territoire, alors qu’une commune y est engagée : une base pour en préparer un.");
    }

    @Test
    void nobody_engaged_is_said_with_the_number_of_communes() {
        assertThat(texts(figure("communes", 43), figure("engaged-communes", 0)))
                .containsExactly("Aucune des 43 communes du territoire n’est engagée au 31/12/2019.");
    }

    @Test
    void a_share_of_the_upper_quarter_is_said_with_its_rank() {
        Portrait.Figure share = beside(
                figure(
                        measure(
                                "engagement-share-communes",
                                "% des communes",
                                "percent",
                                Direction.CAPACITY,
                                Family.NETWORK),
                        Cell.of(23.26)),
                new Position(12, 1254, 99.1),
                new Quartiles(0, 0, 2.5),
                null);
        assertThat(texts(figure("communes", 43), figure("engaged-communes", 10), share))
                .containsExactly(
                        "Dix communes sont engagées, soit 23,3" + NB
                                + "% des communes du territoire : 12e rang sur 1\u202f254 parmi l’ensemble des EPCI de France.");
    }

    @Test
    void a_sum_known_in_part_only_proves_nothing() {
        Portrait.Figure part = figure(
                measure("contracts", "contrats", "integer", Direction.CAPACITY, Family.CONTRACT),
                new Cell(State.VALUE, 0.0, Set.of(Mark.INCOMPLETE)));
        assertThat(texts(part, figure("engaged-communes", 3))).isEmpty();
    }

    @Test
    void a_need_that_grows_by_a_tenth_is_to_be_watched() {
        Portrait.Trend trend = new Portrait.Trend(Cell.of(100), "2018", 12.0, 12.0);
        Portrait.Figure need = beside(
                figure(measure("indicator-x", "places", "integer", Direction.NEED, Family.HOUSING), Cell.of(112)),
                new Position(600, 1254, 52),
                new Quartiles(50, 110, 200),
                trend);
        assertThat(texts(need))
                .containsExactly("Intitulé de indicator-x : 112" + NB + "places, en hausse de 12" + NB
                        + "% par rapport à la période précédente (2018).");
    }

    @Test
    void a_secret_is_said_to_be_one_and_nothing_else_is_said_of_it() {
        Portrait.Figure secret = figure(
                measure("indicator-x", "places", "integer", Direction.NEED, Family.HOUSING),
                new Cell(State.SECRET, null, Set.of()));
        assertThat(RULES.of(List.of(secret), SETTING))
                .extracting(Portrait.Finding::id)
                .containsExactly("secret:indicator-x");
    }

    @Test
    void one_is_said_in_the_singular() {
        Measure places = measure("x", "places d’accueil", "integer", Direction.NEED, Family.HOUSING);
        assertThat(Facts.amount(places, 1, false)).isEqualTo("1" + NB + "place d’accueil");
        assertThat(Facts.amount(places, 2, false)).isEqualTo("2" + NB + "places d’accueil");
        Measure share = measure("x", "%", "percent", Direction.NEED, Family.HOUSING);
        assertThat(Facts.amount(share, 1.5, true)).isEqualTo("1,5" + NB + "point");
        assertThat(Facts.amount(share, 1.5, false)).isEqualTo("1,5" + NB + "%");
    }

    @ParameterizedTest
    @CsvSource({
        "CAPACITY, 10, STRENGTH",
        "CAPACITY, 5, NEAR",
        "CAPACITY, 1, GAP",
        "NEED, 10, GAP",
        "NEED, 5, NEAR",
        "NEED, 1, STRENGTH"
    })
    void the_quarter_and_the_direction_make_a_strength_or_a_gap(
            Direction direction, double value, Portrait.Assessment expected) {
        assertThat(Assessments.of(direction, value, new Quartiles(2, 5, 8))).isEqualTo(expected);
    }

    @Test
    void where_most_have_nothing_to_have_nothing_is_no_gap() {
        assertThat(Assessments.of(Direction.CAPACITY, 0, new Quartiles(0, 0, 0)))
                .isEqualTo(Portrait.Assessment.NEAR);
        assertThat(Assessments.of(Direction.CAPACITY, 1, new Quartiles(0, 0, 0)))
                .isEqualTo(Portrait.Assessment.STRENGTH);
        assertThat(Assessments.of(Direction.NEUTRAL, 9, new Quartiles(0, 0, 0))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nothing value > 1; ok.; unknown measure",
                "contracts volume > 1; ok.; no figure has",
                "contracts value >; ok.; four words",
                "contracts value > 1; {contracts.volume}.; nothing fills",
                "contracts value > 1; {nothing}.; unknown measure",
                "contracts value > 1; {contracts; not closed",
                "contracts value > 1; sans point; ends with a point",
                "contracts value > nothing; ok.; unknown measure",
                "it value > 1; ok.; unknown measure"
            })
    void a_rule_that_cannot_be_understood_stops_the_boot(String when, String text, String why) {
        String json = """
                [{"id": "x", "tone": "fact", "when": ["%s"], "text": "%s"}]""".formatted(when, text);
        assertThatThrownBy(() -> Findings.of(json))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rule x")
                .hasMessageContaining(why);
    }
}
