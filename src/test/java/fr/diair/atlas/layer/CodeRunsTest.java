package fr.diair.atlas.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeRunsTest {
    @Test
    void consecutive_codes_become_one_run() {
        assertThat(CodeRuns.of(List.of("01001", "01002", "01004", "01005", "01006", "02001")))
                .containsExactly("01001-01002", "01004-01006", "02001");
    }

    @Test
    void a_run_never_crosses_a_departement_nor_corsica() {
        assertThat(CodeRuns.of(List.of("19289", "2A001", "2A004", "2B002", "2B003")))
                .containsExactly("19289", "2A001", "2A004", "2B002-2B003");
    }

    @Test
    void no_code_gives_no_run() {
        assertThat(CodeRuns.of(List.of())).isEmpty();
    }
}
