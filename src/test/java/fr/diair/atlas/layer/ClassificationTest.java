package fr.diair.atlas.layer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.RequestException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationTest {
    @Test
    void bounds_go_with_the_manual_method_only() {
        assertThatThrownBy(() -> new Classification(Classification.Way.JENKS, 5, List.of(1.0, 2.0, 3.0)))
                .isInstanceOf(RequestException.class);
        assertThatThrownBy(() -> new Classification(Classification.Way.MANUAL, 5, List.of()))
                .isInstanceOf(RequestException.class);
    }

    @Test
    void bounds_must_grow() {
        assertThatThrownBy(() -> new Classification(Classification.Way.MANUAL, 5, List.of(1.0, 3.0, 3.0)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("croître");
    }

    @Test
    void an_unknown_method_is_refused_with_the_list() {
        assertThatThrownBy(() -> Classification.Way.of("pretty"))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("quantiles, jenks, equal, stddev, manual");
    }
}
