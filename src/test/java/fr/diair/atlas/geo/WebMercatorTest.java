package fr.diair.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class WebMercatorTest {
    @Test
    void the_world_is_a_square_around_the_origin() {
        assertThat(WebMercator.INSTANCE.forward(0, 0).distance(new Coordinate(0, 0)))
                .isLessThan(1e-8);
        assertThat(WebMercator.INSTANCE.forward(180, 0).getX()).isCloseTo(20_037_508.342789244, within(1e-6));
        assertThat(WebMercator.INSTANCE.forward(0, 85.05112877980659).getY())
                .isCloseTo(20_037_508.342789244, within(1e-3));
    }

    @Test
    void a_point_goes_and_comes_back() {
        Coordinate there = WebMercator.INSTANCE.forward(4.835, 45.764);
        Coordinate back = WebMercator.INSTANCE.inverse(there.getX(), there.getY());
        assertThat(back.distance(new Coordinate(4.835, 45.764))).isLessThan(1e-12);
    }

    @Test
    void a_pixel_of_zoom_0_is_the_256th_of_the_equator() {
        assertThat(WebMercator.metresPerPixel(0)).isCloseTo(156_543.03392804097, within(1e-6));
        assertThat(WebMercator.metresPerPixel(12)).isCloseTo(38.21851414258813, within(1e-9));
    }

    @Test
    void a_box_keeps_its_corners() {
        Envelope box = WebMercator.box(new Envelope(-5, 10, 41, 51));
        assertThat(box.getMinX()).isEqualTo(WebMercator.INSTANCE.forward(-5, 41).getX());
        assertThat(box.getMaxY()).isEqualTo(WebMercator.INSTANCE.forward(10, 51).getY());
    }
}
