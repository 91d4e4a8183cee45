package fr.diair.atlas.access;

import fr.diair.atlas.access.oidc.OidcFault;
import fr.diair.atlas.access.oidc.OidcFault.Code;
import fr.diair.atlas.access.oidc.OidcPerson;
import fr.diair.atlas.access.oidc.OidcSettings;
import fr.diair.atlas.http.Role;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The account of a person whom a server of OpenID Connect has proved. It is found by issuer and subject. The first time, an
 * invitation of the same verified address is taken; an account with a password is not: whoever has the address elsewhere
 * need not be the same person. The claim decides on the role; without it an account keeps its own, and so does the last
 * administrator who can sign in, whatever the claim says: else nobody could give the role back.
 */
final class OidcSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final AccountQueries queries;
    private final OidcSettings.Roles roles;

    OidcSignIn(AccountQueries queries, OidcSettings.Roles roles) {
        this.queries = queries;
        this.roles = roles;
    }

    Account account(OidcPerson person) throws OidcFault {
        Optional<Role> claimed = roles.of(person.values());
        Found found = queries.alone(change -> find(change, person, claimed));
        if (found.fault != null) {
            throw new OidcFault(found.fault, "not signed in: " + found.fault);
        }
        return queries.byId(found.account).orElseThrow();
    }

    private record Found(long account, OidcFault.@org.jspecify.annotations.Nullable Code fault) {
        static Found none(Code fault) {
            return new Found(0, fault);
        }
    }

    private Found find(AccountQueries.Change change, OidcPerson person, Optional<Role> claimed) {
        Account known = change.bySubject(person.subject()).orElse(null);
        if (known == null) {
            String login = Fields.plain(person.email());
            if (login.isEmpty()) {
                return Found.none(Code.NO_ROLE);
            }
            known = change.byLogin(login).orElse(null);
            if (known == null) {
                Role role = claimed.orElse(roles.othersRead() ? Role.READER : Role.PUBLIC);
                return role == Role.PUBLIC
                        ? Found.none(Code.NO_ROLE)
                        : new Found(change.insert(login, name(person, login), role, null, person.subject()), null);
            }
            if (known.password() != null || known.subject() != null || !person.verified()) {
                return Found.none(Code.LOGIN_TAKEN);
            }
            if (known.active()) {
                change.putSubject(known.id(), person.subject());
                change.dropLinks(known.id());
            }
        }
        if (!known.active()) {
            return Found.none(Code.NOT_ACTIVE);
        }
        Role role = claimed.orElse(known.role());
        if (role != known.role() && known.role() == Role.ADMINISTRATOR && change.administrators() <= 1) {
            LOG.warn(
                    "{} stays administrator, the last one who can sign in, although its claim says {}: give that role to"
                            + " somebody else first",
                    known,
                    role.id());
        } else if (role != known.role()) {
            change.put(known.id(), known.name(), role, true);
            change.endSessions(known.id());
        }
        return new Found(known.id(), null);
    }

    private static String name(OidcPerson person, String login) {
        String name = person.name();
        return name == null || name.isBlank() ? login : name.strip();
    }
}
