package fr.diair.atlas.register;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.IfMatch;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Paging;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.http.Visitor;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Registers;
import fr.diair.atlas.register.journal.Author;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Any register over HTTP: its definition, its rows, one row, and what changes them. */
public final class RegisterRoutes {
    private static final String ROOT = "/api/v1/registers";
    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_REASON = 2_000;

    private final Registers registers;
    private final RegisterQueries queries;
    private final RegisterWriting writing;
    private final RemovalQueries removals;

    public RegisterRoutes(
            Registers registers, RegisterQueries queries, RegisterWriting writing, RemovalQueries removals) {
        this.registers = registers;
        this.queries = queries;
        this.writing = writing;
        this.removals = removals;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::definitions, Role.READER);
        routes.get(ROOT + "/{register}", this::page, Role.READER);
        routes.post(ROOT + "/{register}", this::create, Role.CONTRIBUTOR);
        routes.get(ROOT + "/{register}/{key}", this::one, Role.READER);
        routes.put(ROOT + "/{register}/{key}", this::update, Role.CONTRIBUTOR);
        routes.delete(ROOT + "/{register}/{key}", this::remove, Role.CONTRIBUTOR);
        routes.get(ROOT + "/{register}/{key}/removal", this::removal, Role.CONTRIBUTOR);
    }

    private void definitions(Context ctx) {
        Params.of(ctx);
        Replies.personal(
                ctx,
                Map.of("registers", registers.all().stream().map(Register::view).toList()));
    }

    private void page(Context ctx) {
        Register register = register(ctx);
        List<String> allowed = new ArrayList<>(List.of("page", "size", "q", "sort", "date"));
        register.fields().forEach(field -> allowed.add(field.name()));
        Params params = Params.of(ctx, allowed.toArray(String[]::new));
        ObjectNode equal = JsonNodeFactory.instance.objectNode();
        for (Field field : register.fields()) {
            String value = params.text(field.name());
            if (value != null) {
                equal.put(field.name(), value);
            }
        }
        Paging paging = Paging.of(params, 50, LARGEST_PAGE);
        RegisterRow.Page found = queries.page(
                register,
                new RegisterQueries.Wanted(
                        equal,
                        params.text("q"),
                        sort(register, params.text("sort")),
                        params.text("date") == null ? null : params.date("date", LocalDate.EPOCH),
                        paging.page(),
                        paging.size()));
        paging.links(ctx, found.total());
        Replies.personal(ctx, found);
    }

    private static List<String> sort(Register register, @Nullable String asked) {
        if (asked == null) {
            return List.of();
        }
        String name = asked.startsWith("-") ? asked.substring(1) : asked;
        if (register.field(name).isEmpty()) {
            throw RequestException.badRequest(
                    "unknown-sort",
                    "Le registre « %s » ne se trie pas par « %s »."
                            .formatted(register.words().label(), name));
        }
        return List.of(asked);
    }

    private void one(Context ctx) {
        Params.of(ctx);
        Register register = register(ctx);
        String key = ctx.pathParam("key");
        reply(ctx, queries.one(register, key).orElseThrow(() -> RowKey.missing(register, key)));
    }

    private void create(Context ctx) {
        Params.of(ctx);
        Register register = writable(ctx);
        ObjectNode body = JsonBody.object(ctx);
        RegisterRow row = writing.create(register, values(body), signed(ctx, JsonBody.why(body)), request(ctx));
        ctx.status(201);
        ctx.header("Location", ROOT + "/" + register.id() + "/" + row.key());
        reply(ctx, row);
    }

    private void update(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        reply(
                ctx,
                writing.update(
                        writable(ctx),
                        ctx.pathParam("key"),
                        revision(ctx),
                        values(body),
                        signed(ctx, JsonBody.why(body))));
    }

    private void remove(Context ctx) {
        String why = Params.of(ctx, "why").text("why", "");
        writing.remove(writable(ctx), ctx.pathParam("key"), revision(ctx), signed(ctx, why));
        ctx.status(204);
    }

    /** What {@link #remove} would take along. */
    private void removal(Context ctx) {
        Params.of(ctx);
        Replies.personal(ctx, removals.of(writable(ctx), ctx.pathParam("key")));
    }

    private static ObjectNode values(ObjectNode body) {
        if (body.get("values") instanceof ObjectNode values) {
            return values;
        }
        throw RequestException.badRequest(
                "illegal-body",
                "Un objet « values » est attendu dans le corps de la demande : les champs et leurs valeurs.");
    }

    private Register register(Context ctx) {
        return registers.of(ctx.pathParam("register"));
    }

    private Register writable(Context ctx) {
        Register register = register(ctx);
        requireWriter(ctx, register);
        return register;
    }

    /** @throws RequestException a 403 when whoever asks may not change the register */
    static void requireWriter(Context ctx, Register register) {
        if (!Visitor.of(ctx).may(register.writer())) {
            throw RequestException.forbidden(
                    "not-allowed",
                    "Le registre « %s » se modifie en tant que %s : demandez-le à un administrateur d'Atlas."
                            .formatted(
                                    register.words().label(), register.writer().label()));
        }
    }

    private static void reply(Context ctx, RegisterRow row) {
        ctx.header("ETag", '"' + Long.toString(row.revision()) + '"');
        Replies.personal(ctx, row);
    }

    /** Whoever asks, with the reason given. */
    public static RegisterWriting.Signed signed(Context ctx, String why) {
        if (why.length() > LONGEST_REASON) {
            throw RequestException.badRequest(
                    "reason-too-long", "La raison tient en %d caractères au plus.".formatted(LONGEST_REASON));
        }
        Visitor visitor = Visitor.of(ctx);
        return new RegisterWriting.Signed(new Author(visitor.account(), visitor.name()), why.strip());
    }

    /** The revision that the editor had: see {@link IfMatch}. */
    public static long revision(Context ctx) {
        return IfMatch.revision(ctx);
    }

    private static @Nullable UUID request(Context ctx) {
        String given = ctx.header("Idempotency-Key");
        if (given == null) {
            return null;
        }
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            throw RequestException.badRequest(
                    "illegal-idempotency-key", "Idempotency-Key : « %s » n'est pas un UUID.".formatted(given));
        }
    }
}
