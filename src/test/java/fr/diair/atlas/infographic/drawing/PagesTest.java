package fr.diair.atlas.infographic.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.diair.atlas.infographic.Samples;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.InfographicPainter.Box;
import fr.diair.atlas.infographic.drawing.Piece.Role;
import fr.diair.atlas.infographic.file.Infographics;
import fr.diair.atlas.infographic.page.PagePlan;
import fr.diair.atlas.infographic.scene.Block;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Figures;
import fr.diair.atlas.infographic.scene.Scene.PlaceLabel;
import fr.diair.atlas.territory.Level;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page there may be, as full as it may get: nothing covers anything, nothing is lost, the way back is found. */
class PagesTest {
    private static final String LINK =
            "https://atlas.diair.exemple.gouv.fr/m/indicator-beneficiaires/departement/2019-12-31?f=langue&m=jenks&c=7";
    private static ProjectedBasemap france;

    @BeforeAll
    static void readOutlines() throws IOException {
        france = ProjectedBasemap.of(Samples.outlines());
    }

    static Stream<Arguments> pages() {
        return Arrays.stream(PageFormat.values())
                .flatMap(format -> Stream.of(1, 2, 4, 6, 12).flatMap(panels -> Stream.of(0, 2, 4)
                        .map(blocks -> Arguments.of(format, panels, blocks, Look.values()[panels % 3]))));
    }

    /** Long words, nine classes, all states, spots, captions, a house style, a long link. */
    private static Scene full(PageFormat format, int panels, int blocks, Look look) {
        Scene full = Samples.fullScene(
                        format,
                        Level.REGION,
                        new Figures(Map.of(), Scene.ZERO),
                        List.of(new PlaceLabel("01", "Guadeloupe et dépendances"), new PlaceLabel("FR", "France")))
                .with(Samples.spots());
        Panel panel = full.panels().get(0);
        List<Panel> all = IntStream.range(0, panels)
                .mapToObj(i -> new Panel(
                        panels == 1 ? null : "Accès aux droits et mobilisation citoyenne, " + (2010 + i),
                        panel.figures(),
                        panel.spots()))
                .toList();
        List<Block> beside = new ArrayList<>(Samples.blocks().subList(0, blocks));
        return full.showing(all).on(new Scene.Page(format, look, LINK, Samples.brand(), beside, null));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_text_covers_another_leaves_the_safe_area_or_stands_on_land(
            PageFormat format, int panels, int blocks, Look look) {
        InfographicPainter page = new InfographicPainter(full(format, panels, blocks, look), france, 0.5);

        assertThat(faults(page, PagePlan.safe(format))).isEmpty();
    }

    private static List<String> faults(InfographicPainter page, Rectangle2D safe) {
        List<String> faults = new ArrayList<>();
        List<Box> boxes = page.boxes();
        List<Path2D> lands =
                page.views().stream().map(view -> view.mesh().area(t -> true)).toList();
        Rectangle2D code = page.pieces().stream()
                .filter(piece -> piece.role() == Role.LINK)
                .map(piece -> piece.marks().get(0).bounds())
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (!safe.contains(box.bounds())) {
                faults.add(said(box) + " leaves the safe area " + safe);
            }
            if (code.intersects(box.bounds())) {
                faults.add(said(box) + " is on the quiet ground of the code");
            }
            for (int j = i + 1; j < boxes.size(); j++) {
                if (boxes.get(j).bounds().intersects(box.bounds())) {
                    faults.add(said(box) + " and " + said(boxes.get(j)) + " overlap");
                }
            }
            for (Path2D land : lands) {
                if (!box.role().equals("label") && land.intersects(box.bounds())) {
                    faults.add(said(box) + " is on land");
                }
            }
        }
        return faults;
    }

    private static String said(Box box) {
        Rectangle2D room = box.bounds();
        return "%s « %s » (%.1f, %.1f, %.1f × %.1f)"
                .formatted(box.role(), box.text(), room.getX(), room.getY(), room.getWidth(), room.getHeight());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_piece_reaches_into_another(PageFormat format, int panels, int blocks, Look look) {
        List<Piece> pieces = new InfographicPainter(full(format, panels, blocks, look), france, 0.5)
                .pieces().stream().filter(piece -> piece.role() != Role.MAP).toList();

        for (Piece one : pieces) {
            for (Piece other : pieces) {
                assertThat(one == other || !one.bounds().intersects(other.bounds()))
                        .as("%s %s and %s %s", one.id(), one.bounds(), other.id(), other.bounds())
                        .isTrue();
            }
        }
        assertThat(pieces.stream().map(Piece::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_class_with_its_count_every_state_and_the_key_figures_are_there(
            PageFormat format, int panels, int blocks, Look look) {
        InfographicPainter page = new InfographicPainter(full(format, panels, blocks, look), france, 0.5);
        List<String> texts = page.boxes().stream().map(Box::text).toList();

        assertThat(texts).contains("100", "108", "34\u202f000", "12", "3");
        assertThat(Stream.concat(
                        texts.stream(),
                        page.unplaced().stream().map(block -> block instanceof Block.Figure one ? one.value() : "")))
                .as("what has no room is told")
                .contains("214", "1\u202f391");
        assertThat(String.join(" ", texts))
                .contains("Aucun élu engagé", "Non disponible", "Secret statistique", "Source\u00a0: registre d'essai.")
                .contains("12 événements passés", "Données de démonstration", "Contours approchés", "Carte vivante")
                .contains("31\u00a0décembre\u00a02019", "1er\u00a0janvier\u00a02019", "Délégation interministérielle");
        assertThat(page.boxes())
                .filteredOn(box -> List.of("title", "subtitle", "source", "qualification", "class", "badge")
                        .contains(box.role()))
                .extracting(Box::text)
                .noneMatch(text -> text.endsWith("…"));
    }

    static Stream<Arguments> looks() {
        return Arrays.stream(PageFormat.values())
                .flatMap(format -> Arrays.stream(Look.values()).map(look -> Arguments.of(format, look)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_code_is_read_from_the_picture(PageFormat format, Look look) throws Exception {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Infographics.png(full(format, 1, 2, look), france, 1)));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap picture = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));

        assertThat(new QRCodeReader()
                        .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText())
                .isEqualTo(LINK);
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void letters_are_large_enough_for_where_the_page_is_read(PageFormat format) {
        Scene usual = Samples.spottedScene().on(new Scene.Page(format, Look.LIGHT, LINK));
        ProjectedBasemap three = ProjectedBasemap.of(Samples.threeTerritories());

        assertThat(smallest(new InfographicPainter(usual, three, 0.5), format))
                .as("a usual page")
                .isGreaterThan(5);
        assertThat(smallest(new InfographicPainter(full(format, 1, 0, Look.LIGHT), france, 0.5), format))
                .as("as full as it may get")
                .isGreaterThan(4);
    }

    /** Outside the maps, as large as on paper or on screen: 1080 pixels are seen 390 wide on a telephone. */
    private static double smallest(InfographicPainter page, PageFormat format) {
        double smallest = page.pieces().stream()
                .filter(piece -> piece.role() != Role.MAP)
                .flatMap(piece -> piece.marks().stream())
                .filter(Mark.Text.class::isInstance)
                .mapToDouble(mark -> ((Mark.Text) mark).font().getSize2D())
                .min()
                .orElseThrow();
        return switch (format) {
            case SQUARE, VERTICAL -> smallest * format.unit() * 390 / 1080;
            case A3_PORTRAIT, A3_LANDSCAPE -> smallest / Math.sqrt(2);
            default -> smallest;
        };
    }

    @Test
    void what_a_block_covers_that_was_put_by_hand_is_told_and_names_keep_off_it() {
        Scene scene = full(PageFormat.WEB, 1, 0, Look.LIGHT);
        Block over = new Block.Text("mine", "Ici", new Block.Room(30, 40, 300, 60));
        Block land = new Block.Figure("yours", "12", "ici", null, new Block.Room(800, 250, 120, 60));
        Block free = new Block.Text("theirs", "Là", new Block.Room(1100, 200, 60, 20));
        InfographicPainter page = new InfographicPainter(
                scene.on(new Scene.Page(
                        PageFormat.WEB, Look.LIGHT, LINK, Samples.brand(), List.of(over, land, free), null)),
                france,
                0.5);

        assertThat(page.overlaps())
                .extracting(overlap ->
                        overlap.over().id() + " over " + overlap.covered().role())
                .contains("mine over TITLE", "yours over MAP")
                .noneMatch(text -> text.startsWith("theirs"));
        assertThat(new InfographicPainter(scene, france, 0.5).overlaps()).isEmpty();
        assertThat(page.pieces())
                .filteredOn(piece -> piece.id().equals("mine"))
                .allSatisfy(piece -> assertThat(piece.bounds()).isEqualTo(new Rectangle2D.Double(30, 40, 300, 60)));
    }

    @Test
    void blocks_for_which_the_page_has_no_room_are_named() {
        Scene scene = full(PageFormat.SQUARE, 1, 0, Look.LIGHT);
        List<Block> many = IntStream.range(0, 9)
                .<Block>mapToObj(i -> new Block.Text("text-" + i, "Texte " + i, null))
                .toList();
        InfographicPainter page = new InfographicPainter(
                scene.on(new Scene.Page(PageFormat.SQUARE, Look.LIGHT, LINK, Samples.brand(), many, null)),
                france,
                0.5);
        long drawn = page.pieces().stream()
                .filter(piece -> piece.id().startsWith("text-"))
                .count();

        assertThat(page.unplaced()).isNotEmpty();
        assertThat(drawn + page.unplaced().size()).isEqualTo(9);
    }
}
