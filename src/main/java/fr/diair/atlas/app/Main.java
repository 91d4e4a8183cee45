package fr.diair.atlas.app;

import fr.diair.atlas.db.DatabaseFault;
import fr.diair.atlas.fault.AtlasException;
import fr.diair.atlas.fault.UsageException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The entry point of every {@code ./atlas} command. Exit codes: 0 done, 1 failed, 2 cannot be done as asked. */
@Command(
        name = "./atlas",
        description = {"Atlas montre où les collectivités s'engagent pour l'accueil et l'intégration des réfugiés.", ""
        },
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            DemoCommand.class,
            AccountCommand.class,
            BenchCommand.class
        })
public final class Main {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Montre cette aide.")
    @SuppressWarnings("UnusedVariable") // Read by picocli.
    private boolean help;

    public static void main(String[] args) {
        // French has accents, whatever the locale of the terminal says.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Main());
        FrenchUsage.apply(commands);
        commands.setExecutionStrategy(parsed -> {
            CommandLine.ParseResult last = parsed;
            while (last.subcommand() != null) {
                last = last.subcommand();
            }
            CommandLine command = last.commandSpec().commandLine();
            if (!(command.getCommand() instanceof Callable) && !last.isUsageHelpRequested()) {
                command.usage(command.getErr());
                return USAGE;
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        commands.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command));
        return commands;
    }

    /** One sentence for what the user or the operator can act on; else a stack trace in the log and a number of the exit. */
    private static int tell(Exception failure, CommandLine command) {
        if (failure instanceof Closing.Ending) {
            return FAILED;
        }
        Optional<UsageException> away =
                failure instanceof AtlasException ? Optional.empty() : DatabaseFault.sentence(failure);
        if (failure instanceof UsageException || away.isPresent()) {
            AtlasException usage = away.<AtlasException>map(found -> found).orElseGet(() -> (AtlasException) failure);
            LoggerFactory.getLogger(Main.class).info("refused: {}", usage.code(), usage);
            command.getErr().println(usage.sentence());
            return USAGE;
        }
        if (failure instanceof AtlasException expected) {
            command.getErr().println(expected.sentence());
            return FAILED;
        }
        LoggerFactory.getLogger(Main.class).error("unexpected failure", failure);
        command.getErr()
                .println("Une erreur inattendue a arrêté Atlas (%s) ; le détail est dans le journal."
                        .formatted(failure.getClass().getSimpleName()));
        return FAILED;
    }
}
