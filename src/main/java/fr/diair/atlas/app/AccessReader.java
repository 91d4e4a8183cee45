package fr.diair.atlas.app;

import fr.diair.atlas.access.oidc.OidcSettings;
import fr.diair.atlas.app.SettingsReader.Found;
import fr.diair.atlas.fault.UsageException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the settings that say how people reach Atlas and sign in: {@code ATLAS_PUBLIC_URL} and {@code ATLAS_OIDC_...}. */
final class AccessReader {
    private final SettingsReader all;

    AccessReader(SettingsReader all) {
        this.all = all;
    }

    Settings.Access access() {
        String origin = null;
        Found url = all.find("ATLAS_PUBLIC_URL");
        if (url != null) {
            origin = url.value().replaceFirst("/$", "");
            if (!isOrigin(origin)) {
                throw SettingsReader.refused(
                        "ATLAS_PUBLIC_URL",
                        url,
                        "une adresse http(s) sans chemin est attendue, comme https://atlas.exemple.fr");
            }
        }
        all.note("ATLAS_PUBLIC_URL", origin == null ? "none" : origin, url);
        return new Settings.Access(origin, oidc());
    }

    private @Nullable OidcSettings oidc() {
        Found issuer = all.find("ATLAS_OIDC_ISSUER");
        all.note("ATLAS_OIDC_ISSUER", issuer == null ? "none" : issuer.value(), issuer);
        String client = all.text("ATLAS_OIDC_CLIENT_ID", "");
        String secret = secret("ATLAS_OIDC_CLIENT_SECRET");
        OidcSettings.Roles roles = new OidcSettings.Roles(
                all.text("ATLAS_OIDC_ROLE_CLAIM", "roles"),
                words("ATLAS_OIDC_ADMINISTRATORS"),
                words("ATLAS_OIDC_CONTRIBUTORS"),
                words("ATLAS_OIDC_READERS"),
                choice("ATLAS_OIDC_OTHERS", "refused", "reader").equals("reader"));
        String label = all.text("ATLAS_OIDC_LABEL", "Connexion unique");
        if (issuer == null) {
            return null;
        }
        if (!SettingsReader.isWeb(issuer.value())
                || (issuer.value().startsWith("http:")
                        && !issuer.value().matches("http://(127(\\.\\d+){3}|localhost|\\[::1\\])(:\\d+)?(/.*)?"))) {
            throw SettingsReader.refused(
                    "ATLAS_OIDC_ISSUER", issuer, "l'adresse https d'un serveur OpenID Connect est attendue");
        }
        if (client.isEmpty()) {
            throw new UsageException(
                    "setting-missing", "ATLAS_OIDC_ISSUER est donné sans ATLAS_OIDC_CLIENT_ID : donnez les deux.");
        }
        return new OidcSettings(issuer.value(), client, secret, label, roles);
    }

    /** Read, and never written. */
    private String secret(String key) {
        Found found = all.find(key);
        all.note(key, found == null ? "none" : "(set)", found);
        return found == null ? "" : found.value();
    }

    /** Between commas. */
    private List<String> words(String key) {
        return Arrays.stream(all.text(key, "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String choice(String key, String usual, String other) {
        Found found = all.find(key);
        String value = found == null ? usual : found.value();
        if (!value.equals(usual) && found != null && !value.equals(other)) {
            throw SettingsReader.refused(key, found, "%s ou %s est attendu".formatted(usual, other));
        }
        all.note(key, value, found);
        return value;
    }

    /** Scheme, host and perhaps a port. */
    private static boolean isOrigin(String url) {
        try {
            URI uri = new URI(url);
            String bare = uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
            return SettingsReader.isWeb(url) && bare.equals(url);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
