package fr.diair.atlas.http;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.util.List;
import java.util.Set;

/**
 * The routes of a server, with the role each asks for.
 *
 * @param method as in {@code GET}
 * @param path with its parameters in braces
 */
public record RegisteredRoute(String method, String path, Role role) {

    /**
     * Every route, in the order in which they were added.
     *
     * @throws IllegalStateException when one has no role or several, or asks for one where no {@link Guard} stands
     */
    public static List<RegisteredRoute> of(Javalin javalin) {
        List<Endpoint> all = javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .toList();
        boolean guarded = all.stream().anyMatch(endpoint -> endpoint.method.equals(HandlerType.BEFORE_MATCHED));
        List<RegisteredRoute> routes = all.stream()
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> new RegisteredRoute(endpoint.method.name(), endpoint.path, role(endpoint)))
                .toList();
        routes.stream().filter(route -> !guarded && route.role != Role.PUBLIC).forEach(route -> {
            throw new IllegalStateException("nobody guards %s %s".formatted(route.method, route.path));
        });
        return routes;
    }

    private static Role role(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        Set<?> given = roles == null ? Set.of() : roles.getRoles();
        if (given.size() == 1 && given.iterator().next() instanceof Role role) {
            return role;
        }
        throw new IllegalStateException(
                "one role is needed for %s %s, not %s".formatted(endpoint.method.name(), endpoint.path, given));
    }
}
