package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The gallery of the README, drawn with the demonstration: kept in {@code src/site} with {@code -Datlas.readme=write}, in
 * {@code target} otherwise.
 */
@ExtendWith(QuietLog.class)
class PictureGalleryTest {
    private static final int DEMO_BADGE = 0xfff3d1;
    private static final int DARK_PAGE = 0x14191f;
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("gallery");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dots|light|{\"kind\":\"dots\",\"theme\":\"engagement-state\",\"level\":\"commune\"}",
                "region|light|{\"theme\":\"engagement-state\",\"level\":\"commune\",\"frame\":{\"kind\":\"region\",\"code\":\"53\"}}",
                "crossed|light|{\"kind\":\"bivariate\",\"theme\":\"engagement-share-population\",\"second\":\"funding-planned-per-inhabitant\",\"level\":\"departement\"}",
                "years|light|{\"kind\":\"years\",\"theme\":\"engagement-count\",\"level\":\"departement\",\"years\":[2016,2017,2018,2019]}",
                "hexagons|dark|{\"kind\":\"hexagons\",\"theme\":\"engagement-state\",\"level\":\"commune\"}",
                "grey|grey|{\"theme\":\"engagement-share-population\",\"level\":\"departement\"}",
            })
    void each_picture_of_the_gallery_is_drawn_whole(String name, String look, String map) throws Exception {
        byte[] png = drawn("{\"format\":\"web\",\"look\":\"%s\",\"map\":%s}".formatted(look, map));
        keep(name, png);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        Set<Integer> colours = colours(picture);
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(675);
        assertThat(colours).as("a map, its legend and its words").hasSizeGreaterThan(30);
        assertThat(picture.getRGB(2, 2) & 0xffffff)
                .as("the ground of the page")
                .isEqualTo(look.equals("dark") ? DARK_PAGE : 0xffffff);
        assertThat(colours.contains(DEMO_BADGE))
                .as("fictitious data is said on yellow where there is colour and light")
                .isEqualTo(look.equals("light"));
        assertThat(colours.stream().anyMatch(PictureGalleryTest::isColour)).isEqualTo(!look.equals("grey"));
    }

    private static byte[] drawn(String composition) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(atlas.at("/api/v1/infographics/files.png"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(composition))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }

    private static boolean isColour(int rgb) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 40;
    }

    private static void keep(String name, byte[] png) throws IOException {
        Path folder = Path.of("write".equals(System.getProperty("atlas.readme")) ? "src/site" : "target");
        Files.createDirectories(folder);
        Files.write(folder.resolve("picture-" + name + ".png"), png);
    }
}
