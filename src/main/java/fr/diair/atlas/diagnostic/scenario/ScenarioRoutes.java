package fr.diair.atlas.diagnostic.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.IfMatch;
import fr.diair.atlas.http.Json;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.RegisterRoutes;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios of every kind: kept, listed, opened as they were kept, and computed anew on the data of now. Which kinds can be
 * kept is what {@link Reckoning}s there are.
 */
public final class ScenarioRoutes {
    private static final String ROOT = "/api/v1/scenarios";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 5_000;

    private final ScenarioQueries queries;
    private final Map<String, Reckoning> reckonings;
    private final Publications publications;

    /** @param reckonings by the word of their kind */
    public ScenarioRoutes(ScenarioQueries queries, Map<String, Reckoning> reckonings, Publications publications) {
        this.queries = queries;
        this.reckonings = Map.copyOf(reckonings);
        this.publications = publications;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::list, Role.READER);
        routes.post(ROOT, this::create, Role.CONTRIBUTOR);
        routes.get(ROOT + "/{key}", this::one, Role.READER);
        routes.get(ROOT + "/{key}/now", this::now, Role.READER);
        routes.put(ROOT + "/{key}", this::change, Role.CONTRIBUTOR);
        routes.delete(ROOT + "/{key}", this::remove, Role.CONTRIBUTOR);
    }

    /** @param current whether it was computed on the data and the boundaries of now */
    private record View(
            String key,
            String kind,
            String title,
            @Nullable String description,
            LocalDate date,
            long dataVersion,
            String boundaries,
            Instant computedAt,
            @Nullable String author,
            long revision,
            boolean current,
            JsonNode definition,
            @Nullable JsonNode result) {}

    private void list(Context ctx) {
        String kind = Params.of(ctx, "kind").text("kind");
        if (kind != null) {
            known(kind);
        }
        Publication publication = publications.current();
        List<View> all = queries.all(kind).stream()
                .map(scenario -> view(scenario, publication))
                .toList();
        Replies.personal(ctx, Map.of("scenarios", all));
    }

    private void one(Context ctx) {
        Params.of(ctx);
        reply(ctx, queries.one(ctx.pathParam("key")));
    }

    private void now(Context ctx) {
        Params.of(ctx);
        Scenario scenario = queries.one(ctx.pathParam("key"));
        Reckoning.Reckoned reckoned = reckoning(scenario.kind()).reckon((ObjectNode) tree(scenario.definition()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("definition", reckoned.definition());
        answer.put("date", reckoned.date());
        answer.put("dataVersion", reckoned.dataVersion());
        answer.put("boundaries", reckoned.boundaries());
        answer.put("result", reckoned.result());
        Replies.personal(ctx, answer);
    }

    private void create(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        String kind = body.path("kind").asText();
        known(kind);
        Words words = words(body);
        Scenario made = queries.add(
                reckoned(
                        "s-" + UUID.randomUUID().toString().substring(0, 13),
                        kind,
                        words,
                        reckoning(kind).reckon(definition(body))),
                RegisterRoutes.signed(ctx, JsonBody.why(body)));
        ctx.status(201);
        ctx.header("Location", ROOT + "/" + made.key());
        reply(ctx, made);
    }

    /** Other words, another definition, or the same one on the data of now, with {@code again}. */
    private void change(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        String key = ctx.pathParam("key");
        Scenario kept = queries.one(key);
        Words words = body.has("title") ? words(body) : new Words(kept.title(), kept.description());
        boolean anew = body.has("definition") || body.path("again").asBoolean(false);
        Scenario wanted = anew
                ? reckoned(
                        key,
                        kept.kind(),
                        words,
                        reckoning(kept.kind())
                                .reckon(
                                        body.has("definition")
                                                ? definition(body)
                                                : (ObjectNode) tree(kept.definition())))
                : kept;
        reply(
                ctx,
                queries.change(
                        key,
                        IfMatch.revision(ctx),
                        before -> named(anew ? wanted : before, words),
                        RegisterRoutes.signed(ctx, JsonBody.why(body))));
    }

    private void remove(Context ctx) {
        String why = Params.of(ctx, "why").text("why", "");
        queries.remove(ctx.pathParam("key"), IfMatch.revision(ctx), RegisterRoutes.signed(ctx, why));
        ctx.status(204);
    }

    private record Words(String title, @Nullable String description) {}

    private static Words words(ObjectNode body) {
        Map<String, String> faults = new LinkedHashMap<>();
        String title = body.path("title").asText("").strip();
        String description = body.path("description").asText("").strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            faults.put("title", "Un scénario a un titre de %d caractères au plus.".formatted(LONGEST_TITLE));
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            faults.put("description", "La description tient en %d caractères.".formatted(LONGEST_DESCRIPTION));
        }
        if (!faults.isEmpty()) {
            throw RequestException.invalidFields(faults);
        }
        return new Words(title, description.isEmpty() ? null : description);
    }

    private static ObjectNode definition(ObjectNode body) {
        if (body.get("definition") instanceof ObjectNode definition) {
            return definition;
        }
        throw RequestException.invalidFields(Map.of("definition", "La définition du scénario est un objet JSON."));
    }

    private static void known(String kind) {
        if (ScenarioRegisters.KINDS.stream().noneMatch(choice -> choice.id().equals(kind))) {
            throw RequestException.badRequest(
                    "unknown-kind",
                    "Nature de scénario « %s » inconnue : choisissez parmi %s."
                            .formatted(
                                    kind,
                                    ScenarioRegisters.KINDS.stream()
                                            .map(Choice::id)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private Reckoning reckoning(String kind) {
        Reckoning reckoning = reckonings.get(kind);
        if (reckoning == null) {
            throw RequestException.unprocessable(
                    "kind-not-kept", "Un scénario de nature « %s » ne se calcule pas ici.".formatted(kind));
        }
        return reckoning;
    }

    private static Scenario reckoned(String key, String kind, Words words, Reckoning.Reckoned reckoned) {
        return new Scenario(
                key,
                kind,
                words.title(),
                words.description(),
                text(reckoned.definition()),
                text(reckoned.result()),
                reckoned.date(),
                reckoned.dataVersion(),
                reckoned.boundaries(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                0);
    }

    private static Scenario named(Scenario scenario, Words words) {
        return new Scenario(
                scenario.key(),
                scenario.kind(),
                words.title(),
                words.description(),
                scenario.definition(),
                scenario.result(),
                scenario.date(),
                scenario.dataVersion(),
                scenario.boundaries(),
                scenario.computedAt(),
                null,
                scenario.revision());
    }

    private void reply(Context ctx, Scenario scenario) {
        ctx.header("ETag", '"' + Long.toString(scenario.revision()) + '"');
        Replies.personal(ctx, view(scenario, publications.current()));
    }

    private static View view(Scenario scenario, Publication publication) {
        return new View(
                scenario.key(),
                scenario.kind(),
                scenario.title(),
                scenario.description(),
                scenario.date(),
                scenario.dataVersion(),
                scenario.boundaries(),
                scenario.computedAt(),
                scenario.author(),
                scenario.revision(),
                scenario.dataVersion() == publication.dataVersion()
                        && scenario.boundaries().equals(publication.boundary().version()),
                tree(scenario.definition()),
                scenario.result() == null ? null : tree(scenario.result()));
    }

    private static String text(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of ours cannot be written as JSON", e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON", e);
        }
    }
}
