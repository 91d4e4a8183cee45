package fr.diair.atlas.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileCoordTest {
    @ParameterizedTest
    @CsvSource({"-1,0,0", "13,0,0", "5,32,0", "5,0,32", "5,-1,0", "0,1,0"})
    void a_tile_off_the_grid_is_refused(int z, int x, int y) {
        assertThatThrownBy(() -> new TileCoord(z, x, y))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("hors de la grille");
    }

    @Test
    void the_corners_of_the_grid_are_on_it() {
        assertThat(new TileCoord(0, 0, 0)).isNotNull();
        assertThat(new TileCoord(12, 4095, 4095)).isNotNull();
    }

    @Test
    void words_are_not_coordinates() {
        assertThatThrownBy(() -> TileCoord.parse("5", "abc", "1"))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("trois entiers");
    }
}
