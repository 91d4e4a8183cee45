package fr.diair.atlas.http;

import io.javalin.http.Context;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param account null for anybody and for whoever sits at this machine
 * @param name shown to colleagues; empty for anybody
 * @param local whether it is whoever sits at this machine, while there are no accounts
 */
public record Visitor(@Nullable Long account, String name, Role role, boolean local) {
    /** Of whom nothing is known. */
    public static final Visitor ANYBODY = new Visitor(null, "", Role.PUBLIC, false);

    /** Whoever sits at this machine, as long as there are no accounts. */
    public static final Visitor LOCAL = new Visitor(null, "Poste local", Role.ADMINISTRATOR, true);

    private static final String KEY = Visitor.class.getName();

    /** Who asks this. Anybody, where {@link Guard} does not stand. The session is read at the first call only. */
    public static Visitor of(Context ctx) {
        Supplier<Visitor> known = ctx.attribute(KEY);
        return known == null ? ANYBODY : known.get();
    }

    /** To be found by {@link #of}. */
    static void set(Context ctx, Supplier<Visitor> visitor) {
        ctx.attribute(KEY, visitor);
    }

    public boolean may(Role asked) {
        return role.includes(asked);
    }
}
