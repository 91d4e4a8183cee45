package fr.diair.atlas.infographic.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.fail;

import fr.diair.atlas.infographic.Samples;
import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.FrameView;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.drawing.SpotMarks;
import fr.diair.atlas.infographic.scene.Brand;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Heading;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class InfographicsTest {
    private static final Path GOLDEN =
            Path.of("src/test/resources/fr/diair/atlas/infographic/file/three-territories.svg");
    private static final ProjectedBasemap THREE = ProjectedBasemap.of(Samples.threeTerritories());
    private static final Scene SCENE = Samples.threeTerritoriesScene();
    private static final Path SPOTTED = GOLDEN.resolveSibling("three-territories-spots.svg");

    private static Scene in(PageFormat format, Heading heading) {
        return new Scene(
                heading,
                format,
                SCENE.level(),
                SCENE.legend(),
                SCENE.panels().get(0).figures(),
                SCENE.keyFigures(),
                SCENE.labels(),
                SCENE.provenance());
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void a_png_has_the_pixels_of_its_format_times_the_scale(PageFormat format) throws Exception {
        Scene scene = in(format, SCENE.heading());
        BufferedImage plain = image(Infographics.png(scene, THREE, 1));
        BufferedImage twice = image(Infographics.png(scene, THREE, 2));

        assertThat(List.of(plain.getWidth(), plain.getHeight()))
                .isEqualTo(List.of(format.widthPx(), format.heightPx()));
        assertThat(List.of(twice.getWidth(), twice.getHeight()))
                .isEqualTo(List.of(2 * format.widthPx(), 2 * format.heightPx()));
    }

    @Test
    void territories_have_the_colours_of_their_classes_where_the_transform_puts_them() throws Exception {
        BufferedImage image = image(Infographics.png(SCENE, THREE, 2));
        FrameView main = new InfographicPainter(SCENE, THREE, 0.1).views().get(0);

        assertThat(colour(image, main, "01", 15)).isEqualTo(Color.decode(Samples.PALE));
        assertThat(colour(image, main, "02", 30)).isEqualTo(Color.decode(Samples.DARK));
    }

    /** The colour a little below the inside point, off the name. */
    private static Color colour(BufferedImage image, FrameView view, String code, double below) {
        Point2D at = view.inside(view.part().numbers().get(code));
        return new Color(image.getRGB((int) (2 * at.getX()), (int) (2 * (at.getY() + below))));
    }

    @Test
    void an_unavailable_territory_is_hatched_never_plain() throws Exception {
        BufferedImage image = image(Infographics.png(SCENE, THREE, 3));
        FrameView reunion = new InfographicPainter(SCENE, THREE, 0.1).views().get(1);
        Point2D at = reunion.inside(0);
        int dark = 0;
        int light = 0;
        for (int i = 0; i < 60; i++) {
            int red = image.getRGB((int) (3 * at.getX()) + i - 30, (int) (3 * at.getY())) & 0xff;
            dark += red < 190 ? 1 : 0;
            light += red > 230 ? 1 : 0;
        }
        assertThat(reunion.frame()).isEqualTo(Frame.REUNION);
        assertThat(dark).isGreaterThan(8);
        assertThat(light).isGreaterThan(20);
    }

    @Test
    void a_png_tells_its_density_and_title() throws Exception {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(Infographics.png(SCENE, THREE, 2)))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(in);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            Element density = (Element) root.getElementsByTagName("pHYs").item(0);
            Element title = (Element) root.getElementsByTagName("iTXtEntry").item(0);

            assertThat(Integer.parseInt(density.getAttribute("pixelsPerUnitXAxis")))
                    .isEqualTo(7559);
            assertThat(title.getAttribute("text")).isEqualTo("Trois territoires");
        }
    }

    @Test
    void few_colours_are_written_with_a_palette_and_come_back_the_same() throws Exception {
        BufferedImage flag = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 30; x++) {
            for (int y = 0; y < 20; y++) {
                flag.setRGB(x, y, x < 10 ? 0x000091 : x < 20 ? 0xffffff : 0xe1000f);
            }
        }
        BufferedImage read = image(PngFile.write(flag, 1, "Drapeau", "Trois bandes"));

        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(List.of(read.getRGB(5, 5), read.getRGB(15, 5), read.getRGB(25, 19)))
                .containsExactly(0xff000091, 0xffffffff, 0xffe1000f);
    }

    @Test
    void a_scale_beyond_three_is_refused() {
        assertThatThrownBy(() -> Infographics.png(SCENE, THREE, 3.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Infographics.png(SCENE, THREE, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_svg_is_well_formed_named_described_and_asks_for_nothing_outside() throws Exception {
        byte[] bytes = Infographics.svg(SCENE, THREE);
        String text = new String(bytes, StandardCharsets.UTF_8);
        Element root = parsed(bytes).getDocumentElement();

        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 1200 675");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(text(root, "title")).isEqualTo("Trois territoires");
        assertThat(text(root, "desc"))
                .contains(
                        "Carte par département",
                        "Maires engagés, nombre d'élus",
                        "«\u00a01 ou 2\u00a0» pour 1\u00a0département")
                .contains("«\u00a0Non disponible\u00a0» pour 1", "Dans la classe la plus haute, notamment\u00a0: Deux")
                .contains("registre d'essai", "données au 31 décembre 2019", "fictives", "approchés");
        assertThat(text).doesNotContain("<!DOCTYPE", "<image", "href");
        assertThat(text.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
    }

    @Test
    void an_svg_has_the_texts_of_the_layout_as_text_each_of_its_measured_width() throws Exception {
        NodeList texts = parsed(Infographics.svg(SCENE, THREE)).getElementsByTagName("text");
        List<InfographicPainter.Box> boxes = new InfographicPainter(SCENE, THREE, 0.1).boxes();

        assertThat(texts.getLength()).isEqualTo(boxes.size());
        for (int i = 0; i < boxes.size(); i++) {
            Element text = (Element) texts.item(i);
            assertThat(text.getTextContent()).isEqualTo(boxes.get(i).text());
            assertThat(Double.parseDouble(text.getAttribute("textLength")))
                    .isCloseTo(boxes.get(i).bounds().getWidth(), within(0.06));
        }
    }

    @Test
    void an_svg_has_the_colours_of_the_scene_and_both_hatches() {
        String text = new String(Infographics.svg(SCENE, THREE), StandardCharsets.UTF_8);

        assertThat(text).contains(Samples.PALE, Samples.DARK, Samples.REST, "url(#non-disponible)", "url(#secret)");
        assertThat(text).containsPattern("<pattern[^>]* id=\"non-disponible\"");
    }

    @Test
    void hostile_words_are_written_harmlessly() throws Exception {
        Scene scene = in(
                PageFormat.WEB,
                new Heading("<script>alert('x')</script> & \u0000\ud800\u202e " + "m".repeat(5_000), "\u0007"));
        Document document = parsed(Infographics.svg(scene, THREE));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(text(document.getDocumentElement(), "title")).startsWith("<script>alert('x')</script> &");
        assertThat(Infographics.png(scene, THREE, 1)).isNotEmpty();
    }

    @Test
    void the_same_scene_gives_the_same_bytes() {
        ProjectedBasemap again = ProjectedBasemap.of(Samples.threeTerritories());

        assertThat(Infographics.svg(SCENE, again)).isEqualTo(Infographics.svg(SCENE, THREE));
        assertThat(Infographics.png(SCENE, again, 1)).isEqualTo(Infographics.png(SCENE, THREE, 1));
    }

    @Test
    void three_territories_are_drawn_as_in_the_golden_file() throws Exception {
        assertGolden(SCENE, GOLDEN);
    }

    @Test
    void events_and_actions_stand_on_the_territories_as_in_the_golden_file() throws Exception {
        assertGolden(Samples.spottedScene(), SPOTTED);
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void every_format_is_laid_out_as_in_its_golden_file(PageFormat format) throws Exception {
        Scene scene = SCENE.on(new Scene.Page(
                format,
                Look.LIGHT,
                "https://atlas.exemple.fr/m/engagement-count/departement/2019-12-31",
                new Brand(new Color(0x14625f), null, "Délégation interministérielle"),
                Samples.blocks().subList(0, 2),
                null));
        assertGolden(scene, GOLDEN.resolveSibling("three-territories-" + format.id() + ".svg"));
    }

    /** Seen from afar, it is as light and dark at the same places: letters may be smoothed otherwise elsewhere. */
    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void a_png_looks_as_the_golden_one(PageFormat format) throws Exception {
        BufferedImage drawn = image(Infographics.png(
                Samples.spottedScene().on(new Scene.Page(format, Look.DARK, "https://atlas.exemple.fr/m/a/b/c")),
                THREE,
                1));
        Path golden = GOLDEN.resolveSibling("three-territories-" + format.id() + ".txt");
        String seen = Mosaic.of(drawn, 24);
        if ("write".equals(System.getProperty("atlas.golden"))) {
            Files.writeString(golden, seen);
        }
        if (!Files.exists(golden)) {
            fail(golden + " is missing: run this test with -Datlas.golden=write, look at the file, commit it");
        }
        assertThat(Mosaic.difference(seen, Files.readString(golden))).isLessThan(0.02);
        assertThat(Mosaic.difference(seen, Mosaic.of(new BufferedImage(drawn.getWidth(), drawn.getHeight(), 1), 24)))
                .as("an empty picture is told apart")
                .isGreaterThan(0.2);
    }

    private static void assertGolden(Scene scene, Path golden) throws Exception {
        String svg = new String(Infographics.svg(scene, THREE), StandardCharsets.UTF_8);
        if ("write".equals(System.getProperty("atlas.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, svg);
        }
        if (!Files.exists(golden)) {
            fail(golden + " is missing: run this test with -Datlas.golden=write, look at the file, commit it");
        }
        assertThat(svg).isEqualTo(Files.readString(golden));
    }

    @Test
    void a_spot_has_its_colour_where_the_transform_puts_it_and_names_keep_off_it() throws Exception {
        Scene scene = Samples.spottedScene();
        BufferedImage png = image(Infographics.png(scene, THREE, 2));
        InfographicPainter painter = new InfographicPainter(scene, THREE, 0.1);
        FrameView main = painter.views().get(0);
        double pixels = 2 * scene.format().unit();

        var past = main.at(2, 46);
        assertThat(png.getRGB((int) (past.getX() * pixels), (int) (past.getY() * pixels)) & 0xffffff)
                .isEqualTo(0x7a1f5c);
        var toCome = main.at(4, 46);
        assertThat(png.getRGB((int) (toCome.getX() * pixels), (int) (toCome.getY() * pixels)) & 0xffffff)
                .as("a ring is open")
                .isEqualTo(0xffffff);
        assertThat(SpotMarks.in(main, scene.spots(), scene.tones()))
                .as("the other ones are elsewhere")
                .hasSize(4);
        assertThat(painter.boxes())
                .filteredOn(box -> box.role().equals("label"))
                .allSatisfy(box -> assertThat(SpotMarks.in(main, scene.spots(), scene.tones()))
                        .noneMatch(spot -> spot.bounds().intersects(box.bounds())));
    }

    @Test
    void the_legend_counts_spots_and_what_is_fictitious_of_them_is_said() {
        Scene real = in(PageFormat.WEB, SCENE.heading());
        Scene scene = new Scene(
                        real.heading(),
                        real.format(),
                        real.level(),
                        real.legend(),
                        real.panels().get(0).figures(),
                        real.keyFigures(),
                        real.labels(),
                        Samples.provenance(false, false))
                .with(Samples.spots());

        assertThat(scene.provenance().demo()).isTrue();
        assertThat(new InfographicPainter(scene, THREE, 0.1).boxes())
                .extracting(InfographicPainter.Box::text)
                .contains(
                        "12 événements passés",
                        "1 événement à venir",
                        "2 actions placées sur la carte",
                        "Données de démonstration");
        assertThat(new String(Infographics.svg(scene, THREE), StandardCharsets.UTF_8))
                .contains("12 événements passés, 1 événement à venir");
        assertThat(scene.with(List.of()).spots()).isEmpty();
    }

    @Test
    void the_golden_scene_holds_a_class_a_state_and_a_label() {
        assertThat(SCENE.panels().get(0).figures().classes())
                .isEqualTo(Map.of("01", 0, "02", 1, "974", Scene.UNAVAILABLE));
    }

    private static BufferedImage image(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static String text(Element root, String name) {
        return root.getElementsByTagName(name).item(0).getTextContent();
    }
}
