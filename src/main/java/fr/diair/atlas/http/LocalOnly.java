package fr.diair.atlas.http;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from whoever sits at this machine. It does unless
 * <ul>
 *   <li>Atlas listens beyond the loopback address, or is said to be reached by another address,
 *   <li>the request names another machine, as that of a page does which has its name resolved to this one, or
 *   <li>a proxy stands in between.
 * </ul>
 */
public final class LocalOnly {
    private static final List<String> PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final boolean loopback;

    /** @param loopback whether Atlas listens on a loopback address only, and no other address leads to it */
    public LocalOnly(boolean loopback) {
        this.loopback = loopback;
    }

    /** Why the request is not of this machine, as the end of a French sentence; null when it is. */
    @Nullable
    String whyNot(Context ctx) {
        if (!loopback) {
            return "Atlas s'ouvre au-delà de cette machine";
        }
        String host = ctx.header("Host");
        if (host == null || !isLoopback(name(host))) {
            return "l'adresse demandée n'est pas celle de cette machine";
        }
        if (PROXIES.stream().anyMatch(header -> ctx.header(header) != null)) {
            return "la demande passe par un relais";
        }
        return null;
    }

    /**
     * Whether a page of elsewhere makes the browser ask.
     *
     * @param own the origin of Atlas's own pages
     */
    static boolean isOfAnotherPage(Context ctx, String own) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            return true;
        }
        String origin = ctx.header("Origin");
        return origin != null && !origin.equals(own);
    }

    private static @Nullable String name(String host) {
        try {
            return new URI("http://" + host).getHost();
        } catch (URISyntaxException e) {
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
