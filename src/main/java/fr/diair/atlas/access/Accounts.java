package fr.diair.atlas.access;

import fr.diair.atlas.access.AccountQueries.Change;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator does with accounts, by the page or on the command line.
 * <ul>
 *   <li>The first account is an administrator's.
 *   <li>The last administrator who can sign in is not erased, demoted or deactivated.
 *   <li>Whoever has another role, or none any more, is signed out.
 * </ul>
 */
public final class Accounts {
    private final AccountQueries queries;
    private final SignedInVisitors visitors;

    public Accounts(AccountQueries queries, SignedInVisitors visitors) {
        this.queries = queries;
        this.visitors = visitors;
    }

    /** @param token of a one-time link, to be shown once */
    public record Invited(long account, Secret token) {}

    /** What to change of an account; null leaves it. */
    public record Patch(
            @Nullable String name,
            @Nullable Role role,
            @Nullable Boolean active) {}

    public List<Account> all() {
        return queries.all();
    }

    public Optional<Account> byLogin(String login) {
        return queries.byLogin(Fields.plain(login));
    }

    /** An account without a password, and the link by which its person chooses one. */
    public Invited invite(@Nullable String typedLogin, @Nullable String typedName, Role role) {
        Fields fields = new Fields();
        String login = fields.login(typedLogin);
        String name = fields.name(typedName);
        if (queries.byLogin(login).isPresent()) {
            fields.fault("login", "Un compte a déjà cette adresse.");
        }
        fields.check();
        return change(change -> {
            if (!visitors.signIn() && role != Role.ADMINISTRATOR && change.administrators() == 0) {
                throw RequestException.invalidFields(
                        Map.of("role", "Le premier compte est celui d'un administrateur."));
            }
            if (change.byLogin(login).isPresent()) {
                throw RequestException.conflict("login-taken", "Un compte a déjà cette adresse.");
            }
            long id = change.insert(login, name, role, null, null);
            return new Invited(id, link(change, "invitation", id));
        });
    }

    public Account patch(long id, Patch patch) {
        String name = patch.name;
        if (name != null) {
            Fields fields = new Fields();
            name = fields.name(name);
            fields.check();
        }
        String checked = name;
        return change(change -> {
            Account before = change.byId(id).orElseThrow(Accounts::unknown);
            Role role = patch.role == null ? before.role() : patch.role;
            boolean active = patch.active == null ? before.active() : patch.active;
            change.put(id, checked == null ? before.name() : checked, role, active);
            if (role != before.role() || !active) {
                change.endSessions(id);
            }
            if (!active) {
                change.dropLinks(id);
            }
            keepOne(change, before);
            return change.byId(id).orElseThrow(Accounts::unknown);
        });
    }

    /** Forgets the person, and keeps the number of the account for what was written with it. */
    void erase(long id) {
        change(change -> {
            Account before = change.byId(id).orElseThrow(Accounts::unknown);
            change.endSessions(id);
            change.erase(id);
            keepOne(change, before);
            return id;
        });
    }

    /** A link to choose a password, in place of the one before it. */
    public Secret link(long id) {
        return change(change -> {
            Account account = change.byId(id).orElseThrow(Accounts::unknown);
            if (!account.active()) {
                throw RequestException.conflict(
                        "not-active", "Ce compte est désactivé : réactivez-le avant de lui donner un lien.");
            }
            return link(change, account.password() == null ? "invitation" : "reset", id);
        });
    }

    /** The link that makes the first administrator; empty when there is one, who makes the others. */
    public Optional<Secret> firstLink() {
        return change(change -> {
            change.dropLinks(null);
            return change.administrators() > 0 ? Optional.<Secret>empty() : Optional.of(link(change, "first", null));
        });
    }

    private static Secret link(Change change, String kind, @Nullable Long account) {
        Secret token = Secret.make();
        change.putLink(token, kind, account);
        return token;
    }

    /** @return how many sessions were ended */
    int endSessions(long id) {
        return change(change -> {
            Account account = change.byId(id).orElseThrow(Accounts::unknown);
            return change.endSessions(account.id());
        });
    }

    private <T> T change(Function<Change, T> work) {
        try {
            return queries.alone(work);
        } finally {
            visitors.askAgain();
        }
    }

    private static void keepOne(Change change, Account before) {
        if (before.usable() && before.role() == Role.ADMINISTRATOR && change.administrators() == 0) {
            throw RequestException.conflict(
                    "last-administrator",
                    "C'est le dernier administrateur : donnez d'abord ce rôle à quelqu'un d'autre.");
        }
    }

    private static RequestException unknown() {
        return RequestException.notFound("unknown-account", "Ce compte n'existe pas, ou plus.");
    }
}
