package fr.diair.atlas.app;

import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.ReceivedFile;
import fr.diair.atlas.intake.Watch;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --report}: where a command writes the whole report, as the page offers it. */
final class ReportFile {
    @Option(names = "--report", paramLabel = "FICHIER", description = "Écrit le compte rendu entier (.csv ou .json).")
    private @Nullable Path file;

    /** @throws UsageException when the name does not tell the format */
    void requireName() {
        if (file != null && !isCsv(file) && !file.toString().endsWith(".json")) {
            throw new UsageException("report-name", "Le compte rendu %s doit finir par .csv ou .json.".formatted(file));
        }
    }

    private static boolean isCsv(Path path) {
        return path.toString().endsWith(".csv");
    }

    /** Tries a plan and keeps its report. */
    Report attempt(Intake intake, ReceivedFile received, Plan plan, Watch watch) throws IOException {
        if (file == null) {
            return intake.attempt(received, plan, null, watch);
        }
        Path folder = Files.createTempDirectory("atlas-essai");
        try {
            Report report = intake.attempt(received, plan, folder, watch);
            Files.copy(
                    folder.resolve(isCsv(file) ? "trial.csv" : "trial.json"),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
            return report;
        } finally {
            Files.deleteIfExists(folder.resolve("trial.csv"));
            Files.deleteIfExists(folder.resolve("trial.json"));
            Files.deleteIfExists(folder);
        }
    }

    /** Keeps the report of a batch. @param batch null when there is none */
    void keep(Intake intake, @Nullable Long batch) throws IOException {
        if (file != null && batch != null) {
            try (OutputStream out = Files.newOutputStream(file)) {
                intake.report(batch, !isCsv(file), out);
            }
        }
    }
}
