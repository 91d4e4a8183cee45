package fr.diair.atlas.access;

import fr.diair.atlas.http.Visitor;
import fr.diair.atlas.http.Visitors;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Visitors by their sessions. Whether people sign in at all is asked of the database once a second at most, by one request
 * while the others go on; while the database is away it is as it was.
 */
public final class SignedInVisitors implements Visitors {
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SessionQueries sessions;
    private final boolean elsewhere;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile @Nullable Asked last;

    private record Asked(boolean signIn, long atNanos) {}

    /** @param elsewhere whether accounts of OpenID Connect may sign in */
    public SignedInVisitors(SessionQueries sessions, boolean elsewhere) {
        this.sessions = sessions;
        this.elsewhere = elsewhere;
    }

    @Override
    public boolean signIn() {
        if (elsewhere) {
            return true;
        }
        Asked known = last;
        if (known == null) {
            return ask(sessions.signInUsed());
        }
        if (System.nanoTime() - known.atNanos >= NANOS && asking.compareAndSet(false, true)) {
            try {
                return ask(sessions.signInUsed(known.signIn));
            } finally {
                asking.set(false);
            }
        }
        return known.signIn;
    }

    /** An account was made or changed. */
    void askAgain() {
        Asked known = last;
        ask(sessions.signInUsed(known != null && known.signIn));
    }

    private boolean ask(boolean answer) {
        last = new Asked(answer, System.nanoTime());
        return answer;
    }

    @Override
    public Optional<Visitor> bySession(String token) {
        return sessions.find(new Secret(token));
    }
}
