package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    private record Outcome(int exit, String out, String err) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "servir | Argument inconnu : servir.",
                "serve --prot 7001 | Argument inconnu : --prot 7001.",
                "serve --port | Il manque : --port PORT.",
                "import table | Il manque : FICHIER.",
                "import table f.csv --vintage hier | Valeur refusée pour --vintage : « hier ».",
                "serve --home a --home b | Une option est donnée deux fois : --home.",
            })
    void a_mistake_is_said_in_french_with_the_way_to_the_help(String line, String sentence) {
        Outcome outcome = run(line.split(" "));
        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.err).startsWith(sentence + "\n").contains("--help » montre ce qui est admis.");
        assertThat(outcome.out).isEmpty();
    }

    @Test
    void no_help_text_speaks_english() {
        CommandLine all = Main.commandLine();
        assertThat(run("--help").out).contains("Utilisation : ./atlas").contains("Commandes :");
        all.getSubcommands().keySet().forEach(command -> assertThat(run(command, "--help").out)
                .startsWith("Utilisation : ./atlas " + command)
                .doesNotContain("Usage", "Show this", "Commands:", "Print"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "import", "demo", "account"})
    void without_a_command_the_help_goes_to_the_error_stream(String line) {
        Outcome nothing = line.isEmpty() ? run() : run(line);
        assertThat(nothing.exit).isEqualTo(2);
        assertThat(nothing.err).startsWith("Utilisation : ./atlas " + line).contains("Commandes :");
        assertThat(nothing.out).isEmpty();
    }

    private static Outcome run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Outcome(exit, out.toString(), err.toString());
    }
}
