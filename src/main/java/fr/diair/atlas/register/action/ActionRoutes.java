package fr.diair.atlas.register.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.contract.ActionState;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Paging;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.RegisterRoutes;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.territory.Level;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Actions as of a day: the list, the board of those in trouble, the timeline, one sheet; and changes of state. */
public final class ActionRoutes {
    private static final String ROOT = "/api/v1/actions";
    private static final String TROUBLED = "late,blocked";
    private static final List<String> FILTERS = List.of("date", "contract", "field", "state", "territory", "q");
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final Set<String> STATES = Arrays.stream(ActionState.values())
            .map(ActionState::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private final ActionQueries queries;
    private final ActionStates states;
    private final LocalDate usualDay;

    public ActionRoutes(ActionQueries queries, ActionStates states, LocalDate usualDay) {
        this.queries = queries;
        this.states = states;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::list, Role.READER);
        routes.get(ROOT + "/board", this::board, Role.READER);
        routes.get(ROOT + "/board.csv", this::boardTable, Role.READER);
        routes.get(ROOT + "/timeline", this::timeline, Role.READER);
        routes.get(ROOT + "/timeline.csv", this::table, Role.READER);
        routes.get(ROOT + "/sheets/{key}", this::sheet, Role.READER);
        routes.post(ROOT + "/states", this::change, Role.CONTRIBUTOR);
        routes.get(ROOT + "/points", this::points, Role.PUBLIC);
    }

    private record Rows(LocalDate date, long total, int page, int size, List<ActionRow> actions) {}

    private void list(Context ctx) {
        Params params = params(ctx, "page", "size", "sort");
        ActionQueries.Wanted wanted = wanted(params);
        Paging paging = Paging.of(params, USUAL_PAGE, LARGEST_PAGE);
        ActionQueries.Page found =
                queries.page(wanted, ActionOrder.of(params.text("sort")), paging.skip(), paging.size());
        paging.links(ctx, found.total());
        Replies.personal(ctx, new Rows(wanted.day(), found.total(), paging.page(), paging.size(), found.actions()));
    }

    private record Board(LocalDate date, int total, long late, long blocked, List<ActionRow> actions) {}

    private void board(Context ctx) {
        ActionQueries.Wanted wanted = wanted(ctx);
        List<ActionRow> rows = troubled(wanted);
        long blocked = rows.stream()
                .filter(row -> row.state().status().equals("blocked"))
                .count();
        Replies.personal(ctx, new Board(wanted.day(), rows.size(), rows.size() - blocked, blocked, rows));
    }

    private void boardTable(Context ctx) {
        ActionQueries.Wanted wanted = wanted(ctx);
        csv(ctx, "actions-en-difficulte", troubled(wanted), wanted.day());
    }

    private void table(Context ctx) {
        ActionQueries.Wanted wanted = wanted(ctx);
        csv(ctx, "actions", queries.actions(wanted), wanted.day());
    }

    private static void csv(Context ctx, String name, List<ActionRow> rows, LocalDate day) {
        ctx.header("Content-Disposition", "attachment; filename=\"atlas-%s-%s.csv\"".formatted(name, day));
        Replies.send(ctx, Body.of("text/csv; charset=utf-8", ActionTable.csv(rows, day)), "no-store");
    }

    /** Late or blocked, the longest first; of a state asked for, only those that are in trouble too. */
    private List<ActionRow> troubled(ActionQueries.Wanted wanted) {
        ActionQueries.Wanted all = wanted.states() == null ? wanted.states(TROUBLED) : wanted;
        return queries.actions(all).stream()
                .filter(row -> row.state().troubled())
                .sorted((a, b) ->
                        Integer.compare(b.state().daysLate(), a.state().daysLate()))
                .toList();
    }

    private void timeline(Context ctx) {
        ActionQueries.Wanted wanted = wanted(ctx);
        Replies.personal(ctx, Timeline.of(wanted.day(), queries.actions(wanted)));
    }

    private record Sheet(LocalDate date, ActionRow action, List<ActionQueries.Step> history) {}

    private void sheet(Context ctx) {
        LocalDate day = Params.of(ctx, "date").date("date", usualDay);
        String key = ctx.pathParam("key");
        ActionRow row = queries.one(key, day)
                .orElseThrow(() -> RequestException.notFound(
                        "no-such-row",
                        "Il n'y a pas d'action « %s » : elle a pu être retirée entre-temps.".formatted(key)));
        Replies.personal(ctx, new Sheet(day, row, queries.history(key, day)));
    }

    private void change(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        Set<String> keys = new LinkedHashSet<>();
        for (JsonNode key : body.path("keys")) {
            keys.add(key.asText());
        }
        int changed = states.change(
                new ActionStates.Wanted(List.copyOf(keys), body.path("status").asText(), day(body.path("on"))),
                RegisterRoutes.signed(ctx, JsonBody.why(body)));
        Replies.personal(ctx, Map.of("changed", changed));
    }

    private static LocalDate day(JsonNode given) {
        try {
            LocalDate day = LocalDate.parse(given.asText());
            if (day.getYear() >= 1943 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below, with an example
        }
        throw RequestException.invalidFields(
                Map.of("on", "« %s » n'est pas une date, par exemple 2019-12-31.".formatted(given.asText())));
    }

    private record Points(LocalDate date, List<ActionQueries.Dot> points) {}

    private void points(Context ctx) {
        Params params = Params.of(ctx, "date", "field");
        LocalDate day = params.date("date", usualDay);
        String field = params.text("field");
        Replies.send(
                ctx,
                Body.json(new Points(day, queries.points(day, field == null ? null : PolicyField.of(field)))),
                Replies.REVALIDATE);
    }

    private ActionQueries.Wanted wanted(Context ctx) {
        return wanted(params(ctx));
    }

    private static Params params(Context ctx, String... others) {
        return Params.of(
                ctx, Stream.concat(FILTERS.stream(), Arrays.stream(others)).toArray(String[]::new));
    }

    private ActionQueries.Wanted wanted(Params params) {
        String field = params.text("field");
        String territory = params.text("territory");
        String[] place = territory == null ? new String[0] : territory.split(":", 2);
        if (territory != null && place.length < 2) {
            throw RequestException.badRequest(
                    "illegal-territory",
                    "Paramètre « territory » : « %s » n'est pas de la forme epci:242900314.".formatted(territory));
        }
        return new ActionQueries.Wanted(
                params.date("date", usualDay),
                null,
                params.text("contract"),
                field == null ? null : PolicyField.of(field).id(),
                states(params.text("state")),
                territory == null ? null : Level.of(place[0]).id(),
                territory == null ? null : place[1],
                params.text("q"));
    }

    private static @Nullable String states(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        for (String state : asked.split(",", -1)) {
            if (!STATES.contains(state)) {
                throw RequestException.badRequest(
                        "unknown-state",
                        "État « %s » inconnu : choisissez parmi %s."
                                .formatted(
                                        state,
                                        ActionRegisters.STATUSES.stream()
                                                .map(Choice::id)
                                                .collect(Collectors.joining(", "))));
            }
        }
        return asked;
    }
}
