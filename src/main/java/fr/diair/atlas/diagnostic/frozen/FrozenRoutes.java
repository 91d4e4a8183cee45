package fr.diair.atlas.diagnostic.frozen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.diagnostic.portrait.Portrait;
import fr.diair.atlas.diagnostic.portrait.PortraitReader;
import fr.diair.atlas.diagnostic.portrait.PortraitView;
import fr.diair.atlas.diagnostic.portrait.Subject;
import fr.diair.atlas.diagnostic.portrait.Subjects;
import fr.diair.atlas.http.Json;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Paging;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.http.Visitor;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frozen diagnostics. Anybody may read their figures; who froze and signed them, and the note, are for people signed in. */
public final class FrozenRoutes {
    private static final String ROOT = "/api/v1/diagnostics";
    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 4_000;

    private final FrozenQueries queries;
    private final Subjects subjects;
    private final PortraitReader portraits;
    private final Publications publications;
    private final LocalDate usualDay;

    public FrozenRoutes(
            FrozenQueries queries,
            Subjects subjects,
            PortraitReader portraits,
            Publications publications,
            LocalDate usualDay) {
        this.queries = queries;
        this.subjects = subjects;
        this.portraits = portraits;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::list, Role.PUBLIC);
        routes.post(ROOT, this::freeze, Role.CONTRIBUTOR);
        routes.get(ROOT + "/{id}", this::one, Role.PUBLIC);
        routes.post(ROOT + "/{id}/signature", this::sign, Role.CONTRIBUTOR);
        routes.get(ROOT + "/{id}/comparison", this::comparison, Role.PUBLIC);
    }

    /** @param intact whether the content is what was frozen; null in a list, where it is not read */
    private record View(
            long id,
            String level,
            String code,
            String name,
            String title,
            LocalDate date,
            Frozen.Reference reference,
            long dataVersion,
            String boundaries,
            String sha256,
            @Nullable Boolean intact,
            boolean demo,
            Instant frozenAt,
            boolean signed,
            @Nullable Instant signedAt,
            @Nullable String author,
            @Nullable String signedBy,
            @Nullable String note,
            @Nullable JsonNode content) {
        static View of(Frozen one, boolean names) {
            Frozen.Signatures signatures = one.signatures();
            String content = one.content();
            return new View(
                    one.id(),
                    one.level(),
                    one.code(),
                    one.name(),
                    one.title(),
                    one.date(),
                    one.reference(),
                    one.basis().dataVersion(),
                    one.basis().boundaries(),
                    one.sha256(),
                    content == null ? null : Sha256.of(content).equals(one.sha256()),
                    one.demo(),
                    signatures.frozenAt(),
                    signatures.signedAt() != null,
                    signatures.signedAt(),
                    names ? signatures.author() : null,
                    names ? signatures.signedBy() : null,
                    names ? one.note() : null,
                    content == null ? null : tree(content));
        }
    }

    private record Page(long total, int page, int size, List<View> diagnostics) {}

    private static boolean names(Context ctx) {
        return Visitor.of(ctx).may(Role.READER);
    }

    private void list(Context ctx) {
        Params params = Params.of(ctx, "level", "code", "page", "size");
        Paging paging = Paging.of(params, 50, LARGEST_PAGE);
        FrozenQueries.Page found =
                queries.list(params.text("level"), params.text("code"), paging.skip(), paging.size());
        paging.links(ctx, found.total());
        boolean names = names(ctx);
        Replies.personal(
                ctx,
                new Page(
                        found.total(),
                        paging.page(),
                        paging.size(),
                        found.rows().stream().map(one -> View.of(one, names)).toList()));
    }

    private void one(Context ctx) {
        Params.of(ctx);
        Replies.personal(ctx, View.of(queries.one(id(ctx)), names(ctx)));
    }

    /** What a request to freeze says. */
    private record Wanted(
            @Nullable String level,
            @Nullable String code,
            @Nullable String date,
            @Nullable String reference,
            @Nullable String title,
            @Nullable String note) {}

    private void freeze(Context ctx) {
        Params.of(ctx);
        Wanted wanted = JsonBody.read(ctx, Wanted.class);
        Faults faults = new Faults();
        String title = text(wanted.title, LONGEST_TITLE, "title", faults);
        String note = text(wanted.note, LONGEST_NOTE, "note", faults);
        LocalDate day = day(wanted.date, faults);
        if (title.isEmpty()) {
            faults.add("title", "Donnez un titre au diagnostic.");
        }
        faults.thrown();
        Publication publication = publications.current();
        Portrait portrait = portrait(
                publication,
                wanted.level == null ? "" : wanted.level,
                wanted.code == null ? "" : wanted.code,
                day,
                wanted.reference == null ? "france" : wanted.reference);
        String content = json(PortraitView.of(portrait));
        Subject subject = portrait.subject();
        long id = queries.put(new FrozenQueries.New(
                new FrozenQueries.New.Subject(subject.level(), subject.code(), subject.name()),
                day,
                title,
                note.isEmpty() ? null : note,
                json(new Frozen.Reference(
                        portrait.reference().id(), portrait.reference().label())),
                new Frozen.Basis(
                        publication.dataVersion(), publication.boundary().version()),
                content,
                Sha256.of(content),
                portrait.demo(),
                Visitor.of(ctx).name()));
        ctx.status(201);
        ctx.header("Location", ROOT + "/" + id);
        Replies.personal(ctx, View.of(queries.one(id), true));
    }

    private Portrait portrait(Publication publication, String level, String code, LocalDate day, String reference) {
        return portraits.read(publication, subjects.of(publication, level, code, day), day, reference);
    }

    private LocalDate day(@Nullable String given, Faults faults) {
        if (given == null) {
            return usualDay;
        }
        try {
            LocalDate day = LocalDate.parse(given);
            if (day.getYear() >= 1943 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        faults.add("date", "Une date de 1943 à 2100 est attendue, par exemple 2019-12-31.");
        return usualDay;
    }

    private static String text(@Nullable String given, int longest, String field, Faults faults) {
        String text = given == null ? "" : given.strip();
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            faults.add(field, "%d caractères au plus.".formatted(longest));
        }
        return text;
    }

    private void sign(Context ctx) {
        Params.of(ctx);
        queries.sign(id(ctx), Visitor.of(ctx).name());
        Replies.personal(ctx, View.of(queries.one(id(ctx)), true));
    }

    private void comparison(Context ctx) {
        LocalDate day = Params.of(ctx, "date").date("date", usualDay);
        Frozen frozen = queries.one(id(ctx));
        Publication publication = publications.current();
        Portrait now = portrait(
                publication,
                frozen.level(),
                frozen.code(),
                day,
                frozen.reference().id());
        Replies.personal(ctx, Comparison.of(tree(frozen.content()), tree(json(PortraitView.of(now)))));
    }

    private static long id(Context ctx) {
        String given = ctx.pathParam("id");
        if (!given.matches("[0-9]{1,18}")) {
            throw FrozenQueries.missing(given);
        }
        return Long.parseLong(given);
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of ours cannot be written as JSON", e);
        }
    }

    private static JsonNode tree(@Nullable String json) {
        try {
            return Json.MAPPER.readTree(json == null ? "{}" : json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds JSON", e);
        }
    }
}
