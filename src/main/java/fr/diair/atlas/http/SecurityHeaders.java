package fr.diair.atlas.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every answer tells browsers, tiles and errors included. Pages put a content security policy of their own in the
 * place of this one, which allows nothing at all.
 */
public final class SecurityHeaders {
    private SecurityHeaders() {}

    /** By name. @param https whether people reach Atlas by https, which browsers then keep to for a year */
    public static Map<String, String> of(boolean https) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (https) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }
}
