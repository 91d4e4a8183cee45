package fr.diair.atlas.access;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.http.Visitor;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Sessions, kept by the SHA-256 of their token. They end after twelve hours without a request, and after seven days. */
public final class SessionQueries {
    private static final String USED = Sql.file(SessionQueries.class, "sign-in-used.sql");
    private static final String FIND = Sql.file(SessionQueries.class, "find-session.sql");
    private static final String OPEN = Sql.file(SessionQueries.class, "open-session.sql");
    private static final String LIST = Sql.file(SessionQueries.class, "sessions.sql");

    private final Jdbi jdbi;

    public SessionQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether an administrator can sign in. */
    boolean signInUsed() {
        return jdbi.withHandle(
                handle -> handle.createQuery(USED).mapTo(Boolean.class).one());
    }

    /** The same; what was known before while the database is away. */
    boolean signInUsed(boolean before) {
        try {
            return signInUsed();
        } catch (JdbiException e) {
            return before;
        }
    }

    /** Whose open session it is; it counts as used now. */
    Optional<Visitor> find(Secret token) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("token", token.sha256())
                .map((rs, ctx) -> new Visitor(
                        rs.getLong("id"),
                        rs.getString("name"),
                        Role.of(rs.getString("role")).orElseThrow(),
                        false))
                .findOne());
    }

    /** A session of an account begins. @param browser as it calls itself, for people who look at their sessions */
    void open(long account, Secret token, String browser) {
        jdbi.useHandle(handle -> handle.createUpdate(OPEN)
                .bind("account", account)
                .bind("token", token.sha256())
                .bind("browser", browser)
                .execute());
    }

    /** @param current whether it is the one that asks */
    record Session(long id, OffsetDateTime since, OffsetDateTime lastSeen, String browser, boolean current) {}

    List<Session> of(long account, @Nullable Secret current) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("account", account)
                .bind("current", current == null ? new byte[0] : current.sha256())
                .map((rs, ctx) -> new Session(
                        rs.getLong("id"),
                        rs.getObject("created_at", OffsetDateTime.class),
                        rs.getObject("last_seen", OffsetDateTime.class),
                        rs.getString("browser"),
                        rs.getBoolean("current")))
                .list());
    }

    void end(Secret token) {
        jdbi.useHandle(handle ->
                handle.execute("delete from account_session where token_sha256 = ?", (Object) token.sha256()));
    }

    /** @return false when the account has no such session */
    boolean end(long account, long session) {
        return jdbi.withHandle(handle ->
                        handle.execute("delete from account_session where account = ? and id = ?", account, session))
                > 0;
    }

    /** All sessions of an account, but for the one given. */
    int endAll(long account, @Nullable Secret but) {
        return jdbi.withHandle(handle -> handle.execute(
                "delete from account_session where account = ? and token_sha256 <> ?",
                account,
                but == null ? new byte[0] : but.sha256()));
    }
}
