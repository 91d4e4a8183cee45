package fr.diair.atlas.access.oidc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who came, as proved by the server.
 *
 * @param subject the issuer and the subject, which never change
 * @param email null when the server does not say it
 * @param verified whether the server says that the address is this person's
 * @param values of the claim of roles
 */
public record OidcPerson(
        String subject,
        @Nullable String email,
        boolean verified,
        @Nullable String name,
        List<String> values) {}
