package fr.diair.atlas.infographic.studio.series;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import fr.diair.atlas.fault.RequestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finished series, on disk until they are fetched: an hour, and no more than a few. */
public final class SeriesFiles implements AutoCloseable {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 20;

    private final Cache<String, File> files = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST)
            .scheduler(Scheduler.systemScheduler())
            .removalListener((@Nullable String id, @Nullable File file, RemovalCause cause) -> remove(file))
            .build();

    /** A file that waits. */
    record File(Path path, String name) {}

    /** @return under which it is fetched: a number that nobody guesses */
    String keep(byte[] bytes, String name) {
        String id = UUID.randomUUID().toString();
        try {
            Path path = Files.createTempFile("atlas-serie-", ".part");
            Files.write(path, bytes);
            files.put(id, new File(path, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    /** @throws RequestException a 404 when it is gone */
    File one(String id) {
        File file = files.getIfPresent(id);
        if (file == null) {
            throw RequestException.notFound(
                    "no-such-series", "Ce fichier n'est plus là : une série est gardée une heure, relancez-la.");
        }
        return file;
    }

    private static void remove(@Nullable File file) {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all away at once. */
    @Override
    public void close() {
        files.asMap().values().forEach(SeriesFiles::remove);
    }
}
