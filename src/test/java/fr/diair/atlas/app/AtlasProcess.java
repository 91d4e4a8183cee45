package fr.diair.atlas.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole Atlas in a process of its own, as the launcher starts it, with what it says kept in a file. */
public final class AtlasProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Atlas est prêt : (http://\\S+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path said;

    private AtlasProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Runs {@code ./atlas} with these arguments from the classes under test. */
    public static AtlasProcess start(String... arguments) throws IOException {
        return startWith("-Xmx1g", arguments);
    }

    /** As {@link #start}, with a limit of the Java heap. */
    public static AtlasProcess startWith(String heap, String... arguments) throws IOException {
        Path said = Files.createTempFile("atlas-said", ".txt");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-Djava.awt.headless=true",
                // Not the tests' own log settings, which would show on this program's screen.
                "-Dlogback.configurationFile=logback.xml",
                "-Datlas.checkout=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ATLAS_"));
        return new AtlasProcess(
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start(), said);
    }

    public Process process() {
        return process;
    }

    /** All it has said until now, on both streams. */
    public String said() throws IOException {
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    /** Waits until it serves. */
    public URI awaitReady(int seconds) throws Exception {
        for (int tenth = 0; tenth < seconds * 10; tenth++) {
            Matcher ready = READY.matcher(said());
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            if (!process.isAlive()) {
                throw new AssertionError("Atlas ended: " + said());
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready after " + seconds + " s: " + said());
    }

    /** Its exit code, once it has ended. */
    public int awaitExit() throws Exception {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + said());
        }
        return process.exitValue();
    }

    public static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Ends it as Ctrl-C does, and waits. */
    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        Files.deleteIfExists(said);
    }
}
