package fr.diair.atlas.app;

import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.batch.BatchUndo;
import fr.diair.atlas.intake.batch.Batches;
import fr.diair.atlas.layer.TilePyramid;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./atlas import list}, {@code show}, {@code compare} and {@code undo}: the batches that were committed. */
final class BatchCommands {
    private BatchCommands() {}

    @Command(name = "list", description = "Liste les lots importés, le dernier d'abord.")
    static final class Listing implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Override
        public Integer call() throws Exception {
            return DatabaseTask.beside(options, (settings, database, progress) -> {
                for (Batches.Summary batch : new Intake(database, TilePyramid::prepare)
                        .batches(0, 1_000)
                        .batches()) {
                    System.out.printf(
                            "n° %d, %s, %s, %s : prises %d, refusées %d%s%n",
                            batch.id(),
                            batch.at(),
                            batch.label(),
                            batch.fileName(),
                            batch.counts().accepted(),
                            batch.counts().refused(),
                            batch.undoneAt() == null ? "" : ", annulé");
                }
                return 0;
            });
        }
    }

    @Command(name = "show", description = "Montre le compte rendu d'un lot.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Parameters(index = "0", paramLabel = "LOT", description = "Numéro du lot.")
        private long id;

        @Mixin
        private ReportFile reportFile = new ReportFile();

        @Override
        public Integer call() throws Exception {
            reportFile.requireName();
            return DatabaseTask.beside(options, (settings, database, progress) -> {
                Intake intake = new Intake(database, TilePyramid::prepare);
                IntakeText.print(intake.batch(id).report(), System.out);
                reportFile.keep(intake, id);
                return 0;
            });
        }
    }

    @Command(name = "compare", description = "Compare un lot avec le précédent de la même cible et de la même source.")
    static final class Compare implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Parameters(index = "0", paramLabel = "LOT", description = "Numéro du lot.")
        private long id;

        @Override
        public Integer call() throws Exception {
            return DatabaseTask.beside(options, (settings, database, progress) -> {
                IntakeText.print(new Intake(database, TilePyramid::prepare).compare(id), System.out);
                return 0;
            });
        }
    }

    @Command(name = "undo", description = "Annule un lot : tout redevient comme avant lui.")
    static final class Undo implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Parameters(index = "0", paramLabel = "LOT", description = "Numéro du lot.")
        private long id;

        @Override
        public Integer call() throws Exception {
            return DatabaseTask.beside(options, (settings, database, progress) -> {
                BatchUndo.Outcome outcome = new Intake(database, TilePyramid::prepare).undo(id);
                System.out.printf(
                        "Le lot n° %d est annulé : %d lignes retirées, %d remises comme avant.%n",
                        id, outcome.removed(), outcome.restored());
                return 0;
            });
        }
    }
}
