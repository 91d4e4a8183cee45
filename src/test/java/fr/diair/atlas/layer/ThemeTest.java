package fr.diair.atlas.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void the_status_of_a_contract_colours_signatories_only() {
        assertThat(BuiltInTheme.CONTRACT_STATUS.levels()).containsExactly(Level.COMMUNE, Level.EPCI);
    }

    @Test
    void a_level_without_sense_is_refused_with_those_that_have_one() {
        assertThatThrownBy(() -> BuiltInTheme.ENGAGEMENT_SHARE_COMMUNES.requireLevel(Level.COMMUNE))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("epci, departement, region");
    }
}
