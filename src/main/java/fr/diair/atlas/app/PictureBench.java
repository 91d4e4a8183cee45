package fr.diair.atlas.app;

import fr.diair.atlas.bench.BenchTable;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.infographic.basemap.BasemapQueries;
import fr.diair.atlas.infographic.basemap.LandQueries;
import fr.diair.atlas.infographic.composition.Composition;
import fr.diair.atlas.infographic.composition.Composition.Kind;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.infographic.composition.ExtentQueries;
import fr.diair.atlas.infographic.composition.Extents;
import fr.diair.atlas.infographic.composition.Lands;
import fr.diair.atlas.infographic.composition.MapComposer;
import fr.diair.atlas.infographic.composition.MapSpots;
import fr.diair.atlas.infographic.composition.Picture;
import fr.diair.atlas.infographic.composition.Pictures;
import fr.diair.atlas.infographic.file.PdfFile;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.layer.FigureQueries;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.register.action.ActionQueries;
import fr.diair.atlas.register.event.EventQueries;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.PublicationQueries;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.territory.TerritoryQueries;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Times of pictures once their borders are in memory: files of the national map, then each kind of map once. */
final class PictureBench {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);
    private static final int RUNS = 7;
    /** As many pixels as 1600 × 1200, in the proportions of the web picture. */
    private static final double SCALE = 1.54;

    private final BenchTable table;
    private final Database database;
    private final Pictures pictures;
    private final Publication publication;

    private PictureBench(Database database, BenchTable table) {
        this.table = table;
        this.database = database;
        TerritoryQueries territories = new TerritoryQueries(database.jdbi());
        BasemapQueries basemaps = new BasemapQueries(database.jdbi());
        Lands lands = new Lands(basemaps, new LandQueries(database.jdbi(), basemaps));
        this.pictures = new Pictures(
                new MapComposer(new ThemeReader(new FigureQueries(database.jdbi()), territories), lands, DAY),
                lands,
                new Extents(territories, new ExtentQueries(database.jdbi()), key -> {
                    throw new IllegalArgumentException("no perimeter " + key);
                }),
                territories,
                new MapSpots(new EventQueries(database.jdbi()), new ActionQueries(database.jdbi())),
                new Pictures.Beside(
                        (asked, of, day) -> {
                            throw new IllegalArgumentException("no block " + asked);
                        },
                        key -> Optional.empty()));
        this.publication = new Publications(new PublicationQueries(database.jdbi()), Clock.systemUTC()).current();
    }

    static void measure(Database database, BenchTable table) {
        PictureBench bench = new PictureBench(database, table);
        bench.files("communes", "population", "commune", "< 0,6 s, < 300 Mo");
        bench.files("EPCI", "funding-planned-per-inhabitant", "epci", "< 250 ms");
        bench.files("départements", "engagement-share-communes", "departement", "< 100 ms");
        bench.kinds();
        bench.atlas();
    }

    private void files(String label, String theme, String level, String wanted) {
        Picture picture = picture(choice(Kind.AREAS, theme, null, level, null, List.of()));
        Seen png = best(() -> picture.png(SCALE));
        table.add("image PNG des %s, 1,9 million de pixels, contours en mémoire".formatted(label), png.text(), wanted);
        if (level.equals("commune")) {
            Seen svg = best(picture::svg);
            table.add("image SVG des %s".formatted(label), svg.text(), "< 8 Mo");
            Seen pdf = best(picture::pdf);
            table.add("image PDF des %s".formatted(label), pdf.text(), "");
        }
    }

    private void kinds() {
        List<MapChoice> choices = List.of(
                choice(Kind.SYMBOLS, "engagement-count", null, "epci", null, List.of()),
                choice(
                        Kind.AREAS_SYMBOLS,
                        "engagement-count",
                        "engagement-share-population",
                        "departement",
                        null,
                        List.of()),
                choice(Kind.DOTS, "engagement-state", null, "commune", null, List.of()),
                choice(
                        Kind.BIVARIATE,
                        "engagement-share-population",
                        "funding-planned-per-inhabitant",
                        "departement",
                        null,
                        List.of()),
                choice(
                        Kind.YEARS,
                        "engagement-count",
                        null,
                        "departement",
                        null,
                        List.of(2014, 2015, 2016, 2017, 2018, 2019)),
                choice(Kind.FIELDS, "action-count", null, "departement", null, List.of()),
                choice(Kind.BEFORE_AFTER, "engagement-state", null, "commune", DAY.minusYears(1), List.of()),
                choice(Kind.HEXAGONS, "engagement-state", null, "commune", null, List.of()));
        for (MapChoice choice : choices) {
            Seen seen = once(() -> picture(choice).png(1));
            table.add(
                    "carte « %s », chiffres lus et image PNG"
                            .formatted(choice.kind().id()),
                    seen.text(),
                    "");
        }
    }

    /** One page for each metropole, after a page of contents. */
    private void atlas() {
        List<String> metropoles = database.jdbi().withHandle(handle -> handle.createQuery(
                        "select code from territory where level = 'epci' and kind in ('METRO', 'MET69') order by code")
                .mapTo(String.class)
                .list());
        Seen seen = once(() -> PdfFile.atlas("Atlas des métropoles", "", () -> metropoles.stream()
                .map(code -> picture(
                        choice(Kind.AREAS, "engagement-state", null, "commune", null, List.of()),
                        new Composition.Frame("epci", code)))
                .map(Picture::sheet)
                .iterator()));
        table.add(
                "atlas PDF des %d métropoles, communes et alentours".formatted(metropoles.size()),
                seen.text(),
                "< 30 s");
    }

    private Picture picture(MapChoice choice) {
        return picture(choice, Composition.Frame.FRANCE);
    }

    private Picture picture(MapChoice map, Composition.Frame frame) {
        return pictures.of(
                new Composition(
                        PageFormat.WEB.id(), Look.LIGHT, map.within(frame), Composition.Texts.USUAL, List.of(), null),
                publication,
                "http://127.0.0.1");
    }

    private static MapChoice choice(
            Kind kind,
            String theme,
            @Nullable String second,
            String level,
            @Nullable LocalDate before,
            List<Integer> years) {
        return new MapChoice(
                kind,
                theme,
                second,
                level,
                DAY,
                null,
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

    /** @param allocated bytes that the drawing asked of the heap in all, whether or not they were alive together */
    private record Seen(double millis, long allocated, int bytes) {
        String text() {
            return String.format(
                    Locale.ROOT, "%.0f ms, %.0f Ko, %d Mo alloués", millis, bytes / 1024.0, allocated >> 20);
        }
    }

    private static Seen best(Supplier<byte[]> work) {
        Seen best = once(work);
        for (int run = 1; run < RUNS; run++) {
            Seen seen = once(work);
            best = seen.millis < best.millis ? seen : best;
        }
        return best;
    }

    private static Seen once(Supplier<byte[]> work) {
        long allocated = allocated();
        long start = System.nanoTime();
        int bytes = work.get().length;
        return new Seen((System.nanoTime() - start) / 1e6, allocated() - allocated, bytes);
    }

    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getCurrentThreadAllocatedBytes()
                : 0;
    }
}
