package fr.diair.atlas.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened, closed in the reverse order, once, whether the program ends by itself or is interrupted in the middle of
 * opening: an opening that is under way is waited for, then closed too.
 */
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    /** Ctrl-C reaches the programs we wait for too: their failure may be seen before the signal is. */
    private static final long SIGNAL_MS = 100;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;

    /** Thrown by {@link #open} after the end was asked for: nothing was opened, and nobody needs to be told. */
    static final class Ending extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Ending() {
            super("the program is ending");
        }
    }

    synchronized <T extends AutoCloseable> T open(Callable<T> opening) throws Exception {
        if (closed) {
            throw new Ending();
        }
        T resource = opening.call();
        opened.push(resource);
        return resource;
    }

    /**
     * Closes everything when the program is ended from outside (Ctrl-C, SIGTERM).
     *
     * @param last done after that, unless everything was closed already
     */
    void whenInterrupted(Runnable last) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (end()) {
                                last.run();
                            }
                        },
                        "closing"));
    }

    /**
     * Does the work, then closes everything.
     *
     * @throws Ending in place of the work's own failure, when that failed because the program is being ended
     */
    <T> T around(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (Exception e) {
            Thread.sleep(SIGNAL_MS);
            if (!end()) {
                throw new Ending();
            }
            throw e;
        } finally {
            end();
        }
    }

    @Override
    public void close() {
        end();
    }

    /** False when it was done before. */
    private synchronized boolean end() {
        boolean first = !closed;
        closed = true;
        while (!opened.isEmpty()) {
            AutoCloseable resource = opened.pop();
            try {
                resource.close();
            } catch (Exception e) {
                LOG.warn("{} did not close", resource.getClass().getSimpleName(), e);
            }
        }
        return first;
    }
}
