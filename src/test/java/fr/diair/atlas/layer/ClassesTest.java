package fr.diair.atlas.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassesTest {
    private static final Classification HAND =
            new Classification(Classification.Way.MANUAL, 5, List.of(0.0, 10.0, 20.0));

    @Test
    void zero_unavailable_and_secret_are_never_mixed_with_values() {
        Classes.Classified classified = Classes.quantities(
                BuiltInTheme.ACTION_PROGRESS,
                List.of(
                        Figure.of("a", 5, false),
                        Figure.of("b", 0, false),
                        Figure.unavailable("c"),
                        Figure.secret("d")),
                HAND,
                10);

        assertThat(classified.byCode())
                .containsEntry("a", 0)
                .containsEntry("b", Classes.ZERO)
                .containsEntry("c", Classes.UNAVAILABLE)
                .containsEntry("d", Classes.SECRET);
        Legend legend = classified.legend();
        assertThat(legend.unavailable().count()).isEqualTo(1);
        assertThat(legend.secret().count()).isEqualTo(1);
        assertThat(legend.zero()).isNotNull();
        assertThat(legend.zero().count()).isEqualTo(7);
    }

    @Test
    void every_territory_is_counted_once_in_the_legend() {
        List<Figure> figures = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            figures.add(Figure.of("c" + i, i, false));
        }
        Legend legend = Classes.quantities(BuiltInTheme.EVENT_COUNT, figures, Classification.USUAL, 100)
                .legend();

        int classed = legend.classes().stream().mapToInt(Legend.Entry::count).sum();
        assertThat(classed + legend.zero().count()).isEqualTo(legend.total()).isEqualTo(100);
    }

    @Test
    void a_class_holds_its_lower_edge_and_the_last_class_both() {
        Classes.Classified classified = Classes.quantities(
                BuiltInTheme.EVENT_COUNT,
                List.of(Figure.of("a", 10, false), Figure.of("b", 20, false), Figure.of("c", 9, false)),
                HAND,
                3);

        assertThat(classified.byCode())
                .containsEntry("c", 0)
                .containsEntry("a", 1)
                .containsEntry("b", 1);
    }

    @Test
    void values_beyond_bounds_given_by_hand_are_kept() {
        Classes.Classified classified = Classes.quantities(
                BuiltInTheme.EVENT_COUNT, List.of(Figure.of("a", 500, false), Figure.of("b", 1, false)), HAND, 2);

        assertThat(classified.byCode()).containsEntry("a", 1).containsEntry("b", 0);
        assertThat(classified.legend().classes().get(1).to()).isEqualTo(500.0);
    }

    @Test
    void whole_numbers_are_labelled_by_the_values_met() {
        Legend legend = Classes.quantities(
                        BuiltInTheme.EVENT_COUNT,
                        List.of(Figure.of("a", 1, false), Figure.of("b", 12, false), Figure.of("c", 14, false)),
                        HAND,
                        3)
                .legend();

        assertThat(legend.classes()).extracting(Legend.Entry::label).containsExactly("1", "12 – 14");
    }

    @Test
    void near_amounts_get_as_many_decimals_as_it_takes_to_tell_them_apart() {
        Legend legend = Classes.quantities(
                        BuiltInTheme.FUNDING_PAID_PER_INHABITANT,
                        List.of(Figure.of("a", 0.011, false), Figure.of("b", 0.013, false)),
                        new Classification(Classification.Way.MANUAL, 2, List.of(0.011, 0.012, 0.013)),
                        2)
                .legend();

        assertThat(legend.classes())
                .extracting(Legend.Entry::label)
                .containsExactly("0,011\u00a0€ – 0,012\u00a0€", "0,012\u00a0€ – 0,013\u00a0€");
    }

    @Test
    void no_positive_value_gives_no_class_and_no_histogram() {
        Legend legend = Classes.quantities(BuiltInTheme.EVENT_COUNT, List.of(), Classification.USUAL, 4)
                .legend();

        assertThat(legend.classes()).isEmpty();
        assertThat(legend.histogram()).isNull();
        assertThat(legend.zero().count()).isEqualTo(4);
    }
}
