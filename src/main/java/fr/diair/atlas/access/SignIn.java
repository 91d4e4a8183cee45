package fr.diair.atlas.access;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Role;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passwords and one-time links: how a person proves who they are. */
public final class SignIn {
    private final AccountQueries queries;
    private final SignedInVisitors visitors;
    private final PasswordHash hash;
    private final SignInThrottle throttle;

    /** @param freeForAddress wrong tries from one address before the first wait */
    public SignIn(AccountQueries queries, SignedInVisitors visitors, int freeForAddress) {
        this(queries, visitors, PasswordHash.usual(), new SignInThrottle(Clock.systemUTC(), freeForAddress));
    }

    SignIn(AccountQueries queries, SignedInVisitors visitors, PasswordHash hash, SignInThrottle throttle) {
        this.queries = queries;
        this.visitors = visitors;
        this.hash = hash;
        this.throttle = throttle;
    }

    /**
     * The account of this address and password. One answer, after the same time, for all that are wrong.
     *
     * @param address the try comes from
     */
    Account withPassword(@Nullable String typedLogin, @Nullable String password, String address) {
        String login = Fields.plain(typedLogin);
        String text = password == null ? "" : password;
        throttle.begin(login, address);
        Account account = queries.byLogin(login).filter(Account::active).orElse(null);
        String phc = account == null ? null : account.password();
        // A text longer than any password is not worth the time.
        if (text.length() > PasswordPolicy.MOST || !hash.matches(text, phc) || account == null || phc == null) {
            throw RequestException.unknownVisitor("wrong-password", "L'adresse ou le mot de passe n'est pas le bon.");
        }
        throttle.succeeded(login, address);
        if (hash.isOutdated(phc)) {
            queries.putPassword(account.id(), hash.hash(text));
        }
        return account;
    }

    /** Another password for who knows the present one. All sessions of the account end. */
    void changePassword(Account account, @Nullable String present, @Nullable String typed, String address) {
        if (account.password() == null) {
            throw RequestException.conflict(
                    "no-password", "Ce compte se connecte ailleurs : son mot de passe ne se change pas ici.");
        }
        try {
            withPassword(account.login(), present, address);
        } catch (RequestException e) {
            if (e.status() != 401) {
                throw e;
            }
            throw RequestException.invalidFields(Map.of("present", "Ce n'est pas le mot de passe actuel."));
        }
        Fields fields = new Fields();
        String password = fields.password(typed, account.login(), account.name());
        fields.check();
        String phc = hash.hash(password);
        queries.alone(change -> {
            change.putPassword(account.id(), phc);
            change.dropLinks(account.id());
            return change.endSessions(account.id());
        });
    }

    /** What a link is for, and for whom; login and name are null for the first account, which chooses them. */
    record Offer(
            String kind, @Nullable String login, @Nullable String name, Role role) {}

    Offer offer(@Nullable String token) {
        AccountQueries.Link link = open(token);
        if (link.account() == null) {
            return new Offer(link.kind(), null, null, Role.ADMINISTRATOR);
        }
        Account account = queries.byId(link.account()).orElseThrow(SignIn::over);
        return new Offer(link.kind(), account.login(), account.name(), account.role());
    }

    /** What was typed by who came with a link; login only for the first account. */
    record Chosen(
            @Nullable String link,
            @Nullable String login,
            @Nullable String name,
            @Nullable String password) {
        @Override
        public String toString() {
            return "Chosen";
        }
    }

    /** Uses a link up. @return the account that is signed in by it */
    Account use(Chosen chosen) {
        Offer offer = offer(chosen.link);
        Fields fields = new Fields();
        String login = offer.login == null ? fields.login(chosen.login) : offer.login;
        String name = offer.name == null || chosen.name != null ? fields.name(chosen.name) : offer.name;
        String password = fields.password(chosen.password, login, name);
        fields.check();
        String phc = hash.hash(password);
        Secret token = new Secret(chosen.link == null ? "" : chosen.link);
        try {
            return queries.alone(change -> {
                // Asked again: somebody else may have used it meanwhile.
                AccountQueries.Link link = change.link(token).orElseThrow(SignIn::over);
                Long account = link.account();
                if (account == null) {
                    if (change.administrators() > 0) {
                        throw over();
                    }
                    account = first(change, login, name, phc);
                } else {
                    Account before = change.byId(account).orElseThrow(SignIn::over);
                    change.put(account, name, before.role(), true);
                    change.putPassword(account, phc);
                    change.endSessions(account);
                }
                change.dropLinks(link.account());
                return change.byId(account).orElseThrow(SignIn::over);
            });
        } finally {
            visitors.askAgain();
        }
    }

    /** Takes over an invitation that nobody accepted, which has the same address. */
    private static long first(AccountQueries.Change change, String login, String name, String phc) {
        Account invited = change.byLogin(login).orElse(null);
        if (invited == null) {
            return change.insert(login, name, Role.ADMINISTRATOR, phc, null);
        }
        change.put(invited.id(), name, Role.ADMINISTRATOR, true);
        change.putPassword(invited.id(), phc);
        change.endSessions(invited.id());
        change.dropLinks(invited.id());
        return invited.id();
    }

    private AccountQueries.Link open(@Nullable String token) {
        return queries.link(new Secret(token == null ? "" : token)).orElseThrow(SignIn::over);
    }

    private static RequestException over() {
        return RequestException.notFound(
                "link-over",
                "Ce lien a déjà servi, a plus de 48 heures ou n'est pas complet : demandez-en un autre à un administrateur, ou par ./atlas account link.");
    }
}
