package fr.diair.atlas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks a server on this machine for a list of paths over a number of connections, and times each reply. */
public final class HttpLoad {
    private HttpLoad() {}

    /**
     * What was seen.
     *
     * @param nanos the time of each reply, sorted
     * @param seconds the time of the whole
     * @param bytes of all bodies, as they travelled
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once, by the table.
    public record Seen(long[] nanos, double seconds, long bytes, int failures) {
        public double perSecond() {
            return nanos.length / seconds;
        }

        /** @param share as in 0.99 */
        public double percentileMs(double share) {
            return nanos.length == 0
                    ? Double.NaN
                    : nanos[(int) Math.min(nanos.length - 1L, (long) (share * nanos.length))] / 1e6;
        }

        public double averageKilobytes() {
            return nanos.length == 0 ? 0 : bytes / 1024.0 / nanos.length;
        }
    }

    /** Each path once, shared out among the connections. */
    public static Seen once(int port, List<String> paths, int connections) {
        AtomicInteger next = new AtomicInteger();
        return run(port, connections, () -> {
            int i = next.getAndIncrement();
            return i < paths.size() ? paths.get(i) : null;
        });
    }

    /** The paths over and over, for a bounded time. */
    public static Seen during(int port, List<String> paths, int connections, double seconds) {
        AtomicInteger next = new AtomicInteger();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return run(
                port,
                connections,
                () -> System.nanoTime() < end ? paths.get(Math.floorMod(next.getAndIncrement(), paths.size())) : null);
    }

    /** Gives the next path, null when there is none left. */
    @FunctionalInterface
    private interface NextPath {
        @org.jspecify.annotations.Nullable
        String next();
    }

    private record Part(long[] nanos, long bytes, int failures) {}

    private static Seen run(int port, int connections, NextPath paths) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        try {
            List<Future<Part>> parts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                parts.add(threads.submit(() -> part(port, paths)));
            }
            long bytes = 0;
            int failures = 0;
            List<long[]> times = new ArrayList<>();
            for (Future<Part> future : parts) {
                Part part = future.get();
                times.add(part.nanos());
                bytes += part.bytes();
                failures += part.failures();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Seen(all, seconds, bytes, failures);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the measure was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the measure failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Part part(int port, NextPath paths) {
        long[] times = new long[1 << 12];
        int count = 0;
        long bytes = 0;
        int failures = 0;
        try (Connection connection = new Connection(port)) {
            for (String path = paths.next(); path != null; path = paths.next()) {
                byte[] request = Connection.request(path);
                long start = System.nanoTime();
                Connection.Reply reply = connection.get(request);
                if (count == times.length) {
                    times = Arrays.copyOf(times, count * 2);
                }
                times[count++] = System.nanoTime() - start;
                bytes += reply.bytes();
                failures += reply.status() >= 400 ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Part(Arrays.copyOf(times, count), bytes, failures);
    }
}
