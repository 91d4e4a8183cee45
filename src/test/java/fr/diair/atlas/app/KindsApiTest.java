package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.basemap.BasemapQueries;
import fr.diair.atlas.infographic.basemap.LandQueries;
import fr.diair.atlas.infographic.colour.Colours;
import fr.diair.atlas.infographic.composition.Composition;
import fr.diair.atlas.infographic.composition.Composition.Kind;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.infographic.composition.Extent;
import fr.diair.atlas.infographic.composition.Lands;
import fr.diair.atlas.infographic.composition.MapComposer;
import fr.diair.atlas.infographic.kind.Drawn;
import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.layer.FigureQueries;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.PublicationQueries;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.territory.TerritoryQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is on screen is in the picture, whatever its kind: same classes, colours, filters and counts. */
@ExtendWith(QuietLog.class)
class KindsApiTest {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);
    private static final LocalDate BEFORE = LocalDate.of(2018, 12, 31);
    private static OwnAtlas atlas;
    private static MapComposer composer;
    private static Publication publication;

    @BeforeAll
    static void open() {
        atlas = OwnAtlas.start("kinds");
        Jdbi jdbi = atlas.database().jdbi();
        BasemapQueries basemaps = new BasemapQueries(jdbi);
        composer = new MapComposer(
                new ThemeReader(new FigureQueries(jdbi), new TerritoryQueries(jdbi)),
                new Lands(basemaps, new LandQueries(jdbi, basemaps)),
                DAY);
        publication = new Publications(new PublicationQueries(jdbi), Clock.systemUTC()).current();
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    /** What the page shows for a query. */
    private record Screen(JsonNode values) {
        static Screen of(String theme, String query) {
            return new Screen(OwnAtlas.json(atlas.get("/api/v1/themes/" + theme + "/values?" + query)));
        }

        /** By code; communes are written in runs. */
        Map<String, Integer> classes() {
            List<String> codes = ThemeApiTest.expanded(values.get("codes"));
            Map<String, Integer> classes = new HashMap<>();
            for (int i = 0; i < codes.size(); i++) {
                classes.put(codes.get(i), values.get("classes").get(i).asInt());
            }
            return classes;
        }

        int rest() {
            return values.at("/rest/class").asInt();
        }

        List<Integer> counts() {
            List<Integer> counts = new ArrayList<>();
            values.at("/legend/classes")
                    .forEach(entry -> counts.add(entry.get("count").asInt()));
            return counts;
        }

        int state(String name) {
            return values.at("/legend/" + name + "/count").asInt();
        }

        List<String> colours() {
            List<String> colours = new ArrayList<>();
            values.at("/legend/classes")
                    .forEach(entry -> colours.add(entry.get("colour").asText()));
            return colours;
        }

        List<String> labels() {
            List<String> labels = new ArrayList<>();
            values.at("/legend/classes")
                    .forEach(entry -> labels.add(entry.get("label").asText()));
            return labels;
        }
    }

    private static MapChoice choice(Kind kind, String theme, String second, String level) {
        return choice(kind, theme, second, level, null, null, List.of());
    }

    private static MapChoice choice(
            Kind kind, String theme, String second, String level, String field, LocalDate before, List<Integer> years) {
        return new MapChoice(
                kind,
                theme,
                second,
                level,
                DAY,
                field,
                null,
                null,
                null,
                before,
                years,
                null,
                false,
                false,
                Composition.Frame.FRANCE,
                true,
                true);
    }

    private static Drawn drawn(MapChoice choice) {
        return composer.map(
                        choice,
                        new MapComposer.Page(PageFormat.WEB, new Colours(Look.LIGHT, null), Extent.FRANCE),
                        publication)
                .drawn();
    }

    private static void assertSameAreas(Drawn drawn, Screen screen) {
        Scene.Figures figures = drawn.panels().get(0).figures();
        assertThat(figures.rest()).isEqualTo(screen.rest());
        screen.classes()
                .forEach((code, index) ->
                        assertThat(figures.classOf(code)).as(code).isEqualTo(index));
        figures.classes()
                .forEach((code, index) ->
                        assertThat(index).as(code).isEqualTo(screen.classes().getOrDefault(code, screen.rest())));
        assertThat(drawn.legend().classes()).extracting(Scene.Entry::count).isEqualTo(screen.counts());
        assertThat(drawn.legend().classes()).extracting(Scene.Entry::label).isEqualTo(screen.labels());
        assertThat(drawn.legend().classes())
                .extracting(entry -> "#%06x".formatted(entry.colour().getRGB() & 0xffffff))
                .isEqualTo(screen.colours());
        assertThat(tally(drawn.legend().unavailable())).isEqualTo(screen.state("unavailable"));
        assertThat(tally(drawn.legend().secret())).isEqualTo(screen.state("secret"));
    }

    private static int tally(Scene.Tally tally) {
        return tally == null ? 0 : tally.count();
    }

    @Test
    void areas_and_categories_are_those_of_the_screen() {
        for (String theme : List.of("engagement-share-population", "contract-status", "funding-planned")) {
            assertSameAreas(drawn(choice(Kind.AREAS, theme, null, "epci")), Screen.of(theme, "level=epci&date=" + DAY));
        }
        MapChoice narrowed = choice(Kind.AREAS, "action-count", null, "departement", "langue", null, List.of());
        assertSameAreas(drawn(narrowed), Screen.of("action-count", "level=departement&field=langue&date=" + DAY));
    }

    @Test
    void every_value_on_screen_has_its_disc_and_the_classes_below_are_those_of_the_second_theme() {
        Drawn drawn =
                drawn(choice(Kind.AREAS_SYMBOLS, "engagement-count", "engagement-share-population", "departement"));
        Screen below = Screen.of("engagement-share-population", "level=departement&date=" + DAY);
        Screen discs = Screen.of("engagement-count", "level=departement&date=" + DAY);
        assertSameAreas(drawn, below);
        List<String> codes = ThemeApiTest.expanded(discs.values().get("codes"));
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            JsonNode value = discs.values().get("values").get(i);
            if (!value.isNull() && value.asDouble() != 0) {
                values.put(codes.get(i), value.asDouble());
            }
        }
        Map<String, Double> drawnValues = new HashMap<>();
        drawn.panels().get(0).symbols().forEach(symbol -> drawnValues.put(symbol.code(), symbol.value()));
        assertThat(drawnValues).isEqualTo(values).isNotEmpty();
        assertThat(drawn.legend().key(Key.Discs.class).count()).isEqualTo(values.size());
    }

    @Test
    void discs_on_plain_land_leave_states_hatched_and_zero_empty() {
        Drawn drawn = drawn(choice(Kind.SYMBOLS, "funding-planned", null, "departement"));
        Screen screen = Screen.of("funding-planned", "level=departement&date=" + DAY);
        assertThat(drawn.panels().get(0).symbols())
                .hasSize(screen.counts().stream().mapToInt(Integer::intValue).sum());
        assertThat(tally(drawn.legend().unavailable()))
                .isEqualTo(screen.state("unavailable"))
                .isPositive();
        screen.classes().forEach((code, index) -> assertThat(
                        drawn.panels().get(0).figures().classOf(code))
                .isEqualTo(index < 0 ? index : Scene.ZERO));
    }

    @Test
    void there_is_a_dot_for_each_territory_in_a_class_and_none_besides() {
        Drawn drawn = drawn(choice(Kind.DOTS, "engagement-state", null, "commune"));
        Screen screen = Screen.of("engagement-state", "level=commune&date=" + DAY);
        List<String> coloured = screen.classes().entrySet().stream()
                .filter(entry -> entry.getValue() >= 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        assertThat(drawn.panels().get(0).dots()).isEqualTo(coloured).isNotEmpty();
        assertThat(drawn.legend().key(Key.Points.class).count())
                .isEqualTo(coloured.size())
                .isEqualTo(screen.counts().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void crossed_themes_put_each_territory_in_the_cell_of_its_two_classes_on_screen() {
        Drawn drawn = drawn(choice(Kind.BIVARIATE, "engagement-share-population", "action-progress", "departement"));
        Screen across = Screen.of("engagement-share-population", "level=departement&classes=3&date=" + DAY);
        Screen up = Screen.of("action-progress", "level=departement&classes=3&date=" + DAY);
        Key.Grid grid = drawn.legend().key(Key.Grid.class);
        assertThat(grid.columns()).isEqualTo(across.labels());
        assertThat(grid.rows()).isEqualTo(up.labels());
        Map<Integer, Integer> counts = new HashMap<>();
        JsonNode names = OwnAtlas.json(atlas.get("/api/v1/levels/departement/territories"));
        for (JsonNode node : names.get("codes")) {
            String code = node.asText();
            int column = across.classes().getOrDefault(code, across.rest());
            int row = up.classes().getOrDefault(code, up.rest());
            int index = drawn.panels().get(0).figures().classOf(code);
            counts.merge(index, 1, Integer::sum);
            if (column >= 0 && row >= 0) {
                assertThat(index).as(code).isEqualTo(row * grid.columns().size() + column);
            } else {
                assertThat(index).as(code).isNegative().isIn(column, row);
            }
        }
        for (int i = 0; i < drawn.legend().classes().size(); i++) {
            assertThat(drawn.legend().classes().get(i).count()).isEqualTo(counts.getOrDefault(i, 0));
        }
        assertThat(tally(drawn.legend().unavailable())).isEqualTo(counts.getOrDefault(Scene.UNAVAILABLE, 0));
        assertThat(tally(drawn.legend().secret())).isEqualTo(counts.getOrDefault(Scene.SECRET, 0));
        assertThat(drawn.legend().zero().count()).isEqualTo(counts.getOrDefault(Scene.ZERO, 0));
    }

    @Test
    void years_share_classes_and_each_counts_its_own() {
        Drawn drawn = drawn(
                choice(Kind.YEARS, "engagement-count", null, "departement", null, null, List.of(2019, 2017, 2018)));
        assertThat(drawn.panels()).extracting(Panel::caption).containsExactly("2017", "2018", "2019");
        for (int i = 0; i < 3; i++) {
            Panel panel = drawn.panels().get(i);
            Screen screen = Screen.of("engagement-count", "level=departement&date=%d-12-31".formatted(2017 + i));
            assertThat(panel.counts().stream()
                            .filter(count -> count.index() >= 0)
                            .mapToInt(Panel.Count::territories)
                            .sum())
                    .isEqualTo(
                            screen.counts().stream().mapToInt(Integer::intValue).sum());
            assertThat(panel.counts().stream()
                            .mapToInt(Panel.Count::territories)
                            .sum())
                    .isEqualTo(screen.values().at("/legend/total").asInt());
            for (Panel.Count count : panel.counts()) {
                long classed = panel.figures().classes().values().stream()
                        .filter(index -> index == count.index())
                        .count();
                if (count.index() != panel.figures().rest()) {
                    assertThat(classed).isEqualTo(count.territories());
                }
            }
        }
        assertThat(drawn.keyFigures()).allMatch(figure -> figure.label().endsWith(" en 2019"));
    }

    @Test
    void fields_are_those_of_the_policy_each_with_the_territories_of_the_screen() {
        Drawn drawn = drawn(choice(Kind.FIELDS, "action-count", null, "departement"));
        assertThat(drawn.panels()).hasSize(8);
        Screen screen = Screen.of("action-count", "level=departement&field=sante&date=" + DAY);
        Panel health = drawn.panels().stream()
                .filter(panel -> "Santé".equals(panel.caption()))
                .findFirst()
                .orElseThrow();
        screen.classes().forEach((code, index) -> assertThat(health.figures().classOf(code) >= 0)
                .isEqualTo(index >= 0));
    }

    @Test
    void what_came_and_what_went_between_two_days_is_counted() {
        Drawn drawn = drawn(choice(Kind.BEFORE_AFTER, "engagement-state", null, "commune", null, BEFORE, List.of()));
        Map<String, Integer> was =
                Screen.of("engagement-state", "level=commune&date=" + BEFORE).classes();
        Map<String, Integer> is =
                Screen.of("engagement-state", "level=commune&date=" + DAY).classes();
        long more = is.keySet().stream()
                .filter(code -> is.get(code) >= 0 && was.getOrDefault(code, -3) < 0)
                .count();
        assertThat(more).isPositive();
        assertThat(drawn.keyFigures().get(0).value()).isEqualTo(Long.toString(more));
        assertThat(drawn.legend().note()).contains(more + " communes de plus");
        assertThat(drawn.panels().get(1).figures().classes()).containsAllEntriesOf(is);
    }

    @Test
    void hexagons_hold_every_engaged_commune_once() {
        Drawn drawn = drawn(choice(Kind.HEXAGONS, "engagement-state", null, "commune"));
        Screen screen = Screen.of("engagement-state", "level=commune&date=" + DAY);
        int engaged = screen.counts().stream().mapToInt(Integer::intValue).sum();
        assertThat(drawn.keyFigures().get(0).value()).isEqualTo(Integer.toString(engaged));
        assertThat(drawn.legend().classes().stream()
                        .mapToInt(Scene.Entry::count)
                        .sum())
                .isEqualTo(drawn.panels().get(0).hexagons().size())
                .isPositive();
        assertThat(drawn.legend().key(Key.Cells.class).label()).contains("25\u00a0km");
    }

    private static RequestException refused(MapChoice choice) {
        return catchThrowableOfType(RequestException.class, () -> drawn(choice));
    }

    @Test
    void a_choice_without_sense_is_refused_with_what_would_work() {
        assertThat(refused(choice(Kind.SYMBOLS, "contract-status", null, "epci")))
                .hasMessageContaining("« Avancement des contrats »")
                .hasMessageContaining("« Population »")
                .extracting(RequestException::code)
                .isEqualTo("theme-not-of-kind");
        assertThat(refused(choice(Kind.HEXAGONS, "engagement-count", null, "departement")))
                .hasMessageContaining("commune")
                .extracting(RequestException::code)
                .isEqualTo("level-not-of-kind");
        assertThat(refused(choice(Kind.BIVARIATE, "engagement-share-communes", null, "departement"))
                        .code())
                .isEqualTo("second-needed");
        assertThat(refused(choice(Kind.AREAS, "population", "event-count", "departement"))
                        .code())
                .isEqualTo("second-not-of-kind");
        assertThat(refused(choice(Kind.BEFORE_AFTER, "engagement-count", null, "epci"))
                        .code())
                .isEqualTo("before-needed");
        assertThat(refused(choice(Kind.BEFORE_AFTER, "engagement-count", null, "epci", null, DAY, List.of()))
                        .code())
                .isEqualTo("before-not-earlier");
        assertThat(refused(choice(Kind.YEARS, "engagement-count", null, "epci")).code())
                .isEqualTo("years-needed");
        assertThat(refused(choice(Kind.FIELDS, "event-count", null, "epci")).code())
                .isEqualTo("theme-not-of-kind");
        assertThat(refused(choice(Kind.SYMBOLS, "population", null, "commune")).code())
                .isEqualTo("too-many-symbols");
    }

    @Test
    void raw_counts_as_areas_are_said_to_be_raw() {
        assertThat(drawn(choice(Kind.AREAS, "population", null, "departement"))
                        .legend()
                        .note())
                .contains("Nombres bruts");
        assertThat(drawn(choice(Kind.AREAS, "engagement-share-communes", null, "departement"))
                        .legend()
                        .note())
                .satisfiesAnyOf(note -> assertThat(note).isNull(), note -> assertThat(note)
                        .doesNotContain("Nombres bruts"));
    }

    @Test
    void the_list_of_kinds_keeps_its_promises() {
        JsonNode list = OwnAtlas.json(atlas.get("/api/v1/infographics/kinds"));
        assertThat(list.get("kinds")).hasSize(Kind.values().length);
        assertThat(list.get("palettes")).hasSizeGreaterThan(4);
        for (JsonNode kind : list.get("kinds")) {
            assertThat(kind.get("label").asText()).isNotBlank();
            assertThat(kind.get("themes")).as(kind.get("id").asText()).isNotEmpty();
            boolean second = kind.get("needs").toString().contains("second");
            assertThat(kind.get("secondThemes").isEmpty()).isEqualTo(!second);
        }
        assertThat(list.get("usual").toString())
                .contains("{\"theme\":\"population\",\"kind\":\"symbols\"}")
                .contains("{\"theme\":\"engagement-share-communes\",\"kind\":\"areas\"}");
    }
}
