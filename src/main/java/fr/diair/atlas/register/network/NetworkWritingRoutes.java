package fr.diair.atlas.register.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.RegisterRoutes;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.register.journal.Author;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done to several officials at once, and lists kept by name. */
public final class NetworkWritingRoutes {
    private static final String LISTS = OfficialRoutes.ROOT + "/lists";
    private static final int LONGEST_NAME = 120;

    private final NetworkWriting writing;
    private final ListQueries lists;

    public NetworkWritingRoutes(NetworkWriting writing, ListQueries lists) {
        this.writing = writing;
        this.lists = lists;
    }

    public void register(RoutesConfig routes) {
        routes.post(OfficialRoutes.ROOT + "/confirmations", this::confirm, Role.CONTRIBUTOR);
        routes.post(OfficialRoutes.ROOT + "/invitations", this::invite, Role.CONTRIBUTOR);
        routes.post(OfficialRoutes.ROOT + "/changes/{change}/undo", this::undo, Role.CONTRIBUTOR);
        routes.get(LISTS, this::lists, Role.READER);
        routes.post(LISTS, this::keep, Role.CONTRIBUTOR);
        routes.put(LISTS + "/{list}", this::change, Role.CONTRIBUTOR);
        routes.delete(LISTS + "/{list}", this::remove, Role.CONTRIBUTOR);
    }

    private void confirm(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        Faults faults = new Faults();
        List<String> engagements = keys(body, faults);
        String outcome = body.path("outcome").asText("");
        if (NetworkRegisters.OUTCOMES.stream().noneMatch(one -> one.id().equals(outcome))) {
            faults.add("outcome", "Choisissez une réponse : confirmé, terminé ou sans réponse.");
        }
        LocalDate on = day(body, "on", faults);
        String source = text(body, "source", faults);
        faults.thrown();
        Replies.personal(
                ctx,
                writing.confirm(
                        new NetworkWriting.Confirmation(engagements, outcome, on, source),
                        RegisterRoutes.signed(ctx, JsonBody.why(body))));
    }

    private void invite(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        Faults faults = new Faults();
        List<String> engagements = keys(body, faults);
        String event = text(body, "event", faults);
        LocalDate on = day(body, "on", faults);
        faults.thrown();
        Replies.personal(ctx, writing.invite(event, engagements, on, RegisterRoutes.signed(ctx, JsonBody.why(body))));
    }

    private void undo(Context ctx) {
        Params.of(ctx);
        String given = ctx.pathParam("change");
        if (!given.matches("[0-9]{1,18}")) {
            throw RequestException.notFound(
                    "no-such-change", "Le journal n'a pas de changement « %s ».".formatted(given));
        }
        Replies.personal(
                ctx,
                writing.undo(Long.parseLong(given), RegisterRoutes.signed(ctx, JsonBody.why(JsonBody.object(ctx)))));
    }

    private static List<String> keys(ObjectNode body, Faults faults) {
        Set<String> keys = new LinkedHashSet<>();
        body.path("engagements").forEach(key -> keys.add(key.asText()));
        if (keys.isEmpty()) {
            faults.add("engagements", "Choisissez au moins un engagement.");
        } else if (keys.size() > NetworkWriting.MOST) {
            faults.add("engagements", "%d engagements au plus à la fois.".formatted(NetworkWriting.MOST));
        }
        return List.copyOf(keys);
    }

    private static LocalDate day(ObjectNode body, String name, Faults faults) {
        try {
            LocalDate day = LocalDate.parse(body.path(name).asText(""));
            if (day.getYear() >= 1943 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        faults.add(name, "Une date est attendue, par exemple 18/05/2020.");
        return LocalDate.EPOCH;
    }

    private static String text(ObjectNode body, String name, Faults faults) {
        String text = body.path(name).asText("").strip();
        if (text.isEmpty() || text.length() > 500 || text.indexOf('\0') >= 0) {
            faults.add(name, text.isEmpty() ? "À remplir." : "500 caractères au plus, sans caractère nul.");
        }
        return text;
    }

    private static Author author(Context ctx) {
        return RegisterRoutes.signed(ctx, "").author();
    }

    private void lists(Context ctx) {
        Params.of(ctx);
        Replies.personal(ctx, Map.of("lists", lists.lists(author(ctx))));
    }

    private record Given(String name, boolean shared, Criteria criteria) {}

    private void keep(Context ctx) {
        Params.of(ctx);
        Given given = given(ctx);
        ctx.status(201);
        Replies.personal(ctx, Map.of("id", lists.put(author(ctx), given.name(), given.shared(), given.criteria())));
    }

    private void change(Context ctx) {
        Params.of(ctx);
        Given given = given(ctx);
        if (!lists.change(author(ctx), list(ctx), given.name(), given.shared(), given.criteria())) {
            throw missing(ctx);
        }
        ctx.status(204);
    }

    private void remove(Context ctx) {
        Params.of(ctx);
        if (!lists.remove(author(ctx), list(ctx))) {
            throw missing(ctx);
        }
        ctx.status(204);
    }

    private static Given given(Context ctx) {
        ObjectNode body = JsonBody.object(ctx);
        String name = body.path("name").asText("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw RequestException.invalidFields(
                    Map.of("name", "Un nom de %d caractères au plus est attendu.".formatted(LONGEST_NAME)));
        }
        Map<String, @Nullable String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : body.path("criteria").properties()) {
            values.put(
                    one.getKey(),
                    one.getValue().isNull() ? null : one.getValue().asText());
        }
        return new Given(name, body.path("shared").asBoolean(false), Criteria.of(values));
    }

    private static long list(Context ctx) {
        String given = ctx.pathParam("list");
        if (!given.matches("[0-9]{1,18}")) {
            throw missing(ctx);
        }
        return Long.parseLong(given);
    }

    private static RequestException missing(Context ctx) {
        return RequestException.notFound(
                "no-such-list", "Vous n'avez pas de liste n° %s à vous.".formatted(ctx.pathParam("list")));
    }
}
