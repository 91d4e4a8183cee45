package fr.diair.atlas.app;

import fr.diair.atlas.boundary.BoundaryImport;
import fr.diair.atlas.boundary.BoundaryOrigin;
import fr.diair.atlas.boundary.BoundaryReport;
import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.ingest.FactTable;
import fr.diair.atlas.ingest.LoadReport;
import fr.diair.atlas.layer.TilePyramid;
import fr.diair.atlas.territory.Vintage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        subcommands = {ImportCommand.Boundaries.class, ImportCommand.Facts.class, ImportCommand.Data.class})
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
                "Charge les contours officiels des communes : GeoJSON, compressé (gzip) ou non.",
                "La carte garde les anciens jusqu'à ce que les nouveaux soient complets."
            })
    static final class Boundaries implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Parameters(index = "0", paramLabel = "FICHIER", description = "Fichier des communes, en WGS84.")
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

        @Override
        public Integer call() throws Exception {
            Path readable = readable(file);
            String named = source == null ? "fichier " + readable.getFileName() : source;
            BoundaryOrigin origin = new BoundaryOrigin(vintage(vintage), named, licence, date);
            return DatabaseTask.run(options, (settings, database, progress) -> {
                DataLoad data = new DataLoad(database.jdbi(), settings.folders().data());
                if (data.isEmpty()) {
                    data.all(progress::accept);
                }
                BoundaryReport report = new BoundaryImport(database.jdbi(), TilePyramid::prepare)
                        .official(readable, origin, progress::accept);
                ReportText.print(report, System.out);
                progress.accept("Tuiles des grandes échelles (la carte montre déjà les nouveaux contours)");
                new TilePyramid(database.jdbi()).makeTheRest(report.version());
                return report.refused() > 0 ? SOME_REFUSED : 0;
            });
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

    @Command(
            name = "facts",
            description = {
                "Charge une table de faits au format CSV de data/README.md.",
                "Les lignes refusées sont listées avec leur raison ; les autres sont prises (code de sortie 1)."
            })
    static final class Facts implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Parameters(
                index = "0",
                paramLabel = "TABLE",
                description = "contracts, signatories, statuses, engagements,"
                        + " fundings, actions, events ou event-participants.")
        private String table = "";

        @Parameters(
                index = "1",
                paramLabel = "FICHIER",
                description = "Fichier CSV, en UTF-8, séparé par des points-virgules.")
        private Path file = Path.of("");

        @Option(names = "--dry-run", description = "Dit ce que deviendrait chaque ligne, sans rien changer.")
        private boolean dryRun;

        @Option(
                names = "--counted-on",
                paramLabel = "DATE",
                description = "Jour où les chiffres du fichier ont été comptés (AAAA-MM-JJ ; aujourd'hui par défaut).")
        private @Nullable LocalDate countedOn;

        @Override
        public Integer call() throws Exception {
            FactTable facts = FactTable.of(table)
                    .orElseThrow(() -> new UsageException(
                            "unknown-table",
                            "Table « %s » inconnue : choisissez parmi %s."
                                    .formatted(
                                            table,
                                            Arrays.stream(FactTable.values())
                                                    .map(FactTable::id)
                                                    .collect(Collectors.joining(", ")))));
            Path readable = readable(file);
            return DatabaseTask.run(options, (settings, database, progress) -> {
                DataLoad data = new DataLoad(database.jdbi(), settings.folders().data());
                if (data.isEmpty()) {
                    data.all(progress::accept);
                }
                progress.accept((dryRun ? "Essai de " : "Lecture de ") + readable.getFileName());
                LocalDate day = countedOn == null ? LocalDate.now(java.time.ZoneId.of("Europe/Paris")) : countedOn;
                int exit = told(data.facts(facts, readable, day, dryRun));
                if (dryRun) {
                    System.out.println("Essai : rien n'a été changé.");
                }
                return exit;
            });
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
