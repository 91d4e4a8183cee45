package fr.diair.atlas.diagnostic.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Family;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.OwnFigure;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.indicator.Indicator.Direction;
import fr.diair.atlas.layer.Figure.Mark;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The spread of a group, reckoned by hand. */
class LineTest {
    private static final Cell SECRET = new Cell(Column.State.SECRET, null, Set.of());

    private static Line line(@Nullable DoubleUnaryOperator standard, Cell... cells) {
        Measure measure = new Measure(
                "m",
                "Mesure",
                "Mesure d'essai.",
                Family.OTHER,
                new Measure.Unit("unités", "decimal", 1),
                Direction.NEUTRAL,
                new Measure.NoWhole(),
                new Measure.OfAtlas(OwnFigure.AREA));
        Column.Provenance provenance = new Column.Provenance("essai", null, null, false);
        return Line.of(
                new Basis.Stated(measure, provenance),
                Arrays.asList(cells),
                Collections.nCopies(cells.length, true),
                standard);
    }

    @Test
    void the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle_and_states_do_not_count() {
        Line line = line(value -> value / 10, Cell.of(40), SECRET, Cell.of(10), Cell.of(20), Cell.of(22), Cell.NONE);
        assertThat(line.spread()).isEqualTo(new Line.Spread(4, 10, 40, 21));
        assertThat(line.gaps().get(1)).isNull();
        assertThat(line.gaps().get(5)).isNull();
        Line.Gap first = line.gaps().get(0);
        assertThat(first.difference()).isEqualTo(19);
        assertThat(first.share()).isCloseTo(100 * 19 / 21.0, within(1e-12));
        assertThat(first.deviations()).isCloseTo(1.9, within(1e-12));
        assertThat(first.highest()).isTrue();
        assertThat(first.notable()).as("19 is 1.9 deviations").isTrue();
        Line.Gap third = line.gaps().get(2);
        assertThat(third.lowest()).isTrue();
        assertThat(third.notable()).as("11 is 1.1 deviations").isTrue();
        assertThat(line.gaps().get(3).notable()).isFalse();
    }

    @Test
    void those_who_share_the_first_place_all_have_it_and_where_all_are_alike_nobody_has() {
        Line tied = line(null, Cell.of(5), Cell.of(5), Cell.of(1));
        assertThat(tied.gaps()).extracting(Line.Gap::highest).containsExactly(true, true, false);
        Line alike = line(value -> value, Cell.of(0), Cell.of(0));
        assertThat(alike.gaps())
                .noneMatch(Line.Gap::highest)
                .noneMatch(Line.Gap::lowest)
                .noneMatch(Line.Gap::notable);
    }

    @Test
    void without_a_common_scale_half_of_the_median_is_notable_and_so_is_anything_beside_zero() {
        Line line = line(null, Cell.of(100), Cell.of(149), Cell.of(150), Cell.of(50), Cell.of(100));
        assertThat(line.gaps()).extracting(Line.Gap::notable).containsExactly(false, false, true, true, false);
        assertThat(line.gaps()).extracting(Line.Gap::deviations).containsOnlyNulls();
        Line fromZero = line(null, Cell.of(0), Cell.of(0), Cell.of(3));
        assertThat(fromZero.gaps()).extracting(Line.Gap::share).containsOnlyNulls();
        assertThat(fromZero.gaps().get(2).notable()).isTrue();
    }

    @Test
    void who_has_no_value_at_all_has_no_spread() {
        Line line = line(null, SECRET, Cell.NONE);
        assertThat(line.spread()).isNull();
        assertThat(line.gaps()).containsOnlyNulls();
    }

    @Test
    void what_is_counted_among_communes_stands_beside_the_others_without_being_measured_against_them() {
        Cell among = new Cell(Column.State.VALUE, 60.0, Set.of(Mark.AMONG_COMMUNES));
        Line line = line(null, among, Cell.of(10), Cell.of(20));
        assertThat(line.spread()).isEqualTo(new Line.Spread(2, 10, 20, 15));
        assertThat(line.gaps().get(0)).isNull();
        Line alike = line(null, among, new Cell(Column.State.VALUE, 20.0, Set.of(Mark.AMONG_COMMUNES)), SECRET);
        assertThat(alike.spread()).as("two perimeters").isEqualTo(new Line.Spread(2, 20, 60, 40));
    }
}
