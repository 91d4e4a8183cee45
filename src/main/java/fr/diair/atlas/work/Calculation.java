package fr.diair.atlas.work;

import fr.diair.atlas.fault.AtlasException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One calculation. */
public final class Calculation extends Running {
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Object result;
    private @Nullable AtlasException refusal;

    Calculation(String id) {
        super(id);
    }

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

    public synchronized View view() {
        if (isStopped()) {
            // What had not quite begun when it was told to stop is told again.
            stop();
        }
        Standing now = standing();
        return new View(now.id(), now.state(), now.step(), now.share(), result, now.problem());
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

    /** What was told to stop does not begin anything that takes long. */
    @Override
    public synchronized void works(@Nullable Runnable now) {
        super.works(now);
        if (now != null) {
            check();
        }
    }

    synchronized void done(Object made) {
        result = made;
        done();
    }

    synchronized void refused(AtlasException why) {
        refusal = why;
        failed(why.code(), why.sentence());
    }

    void cancelled() {
        cancelled("Annulé");
    }

    @Override
    protected void ended() {
        ended.countDown();
    }
}
