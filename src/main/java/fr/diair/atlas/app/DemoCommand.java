package fr.diair.atlas.app;

import fr.diair.atlas.ingest.DataLoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./atlas demo remove} and {@code ./atlas demo load}. */
@Command(
        name = "demo",
        description = "Retire ou recharge les données de démonstration, qui sont fictives.",
        subcommands = {DemoCommand.Remove.class, DemoCommand.Load.class})
final class DemoCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Montre cette aide.")
    @SuppressWarnings("UnusedVariable") // Read by picocli.
    private boolean help;

    @Command(
            name = "remove",
            description = {
                "Retire toutes les données de démonstration, et rien d'autre.",
                "Elles ne reviennent pas d'elles-mêmes au prochain démarrage."
            })
    static final class Remove implements java.util.concurrent.Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Override
        public Integer call() throws Exception {
            return DatabaseTask.run(options, (settings, database, progress) -> {
                progress.accept("Retrait des données de démonstration");
                new DataLoad(database.jdbi(), settings.folders().data()).removeDemo();
                System.out.println("Les données de démonstration sont retirées.");
                return 0;
            });
        }
    }

    @Command(name = "load", description = "Charge de nouveau les données de démonstration.")
    static final class Load implements java.util.concurrent.Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Override
        public Integer call() throws Exception {
            return DatabaseTask.run(options, (settings, database, progress) -> {
                DataLoad data = new DataLoad(database.jdbi(), settings.folders().data());
                ReportText.print(data.isEmpty() ? data.all(progress::accept) : data.demo(progress::accept), System.out);
                return 0;
            });
        }
    }
}
