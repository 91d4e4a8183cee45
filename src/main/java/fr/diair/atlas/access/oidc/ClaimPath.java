package fr.diair.atlas.access.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim within others: {@code realm_access.roles} is {@code roles} within {@code realm_access}. */
final class ClaimPath {
    private ClaimPath() {}

    /** One text, or the texts of a list; none where there is no such claim. */
    static List<String> values(Map<String, ?> claims, String path) {
        Object found = find(claims, path);
        if (found instanceof Collection<?> several) {
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return found instanceof String one ? List.of(one) : List.of();
    }

    /** A name with dots in it comes first: some servers name claims by addresses. */
    private static @Nullable Object find(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> within
                ? find(within, path.substring(dot + 1))
                : null;
    }
}
