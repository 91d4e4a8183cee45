package fr.diair.atlas.infographic.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.diair.atlas.infographic.KindSamples;
import fr.diair.atlas.infographic.Samples;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture of each kind over a country of three squares: the SVG to the letter, the PNG by similarity. */
class KindFilesTest {
    private static final ProjectedBasemap THREE = ProjectedBasemap.of(Samples.threeTerritories());
    private static final Path GOLDEN = Path.of("src/test/resources/fr/diair/atlas/infographic/kind");
    /** Mean difference of a channel, from 0 to 255: what another version of the fonts may change. */
    private static final double ALIKE = 2;

    static Set<String> kinds() {
        return KindSamples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_is_drawn_as_in_its_golden_file(String kind) throws Exception {
        Scene scene = KindSamples.all().get(kind);
        String svg = new String(Infographics.svg(scene, THREE), StandardCharsets.UTF_8);
        BufferedImage png = third(Infographics.png(scene, THREE, 1));
        Path vector = GOLDEN.resolve(kind + ".svg");
        Path raster = GOLDEN.resolve(kind + ".png");
        if ("write".equals(System.getProperty("atlas.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(vector, svg);
            ImageIO.write(png, "png", raster.toFile());
        }
        if (!Files.exists(vector) || !Files.exists(raster)) {
            fail(vector + " is missing: run this test with -Datlas.golden=write, look at the files, commit them");
        }
        assertThat(svg).isEqualTo(Files.readString(vector));
        assertThat(difference(png, ImageIO.read(raster.toFile()))).isLessThan(ALIKE);
    }

    /** Small, so that letters weigh little and forms much. */
    private static BufferedImage third(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage small =
                new BufferedImage(image.getWidth() / 3, image.getHeight() / 3, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        g.dispose();
        return small;
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }
}
