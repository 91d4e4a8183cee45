package fr.diair.atlas.http;

import java.util.List;
import java.util.Set;

/** What anybody may reach while there are no accounts, so that the first one can be made from another machine. */
final class BeforeAccounts {
    private static final Set<String> PATHS =
            Set.of("/connexion.html", "/api/v1/session", "/health/live", "/health/ready");
    /** Files of the page, which are the same for everybody, and the one-time link itself. */
    private static final List<String> BELOW = List.of("/api/v1/links/", "/css/", "/js/", "/img/", "/webjars/");

    private BeforeAccounts() {}

    static boolean isOpen(String path) {
        return PATHS.contains(path) || BELOW.stream().anyMatch(path::startsWith);
    }
}
