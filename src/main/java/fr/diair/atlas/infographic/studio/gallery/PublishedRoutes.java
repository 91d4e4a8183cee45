package fr.diair.atlas.infographic.studio.gallery;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Published pictures, for anybody: as they were drawn on the day of their publication. Browsers ask again each time, since a
 * picture may be taken back. The page is for search engines too, unless its figures are fictitious; the frame never is.
 */
public final class PublishedRoutes {
    private static final String PAGE = "/p/{key}";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    private final SnapshotQueries snapshots;

    public PublishedRoutes(SnapshotQueries snapshots) {
        this.snapshots = snapshots;
    }

    public void register(RoutesConfig routes) {
        routes.get(PAGE, this::page, Role.PUBLIC);
        routes.get("/embed/{key}", this::embedded, Role.PUBLIC);
        routes.get(PAGE + "/image.svg", ctx -> file(ctx, Snapshot.Kind.SVG), Role.PUBLIC);
        routes.get(PAGE + "/image.png", ctx -> file(ctx, Snapshot.Kind.PNG), Role.PUBLIC);
        routes.get(PAGE + "/image.pdf", ctx -> file(ctx, Snapshot.Kind.PDF), Role.PUBLIC);
        routes.get(PAGE + "/thumbnail.png", ctx -> file(ctx, Snapshot.Kind.THUMBNAIL), Role.PUBLIC);
    }

    private void page(Context ctx) {
        Params.of(ctx);
        ctx.header("Content-Security-Policy", POLICY + "'none'");
        Optional<Snapshot> shown = shown(ctx);
        if (shown.isPresent()) {
            if (shown.get().demo()) {
                ctx.header("X-Robots-Tag", "noindex");
            }
            html(ctx, PublicPage.whole(ctx.pathParam("key"), shown.get()));
        }
    }

    /** The one address that other sites may show in a frame: it reads nothing of whoever looks at it, and does nothing. */
    private void embedded(Context ctx) {
        Params.of(ctx);
        ctx.header("Content-Security-Policy", POLICY + "*");
        ctx.res().setHeader("X-Frame-Options", null);
        ctx.header("X-Robots-Tag", "noindex");
        shown(ctx).ifPresent(shown -> html(ctx, PublicPage.embedded(ctx.pathParam("key"), shown)));
    }

    private static void html(Context ctx, String page) {
        Replies.send(ctx, Body.text("text/html; charset=utf-8", page), Replies.REVALIDATE);
    }

    /** Empty when the answer is given already: that there is none. */
    private Optional<Snapshot> shown(Context ctx) {
        Optional<Snapshot> snapshot = snapshots.one(ctx.pathParam("key"));
        if (snapshot.isPresent() && snapshot.get().open()) {
            return snapshot;
        }
        RequestException refused = refusal(snapshot.isPresent());
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Robots-Tag", "noindex");
        ctx.status(refused.status())
                .contentType("text/html; charset=utf-8")
                .result(PublicPage.none(refused.sentence()));
        return Optional.empty();
    }

    private void file(Context ctx, Snapshot.Kind kind) {
        Params.of(ctx);
        String key = ctx.pathParam("key");
        byte[] bytes = snapshots
                .file(key, kind)
                .orElseThrow(() -> refusal(snapshots.one(key).isPresent()));
        if (kind == Snapshot.Kind.SVG) {
            // Opened by itself, it is a document of this site.
            ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        }
        Replies.send(ctx, Body.of(kind.type(), bytes), Replies.REVALIDATE);
    }

    private static RequestException refusal(boolean was) {
        return was
                ? RequestException.gone(
                        "not-published-any-more",
                        "Cette image n'est plus diffusée. La carte d'où elle venait reste ouverte à tous.")
                : RequestException.notFound(
                        "not-published", "Aucune image n'est diffusée à cette adresse : vérifiez le lien.");
    }
}
