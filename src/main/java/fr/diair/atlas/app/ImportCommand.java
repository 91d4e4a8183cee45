package fr.diair.atlas.app;

import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.ingest.LoadReport;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.ReceivedFile;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.layer.TilePyramid;
import fr.diair.atlas.territory.Vintage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./atlas import ...}: files in, a counted report out. Works beside a running Atlas, which shows it at once. */
@Command(
        name = "import",
        description =
                "Charge un fichier et rend compte de chaque ligne. Un Atlas qui tourne montre le résultat aussitôt.",
        subcommands = {
            ImportTableCommand.class,
            ImportCommand.Boundaries.class,
            BatchCommands.Listing.class,
            BatchCommands.Show.class,
            BatchCommands.Compare.class,
            BatchCommands.Undo.class,
            ImportCommand.Data.class
        })
final class ImportCommand {
    /** Rows were refused: the others are in. */
    private static final int SOME_REFUSED = 1;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Montre cette aide.")
    @SuppressWarnings("UnusedVariable") // Read by picocli.
    private boolean help;

    @Command(
            name = "boundaries",
            description = {
                "Charge les contours officiels des communes : GeoJSON (compressé ou non), Shapefile (zip), GeoPackage ou",
                "FlatGeobuf, dans tout système de coordonnées connu de l'EPSG.",
                "La carte garde les anciens jusqu'à ce que les nouveaux soient complets."
            })
    static final class Boundaries implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Parameters(index = "0", paramLabel = "FICHIER", description = "Fichier des communes.")
        private Path file = Path.of("");

        @Option(
                names = "--vintage",
                required = true,
                paramLabel = "ANNÉE",
                description = "Millésime des codes du fichier, par exemple 2018.")
        private int vintage;

        @Option(names = "--source", paramLabel = "TEXTE", description = "Source à mentionner sous la carte.")
        private @Nullable String source;

        @Option(names = "--licence", paramLabel = "TEXTE", description = "Licence du fichier.")
        private String licence = "non précisée";

        @Option(names = "--date", paramLabel = "DATE", description = "Date des données (AAAA-MM-JJ).")
        private @Nullable LocalDate date;

        @Option(
                names = "--epsg",
                paramLabel = "NUMÉRO",
                description = "Système de coordonnées, quand le fichier ne le dit pas : 2154 pour le Lambert-93.")
        private @Nullable Integer epsg;

        @Option(names = "--layer", paramLabel = "COUCHE", description = "Couche à lire, quand il y en a plusieurs.")
        private @Nullable String layer;

        @Option(names = "--encoding", paramLabel = "CODAGE", description = "Codage des textes d'un Shapefile.")
        private @Nullable String encoding;

        @Option(names = "--code-field", paramLabel = "ATTRIBUT", description = "Attribut du code des communes.")
        private @Nullable String codeField;

        @Option(names = "--name-field", paramLabel = "ATTRIBUT", description = "Attribut de leur nom.")
        private @Nullable String nameField;

        @Mixin
        private ReportFile reportFile = new ReportFile();

        @Option(names = "--dry-run", description = "Dit ce que deviendrait chaque contour, sans rien changer.")
        private boolean dryRun;

        @Override
        public Integer call() throws Exception {
            reportFile.requireName();
            ReceivedFile received = ReceivedFile.of(readable(file));
            Plan plan = plan(received);
            return DatabaseTask.beside(options, (settings, database, progress) -> {
                ImportTableCommand.loadIfEmpty(settings, database, progress);
                Intake intake = new Intake(database, TilePyramid::prepare);
                ConsoleWatch watch = new ConsoleWatch(progress);
                Report report = dryRun
                        ? reportFile.attempt(intake, received, plan, watch)
                        : intake.commit(received, plan, watch).report();
                reportFile.keep(intake, report.batch());
                IntakeText.print(report, System.out);
                if (!dryRun) {
                    progress.accept("Tuiles des grandes échelles (la carte montre déjà les nouveaux contours)");
                    String version = database.jdbi()
                            .withHandle(handle -> handle.createQuery("select version from boundary_current")
                                    .mapTo(String.class)
                                    .one());
                    new TilePyramid(database.jdbi()).makeTheRest(version);
                }
                return report.counts().refused() > 0 ? SOME_REFUSED : 0;
            });
        }

        private Plan plan(ReceivedFile received) {
            Map<String, String> said = new HashMap<>();
            said.put("vintage", vintage(vintage).toString());
            said.put("source", source == null ? "fichier " + received.name() : source);
            said.put("licence", licence);
            if (date != null) {
                said.put("date", date.toString());
            }
            Map<String, @Nullable String> columns = new HashMap<>();
            columns.put("code", codeField);
            columns.put("name", nameField);
            return new Plan(
                    "boundaries", said, columns, null, null, null, encoding, null, null, null, vintage, epsg, layer);
        }

        private static Vintage vintage(int year) {
            try {
                return new Vintage(year);
            } catch (IllegalArgumentException e) {
                throw new UsageException("illegal-vintage", String.valueOf(e.getMessage()), e);
            }
        }
    }

    @Command(
            name = "data",
            description =
                    "Recharge le dossier data/ : codes officiels, contrats, et démonstration si elle n'a pas été retirée.")
    static final class Data implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Override
        public Integer call() throws Exception {
            return DatabaseTask.run(
                    options,
                    (settings, database, progress) -> told(
                            new DataLoad(database.jdbi(), settings.folders().data()).all(progress::accept)));
        }
    }

    /** @throws UsageException when there is no such file, or it may not be read */
    static Path readable(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute) || !Files.isReadable(absolute)) {
            throw new UsageException(
                    "no-such-file",
                    "Le fichier %s n'existe pas ou ne se lit pas : vérifiez son chemin.".formatted(absolute));
        }
        return absolute;
    }

    private static int told(LoadReport report) {
        ReportText.print(report, System.out);
        return report.refused() > 0 ? SOME_REFUSED : 0;
    }
}
