package fr.diair.atlas.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.jspecify.annotations.Nullable;

/** The cookie that carries the token of a session. No script reads it, and no page of elsewhere sends it. */
public final class SessionCookie {
    public static final String NAME = "atlas_session";

    private static final int UNTIL_THE_BROWSER_ENDS = -1;

    private final boolean secure;

    /** @param secure whether people reach Atlas by https */
    public SessionCookie(boolean secure) {
        this.secure = secure;
    }

    public static @Nullable String read(Context ctx) {
        String token = ctx.cookie(NAME);
        return token == null || token.isBlank() ? null : token;
    }

    public void give(Context ctx, String token) {
        ctx.cookie(new Cookie(NAME, token, "/", UNTIL_THE_BROWSER_ENDS, secure, true, null, SameSite.STRICT));
    }

    public void takeBack(Context ctx) {
        ctx.cookie(new Cookie(NAME, "", "/", 0, secure, true, null, SameSite.STRICT));
    }
}
