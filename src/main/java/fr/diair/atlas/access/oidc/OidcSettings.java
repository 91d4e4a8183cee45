package fr.diair.atlas.access.oidc;

import fr.diair.atlas.http.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The server of OpenID Connect, and what it knows Atlas as.
 *
 * @param issuer its address, from which the others are discovered
 * @param secret empty for a public client, which has none
 * @param label what the button says
 */
public record OidcSettings(String issuer, String clientId, String secret, String label, Roles roles) {
    /**
     * Which role a person has, by the values of a claim; the highest one counts.
     *
     * @param claim as in {@code roles}, or {@code realm_access.roles} within another one
     * @param othersRead whether who has none of these values is a reader; refused otherwise
     */
    public record Roles(
            String claim,
            List<String> administrators,
            List<String> contributors,
            List<String> readers,
            boolean othersRead) {

        /** Empty when no value gives a role. */
        public Optional<Role> of(Collection<String> values) {
            if (administrators.stream().anyMatch(values::contains)) {
                return Optional.of(Role.ADMINISTRATOR);
            }
            if (contributors.stream().anyMatch(values::contains)) {
                return Optional.of(Role.CONTRIBUTOR);
            }
            return readers.stream().anyMatch(values::contains) ? Optional.of(Role.READER) : Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "OidcSettings[issuer=%s, clientId=%s, secret=%s]"
                .formatted(issuer, clientId, secret.isEmpty() ? "none" : "(set)");
    }
}
