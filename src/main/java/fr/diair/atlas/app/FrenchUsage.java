package fr.diair.atlas.app;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Picocli in French: the headings of the help texts, and what is said of a command line that cannot be read. */
final class FrenchUsage {
    private FrenchUsage() {}

    static void apply(CommandLine commands) {
        headings(commands);
        commands.setUsageHelpWidth(100);
        commands.setParameterExceptionHandler((mistake, args) -> {
            CommandLine command = mistake.getCommandLine();
            PrintWriter err = command.getErr();
            err.println(sentence(mistake));
            err.println("« %s --help » montre ce qui est admis."
                    .formatted(command.getCommandSpec().qualifiedName()));
            return command.getCommandSpec().exitCodeOnInvalidInput();
        });
    }

    private static void headings(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.usageMessage()
                .synopsisHeading("Utilisation : ")
                .synopsisSubcommandLabel("COMMANDE")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions :%n")
                .commandListHeading("%nCommandes :%n");
        command.getSubcommands().values().forEach(FrenchUsage::headings);
    }

    private static String sentence(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return "Argument inconnu : %s.".formatted(String.join(" ", unmatched.getUnmatched()));
        }
        if (mistake instanceof MissingParameterException missing) {
            return "Il manque : %s."
                    .formatted(String.join(
                            ", ",
                            missing.getMissing().stream()
                                    .map(argument -> argument instanceof OptionSpec
                                            ? name(argument) + " " + argument.paramLabel()
                                            : name(argument))
                                    .toList()));
        }
        if (mistake instanceof OverwrittenOptionException twice) {
            return "Une option est donnée deux fois : %s.".formatted(name(twice.getOverwritten()));
        }
        return "Valeur refusée pour %s : « %s ».".formatted(name(mistake.getArgSpec()), mistake.getValue());
    }

    private static String name(@Nullable ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName();
        }
        return argument == null ? "un argument" : argument.paramLabel();
    }
}
