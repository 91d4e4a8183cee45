package fr.diair.atlas.app;

import fr.diair.atlas.db.Database;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Whether Atlas can serve: once everything is loaded, as long as the database answers, which is asked once a second. */
final class Readiness {
    private static final long FRESH_MILLIS = 1_000;

    private final Progress progress;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Database database;
    private volatile boolean answered;
    private volatile long askedMillis;

    Readiness(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * @param status {@code starting}, {@code ready} or {@code unavailable}
     * @param step the French sentence for people
     */
    record State(String status, String step) {
        boolean ready() {
            return status.equals("ready");
        }
    }

    /** Everything is loaded from this database. */
    void loaded(Database loaded) {
        answered = true;
        askedMillis = clock.millis();
        database = loaded;
    }

    State state() {
        Database known = database;
        if (known == null) {
            return new State("starting", progress.step());
        }
        // Whoever comes while somebody asks gets the last answer: a lost database must not hold up every thread.
        if (clock.millis() - askedMillis >= FRESH_MILLIS && asking.tryLock()) {
            try {
                answered = known.answers();
                askedMillis = clock.millis();
            } finally {
                asking.unlock();
            }
        }
        return answered
                ? new State("ready", "Atlas est prêt")
                : new State("unavailable", "La base de données ne répond pas");
    }
}
