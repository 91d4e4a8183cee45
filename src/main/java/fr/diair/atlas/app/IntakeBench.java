package fr.diair.atlas.app;

import fr.diair.atlas.bench.BenchTable;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.ReceivedFile;
import fr.diair.atlas.intake.Watch;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Targets;
import fr.diair.atlas.layer.TilePyramid;
import fr.diair.atlas.vector.FeatureColumn;
import fr.diair.atlas.vector.FeatureContent;
import fr.diair.atlas.vector.FeatureFile;
import fr.diair.atlas.vector.FeatureOptions;
import fr.diair.atlas.vector.FeatureWriter;
import fr.diair.atlas.vector.GeoPackageWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many rows a second go through the whole of an import: read, joined, compared, written, shown. */
final class IntakeBench {
    private static final int OFFICIALS = 3;

    private IntakeBench() {}

    static void measure(Database database, BenchTable table) throws IOException {
        List<String> communes = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        select code || ';' || name from territory
                        where level = 'commune' and kind is null order by code
                        """).mapTo(String.class).list());
        Path folder = Files.createTempDirectory("atlas-bench");
        try {
            Intake intake = new Intake(database, TilePyramid::prepare);
            Path officials = folder.resolve("elus.csv");
            try (BufferedWriter out = Files.newBufferedWriter(officials)) {
                out.write("Code INSEE;Commune;Date d'adhésion;Fonction;Nom de l'élu\n");
                for (String commune : communes) {
                    for (int i = 0; i < OFFICIALS; i++) {
                        out.write(commune + ";12/03/2018;Adjoint au maire;Personne " + i + "\n");
                    }
                }
            }
            add(table, "import d'une liste d'élus", intake, officials, "engagements");
            Path figures = folder.resolve("chiffres-2019.csv");
            try (BufferedWriter out = Files.newBufferedWriter(figures)) {
                out.write("CODGEO_19;LIBGEO_19;logements_19;vacants_19;taux_vacance_19\n");
                int number = 0;
                for (String commune : communes) {
                    number++;
                    out.write(commune + ";1 " + (100 + number % 900) + ";" + number % 97 + ";" + number % 20 + ",5\n");
                }
            }
            add(table, "import d'un tableau de trois indicateurs", intake, figures, "indicators");
        } finally {
            for (String name : List.of("elus.csv", "chiffres-2019.csv")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
    }

    /** How many features a second are read, led to degrees and checked, from a file of boundaries and from its twin. */
    static void read(Path boundaries, BenchTable table) throws IOException {
        Path folder = Files.createTempDirectory("atlas-bench");
        Path twin = folder.resolve("communes.gpkg");
        try {
            FeatureContent content = read("lecture des contours, GeoJSON", boundaries, table);
            List<FeatureColumn> columns = List.of(new FeatureColumn("code", FeatureColumn.Type.TEXT));
            try (FeatureWriter writer = new GeoPackageWriter(twin, "communes", columns)) {
                content.features()
                        .forEach(feature ->
                                writer.feature(Map.of("code", String.valueOf(feature.index())), feature.geometry()));
            }
            read("lecture des mêmes, GeoPackage", twin, table);
        } finally {
            Files.deleteIfExists(twin);
            Files.deleteIfExists(folder);
        }
    }

    private static FeatureContent read(String what, Path path, BenchTable table) {
        long start = System.nanoTime();
        FeatureContent content;
        try (FeatureFile file = FeatureFile.open(path, String.valueOf(path.getFileName()), FeatureOptions.DETECT)) {
            content = file.read(field -> true);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int features = content.features().size();
        table.add(
                "%s (%d objets)".formatted(what, features),
                String.format(Locale.ROOT, "%.1f s, %.0f objets/s", seconds, features / seconds),
                "");
        return content;
    }

    private static void add(BenchTable table, String what, Intake intake, Path path, String target) {
        long start = System.nanoTime();
        ReceivedFile file = ReceivedFile.of(path);
        Plan plan = intake.plan(file, Plan.of(target, Map.of(), Map.of()), Targets.of(target));
        Report report = intake.commit(file, plan, Watch.NOBODY).report();
        double seconds = (System.nanoTime() - start) / 1e9;
        table.add(
                "%s (%d lignes)".formatted(what, report.counts().read()),
                String.format(
                        Locale.ROOT,
                        "%.1f s, %.0f lignes/s",
                        seconds,
                        report.counts().read() / seconds),
                "");
    }
}
