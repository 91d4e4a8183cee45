package fr.diair.atlas.diagnostic.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages that can be filled by hand: rows of 20, heads of families of 10, a hundred points to a page. */
class PageBreaksTest {
    private static final PaperRows.Heights HEIGHTS = new PaperRows.Heights(0, 10, 20);

    /** Rows of which some open a family. */
    private static List<Boolean> rows(int count, Integer... opening) {
        return IntStream.range(0, count)
                .mapToObj(row -> List.of(opening).contains(row))
                .toList();
    }

    private static PageBreaks of(double first, int more, double ending, List<Boolean> rows) {
        return PageBreaks.of(new PageBreaks.Rooms(first, 100, more), HEIGHTS, rows, ending);
    }

    @Test
    void what_ends_the_table_stands_under_it_where_there_is_room() {
        PageBreaks breaks = of(100, 3, 30, rows(3, 0));
        assertThat(breaks.at()).as("10 + 3 × 20 + 30 fill the page").isEmpty();
        assertThat(breaks.drawn()).isEqualTo(3);
    }

    @Test
    void rows_go_with_the_ending_to_its_page_so_that_both_are_about_as_full() {
        PageBreaks breaks = of(100, 3, 31, rows(4, 0));
        assertThat(breaks.at())
                .as("50 above, 10 + 2 × 20 + 31 below, or 70 and 61")
                .containsExactly(3);
        assertThat(of(100, 3, 15, rows(4, 0, 2)).at()).as("a family is not cut").containsExactly(2);
    }

    @Test
    void what_stands_above_the_table_counts_for_its_page() {
        assertThat(of(100, 3, 24, rows(4, 0)).at()).as("70 and 54").containsExactly(3);
        assertThat(of(95, 3, 24, rows(4, 0)).at())
                .as("with five points above, 55 and 74 are nearer than 75 and 54")
                .containsExactly(2);
    }

    @Test
    void the_head_of_a_family_is_counted_again_on_the_next_page() {
        PageBreaks breaks = of(30, 1, 0, rows(5, 0));
        assertThat(breaks.at()).containsExactly(1);
        assertThat(breaks.drawn()).isEqualTo(5);
        assertThat(of(30, 1, 15, rows(5, 0)).drawn())
                .as("10 + 4 × 20 + 15 are too much for the last page")
                .isEqualTo(4);
    }

    @Test
    void the_last_page_there_may_be_keeps_room_for_the_ending() {
        PageBreaks breaks = of(100, 0, 40, rows(4, 0));
        assertThat(breaks.at()).isEmpty();
        assertThat(breaks.drawn()).as("10 + 20 leave 70 for 40 and a line").isEqualTo(1);
    }
}
