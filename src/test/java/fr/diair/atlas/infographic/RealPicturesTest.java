package fr.diair.atlas.infographic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.infographic.basemap.Basemap;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.file.Infographics;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Entry;
import fr.diair.atlas.infographic.scene.Scene.Figures;
import fr.diair.atlas.infographic.scene.Scene.Heading;
import fr.diair.atlas.infographic.scene.Scene.KeyFigure;
import fr.diair.atlas.infographic.scene.Scene.Legend;
import fr.diair.atlas.infographic.scene.Scene.PlaceLabel;
import fr.diair.atlas.infographic.scene.Scene.Provenance;
import fr.diair.atlas.infographic.scene.Scene.Tally;
import fr.diair.atlas.layer.Palette;
import fr.diair.atlas.territory.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Pictures of the real map for people to look at: -Datlas.pictures=FOLDER writes them and prints the best time of each. */
@EnabledIfSystemProperty(named = "atlas.pictures", matches = ".+")
class RealPicturesTest {
    private static final int RUNS = 5;
    private static final Path COG = Path.of("data/cog");

    private record Commune(String name, int population) {}

    private final Map<String, Commune> communes = new TreeMap<>();
    private final Random random = new Random(7);

    @Test
    void draws_the_real_map_in_every_format() throws Exception {
        RealBoundaries boundaries = load();
        Map<Level, ProjectedBasemap> basemaps = new HashMap<>();
        Path folder = Files.createDirectories(Path.of(System.getProperty("atlas.pictures")));
        String only = System.getProperty("atlas.pictures.only", "");
        for (Level level : List.of(Level.COMMUNE, Level.DEPARTEMENT, Level.REGION)) {
            Basemap basemap = boundaries.basemap(level);
            long start = System.nanoTime();
            basemaps.put(level, ProjectedBasemap.of(basemap));
            System.out.printf("%-40s %5d ms%n", "project " + level, (System.nanoTime() - start) / 1_000_000);
        }
        for (PageFormat format : PageFormat.values()) {
            for (Map.Entry<String, Scene> named : scenes(format).entrySet()) {
                String name = named.getKey() + "-" + format.id();
                if (!name.contains(only)) {
                    continue;
                }
                Scene scene = named.getValue();
                ProjectedBasemap basemap = basemaps.get(scene.level());
                byte[] png = new byte[0];
                byte[] svg = new byte[0];
                long pngTime = Long.MAX_VALUE;
                long svgTime = Long.MAX_VALUE;
                for (int run = 0; run < RUNS; run++) {
                    long start = System.nanoTime();
                    png = Infographics.png(scene, basemap, 1);
                    long middle = System.nanoTime();
                    svg = Infographics.svg(scene, basemap);
                    pngTime = Math.min(pngTime, (middle - start) / 1_000_000);
                    svgTime = Math.min(svgTime, (System.nanoTime() - middle) / 1_000_000);
                }
                System.out.printf(
                        "%-40s png %5d ms %5d KB   svg %5d ms %5d KB%n",
                        name, pngTime, png.length / 1024, svgTime, svg.length / 1024);
                Files.write(folder.resolve(name + ".png"), png);
                Files.write(folder.resolve(name + ".svg"), svg);
                assertThat(png).isNotEmpty();
            }
        }
    }

    private RealBoundaries load() throws Exception {
        Map<String, String> regions = new HashMap<>();
        for (String line : Files.readAllLines(COG.resolve("departements.csv"))) {
            regions.put(line.split(";")[0], line.split(";")[2]);
        }
        for (String line :
                Files.readAllLines(COG.resolve("communes.csv")).stream().skip(1).toList()) {
            String[] cells = line.split(";", -1);
            communes.put(cells[0], new Commune(cells[1], cells[5].isEmpty() ? 0 : Integer.parseInt(cells[5])));
        }
        return RealBoundaries.read(regions);
    }

    private Map<String, Scene> scenes(PageFormat format) {
        Map<String, Scene> scenes = new TreeMap<>();
        scenes.put("engagement-state", engagementState(format));
        scenes.put("engagement-count", engagementCount(format));
        scenes.put("population", population(format));
        scenes.put("departement-share", share(format));
        scenes.put("region-funding", funding(format));
        scenes.put(
                "full",
                Samples.fullScene(format, Level.COMMUNE, new Figures(engaged(9), Scene.ZERO), labels(largest(14))));
        return scenes;
    }

    private List<String> largest(int count) {
        return communes.entrySet().stream()
                .sorted((a, b) -> b.getValue().population - a.getValue().population)
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<PlaceLabel> labels(List<String> codes) {
        return codes.stream()
                .map(code -> new PlaceLabel(code, communes.get(code).name))
                .toList();
    }

    private static Provenance provenance(boolean approximate) {
        return new Provenance(
                "réseau des élus engagés, DiAir",
                LocalDate.of(2019, 12, 31),
                2019,
                approximate ? "cellules des centres officiels des communes" : "IGN Admin Express 2018, d'après Etalab",
                approximate,
                true);
    }

    private Map<String, Integer> engaged(int classes) {
        Map<String, Integer> figures = new TreeMap<>();
        List<String> candidates = new ArrayList<>(largest(1800));
        largest(24).forEach(code -> figures.put(code, random.nextInt(classes)));
        while (figures.size() < 214) {
            double skew = random.nextDouble();
            figures.put(candidates.get((int) (skew * skew * candidates.size())), random.nextInt(classes));
        }
        return figures;
    }

    private static int count(Map<String, Integer> figures, int index) {
        return (int) figures.values().stream().filter(i -> i == index).count();
    }

    private Scene engagementState(PageFormat format) {
        Map<String, Integer> figures = engaged(3);
        return new Scene(
                new Heading(
                        "214 communes engagées pour l'accueil et l'intégration des personnes réfugiées",
                        "État de l'engagement de chaque commune au 31 décembre 2019"),
                format,
                Level.COMMUNE,
                new Legend(
                        "Communes engagées",
                        "",
                        List.of(
                                Entry.of("Engagement actif", "#1f5fa8", count(figures, 0)),
                                Entry.of("Engagement déclaré", "#e08a1e", count(figures, 1)),
                                Entry.of("Porté par une ancienne commune", "#7d5ba6", count(figures, 2))),
                        false,
                        Entry.of("Sans engagement connu", Palette.REST, 34756),
                        new Tally("Non disponible", 0),
                        new Tally("Secret statistique", 0),
                        null),
                new Figures(figures, Scene.ZERO),
                List.of(
                        new KeyFigure("214", "communes engagées"),
                        new KeyFigure("10", "contrats territoriaux signés"),
                        new KeyFigure("21,4\u00a0M", "habitants concernés")),
                labels(largest(14)),
                provenance(true));
    }

    private Scene engagementCount(PageFormat format) {
        Map<String, Integer> figures = engaged(4);
        List<String> colours = Palette.sequential(4);
        List<Entry> classes = new ArrayList<>();
        String[] words = {"1 élu", "2 élus", "3 ou 4 élus", "5 à 9 élus"};
        for (int i = 0; i < 4; i++) {
            classes.add(Entry.of(words[i], colours.get(i), count(figures, i)));
        }
        int k = 0;
        for (String code : communes.keySet()) {
            if (code.startsWith("56") || code.startsWith("973") && k++ % 3 == 0) {
                figures.putIfAbsent(code, Scene.UNAVAILABLE);
            } else if (code.startsWith("24")) {
                figures.putIfAbsent(code, Scene.SECRET);
            }
        }
        return new Scene(
                new Heading("Maires et élus engagés", "Nombre d'élus dont l'engagement est en cours, par commune"),
                format,
                Level.COMMUNE,
                new Legend(
                        "Maires et élus engagés",
                        "élus",
                        classes,
                        true,
                        Entry.of("Aucun", Palette.REST, 34756),
                        new Tally("Non disponible", count(figures, Scene.UNAVAILABLE)),
                        new Tally("Secret statistique", count(figures, Scene.SECRET)),
                        null),
                new Figures(figures, Scene.ZERO),
                List.of(new KeyFigure("214", "communes engagées"), new KeyFigure("391", "élus")),
                labels(largest(10)),
                provenance(false));
    }

    private Scene population(PageFormat format) {
        int[] bounds = {150, 300, 600, 1500};
        Map<String, Integer> figures = new TreeMap<>();
        communes.forEach((code, commune) -> {
            int index = 0;
            while (index < bounds.length && commune.population >= bounds[index]) {
                index++;
            }
            figures.put(code, commune.population == 0 ? Scene.UNAVAILABLE : index);
        });
        List<String> colours = Palette.sequential(5);
        String[] words = {"moins de 150", "de 150 à 300", "de 300 à 600", "de 600 à 1\u202f500", "1\u202f500 et plus"};
        List<Entry> classes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            classes.add(Entry.of(words[i], colours.get(i), count(figures, i)));
        }
        return new Scene(
                new Heading("Population des communes", "Population municipale de la source des codes officiels"),
                format,
                Level.COMMUNE,
                new Legend(
                        "Population",
                        "habitants",
                        classes,
                        true,
                        null,
                        new Tally("Non disponible", count(figures, Scene.UNAVAILABLE)),
                        new Tally("Secret statistique", 0),
                        "Classes par quantiles."),
                new Figures(figures, Scene.UNAVAILABLE),
                List.of(),
                labels(largest(10)),
                provenance(false));
    }

    private Scene share(PageFormat format) {
        List<String> departements = communes.keySet().stream()
                .map(RealBoundaries::departement)
                .distinct()
                .filter(code ->
                        !code.startsWith("98") && !List.of("975", "977", "978").contains(code))
                .toList();
        Map<String, Integer> figures = new TreeMap<>();
        departements.forEach(code -> figures.put(code, Math.min(5, (int) (Math.abs(random.nextGaussian()) * 3))));
        List.of("48", "23", "09", "973").forEach(code -> figures.put(code, Scene.UNAVAILABLE));
        List.of("15", "55").forEach(code -> figures.put(code, Scene.SECRET));
        List.of("2A", "70", "52", "976").forEach(code -> figures.put(code, Scene.ZERO));
        List<String> colours = Palette.sequential(6);
        String[] words = {
            "moins de 0,5\u00a0%",
            "de 0,5 à 1\u00a0%",
            "de 1 à 2\u00a0%",
            "de 2 à 4\u00a0%",
            "de 4 à 8\u00a0%",
            "8\u00a0% et plus"
        };
        List<Entry> classes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            classes.add(Entry.of(words[i], colours.get(i), count(figures, i)));
        }
        return new Scene(
                new Heading(
                        "Part des communes engagées dans chaque département",
                        "Communes engagées par elles-mêmes, rapportées aux communes du territoire, au 31 décembre 2019"),
                format,
                Level.DEPARTEMENT,
                new Legend(
                        "Part des communes engagées",
                        "% des communes",
                        classes,
                        true,
                        Entry.of("Aucune commune engagée", Palette.REST, count(figures, Scene.ZERO)),
                        new Tally("Non disponible", count(figures, Scene.UNAVAILABLE)),
                        new Tally("Secret statistique", count(figures, Scene.SECRET)),
                        null),
                new Figures(figures, Scene.ZERO),
                List.of(
                        new KeyFigure("214", "communes engagées sur 34\u202f970"),
                        new KeyFigure("0,6\u00a0%", "des communes de France"),
                        new KeyFigure("31\u00a0%", "de la population")),
                List.of(
                        new PlaceLabel("35", "Ille-et-Vilaine"),
                        new PlaceLabel("59", "Nord"),
                        new PlaceLabel("69", "Rhône"),
                        new PlaceLabel("75", "Paris"),
                        new PlaceLabel("13", "Bouches-du-Rhône"),
                        new PlaceLabel("974", "La Réunion")),
                provenance(true));
    }

    private Scene funding(PageFormat format) {
        Map<String, Integer> figures = new TreeMap<>(
                Map.of("11", 3, "24", 0, "27", 1, "28", 0, "32", 2, "44", 2, "52", 1, "53", 1, "75", 2, "76", 3));
        figures.putAll(Map.of("84", 3, "93", 2, "94", Scene.ZERO, "01", Scene.ZERO, "02", 0, "03", Scene.SECRET));
        figures.putAll(Map.of("04", 1, "06", Scene.UNAVAILABLE));
        List<String> colours = Palette.sequential(4);
        String[] words = {
            "moins de 100\u202f000\u00a0€",
            "de 100\u202f000 à 300\u202f000\u00a0€",
            "de 300\u202f000 à 600\u202f000\u00a0€",
            "600\u202f000\u00a0€ et plus"
        };
        List<Entry> classes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            classes.add(Entry.of(words[i], colours.get(i), count(figures, i)));
        }
        Map<String, String> names = Map.of(
                "11",
                "Île-de-France",
                "53",
                "Bretagne",
                "84",
                "Auvergne-Rhône-Alpes",
                "76",
                "Occitanie",
                "75",
                "Nouvelle-Aquitaine",
                "44",
                "Grand Est",
                "93",
                "Provence-Alpes-Côte d'Azur");
        return new Scene(
                new Heading("Financement prévu par les contrats territoriaux", null),
                format,
                Level.REGION,
                new Legend(
                        "Financement prévu",
                        "€",
                        classes,
                        true,
                        Entry.of("Aucun contrat", Palette.REST, 2),
                        new Tally("Non disponible", 1),
                        new Tally("Secret statistique", 1),
                        "Montants cumulés jusqu'à l'année de la date choisie."),
                new Figures(figures, Scene.ZERO),
                List.of(new KeyFigure("3\u202f000\u202f000\u00a0€", "prévus de 2019 à 2020")),
                names.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> new PlaceLabel(e.getKey(), e.getValue()))
                        .collect(Collectors.toList()),
                provenance(false));
    }
}
