package fr.diair.atlas.infographic;

import fr.diair.atlas.geo.HexagonGrid;
import fr.diair.atlas.geo.LegalProjection;
import fr.diair.atlas.infographic.colour.Colours;
import fr.diair.atlas.infographic.scene.Hexagon;
import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Entry;
import fr.diair.atlas.infographic.scene.Scene.Figures;
import fr.diair.atlas.infographic.scene.Scene.Legend;
import fr.diair.atlas.infographic.scene.Scene.Tally;
import fr.diair.atlas.infographic.scene.Texture;
import fr.diair.atlas.territory.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** One scene of each kind over {@link Samples#threeTerritories}. */
public final class KindSamples {
    private static final Entry NONE = new Entry("Aucun", Look.LIGHT.tones().land(), 0, Texture.PLAIN);
    private static final Figures LAND = new Figures(Map.of("974", Scene.UNAVAILABLE), Scene.ZERO);

    private KindSamples() {}

    /** By the word of the kind; {@code grey} and {@code dark} are classes in these looks. */
    public static Map<String, Scene> all() {
        Map<String, Scene> scenes = new TreeMap<>();
        scenes.put("symbols", symbols());
        scenes.put("areas-symbols", areasSymbols());
        scenes.put("dots", dots());
        scenes.put("bivariate", bivariate());
        scenes.put("years", years());
        scenes.put("hexagons", hexagons());
        scenes.put("grey", classes(Look.GREY));
        scenes.put("dark", classes(Look.DARK));
        return scenes;
    }

    private static Scene scene(Look look, Legend legend, List<Panel> panels) {
        return new Scene(
                new Scene.Heading("Trois territoires", "Une scène d'essai"),
                new Scene.Page(PageFormat.WEB, look, null),
                Level.DEPARTEMENT,
                legend,
                panels,
                List.of(),
                List.of(new Scene.PlaceLabel("02", "Deux")),
                Samples.provenance(false, false));
    }

    private static Key.Discs discs() {
        Colours colours = new Colours(Look.LIGHT, null);
        return new Key.Discs(
                "Solde",
                "élus",
                colours.discs(),
                colours.rings(),
                400,
                List.of(new Key.Value(200, "200"), new Key.Value(50, "50"), new Key.Value(10, "10")),
                2);
    }

    /** 400 in the one, −100 in the other. */
    public static Scene symbols() {
        return scene(
                Look.LIGHT,
                new Legend(
                        "Solde",
                        "",
                        List.of(),
                        true,
                        NONE,
                        new Tally("Non disponible", 1),
                        null,
                        null,
                        List.of(discs())),
                List.of(Panel.of(LAND)
                        .withSymbols(List.of(new Panel.Symbol("01", 400), new Panel.Symbol("02", -100)))));
    }

    private static Scene areasSymbols() {
        return scene(
                Look.LIGHT,
                new Legend(
                        "Part",
                        "% des communes",
                        List.of(Entry.of("0 – 10", Samples.PALE, 1), Entry.of("10 – 20", Samples.DARK, 1)),
                        true,
                        null,
                        new Tally("Non disponible", 1),
                        null,
                        null,
                        List.of(discs())),
                List.of(Panel.of(new Figures(Map.of("01", 0, "02", 1, "974", Scene.UNAVAILABLE), Scene.ZERO))
                        .withSymbols(List.of(new Panel.Symbol("01", 400), new Panel.Symbol("02", 100)))));
    }

    private static Scene dots() {
        return scene(
                Look.LIGHT,
                new Legend(
                        "Départements engagés",
                        "",
                        List.of(),
                        false,
                        NONE,
                        null,
                        null,
                        null,
                        List.of(new Key.Points("un département", new Colours(Look.LIGHT, null).dots(), 3))),
                List.of(Panel.of(new Figures(Map.of(), Scene.ZERO)).withDots(List.of("974", "02", "01"))));
    }

    private static Scene bivariate() {
        List<Entry> cells = new ArrayList<>();
        new Colours(Look.LIGHT, null)
                .crossed(3, 3)
                .forEach(tone -> cells.add(new Entry("case", tone.colour(), 0, tone.texture())));
        cells.set(2, new Entry("haut et bas", cells.get(2).colour(), 1, Texture.PLAIN));
        cells.set(8, new Entry("haut et haut", cells.get(8).colour(), 1, Texture.PLAIN));
        List<String> thirds = List.of("0 – 10", "10 – 20", "20 – 30");
        return scene(
                Look.LIGHT,
                new Legend(
                        "Deux thèmes",
                        "",
                        cells,
                        false,
                        null,
                        new Tally("Non disponible", 1),
                        null,
                        null,
                        List.of(new Key.Grid("Premier", "Second", thirds, thirds))),
                List.of(Panel.of(new Figures(Map.of("01", 2, "02", 8, "974", Scene.UNAVAILABLE), Scene.ZERO))));
    }

    private static Scene years() {
        List<Panel> panels = new ArrayList<>();
        for (int year = 2017; year <= 2019; year++) {
            int more = year - 2017;
            panels.add(new Panel(
                    Integer.toString(year),
                    new Figures(Map.of("01", 0, "02", Math.min(1, more)), Scene.ZERO),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                            new Panel.Count(0, more == 0 ? 2 : 1),
                            new Panel.Count(1, more == 0 ? 0 : 1),
                            new Panel.Count(Scene.ZERO, 1))));
        }
        return scene(
                Look.LIGHT,
                new Legend(
                        "Engagés",
                        "élus",
                        List.of(Entry.of("1", Samples.PALE, 4), Entry.of("2", Samples.DARK, 2)),
                        true,
                        NONE,
                        null,
                        null,
                        null),
                panels);
    }

    private static Scene hexagons() {
        Coordinate middle = LegalProjection.METROPOLE.forward(3, 46);
        Envelope around = new Envelope(middle);
        around.expandBy(150_000);
        List<Hexagon> cells = new ArrayList<>();
        for (HexagonGrid.Cell cell : new HexagonGrid(around, 50_000).cells()) {
            List<Double> corners = new ArrayList<>();
            cell.corners().forEach(corner -> {
                corners.add(corner.x);
                corners.add(corner.y);
            });
            cells.add(new Hexagon(LegalProjection.METROPOLE.srid(), corners, cell.number() % 2));
        }
        return scene(
                Look.LIGHT,
                new Legend(
                        "Densité",
                        "départements par hexagone",
                        List.of(Entry.of("1", Samples.PALE, 4), Entry.of("2", Samples.DARK, 2)),
                        false,
                        NONE,
                        null,
                        null,
                        null,
                        List.of(new Key.Cells("Hexagones de 50 km de large."))),
                List.of(Panel.of(new Figures(Map.of(), Scene.ZERO)).withHexagons(cells)));
    }

    private static Scene classes(Look look) {
        List<Entry> entries = new ArrayList<>();
        new Colours(look, null)
                .ordered(fr.diair.atlas.layer.Palette.sequential(5))
                .forEach(tone ->
                        entries.add(new Entry("classe " + (entries.size() + 1), tone.colour(), 0, tone.texture())));
        return scene(
                look,
                new Legend(
                        "Cinq classes",
                        "élus",
                        entries,
                        true,
                        new Entry("Aucun", look.tones().land(), 0, Texture.PLAIN),
                        new Tally("Non disponible", 1),
                        new Tally("Secret statistique", 0),
                        null),
                List.of(Panel.of(new Figures(Map.of("01", 1, "02", 3, "974", Scene.UNAVAILABLE), Scene.ZERO))));
    }
}
