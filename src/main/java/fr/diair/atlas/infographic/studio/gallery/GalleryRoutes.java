package fr.diair.atlas.infographic.studio.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.IfMatch;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.http.Visitor;
import fr.diair.atlas.infographic.composition.Composition;
import fr.diair.atlas.infographic.composition.CompositionReader;
import fr.diair.atlas.infographic.composition.Origin;
import fr.diair.atlas.register.RegisterRoutes;
import fr.diair.atlas.territory.Publication;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The gallery: compositions kept, published and taken back. Who has an account sees all of them; anybody sees which are
 * published.
 */
public final class GalleryRoutes {
    private static final String ROOT = "/api/v1/compositions";
    private static final String ONE = ROOT + "/{key}";
    private static final int LONGEST_TITLE = 200;
    private static final Pattern REACHES =
            Pattern.compile("[^@\\s]+@[^@\\s]+\\.[a-zA-Z]{2,}|(?:\\+33|0)\\s?[1-9](?:[ .-]?[0-9]{2}){4}");

    private final GalleryQueries gallery;
    private final Drawing drawing;
    private final Origin origin;

    public GalleryRoutes(GalleryQueries gallery, Drawing drawing, Origin origin) {
        this.gallery = gallery;
        this.drawing = drawing;
        this.origin = origin;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::list, Role.PUBLIC);
        routes.post(ROOT, this::create, Role.CONTRIBUTOR);
        routes.get(ONE, this::one, Role.READER);
        routes.put(ONE, this::change, Role.CONTRIBUTOR);
        routes.delete(ONE, this::remove, Role.CONTRIBUTOR);
        routes.post(ONE + "/restoration", this::restore, Role.CONTRIBUTOR);
        routes.put(ONE + "/publication", this::publish, Role.CONTRIBUTOR);
        routes.delete(ONE + "/publication", this::takeBack, Role.CONTRIBUTOR);
        routes.get(ONE + "/thumbnail.png", this::thumbnail, Role.READER);
    }

    /**
     * @param publishedAt null when it never was
     * @param behind whether what is published shows other data or another composition than now
     * @param composition in the answer about one only
     */
    private record View(
            String key,
            String title,
            boolean published,
            @Nullable Instant publishedAt,
            boolean behind,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String author,
            long revision,
            @Nullable JsonNode composition) {}

    private static View view(Kept kept, Publication publication, boolean whole) {
        Kept.Published shown = kept.published();
        boolean behind = shown != null
                && kept.state().diffused()
                && (shown.dataVersion() != publication.dataVersion()
                        || !shown.boundaries().equals(publication.boundary().version())
                        || kept.updatedAt().isAfter(shown.at()));
        return new View(
                kept.key(),
                kept.title(),
                kept.state().diffused(),
                shown == null ? null : shown.at(),
                behind,
                kept.createdAt(),
                kept.updatedAt(),
                kept.author(),
                kept.revision(),
                whole ? CompositionReader.tree(CompositionReader.kept(kept.composition())) : null);
    }

    /** What anybody may know of a published one. */
    private record PublicView(
            String key, String title, @Nullable Instant publishedAt) {}

    private void list(Context ctx) {
        Params params = Params.of(ctx, "published");
        Boolean published = params.text("published") == null ? null : params.integer("published", 0, 0, 1) == 1;
        if (!Visitor.of(ctx).may(Role.READER)) {
            List<PublicView> open = gallery.all(true).stream()
                    .flatMap(kept -> Stream.ofNullable(kept.published())
                            .map(shown -> new PublicView(kept.key(), shown.title(), shown.at())))
                    .toList();
            Replies.personal(ctx, Map.of("compositions", Boolean.FALSE.equals(published) ? List.of() : open));
            return;
        }
        Publication publication = drawing.publication();
        Replies.personal(
                ctx,
                Map.of(
                        "compositions",
                        gallery.all(published).stream()
                                .map(kept -> view(kept, publication, false))
                                .toList()));
    }

    private void one(Context ctx) {
        Params.of(ctx);
        reply(ctx, gallery.one(ctx.pathParam("key")));
    }

    private void create(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        Composition composition = composition(ctx, body);
        Kept kept = gallery.add(
                title(body), CompositionReader.write(composition), RegisterRoutes.signed(ctx, JsonBody.why(body)));
        ctx.status(201);
        ctx.header("Location", ROOT + "/" + kept.key());
        reply(ctx, kept);
    }

    private void change(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        String title = title(body);
        String written = CompositionReader.write(composition(ctx, body));
        reply(
                ctx,
                gallery.change(
                        gallery.one(ctx.pathParam("key")).key(),
                        IfMatch.revision(ctx),
                        before -> before.saying(title, written),
                        RegisterRoutes.signed(ctx, JsonBody.why(body))));
    }

    private void remove(Context ctx) {
        String why = Params.of(ctx, "why").text("why", "");
        Kept removed = gallery.change(
                gallery.one(ctx.pathParam("key")).key(),
                IfMatch.revision(ctx),
                before -> before.in(new Kept.State(before.state().diffused(), true)),
                RegisterRoutes.signed(ctx, why));
        reply(ctx, removed);
    }

    /** Back in the gallery as it was, and published if it was. */
    private void restore(Context ctx) {
        Params.of(ctx);
        reply(
                ctx,
                gallery.change(
                        ctx.pathParam("key"),
                        IfMatch.revision(ctx),
                        before -> before.in(new Kept.State(before.state().diffused(), false)),
                        RegisterRoutes.signed(ctx, "Annulation du retrait")));
    }

    /** Opens the link, or brings what it shows up to date: never but by this. */
    private void publish(Context ctx) {
        Params.of(ctx);
        Kept kept = gallery.one(ctx.pathParam("key"));
        nobody(Drawing.words(CompositionReader.kept(kept.composition()), kept.title()));
        long revision = IfMatch.revision(ctx);
        reply(
                ctx,
                gallery.publish(
                        kept.key(),
                        revision,
                        drawing.snapshot(kept, origin.of(ctx.scheme(), ctx.header("Host"))),
                        RegisterRoutes.signed(ctx, "Diffusion")));
    }

    /** @throws RequestException a 422 when the words name or reach somebody */
    private void nobody(String words) {
        if (REACHES.matcher(words).find()) {
            throw RequestException.unprocessable(
                    "personal-data",
                    "Un texte de l'image contient une adresse électronique ou un numéro de téléphone : retirez-le avant de diffuser.");
        }
        if (gallery.names(words)) {
            throw RequestException.unprocessable(
                    "personal-data",
                    "Un texte de l'image nomme une personne du réseau ou un référent : retirez son nom avant de diffuser.");
        }
    }

    private void takeBack(Context ctx) {
        Params.of(ctx);
        reply(
                ctx,
                gallery.change(
                        gallery.one(ctx.pathParam("key")).key(),
                        IfMatch.revision(ctx),
                        before -> before.in(new Kept.State(false, false)),
                        RegisterRoutes.signed(ctx, "Fin de la diffusion")));
    }

    private void thumbnail(Context ctx) {
        Params.of(ctx, "v");
        Kept kept = gallery.one(ctx.pathParam("key"));
        String drawnOf = drawing.drawnOf(kept);
        byte[] png = gallery.thumbnail(kept.key(), drawnOf).orElseGet(() -> {
            byte[] made = drawing.thumbnail(kept, origin.of(ctx.scheme(), ctx.header("Host")));
            gallery.thumbnail(kept.key(), drawnOf, made);
            return made;
        });
        Replies.send(ctx, Body.of("image/png", png), "private, no-cache");
    }

    private static String title(ObjectNode body) {
        String title = body.path("title").asText("").strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || title.indexOf('\0') >= 0) {
            throw RequestException.invalidFields(
                    Map.of("title", "Donnez à l'image un titre de %d caractères au plus.".formatted(LONGEST_TITLE)));
        }
        return title;
    }

    /** One that can be drawn. */
    private Composition composition(Context ctx, ObjectNode body) {
        if (!(body.get("composition") instanceof ObjectNode given)) {
            throw RequestException.invalidFields(Map.of("composition", "La composition est un objet JSON."));
        }
        Composition composition = CompositionReader.read(given);
        drawing.decided(composition, origin.of(ctx.scheme(), ctx.header("Host")));
        return composition;
    }

    private void reply(Context ctx, Kept kept) {
        ctx.header("ETag", '"' + Long.toString(kept.revision()) + '"');
        Replies.personal(ctx, view(kept, drawing.publication(), true));
    }
}
