package fr.diair.atlas.infographic.studio;

import fr.diair.atlas.fault.RequestException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Whoever draws takes a turn: anybody may ask for drawings, and each takes a processor and some memory for a moment. */
public final class DrawingTurn {
    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 5;
    private static final long AGAIN_SECONDS = 3;

    private final Semaphore turns;
    private final long patienceMillis;

    public DrawingTurn() {
        this(AT_A_TIME, 1_000L * PATIENCE_SECONDS);
    }

    DrawingTurn(int atATime, long patienceMillis) {
        this.turns = new Semaphore(atATime, true);
        this.patienceMillis = patienceMillis;
    }

    /** @throws RequestException a 503 when others draw for too long */
    public <T> T take(Supplier<T> drawing) {
        if (!await()) {
            throw RequestException.unavailable(
                            "busy", "D'autres images se dessinent en ce moment : réessayez dans quelques secondes.")
                    .with(RequestException.RETRY_AFTER, AGAIN_SECONDS);
        }
        try {
            return drawing.get();
        } finally {
            turns.release();
        }
    }

    private boolean await() {
        try {
            return turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
