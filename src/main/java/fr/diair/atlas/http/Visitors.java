package fr.diair.atlas.http;

import java.util.Optional;

/** Where {@link Guard} asks who a visitor is. */
public interface Visitors {
    /** Whether people sign in here. If not, this machine alone is served. Asked at every request. */
    boolean signIn();

    /** Whose session this token opens; empty when it has ended or never was one. */
    Optional<Visitor> bySession(String token);
}
