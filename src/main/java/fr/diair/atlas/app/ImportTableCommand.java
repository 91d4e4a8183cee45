package fr.diair.atlas.app;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.ReceivedFile;
import fr.diair.atlas.intake.TableIntake;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Target;
import fr.diair.atlas.intake.plan.Targets;
import fr.diair.atlas.layer.TilePyramid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./atlas import table}: any table into facts or indicators, as the page does it. */
@Command(
        name = "table",
        description = {
            "Charge un tableau (CSV, TSV, XLSX, ODS, attributs d'un GeoJSON ou d'un GeoPackage) : codes et noms sont rattachés aux territoires, chaque ligne est comptée.",
            "Les lignes refusées sont listées avec leur raison ; les autres sont prises (code de sortie 1)."
        })
final class ImportTableCommand implements Callable<Integer> {
    private static final int SOME_REFUSED = 1;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(index = "0", paramLabel = "FICHIER", description = "Le tableau à charger.")
    private Path file = Path.of("");

    @Option(
            names = "--target",
            paramLabel = "CIBLE",
            description = "contracts, signatories, statuses, engagements, fundings, actions, events, event-participants"
                    + " ou indicators.")
    private @Nullable String target;

    @Option(names = "--dry-run", description = "Dit ce que deviendrait chaque ligne, sans rien changer.")
    private boolean dryRun;

    @Option(names = "--encoding", paramLabel = "CODAGE", description = "utf-8, windows-1252… (reconnu par défaut).")
    private @Nullable String encoding;

    @Option(names = "--separator", paramLabel = "C", description = "Un caractère, ou tab (reconnu par défaut).")
    private @Nullable String separator;

    @Option(names = "--sheet", paramLabel = "FEUILLE", description = "Feuille d'un classeur.")
    private @Nullable String sheet;

    @Option(names = "--header", paramLabel = "LIGNE", description = "Ligne des noms de colonnes (reconnue par défaut).")
    private @Nullable Long header;

    @Option(names = "--map", paramLabel = "CHAMP=COLONNE", description = "Colonne d'un champ ; à répéter.")
    private Map<String, String> columns = new TreeMap<>();

    @Option(
            names = "--set",
            paramLabel = "CHAMP=VALEUR",
            description = "Même valeur pour toutes les lignes ; à répéter.")
    private Map<String, String> values = new TreeMap<>();

    @Option(names = "--vintage", paramLabel = "ANNÉE", description = "Millésime des codes (reconnu par défaut).")
    private @Nullable Integer vintage;

    @Option(names = "--choose", paramLabel = "LIGNE=CODE", description = "Territoire d'une ligne refusée ; à répéter.")
    private Map<Long, String> chosen = new TreeMap<>();

    @Option(names = "--skip", paramLabel = "LIGNE", description = "Ligne à laisser de côté ; à répéter.")
    private long[] skipped = {};

    @Option(names = "--plan", paramLabel = "FICHIER.json", description = "Plan complet, tel que la page l'envoie.")
    private @Nullable Path planFile;

    @Mixin
    private ReportFile reportFile = new ReportFile();

    @Override
    public Integer call() throws Exception {
        Path readable = ImportCommand.readable(file);
        if (target == null && planFile == null) {
            throw new UsageException(
                    "missing-target", "Dites ce que le tableau contient : --target engagements, --target indicators…");
        }
        requireTarget();
        reportFile.requireName();
        return DatabaseTask.beside(options, (settings, database, progress) -> {
            loadIfEmpty(settings, database, progress);
            progress.accept((dryRun ? "Essai de " : "Import de ") + readable.getFileName());
            Intake intake = new Intake(database, TilePyramid::prepare);
            ReceivedFile received = ReceivedFile.of(readable);
            ConsoleWatch watch = new ConsoleWatch(progress);
            Plan plan = plan(intake, received);
            Report report;
            if (dryRun) {
                report = reportFile.attempt(intake, received, plan, watch);
            } else {
                TableIntake.Outcome outcome = intake.commit(received, plan, watch);
                report = outcome.report();
                reportFile.keep(intake, outcome.batch());
            }
            IntakeText.print(report, System.out);
            return report.counts().refused() > 0 ? SOME_REFUSED : 0;
        });
    }

    static void loadIfEmpty(Settings settings, Database database, Progress progress) {
        DataLoad data = new DataLoad(database.jdbi(), settings.folders().data());
        if (data.isEmpty()) {
            database.alone(() -> {
                if (data.isEmpty()) {
                    data.all(progress::accept);
                }
            });
        }
    }

    private Plan plan(Intake intake, ReceivedFile received) throws IOException {
        Plan given = planFile == null ? null : Plan.parse(Files.readString(ImportCommand.readable(planFile)));
        Target wanted = Targets.of(target == null ? String.valueOf(given == null ? "" : given.target()) : target);
        Plan reading = new Plan(
                wanted.id(), null, null, null, null, null, encoding, separator, sheet, header, vintage, null, null);
        Plan base = given == null ? intake.plan(received, reading, wanted) : given;
        return completed(wanted, base);
    }

    /** What was said on the command line wins over what is remembered or guessed. */
    private Plan completed(Target wanted, Plan base) {
        Map<String, @Nullable String> mapped = new HashMap<>(base.columns());
        mapped.putAll(columns);
        Map<String, String> said = new HashMap<>(base.options());
        Map<String, String> constants = new HashMap<>(base.constants());
        values.forEach((name, value) -> {
            boolean option = wanted.options().stream().anyMatch(one -> one.id().equals(name));
            (option ? said : constants).put(name, value);
        });
        Map<String, Plan.Decision> decisions = new HashMap<>(base.decisions());
        chosen.forEach((line, code) -> decisions.put(line.toString(), new Plan.Decision(code, false)));
        for (long line : skipped) {
            decisions.put(Long.toString(line), new Plan.Decision(null, true));
        }
        return new Plan(
                wanted.id(),
                said,
                mapped,
                constants,
                base.indicators(),
                decisions,
                encoding == null ? base.encoding() : encoding,
                separator == null ? base.separator() : separator,
                sheet == null ? base.sheet() : sheet,
                header == null ? base.header() : header,
                vintage == null ? base.vintage() : vintage,
                base.epsg(),
                base.layer());
    }

    private void requireTarget() {
        try {
            if (target != null) {
                Targets.of(target);
            }
        } catch (DataException e) {
            throw new UsageException(e.code(), e.sentence(), e);
        }
    }
}
