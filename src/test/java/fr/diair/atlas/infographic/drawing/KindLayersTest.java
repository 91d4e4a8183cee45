package fr.diair.atlas.infographic.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.infographic.KindSamples;
import fr.diair.atlas.infographic.Samples;
import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.Clusters.Cluster;
import fr.diair.atlas.infographic.file.Infographics;
import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Texture;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindLayersTest {
    private static final ProjectedBasemap THREE = ProjectedBasemap.of(Samples.threeTerritories());
    private static final ProjectedBasemap MANY = ProjectedBasemap.of(Samples.manyCommunes());

    private static List<FrameView> views(ProjectedBasemap basemap) {
        List<FrameView> views = new ArrayList<>();
        for (Frame frame : Frame.values()) {
            ProjectedBasemap.Part part = basemap.part(frame);
            if (part != null && frame != Frame.PETITE_COURONNE) {
                views.add(FrameView.fit(frame, part, new Rectangle2D.Double(0, 0, 500, 480), 0.1));
            }
        }
        return views;
    }

    @Test
    void the_discs_of_joined_dots_count_every_territory_once_and_do_not_touch() {
        List<String> codes =
                new ArrayList<>(Samples.manyCommunes().territories().keySet());
        Collections.shuffle(codes, new Random(5));
        List<String> some = codes.subList(0, 900);
        List<Cluster> all = new ArrayList<>();
        for (FrameView view : views(MANY)) {
            List<Cluster> clusters = Clusters.in(view, some);
            for (int i = 0; i < clusters.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(clusters.get(i).touches(clusters.get(j))).isFalse();
                }
            }
            all.addAll(clusters);
        }
        assertThat(all.stream().mapToInt(Cluster::count).sum()).isEqualTo(some.size());
        assertThat(all).hasSizeLessThan(some.size());
    }

    @Test
    void the_same_dots_give_the_same_discs_in_whatever_order_they_come() {
        List<String> codes =
                new ArrayList<>(Samples.manyCommunes().territories().keySet()).subList(0, 400);
        FrameView view = views(MANY).get(0);
        List<Cluster> once = Clusters.in(view, codes);
        Collections.reverse(codes);
        assertThat(Clusters.in(view, codes)).isEqualTo(once);
    }

    @Test
    void a_dot_alone_stays_a_dot_and_the_number_of_joined_ones_is_written() {
        assertThat(Clusters.joined(List.of(new Cluster(0, 0, 1, "a"), new Cluster(50, 0, 1, "b"))))
                .containsExactly(new Cluster(0, 0, 1, "a"), new Cluster(50, 0, 1, "b"));
        List<Cluster> joined = Clusters.joined(List.of(new Cluster(0, 0, 1, "b"), new Cluster(4, 0, 1, "a")));
        assertThat(joined).containsExactly(new Cluster(2, 0, 2, "a"));
        assertThat(Clusters.marks(joined.get(0), Color.RED, Color.WHITE))
                .filteredOn(Mark.Text.class::isInstance)
                .extracting(mark -> ((Mark.Text) mark).text())
                .containsExactly("2");
    }

    @Test
    void the_area_of_a_disc_is_in_proportion_to_its_value_and_the_largest_is_below() {
        Scene scene = KindSamples.symbols();
        DiscScale scale = DiscScale.of(scene);
        Key.Discs key = scene.legend().key(Key.Discs.class);
        assertThat(scale).isNotNull();
        assertThat(key).isNotNull();
        List<SymbolMarks.Disc> discs = new SymbolMarks(scene, key, scale)
                .in(views(THREE).get(0), scene.panels().get(0).symbols());

        assertThat(discs).extracting(SymbolMarks.Disc::code).containsExactly("01", "02");
        assertThat(Math.pow(discs.get(0).radius() / discs.get(1).radius(), 2)).isCloseTo(4, within(1e-9));
        assertThat(discs.get(1).negative()).isTrue();
        assertThat(Math.pow(scale.radius(200) / scale.radius(50), 2)).isCloseTo(4, within(1e-9));
    }

    @Test
    void hexagons_end_at_the_coast() throws Exception {
        Scene scene = KindSamples.all().get("hexagons");
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(Infographics.png(scene, THREE, 1)));
        InfographicPainter painter = new InfographicPainter(scene, THREE, 0.1);
        FrameView main = painter.views().get(0);
        var inside = main.at(2.2, 45.9);
        var sea = main.at(2, 44.9);
        int within = png.getRGB((int) inside.getX(), (int) inside.getY()) & 0xffffff;
        int beyond = png.getRGB((int) sea.getX(), (int) sea.getY()) & 0xffffff;

        assertThat(within)
                .isIn(
                        Color.decode(Samples.PALE).getRGB() & 0xffffff,
                        Color.decode(Samples.DARK).getRGB() & 0xffffff);
        assertThat(beyond).isEqualTo(0xffffff);
    }

    static List<String> kinds() {
        return List.copyOf(KindSamples.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_text_of_a_kind_covers_another_or_leaves_the_page(String kind) {
        Scene scene = KindSamples.all().get(kind);
        List<InfographicPainter.Box> boxes = new InfographicPainter(scene, THREE, 0.1).boxes();
        Rectangle2D page = new Rectangle2D.Double(
                0, 0, scene.format().width(), scene.format().height());
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(page.contains(boxes.get(i).bounds()))
                    .as("%s", boxes.get(i))
                    .isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).bounds().intersects(boxes.get(j).bounds()))
                        .as("%s and %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    @Test
    void each_small_map_says_its_counts_and_the_shared_legend_none() {
        Scene scene = KindSamples.all().get("years");
        List<InfographicPainter.Box> boxes = new InfographicPainter(scene, THREE, 0.1).boxes();

        assertThat(boxes)
                .filteredOn(box -> box.role().equals("panel-count"))
                .extracting(InfographicPainter.Box::text)
                .containsExactly("2", "0", "1", "1", "1", "1", "1", "1", "1");
        assertThat(boxes).noneMatch(box -> box.role().equals("count"));
    }

    @Test
    void letters_on_any_colour_have_a_contrast_of_four_and_a_half() {
        for (int rgb = 0; rgb < 0x1000000; rgb += 0x030507) {
            Color ground = new Color(rgb);
            assertThat(Style.contrast(Style.inkOn(ground), ground)).isGreaterThanOrEqualTo(4.5);
        }
        for (Look look : Look.values()) {
            assertThat(Style.contrast(look.tones().ink(), look.tones().page())).isGreaterThan(7);
            assertThat(Style.contrast(look.tones().softInk(), look.tones().page()))
                    .isGreaterThan(4.5);
            assertThat(Style.contrast(look.tones().ink(), look.tones().land())).isGreaterThan(4.5);
        }
    }

    @Test
    void a_hatch_keeps_its_class_between_its_neighbours() {
        for (Texture texture : List.of(Texture.BACKWARD, Texture.LEVEL, Texture.CROSSED)) {
            for (int grey : new int[] {60, 128, 200}) {
                Color ground = new Color(grey, grey, grey);
                Hatch hatch = (Hatch) Hatch.of(ground, texture, Look.GREY);
                assertThat(hatch.ground()).isEqualTo(ground);
                assertThat(Math.abs(Style.lightness(hatch.ink()) - grey)).isBetween(20.0, 80.0);
                assertThat(hatch).isNotEqualTo(Hatch.unavailable(Look.GREY));
            }
        }
    }
}
