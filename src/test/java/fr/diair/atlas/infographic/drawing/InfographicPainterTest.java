package fr.diair.atlas.infographic.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.infographic.Samples;
import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.InfographicPainter.Box;
import fr.diair.atlas.infographic.page.PagePlan;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Figures;
import fr.diair.atlas.infographic.scene.Scene.PlaceLabel;
import fr.diair.atlas.territory.Level;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InfographicPainterTest {
    private static final ProjectedBasemap MANY = ProjectedBasemap.of(Samples.manyCommunes());

    /** Every hundredth commune is coloured, and all those overseas. */
    private static Figures sparse() {
        Map<String, Integer> classes = new TreeMap<>();
        int i = 0;
        for (String code : new TreeMap<>(Samples.manyCommunes().territories()).keySet()) {
            if (i++ % 100 == 0 || code.startsWith("97") || code.startsWith("75")) {
                classes.put(code, i % 9);
            }
        }
        return new Figures(classes, Scene.ZERO);
    }

    private static List<PlaceLabel> labels(Figures figures) {
        return figures.classes().keySet().stream()
                .sorted()
                .map(code -> new PlaceLabel(code, "Ville " + code))
                .toList();
    }

    private static InfographicPainter full(PageFormat format) {
        Figures figures = sparse();
        Scene scene = Samples.fullScene(format, Level.COMMUNE, figures, labels(figures))
                .with(Samples.spots());
        return new InfographicPainter(scene, MANY, 0.1);
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void no_text_covers_another_or_leaves_the_page(PageFormat format) {
        List<Box> boxes = full(format).boxes();
        Rectangle2D safe = PagePlan.safe(format);

        assertThat(boxes).allSatisfy(box -> assertThat(safe.contains(box.bounds()))
                .as("%s within the safe area %s", box, safe)
                .isTrue());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).bounds().intersects(boxes.get(j).bounds()))
                        .as("%s and %s overlap", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void the_words_stay_off_the_land(PageFormat format) throws IOException {
        Figures none = new Figures(Map.of(), Scene.ZERO);
        InfographicPainter painter = new InfographicPainter(
                Samples.fullScene(format, Level.REGION, none, List.of()), ProjectedBasemap.of(Samples.outlines()), 0.1);
        for (FrameView view : painter.views()) {
            Path2D land = view.mesh().area(t -> true);
            assertThat(painter.boxes()).allSatisfy(box -> assertThat(land.intersects(box.bounds()))
                    .as("%s on the land of %s", box, view.frame())
                    .isFalse());
            assertThat(view.room().createUnion(land.getBounds2D()))
                    .as("%s fits its room", view.frame())
                    .satisfies(union ->
                            assertThat(union.getWidth()).isLessThan(view.room().getWidth() + 0.2));
        }
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void every_picture_says_title_legend_counts_source_date_vintage_and_what_is_to_be_doubted(PageFormat format) {
        List<Box> boxes = full(format).boxes();
        String all = boxes.stream().map(Box::text).collect(Collectors.joining(" "));

        assertThat(all)
                .contains("Où les maires et les autres élus")
                .contains("Maires et élus engagés pour l'accueil", "communes")
                .contains("de 0 à 10 élus engagés", "de 80 à 90 élus engagés", "108", "34\u202f000")
                .contains("Non disponible", "12", "Secret statistique", "3", "Classes par quantiles")
                .contains("Source\u00a0: registre d'essai.")
                .contains("31\u00a0décembre\u00a02019", "Géographie au 1er\u00a0janvier\u00a02019")
                .contains("Contours approchés", "Données de démonstration", "fictives")
                .contains("214", "3\u202f000\u202f000\u00a0€");
        assertThat(texts(boxes, "badge")).containsExactly("Données de démonstration", "Contours approchés");
    }

    @Test
    void official_and_real_data_bear_no_warning() {
        Scene scene = Samples.threeTerritoriesScene();
        Scene sure = new Scene(
                scene.heading(),
                scene.format(),
                scene.level(),
                scene.legend(),
                scene.panels().get(0).figures(),
                List.of(),
                List.of(),
                Samples.provenance(false, false));
        List<Box> boxes = new InfographicPainter(sure, ProjectedBasemap.of(Samples.threeTerritories()), 0.1).boxes();

        assertThat(texts(boxes, "badge")).isEmpty();
        assertThat(boxes)
                .extracting(Box::text)
                .noneMatch(text -> text.contains("approché") || text.contains("fictive"));
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void the_words_of_the_legend_are_whole_in_every_format(PageFormat format) {
        Map<String, Integer> few = new TreeMap<>();
        sparse().classes().forEach((code, index) -> few.put(code, index % 3));
        Scene scene = new Scene(
                new Scene.Heading("Communes engagées", "Communes, situation au 31 décembre 2019"),
                format,
                Level.COMMUNE,
                new Scene.Legend(
                        "Communes engagées",
                        "",
                        List.of(
                                Scene.Entry.of("Engagement actif", Samples.DARK, 81),
                                Scene.Entry.of("Engagement déclaré", Samples.PALE, 115),
                                Scene.Entry.of("Engagement d'une ancienne commune", "#c9a227", 18)),
                        false,
                        Scene.Entry.of("Pas d'engagement connu", Samples.REST, 34_850),
                        null,
                        null,
                        null),
                new Figures(few, Scene.ZERO),
                List.of(
                        new Scene.KeyFigure("115", "engagements déclarés"),
                        new Scene.KeyFigure("81", "engagements actifs")),
                List.of(),
                Samples.provenance(true, true));

        List<Box> boxes = new InfographicPainter(scene, MANY, 0.1).boxes();

        assertThat(texts(boxes, "class")).hasSizeGreaterThanOrEqualTo(4).noneMatch(words -> words.contains("…"));
        assertThat(String.join(" ", texts(boxes, "class")))
                .isEqualTo(
                        "Engagement actif Engagement déclaré Engagement d'une ancienne commune Pas d'engagement connu");
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void every_frame_has_its_own_scale_and_every_inset_its_name(PageFormat format) {
        List<Box> boxes = full(format).boxes();

        assertThat(texts(boxes, "scale")).hasSize(7).allMatch(text -> text.endsWith("km"));
        // Where there is little room, the name is shortened.
        assertThat(texts(boxes, "inset"))
                .hasSize(6)
                .allMatch(name -> !name.endsWith("…"))
                .contains("Guyane");
    }

    @Test
    void coloured_communes_too_small_to_be_seen_get_a_dot_that_grows_with_the_class() {
        Figures figures = sparse();
        Scene scene = Samples.fullScene(PageFormat.WEB, Level.COMMUNE, figures, List.of());
        InfographicPainter painter = new InfographicPainter(scene, MANY, 0.1);
        Dots dots = new Dots(scene, scene.panels().get(0), MANY);
        FrameView main = painter.views().get(0);

        assertThat(dots.in(main)).hasSize((int) figures.classes().keySet().stream()
                .filter(main.part().numbers()::containsKey)
                .count());
        assertThat(dots.radius(8)).isGreaterThan(dots.radius(0));
        assertThat(dots.in(main)).allSatisfy(dot -> assertThat(main.mesh()
                        .area(t -> main.code(t).equals(dot.code()))
                        .getBounds2D()
                        .contains(dot.at()))
                .isTrue());
    }

    @Test
    void where_many_are_coloured_or_territories_are_large_there_is_no_dot() {
        Map<String, Integer> all = new TreeMap<>();
        Samples.manyCommunes().territories().keySet().forEach(code -> all.put(code, 1));
        Scene dense = Samples.fullScene(PageFormat.WEB, Level.COMMUNE, new Figures(all, Scene.ZERO), List.of());
        Scene few = Samples.fullScene(PageFormat.WEB, Level.COMMUNE, sparse(), List.of());
        InfographicPainter painter = new InfographicPainter(dense, MANY, 0.1);

        assertThat(new Dots(dense, dense.panels().get(0), MANY)
                        .in(painter.views().get(0)))
                .isEmpty();
        assertThat(painter.views())
                .filteredOn(view -> view.frame() == Frame.GUYANE)
                .allSatisfy(view -> assertThat(new Dots(few, few.panels().get(0), MANY).in(view))
                        .isEmpty());
    }

    @Test
    void the_most_important_names_are_written_first_and_those_without_room_left_out() {
        List<PlaceLabel> crowd = java.util.stream.IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new PlaceLabel("300" + (10 + i % 3), "Nom " + i))
                .toList();
        Scene scene = Samples.fullScene(PageFormat.WEB, Level.COMMUNE, sparse(), crowd);
        List<String> drawn = texts(new InfographicPainter(scene, MANY, 0.1).boxes(), "label");

        assertThat(drawn).hasSizeBetween(1, 29).startsWith("Nom 1");
        assertThat(drawn.stream().map(name -> Integer.valueOf(name.substring(4))))
                .isSorted();
    }

    @Test
    void territories_without_border_are_counted_in_the_words() {
        Scene scene = Samples.fullScene(
                PageFormat.WEB, Level.COMMUNE, new Figures(Map.of("97501", 1, "97701", 2), Scene.ZERO), List.of());
        List<Box> boxes = new InfographicPainter(scene, MANY, 0.1).boxes();

        assertThat(texts(boxes, "qualification"))
                .anyMatch(text -> text.contains("2 territoires sans contour ne sont pas dessinés"));
    }

    @Test
    void a_basemap_of_another_level_is_refused() {
        assertThatThrownBy(() -> new InfographicPainter(Samples.threeTerritoriesScene(), MANY, 0.1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> texts(List<Box> boxes, String role) {
        return boxes.stream()
                .filter(box -> box.role().equals(role))
                .map(Box::text)
                .toList();
    }
}
