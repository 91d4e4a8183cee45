package fr.diair.atlas.diagnostic.work;

import fr.diair.atlas.fault.AtlasException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One calculation, asked how far it is and told to stop from other threads. */
public final class Calculation implements Watch {
    private final String id;
    private final CountDownLatch ended = new CountDownLatch(1);
    private String state = "running";
    private String step = "En attente";
    private @Nullable Double share;
    private @Nullable Object result;
    private @Nullable Problem problem;
    private @Nullable AtlasException refusal;
    private @Nullable Runnable stop;
    private boolean stopped;

    Calculation(String id) {
        this.id = id;
    }

    /** Why it failed. */
    public record Problem(String code, String detail) {}

    /**
     * How it stands.
     *
     * @param state {@code running}, {@code done}, {@code failed} or {@code cancelled}
     * @param result what was computed, once it is done
     */
    public record View(
            String id,
            String state,
            String step,
            @Nullable Double share,
            @Nullable Object result,
            @Nullable Problem problem) {}

    public View view() {
        if (isStopped()) {
            // What had not quite begun when it was told to stop is told again.
            stop();
        }
        synchronized (this) {
            return new View(id, state, step, share, result, problem);
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    synchronized boolean isRunning() {
        return state.equals("running");
    }

    /**
     * Waits a little for its end.
     *
     * @throws AtlasException what it refused, when that is how it ended
     */
    public void await(long millis) {
        try {
            ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        AtlasException refused = refusal();
        if (refused != null) {
            throw refused;
        }
    }

    private synchronized @Nullable AtlasException refusal() {
        return refusal;
    }

    /** From now on it ends as soon as it can. */
    public void stop() {
        Runnable now;
        synchronized (this) {
            stopped = true;
            now = stop;
        }
        if (now != null) {
            now.run();
        }
    }

    @Override
    public synchronized void step(String sentence, @Nullable Double part) {
        step = sentence;
        share = part;
    }

    @Override
    public synchronized void check() {
        if (stopped) {
            throw new Stopped();
        }
    }

    @Override
    public void works(@Nullable Runnable stop) {
        synchronized (this) {
            this.stop = stop;
        }
        if (stop != null) {
            check();
        }
    }

    synchronized void done(Object made) {
        result = made;
        share = 1.0;
        end("done", "Terminé");
    }

    synchronized void refused(AtlasException why) {
        refusal = why;
        problem = new Problem(why.code(), why.sentence());
        end("failed", "Arrêté");
    }

    synchronized void failed(String code, String detail) {
        problem = new Problem(code, detail);
        end("failed", "Arrêté");
    }

    synchronized void cancelled() {
        end("cancelled", "Annulé");
    }

    private void end(String how, String sentence) {
        state = how;
        step = sentence;
        stop = null;
        ended.countDown();
    }
}
