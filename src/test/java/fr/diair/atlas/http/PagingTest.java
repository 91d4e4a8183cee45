package fr.diair.atlas.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static String links(int page, long total) {
        return new Paging(page, 50)
                .links("/l", Map.of(), total)
                .replace("/l?page=", "")
                .replace("&size=50", "");
    }

    @Test
    void links_lead_to_the_pages_around() {
        assertThat(links(1, 0)).isEqualTo("<1>; rel=\"first\", <1>; rel=\"last\"");
        assertThat(links(1, 50)).isEqualTo("<1>; rel=\"first\", <1>; rel=\"last\"");
        assertThat(links(1, 51)).isEqualTo("<1>; rel=\"first\", <2>; rel=\"next\", <2>; rel=\"last\"");
        assertThat(links(2, 150))
                .isEqualTo("<1>; rel=\"first\", <1>; rel=\"prev\", <3>; rel=\"next\", <3>; rel=\"last\"");
        assertThat(links(3, 150)).isEqualTo("<1>; rel=\"first\", <2>; rel=\"prev\", <3>; rel=\"last\"");
    }

    @Test
    void beyond_the_end_the_page_before_is_the_last_one() {
        assertThat(links(9, 150)).isEqualTo("<1>; rel=\"first\", <3>; rel=\"prev\", <3>; rel=\"last\"");
    }

    @Test
    void what_was_asked_stays_asked() {
        assertThat(new Paging(1, 10).links("/l", Map.of("q", List.of("l'été & l'hiver"), "page", List.of("1")), 1))
                .startsWith("</l?q=l%27%C3%A9t%C3%A9+%26+l%27hiver&page=1&size=10>; rel=\"first\"");
    }
}
