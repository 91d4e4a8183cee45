package fr.diair.atlas.http;

import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a visitor may do, and what a route asks for. Each includes those before it. */
public enum Role implements RouteRole {
    /** Anybody, signed in or not. */
    PUBLIC("public"),
    /** Sees persons too: names, addresses, remarks. */
    READER("lecteur"),
    /** Writes. */
    CONTRIBUTOR("contributeur"),
    /** Decides who may do what. */
    ADMINISTRATOR("administrateur");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** In French, for people. */
    public String label() {
        return label;
    }

    /** For programs and tables: {@code public}, {@code reader}, {@code contributor}, {@code administrator}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether who has this role may do what another one may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** By its id. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
