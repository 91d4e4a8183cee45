package fr.diair.atlas.register.network;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Paging;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.RegisterRoutes;
import fr.diair.atlas.register.journal.Author;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The network of mayors over HTTP: the list by criteria, files of it, and the dossier of an official or a commune. */
public final class OfficialRoutes {
    static final String ROOT = "/api/v1/network";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final OfficialQueries officials;
    private final DossierQueries dossiers;
    private final ListQueries lists;
    private final Clock clock;

    public OfficialRoutes(OfficialQueries officials, DossierQueries dossiers, ListQueries lists, Clock clock) {
        this.officials = officials;
        this.dossiers = dossiers;
        this.lists = lists;
        this.clock = clock;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT + "/officials", this::officials, Role.READER);
        routes.get(ROOT + "/officials.csv", ctx -> file(ctx, OfficialTable.LIST), Role.READER);
        routes.get(ROOT + "/officials-merge.csv", ctx -> file(ctx, OfficialTable.MERGE), Role.READER);
        routes.get(
                ROOT + "/engagements/{key}",
                ctx -> Replies.personal(ctx, dossiers.engagement(ctx.pathParam("key"), day(Params.of(ctx, "day")))),
                Role.READER);
        routes.get(
                ROOT + "/persons/{person}",
                ctx -> Replies.personal(ctx, dossiers.person(person(ctx), day(Params.of(ctx, "day")))),
                Role.READER);
        routes.get(
                ROOT + "/communes/{code}",
                ctx -> Replies.personal(ctx, dossiers.commune(ctx.pathParam("code"), day(Params.of(ctx, "day")))),
                Role.READER);
        routes.get(ROOT + "/needs", this::needs, Role.READER);
    }

    private void officials(Context ctx) {
        Params params = params(ctx, "page", "size", "sort");
        String sort = params.text("sort", OfficialQueries.SORTS.get(0));
        if (!OfficialQueries.SORTS.contains(sort)) {
            throw RequestException.badRequest(
                    "unknown-sort",
                    "La liste ne se trie pas par « %s » ; elle se trie par %s."
                            .formatted(sort, String.join(", ", OfficialQueries.SORTS)));
        }
        Paging paging = Paging.of(params, 50, NetworkWriting.MOST);
        OfficialQueries.Page found = officials.page(criteria(params), day(params), sort, paging.page(), paging.size());
        paging.links(ctx, found.total());
        Replies.personal(ctx, found);
    }

    /** What leaves is noted before it leaves. */
    private void file(Context ctx, OfficialTable table) {
        Params params = params(ctx, "list");
        LocalDate day = day(params);
        Criteria criteria = criteria(params);
        List<Official> rows = officials
                .page(criteria, day, OfficialQueries.SORTS.get(0), 1, OfficialQueries.ALL)
                .rows();
        Author author = RegisterRoutes.signed(ctx, "").author();
        lists.note(
                author,
                new ListQueries.Export(
                        params.text("list", "Liste sans nom"), criteria.sentence(), table.word(), day, rows.size()));
        Replies.attachment(ctx, "text/csv; charset=utf-8", "reseau-%s-%s.csv".formatted(table.word(), day));
        ctx.result(table.csv(rows));
    }

    private void needs(Context ctx) {
        Params params = Params.of(ctx, "field", "region", "day");
        String field = params.text("field");
        Replies.personal(
                ctx,
                Map.of(
                        "needs",
                        dossiers.needs(
                                field == null ? null : PolicyField.of(field).id(),
                                params.text("region"),
                                day(params))));
    }

    private static Params params(Context ctx, String... others) {
        List<String> allowed = new ArrayList<>(Criteria.NAMES);
        allowed.add("day");
        allowed.addAll(List.of(others));
        return Params.of(ctx, allowed.toArray(String[]::new));
    }

    private static Criteria criteria(Params params) {
        Map<String, @Nullable String> given = new HashMap<>();
        Criteria.NAMES.forEach(name -> given.put(name, params.text(name)));
        return Criteria.of(given);
    }

    private LocalDate day(Params params) {
        return params.date("day", today(clock));
    }

    /** In Paris. */
    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(PARIS));
    }

    static long person(Context ctx) {
        String given = ctx.pathParam("person");
        if (!given.matches("[0-9]{1,18}")) {
            throw RequestException.notFound("no-such-person", "Le registre n'a pas d'élu « %s ».".formatted(given));
        }
        return Long.parseLong(given);
    }
}
