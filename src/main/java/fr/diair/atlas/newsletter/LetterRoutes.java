package fr.diair.atlas.newsletter;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.IfMatch;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.newsletter.edition.Edition;
import fr.diair.atlas.newsletter.edition.Editions;
import fr.diair.atlas.newsletter.facts.FactReader;
import fr.diair.atlas.newsletter.facts.Period;
import fr.diair.atlas.newsletter.written.LetterFormat;
import fr.diair.atlas.newsletter.written.MailCheck;
import fr.diair.atlas.register.RegisterRoutes;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.text.Slug;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letters of the network: composed, refreshed, looked at, written as files, sent. */
public final class LetterRoutes {
    private static final String ROOT = "/api/v1/newsletters";
    private static final String ONE = ROOT + "/{key}";

    /** Of the preview, which a page of this Atlas shows in a frame: styles of its own, its own pictures, nothing else. */
    private static final String PREVIEW_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final LetterQueries queries;
    private final Letters letters;
    private final FactReader facts;
    private final Editions editions;
    private final Publications publications;
    private final Place place;

    /** @param today the usual day of this Atlas @param publicOrigin as people reach it; null: as each request says */
    public record Place(LocalDate today, @Nullable String publicOrigin) {}

    public LetterRoutes(
            LetterQueries queries,
            Letters letters,
            FactReader facts,
            Editions editions,
            Publications publications,
            Place place) {
        this.queries = queries;
        this.letters = letters;
        this.facts = facts;
        this.editions = editions;
        this.publications = publications;
        this.place = place;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::list, Role.READER);
        routes.post(ROOT, this::create, Role.CONTRIBUTOR);
        routes.get(ONE, this::one, Role.READER);
        routes.put(ONE, this::save, Role.CONTRIBUTOR);
        routes.delete(ONE, this::remove, Role.CONTRIBUTOR);
        routes.post(ONE + "/refresh", this::refresh, Role.CONTRIBUTOR);
        routes.post(ONE + "/send", this::send, Role.CONTRIBUTOR);
        routes.get(ONE + "/preview", this::preview, Role.READER);
        routes.get(ONE + "/check", this::check, Role.READER);
        routes.get(ONE + "/files/{format}", this::file, Role.READER);
    }

    private void list(Context ctx) {
        Params.of(ctx);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("letters", queries.all().stream().map(LetterView::head).toList());
        answer.put("suggested", LetterView.days(letters.suggested(place.today())));
        answer.put("figures", LetterView.choices(facts.figures(place.today())));
        answer.put("kinds", LetterView.kinds());
        Replies.personal(ctx, answer);
    }

    private void one(Context ctx) {
        Params.of(ctx);
        reply(ctx, queries.one(ctx.pathParam("key")));
    }

    /** @param title null: made of the period */
    private record New(
            @Nullable String title,
            LocalDate from,
            LocalDate to,
            @Nullable String why) {}

    private void create(Context ctx) {
        Params.of(ctx);
        New body = JsonBody.read(ctx, New.class);
        if (body.from() == null || body.to() == null) {
            throw RequestException.invalidFields(Map.of("from", "Une lettre a une période : du, au."));
        }
        Letter made = letters.create(
                body.title(),
                new Period(body.from(), body.to()),
                RegisterRoutes.signed(ctx, body.why() == null ? "" : body.why()));
        ctx.status(201);
        ctx.header("Location", ROOT + "/" + made.key());
        reply(ctx, made);
    }

    private void save(Context ctx) {
        Params.of(ctx);
        Letters.Draft draft = JsonBody.read(ctx, Letters.Draft.class);
        if (draft.title() == null
                || draft.from() == null
                || draft.to() == null
                || draft.preheader() == null
                || draft.opening() == null
                || draft.blocks() == null) {
            throw RequestException.badRequest(
                    "bad-json", "La lettre doit porter title, from, to, preheader, opening et blocks.");
        }
        if (draft.blocks().stream()
                .anyMatch(one ->
                        one.key() == null || one.kind() == null || one.options() == null || one.edited() == null)) {
            throw RequestException.badRequest("bad-json", "Un bloc doit porter key, kind, hidden, options et edited.");
        }
        reply(
                ctx,
                letters.save(
                        ctx.pathParam("key"),
                        IfMatch.revision(ctx),
                        draft,
                        RegisterRoutes.signed(ctx, draft.why() == null ? "" : draft.why())));
    }

    private void refresh(Context ctx) {
        Params.of(ctx);
        reply(
                ctx,
                letters.refresh(
                        ctx.pathParam("key"),
                        IfMatch.revision(ctx),
                        RegisterRoutes.signed(ctx, "Chiffres actualisés")));
    }

    /** Every file is written now, and kept: nothing of the letter changes any more. */
    private void send(Context ctx) {
        Params.of(ctx);
        long revision = IfMatch.revision(ctx);
        Letter letter = queries.one(ctx.pathParam("key"));
        Edition edition = edition(ctx, letter);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (LetterFormat format : LetterFormat.values()) {
            files.put(format.id(), format.write(edition, letter.kept().savedAt()));
        }
        reply(
                ctx,
                queries.send(
                        letter.key(),
                        revision,
                        LocalDate.now(LetterView.PARIS),
                        files,
                        RegisterRoutes.signed(ctx, "Lettre diffusée")));
    }

    private void remove(Context ctx) {
        String why = Params.of(ctx, "why").text("why", "");
        queries.remove(ctx.pathParam("key"), IfMatch.revision(ctx), RegisterRoutes.signed(ctx, why));
        ctx.status(204);
    }

    /** @param ctx its {@code revision} only keeps browsers from showing what they had */
    private void preview(Context ctx) {
        Params.of(ctx, "revision");
        byte[] page = bytes(ctx, LetterFormat.HTML);
        ctx.header("Content-Security-Policy", PREVIEW_POLICY);
        ctx.header("X-Frame-Options", "SAMEORIGIN");
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(LetterFormat.HTML.contentType());
        // links open beside the page, which no frame may show
        ctx.result(new String(page, StandardCharsets.UTF_8).replace("<head>", "<head><base target=\"_blank\">"));
    }

    private void check(Context ctx) {
        Params.of(ctx);
        Letter letter = queries.one(ctx.pathParam("key"));
        String html = LetterFormat.mailHtml(edition(ctx, letter));
        List<MailCheck.Finding> findings = MailCheck.of(html, place.publicOrigin() == null);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("bytes", html.getBytes(StandardCharsets.UTF_8).length);
        answer.put("findings", findings);
        Replies.personal(ctx, answer);
    }

    private void file(Context ctx) {
        Params.of(ctx);
        LetterFormat format = LetterFormat.of(ctx.pathParam("format"));
        byte[] bytes = bytes(ctx, format);
        String title = queries.one(ctx.pathParam("key")).words().title();
        Replies.attachment(ctx, format.contentType(), Slug.of(title, 60, "lettre-du-reseau") + "." + format.id());
        ctx.result(bytes);
    }

    private byte[] bytes(Context ctx, LetterFormat format) {
        Letter letter = queries.one(ctx.pathParam("key"));
        return queries.sent(letter.key(), format.id())
                .orElseGet(
                        () -> format.write(edition(ctx, letter), letter.kept().savedAt()));
    }

    private Edition edition(Context ctx, Letter letter) {
        String origin = place.publicOrigin();
        return editions.of(
                letter, publications.current().datasets(), origin == null ? ctx.scheme() + "://" + ctx.host() : origin);
    }

    private void reply(Context ctx, Letter letter) {
        ctx.header("ETag", '"' + Long.toString(letter.kept().revision()) + '"');
        Replies.personal(ctx, LetterView.of(letter, publications.current().dataVersion()));
    }
}
