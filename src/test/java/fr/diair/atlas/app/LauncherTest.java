package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./atlas} itself, where it costs little: nothing here installs or builds. */
class LauncherTest {
    private static final Path REAL = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path checkout;

    @BeforeEach
    void copy_the_launcher_into_a_checkout_with_a_space() throws Exception {
        checkout = Files.createDirectories(folder.resolve("mon atlas"));
        Files.createDirectories(checkout.resolve("docker"));
        Files.copy(REAL.resolve("atlas"), checkout.resolve("atlas"));
        Files.setPosixFilePermissions(checkout.resolve("atlas"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(REAL.resolve("docker/packages.txt"), checkout.resolve("docker/packages.txt"));
    }

    private record Outcome(int exit, String out, String err) {}

    @Test
    void help_lists_every_command_and_starts_nothing() throws Exception {
        Outcome help = atlas(Map.of("PATH", "/usr/bin:/bin"), "--help");
        assertThat(help.exit).isZero();
        assertThat(help.out)
                .startsWith("Utilisation : ./atlas COMMANDE")
                .contains("serve ", "import ", "export ", "demo ", "account ", "bench ", "test ");
        assertThat(help.err).isEmpty();
        assertThat(checkout.resolve("target")).doesNotExist();
    }

    @Test
    void a_question_about_a_command_is_answered_before_anything_is_built() throws Exception {
        Outcome help = atlas(Map.of(), "serve", "--help");
        assertThat(help.exit).isZero();
        assertThat(help.out).contains("Démarre Atlas");
        assertThat(checkout.resolve("target")).doesNotExist();
    }

    @Test
    void without_a_command_the_help_is_an_error() throws Exception {
        Outcome nothing = atlas(Map.of());
        assertThat(nothing.exit).isEqualTo(2);
        assertThat(nothing.err).startsWith("Utilisation :");
    }

    @Test
    void an_unknown_command_is_named() throws Exception {
        Outcome unknown = atlas(Map.of(), "servir");
        assertThat(unknown.exit).isEqualTo(2);
        assertThat(unknown.err).isEqualTo("Commande inconnue : « servir ». « ./atlas --help » montre les commandes.\n");
    }

    @Test
    void on_a_system_without_apt_it_names_the_packages_that_are_missing() throws Exception {
        Path tools = toolsWithoutApt();
        Files.writeString(
                checkout.resolve("docker/packages.txt"),
                "# comment\nbuild here bash\nbuild atlas-missing-one atlas-no-such-command\n"
                        + "run atlas-missing-two /no/such/*/file\ntest atlas-unasked atlas-no-such-command\n");
        Outcome serve = atlas(Map.of("PATH", tools.toString()), "serve");
        assertThat(serve.exit).isEqualTo(2);
        assertThat(serve.err)
                .isEqualTo("Il manque l'équivalent de ces paquets Debian : atlas-missing-one atlas-missing-two."
                        + " Installez-les, puis relancez.\n");
    }

    @Test
    void an_account_that_may_not_install_gets_the_line_for_the_administrator() throws Exception {
        Path tools = toolsWithoutApt();
        script(tools.resolve("apt-get"), "exit 1");
        script(tools.resolve("sudo"), "exit 1");
        Files.writeString(checkout.resolve("docker/packages.txt"), "build atlas-missing atlas-no-such-command\n");
        Outcome serve = asOrdinaryAccount(tools, "serve");
        assertThat(serve.exit).isEqualTo(2);
        assertThat(serve.err)
                .contains("Un administrateur doit lancer")
                .contains("apt-get update && apt-get install -y --no-install-recommends atlas-missing");
    }

    @Test
    void a_server_that_is_given_spares_the_packages_of_the_database() throws Exception {
        Path tools = toolsWithoutApt();
        Files.writeString(
                checkout.resolve("docker/packages.txt"),
                "build atlas-jdk atlas-no-such-command\ndatabase atlas-database atlas-no-such-command\n");
        Outcome own = atlas(Map.of("PATH", tools.toString()), "serve");
        assertThat(own.err).contains("atlas-database");
        Outcome given = atlas(Map.of("PATH", tools.toString(), "ATLAS_DATABASE_URL", "postgres://h/b"), "serve");
        assertThat(given.err).contains("atlas-jdk").doesNotContain("atlas-database");
        Outcome flag = atlas(Map.of("PATH", tools.toString()), "serve", "--database-url=postgres://h/b");
        assertThat(flag.err).contains("atlas-jdk").doesNotContain("atlas-database");
    }

    /** A PATH that holds what the script itself uses, and nothing that could install or build. */
    private Path toolsWithoutApt() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("bash", "dirname", "readlink", "mkdir", "cat", "sh")) {
            script(tools.resolve(tool), "exec /usr/bin/%s \"$@\"".formatted(tool));
        }
        return tools;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome atlas(Map<String, String> environment, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(checkout.resolve("atlas").toString()));
        words.addAll(List.of(arguments));
        return run(words, environment);
    }

    /** As the account "nobody" when the tests run as root, which may install. */
    private Outcome asOrdinaryAccount(Path tools, String... arguments) throws Exception {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            for (Path open = checkout; !open.equals(folder.getParent()); open = open.getParent()) {
                open.toFile().setReadable(true, false);
                open.toFile().setExecutable(true, false);
            }
            Files.createDirectories(checkout.resolve("target"));
            checkout.resolve("target").toFile().setWritable(true, false);
            words.addAll(List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
        }
        words.add(checkout.resolve("atlas").toString());
        words.addAll(List.of(arguments));
        return run(words, Map.of("PATH", tools.toString()));
    }

    private Outcome run(List<String> words, Map<String, String> environment) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(Path.of("/").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ATLAS_"));
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Outcome(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
