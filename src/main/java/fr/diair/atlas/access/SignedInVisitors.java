package fr.diair.atlas.access;

import fr.diair.atlas.http.Visitor;
import fr.diair.atlas.http.Visitors;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Visitors by their sessions. Whether people sign in at all is asked of the database once a second at most. */
public final class SignedInVisitors implements Visitors {
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SessionQueries sessions;
    private final boolean elsewhere;
    private volatile Asked last = new Asked(false, System.nanoTime() - NANOS);

    private record Asked(boolean signIn, long atNanos) {}

    /** @param elsewhere whether accounts of OpenID Connect may sign in */
    public SignedInVisitors(SessionQueries sessions, boolean elsewhere) {
        this.sessions = sessions;
        this.elsewhere = elsewhere;
    }

    @Override
    public boolean signIn() {
        Asked known = last;
        if (elsewhere) {
            return true;
        }
        if (System.nanoTime() - known.atNanos >= NANOS) {
            known = new Asked(sessions.signInUsed(), System.nanoTime());
            last = known;
        }
        return known.signIn;
    }

    /** Asks the database again at the next request: an account was made or changed. */
    void askAgain() {
        last = new Asked(last.signIn, System.nanoTime() - NANOS);
    }

    @Override
    public Optional<Visitor> bySession(String token) {
        return sessions.find(new Secret(token));
    }
}
