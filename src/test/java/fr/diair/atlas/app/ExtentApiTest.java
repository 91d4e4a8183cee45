package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.infographic.Samples;
import fr.diair.atlas.infographic.basemap.BasemapQueries;
import fr.diair.atlas.infographic.basemap.LandQueries;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.FrameView;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.PublicationQueries;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of a piece of the country over HTTP: what is drawn, counted and said is of the piece alone. */
@ExtendWith(QuietLog.class)
class ExtentApiTest {
    private static final String MAP = "/api/v1/infographics.svg?date=2019-12-31&theme=";
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("extents");
    }

    @AfterAll
    static void stop() {
        atlas.close();
    }

    private static String picture(String query) {
        HttpResponse<String> answer = atlas.get(MAP + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String refused(String query) {
        HttpResponse<String> answer = atlas.get(MAP + query);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        return OwnAtlas.json(answer).get("detail").asText();
    }

    private static long count(String sql) {
        return atlas.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** Texts of a picture, in their order. */
    private static List<String> texts(String svg) {
        return Pattern.compile("<text[^>]*>([^<]*)</text>")
                .matcher(svg)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The numbers of territories beside the classes of the legend, all together. */
    private static long counted(String svg) {
        List<String> texts = texts(svg);
        int head = Math.max(
                Math.max(texts.indexOf("communes"), texts.indexOf("EPCI")),
                Math.max(texts.indexOf("départements"), texts.indexOf("régions")));
        assertThat(head).as("the head of the counts").isNotNegative();
        return texts.stream()
                .skip(head + 1L)
                .filter(text -> text.matches("[\\d\u202f]+"))
                .mapToLong(text -> Long.parseLong(text.replace("\u202f", "")))
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "region/53, commune, Communes en Bretagne, level='commune' and region_code='53'",
        "region/53, departement, Départements en Bretagne, level='departement' and region_code='53'",
        "departement/35, commune, Communes en Ille-et-Vilaine, level='commune' and departement_code='35'",
        "epci/243500139, commune, Communes sur le territoire de Rennes Métropole, level='commune' and epci_code='243500139'",
        "epci/200046977, commune, Communes sur le territoire de la Métropole de Lyon, level='commune' and epci_code='200046977'",
        "region/03, commune, Communes en Guyane, level='commune' and region_code='03'",
        "departement/976, commune, Communes à Mayotte, level='commune' and departement_code='976'"
    })
    void a_piece_is_said_and_its_territories_alone_are_counted(String frame, String level, String said, String where) {
        String svg = picture((level.equals("commune") ? "engagement-state" : "population")
                + "&level=%s&frame=%s".formatted(level, frame));

        assertThat(String.join(" ", texts(svg))).contains(said);
        assertThat(counted(svg)).isEqualTo(count("select count(*) from territory where " + where));
    }

    @Test
    void classes_are_those_of_france_and_the_legend_says_so() {
        List<String> france = texts(picture("population&level=commune"));
        List<String> bretagne = texts(picture("population&level=commune&frame=region/53"));
        List<String> classes =
                france.stream().filter(text -> text.matches(".*\\d.–.\\d.*")).toList();

        assertThat(classes).hasSizeGreaterThan(2);
        assertThat(bretagne).containsAll(classes);
        assertThat(String.join(" ", bretagne)).contains("Classes de la France entière.");
        assertThat(String.join(" ", france)).doesNotContain("France entière");
    }

    @Test
    void names_are_those_of_the_largest_territories_of_the_piece() {
        List<String> texts = texts(picture("engagement-state&level=commune&frame=region/53"));

        assertThat(texts).contains("Rennes", "Brest", "Quimper").doesNotContain("Nantes", "Paris", "Laval");
    }

    @Test
    void the_inner_suburbs_of_paris_are_drawn_again_unless_they_are_not_wanted_or_not_shown() {
        assertThat(texts(picture("engagement-state&level=commune"))).contains("Petite couronne");
        assertThat(texts(picture("engagement-state&level=commune&paris=0"))).doesNotContain("Petite couronne");
        assertThat(texts(picture("engagement-state&level=commune&frame=region/11")))
                .contains("Petite couronne");
        assertThat(texts(picture("engagement-state&level=commune&frame=region/53")))
                .doesNotContain("Petite couronne", "Guyane");
        assertThat(texts(picture("engagement-state&level=commune&frame=departement/93")))
                .as("of which all is drawn large already")
                .doesNotContain("Petite couronne");
    }

    @Test
    void events_beyond_the_piece_are_neither_drawn_nor_counted() {
        Pattern past = Pattern.compile("([\\d\u202f]+)\u00a0événements? passés?");
        Matcher all = past.matcher(picture("engagement-state&level=commune&events=1"));
        Matcher own = past.matcher(picture("engagement-state&level=commune&events=1&frame=region/53"));

        assertThat(all.find() && own.find()).isTrue();
        assertThat(Integer.parseInt(own.group(1))).isPositive().isLessThan(Integer.parseInt(all.group(1)));
    }

    @Test
    void a_perimeter_of_ones_own_is_a_frame() {
        HttpResponse<String> made = atlas.send(
                "POST",
                "/api/v1/perimeters",
                "{\"title\":\"Trois villes\",\"communes\":[\"35238\",\"35051\",\"35360\"]}",
                "Content-Type",
                "application/json");
        String key = OwnAtlas.json(made).get("key").asText();
        String svg = picture("engagement-state&level=commune&frame=perimeter/" + key);

        assertThat(String.join(" ", texts(svg))).contains("Communes dans le périmètre « Trois villes »");
        assertThat(counted(svg)).isEqualTo(3);
        assertThat(refused("population&level=departement&frame=perimeter/" + key))
                .contains("Trois villes", "aucun département", "niveau plus fin");
        assertThat(refused("engagement-state&level=commune&frame=perimeter/nulle-part"))
                .contains("nulle-part");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region/54 | Région « 54 » inconnue ; proches : 53 Bretagne",
                "region/bretagne | Région « bretagne » inconnue ; proches : 53 Bretagne",
                "departement/99 | Département « 99 » inconnu ; proches : ",
                "epci/243500138 | 243500139 Rennes Métropole",
                "canton/3501 | Cadre « canton » inconnu : choisissez parmi france, region, departement, epci, perimeter.",
                "region | demande un code : écrivez par exemple region/53",
                "france/53 | retirez « 53 »"
            })
    void a_frame_that_is_not_known_is_refused_with_a_way_out(String frame, String sentence) {
        String encoded = URLEncoder.encode(frame, StandardCharsets.UTF_8);
        assertThat(refused("engagement-state&level=commune&frame=" + encoded)).contains(sentence);
    }

    @Test
    void a_level_above_the_frame_is_refused_with_those_that_go() {
        assertThat(refused("contract-count&level=region&frame=departement/35"))
                .contains("au-dessus du cadre", "commune, epci ou departement");
        assertThat(refused("contract-count&level=departement&frame=epci/243500139"))
                .contains("commune ou epci");
    }

    @ParameterizedTest
    @CsvSource({
        "REGION, 53, 35238, -1.68, 48.11", // Rennes
        "DEPARTEMENT, 35, 35288, -2.00, 48.64", // Saint-Malo
        "EPCI, 243500139, 35051, -1.60, 48.12", // Cesson-Sévigné
        "EPCI, 200046977, 69123, 4.84, 45.76", // Lyon
        "REGION, 03, 97302, -52.33, 4.93", // Cayenne
        "REGION, 06, 97611, 45.19, -12.79", // Mamoudzou
        "REGION, 11, 75056, 2.35, 48.86" // Paris
    })
    void known_places_lie_in_their_commune_on_the_page(
            Level kind, String code, String commune, double longitude, double latitude) {
        String column = kind.id() + "_code";
        Set<String> own = Set.copyOf(atlas.database().jdbi().withHandle(handle -> handle.createQuery(
                        "select code from territory where level = 'commune' and " + column + " = :code")
                .bind("code", code)
                .mapTo(String.class)
                .list()));
        ProjectedBasemap land = new LandQueries(
                        atlas.database().jdbi(),
                        new BasemapQueries(atlas.database().jdbi()))
                .land(version(), Level.COMMUNE, own, 700);
        for (PageFormat format : PageFormat.values()) {
            FrameView view =
                    new InfographicPainter(blank(format), land, 0.1).views().get(0);
            int territory = view.part().numbers().get(commune);
            assertThat(view.mesh().area(t -> t == territory).contains(view.at(longitude, latitude)))
                    .as("%s in %s", commune, format)
                    .isTrue();
            assertThat(view.part().numbers()).hasSameSizeAs(own);
        }
    }

    private static String version() {
        return new PublicationQueries(atlas.database().jdbi())
                .versions()
                .orElseThrow()
                .boundary();
    }

    /** A scene without figures. */
    private static Scene blank(PageFormat format) {
        return Samples.fullScene(format, Level.COMMUNE, new Scene.Figures(Map.of(), Scene.ZERO), List.of());
    }

    @Test
    void every_level_can_be_asked_within_a_region() {
        for (Level level : Level.values()) {
            assertThat(picture("population&frame=region/93&level=" + level.id()))
                    .contains("<svg");
        }
    }
}
