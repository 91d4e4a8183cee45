package fr.diair.atlas.http;

import fr.diair.atlas.fault.RequestException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Addresses for whoever sits at this machine and nobody else, as long as Atlas knows no accounts. Refused with a 403 unless
 * <ul>
 *   <li>Atlas listens on a loopback address only,
 *   <li>the request names this machine: a page of elsewhere that has its name resolved to this machine does not,
 *   <li>no proxy stands in between, and
 *   <li>it comes from a page of this Atlas, or from no page at all.
 * </ul>
 */
public final class LocalOnly {
    private static final List<String> PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final boolean loopback;

    /** @param loopback whether Atlas listens on a loopback address only */
    public LocalOnly(boolean loopback) {
        this.loopback = loopback;
    }

    /** Guards all addresses below a path. */
    public void register(RoutesConfig routes, String path) {
        routes.before(path, this::guard);
    }

    private void guard(Context ctx) {
        if (!loopback) {
            throw refused("Atlas écoute au-delà de cette machine");
        }
        String host = ctx.header("Host");
        if (host == null || !isLoopback(name(host))) {
            throw refused("l'adresse demandée n'est pas celle de cette machine");
        }
        if (PROXIES.stream().anyMatch(header -> ctx.header(header) != null)) {
            throw refused("la demande passe par un relais");
        }
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            throw refused("la demande vient d'une autre page");
        }
        String origin = ctx.header("Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            throw refused("la demande vient d'une autre page");
        }
    }

    private static RequestException refused(String why) {
        return RequestException.forbidden(
                "intake-loopback-only",
                "L'import ne s'ouvre que sur cette machine : %s. Ouvrez Atlas par http://127.0.0.1, ou importez par ./atlas import."
                        .formatted(why));
    }

    private static @Nullable String name(String host) {
        try {
            return new URI("http://" + host).getHost();
        } catch (java.net.URISyntaxException e) {
            return null;
        }
    }

    private static boolean isLoopback(@Nullable String name) {
        if (name == null) {
            return false;
        }
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.equals("localhost")
                || plain.equals("[::1]")
                || plain.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
