package fr.diair.atlas.access;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.http.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Accounts and their one-time links. Erased accounts are not read any more. */
public final class AccountQueries {
    private static final String ACCOUNTS = Sql.file(AccountQueries.class, "accounts.sql");
    private static final String LINK = Sql.file(AccountQueries.class, "link.sql");

    private final Jdbi jdbi;

    public AccountQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What a change of accounts does, with nobody else changing any. */
    <T> T alone(Function<Change, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.execute("lock table account in share row exclusive mode");
            return work.apply(new Change(handle));
        });
    }

    List<Account> all() {
        return jdbi.withHandle(handle -> read(handle, null, null, null));
    }

    Optional<Account> byId(long id) {
        return jdbi.withHandle(handle -> read(handle, id, null, null).stream().findFirst());
    }

    Optional<Account> byLogin(String login) {
        return jdbi.withHandle(
                handle -> read(handle, null, login, null).stream().findFirst());
    }

    void putPassword(long account, String phc) {
        jdbi.useHandle(handle -> handle.execute("update account set password = ? where id = ?", phc, account));
    }

    void putName(long account, String name) {
        jdbi.useHandle(handle -> handle.execute("update account set name = ? where id = ?", name, account));
    }

    /** @param account null for the first administrator, who has none yet */
    record Link(String kind, @Nullable Long account) {}

    /** The link, unless it was used or is too old. */
    Optional<Link> link(Secret token) {
        return jdbi.withHandle(handle -> readLink(handle, token));
    }

    private static Optional<Link> readLink(Handle handle, Secret token) {
        return handle.createQuery(LINK)
                .bind("token", token.sha256())
                .map((rs, ctx) -> new Link(rs.getString("kind"), rs.getObject("account", Long.class)))
                .findOne();
    }

    private static List<Account> read(
            Handle handle, @Nullable Long id, @Nullable String login, @Nullable String subject) {
        return handle.createQuery(ACCOUNTS)
                .bind("id", id)
                .bind("login", login)
                .bind("subject", subject)
                .map((rs, ctx) -> account(rs))
                .list();
    }

    private static Account account(ResultSet rs) throws SQLException {
        return new Account(
                rs.getLong("id"),
                rs.getString("login"),
                rs.getString("name"),
                Role.of(rs.getString("role")).orElseThrow(),
                rs.getBoolean("active"),
                rs.getString("password"),
                rs.getString("subject"),
                rs.getObject("last_sign_in", OffsetDateTime.class),
                rs.getObject("link", OffsetDateTime.class),
                rs.getInt("sessions"));
    }

    /** One transaction. */
    static final class Change {
        private final Handle handle;

        private Change(Handle handle) {
            this.handle = handle;
        }

        Optional<Account> byId(long id) {
            return read(handle, id, null, null).stream().findFirst();
        }

        Optional<Account> byLogin(String login) {
            return read(handle, null, login, null).stream().findFirst();
        }

        Optional<Account> bySubject(String subject) {
            return read(handle, null, null, subject).stream().findFirst();
        }

        /** How many administrators can sign in. */
        long administrators() {
            return read(handle, null, null, null).stream()
                    .filter(account -> account.usable() && account.role() == Role.ADMINISTRATOR)
                    .count();
        }

        /** A new active account. */
        long insert(String login, String name, Role role, @Nullable String password, @Nullable String subject) {
            return handle.createUpdate(
                            "insert into account (login, name, role, password, subject) values (:login, :name, :role, :password, :subject)")
                    .bind("login", login)
                    .bind("name", name)
                    .bind("role", role.id())
                    .bind("password", password)
                    .bind("subject", subject)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
        }

        void put(long id, String name, Role role, boolean active) {
            handle.execute(
                    "update account set name = ?, role = ?, active = ? where id = ?", name, role.id(), active, id);
        }

        void putPassword(long id, String phc) {
            handle.execute("update account set password = ? where id = ?", phc, id);
        }

        void putSubject(long id, String subject) {
            handle.execute("update account set subject = ? where id = ?", subject, id);
        }

        /** Who it was is forgotten; the number stays, since what was written bears it. */
        void erase(long id) {
            handle.execute("""
                    update account set login = null, name = 'Compte supprimé', role = 'reader', active = false,
                      password = null, subject = null, last_sign_in = null
                    where id = ?""", id);
            handle.execute("delete from account_link where account = ?", id);
        }

        int endSessions(long account) {
            return handle.execute("delete from account_session where account = ?", account);
        }

        Optional<Link> link(Secret token) {
            return readLink(handle, token);
        }

        /** A new link, in place of the one before it. */
        void putLink(Secret token, String kind, @Nullable Long account) {
            dropLinks(account);
            handle.createUpdate(
                            "insert into account_link (token_sha256, kind, account) values (:token, :kind, :account)")
                    .bind("token", token.sha256())
                    .bind("kind", kind)
                    .bind("account", account)
                    .execute();
        }

        /** Links of this account; of the first administrator when null. */
        void dropLinks(@Nullable Long account) {
            handle.execute("delete from account_link where account is not distinct from ?::bigint", account);
        }
    }
}
