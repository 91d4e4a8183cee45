package fr.diair.atlas.access;

import fr.diair.atlas.http.Role;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param login an e-mail address, in lower case
 * @param password a PHC string; null: none was chosen yet, or signs in elsewhere
 * @param subject the issuer and the subject of OpenID Connect; null: signs in here
 * @param link when the last one-time link was made that is still open
 * @param sessions how many are open
 */
public record Account(
        long id,
        String login,
        String name,
        Role role,
        boolean active,
        @Nullable String password,
        @Nullable String subject,
        @Nullable OffsetDateTime lastSignIn,
        @Nullable OffsetDateTime link,
        int sessions) {
    /** Whether there is a way for this account to sign in, now. */
    public boolean usable() {
        return active && (password != null || subject != null);
    }

    @Override
    public String toString() {
        return "account " + id; // its address and password are nobody's business in a log
    }
}
