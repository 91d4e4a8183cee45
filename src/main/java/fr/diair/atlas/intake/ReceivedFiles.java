package fr.diair.atlas.intake;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.intake.batch.BatchJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that the page sent, each in a folder of its own under a name of ours; the name its sender gave is kept as text.
 * None outlives a day, nor a new start: they may hold names of persons.
 */
public final class ReceivedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ReceivedFiles.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");
    static final Duration LIFE = Duration.ofDays(1);
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final long largestBytes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param largestMb the most that one file may weigh, in MB */
    public ReceivedFiles(Path folder, int largestMb, Clock clock) {
        this.folder = folder;
        this.largestBytes = (long) largestMb << 20;
        this.clock = clock;
    }

    /** A file that is here. */
    public record Received(String id, String name, long bytes, String sha256) {}

    /**
     * Keeps what the stream holds.
     *
     * @param name as its sender names it
     * @throws RequestException a 413 when it is too large; nothing of it is then kept
     */
    public Received receive(String name, InputStream bytes) {
        sweep(LIFE);
        byte[] number = new byte[6];
        random.nextBytes(number);
        String id = HexFormat.of().formatHex(number);
        Path place = folder.resolve(id);
        try {
            Files.createDirectories(place);
            Received received = write(id, shownName(name), bytes, place.resolve("content"));
            Files.writeString(place.resolve("file.json"), BatchJson.write(received));
            return received;
        } catch (IOException e) {
            remove(place);
            throw new UsageException(
                    "home-right", "Le fichier ne peut pas être gardé : le disque est peut-être plein.", e);
        } catch (RuntimeException e) {
            remove(place);
            throw e;
        }
    }

    private Received write(String id, String name, InputStream in, Path content) throws IOException {
        try (OutputStream out = Files.newOutputStream(content)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                total += count;
                requireSize(total);
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
            return new Received(id, name, total, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws RequestException a 413 when so many bytes are too many */
    public void requireSize(long bytes) {
        if (bytes > largestBytes) {
            throw RequestException.tooLarge(
                    "file-too-large",
                    "Le fichier dépasse %d Mo : découpez-le, ou relevez ATLAS_INTAKE_MB."
                            .formatted(largestBytes >> 20));
        }
    }

    private static String shownName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("\\p{Cntrl}", "").strip();
        return shown.isEmpty()
                ? "fichier"
                : shown.length() > LONGEST_NAME ? shown.substring(shown.length() - LONGEST_NAME) : shown;
    }

    /** @throws RequestException a 404 when there is no such file, or not any more */
    public Received find(String id) {
        Path told = place(id).resolve("file.json");
        try {
            return BatchJson.read(Files.readString(told), Received.class);
        } catch (IOException e) {
            throw absent();
        }
    }

    /** The file as an import takes it. */
    public ReceivedFile file(String id) {
        Received received = find(id);
        return new ReceivedFile(place(id).resolve("content"), received.name(), received.sha256());
    }

    /** The folder of a file, for what belongs to it. */
    public Path place(String id) {
        if (!ID.matcher(id).matches()) {
            throw absent();
        }
        return folder.resolve(id);
    }

    private static RequestException absent() {
        return RequestException.notFound(
                "no-such-file",
                "Ce fichier n'est pas là, ou plus : envoyez-le de nouveau (il est gardé un jour au plus).");
    }

    /** Forgets a file. */
    public void remove(String id) {
        remove(place(id));
    }

    /** Removes what is older. */
    public void sweep(Duration life) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant oldest = clock.instant().minus(life);
        try (DirectoryStream<Path> places = Files.newDirectoryStream(folder)) {
            for (Path place : places) {
                if (!Files.getLastModifiedTime(place).toInstant().isAfter(oldest)) {
                    remove(place);
                }
            }
        } catch (IOException e) {
            LOG.info("old files are left for the next time: {}", e.toString());
        }
    }

    private static void remove(Path place) {
        try (Stream<Path> inside = Files.exists(place) ? Files.walk(place) : Stream.empty()) {
            inside.sorted(java.util.Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            LOG.info("{} is left for the next time: {}", place.getFileName(), e.toString());
        }
    }
}
