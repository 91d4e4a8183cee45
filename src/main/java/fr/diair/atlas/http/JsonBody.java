package fr.diair.atlas.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.fault.RequestException;
import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a request brings as JSON. What it brings is never said in an error or a log: there may be a password in it. */
public final class JsonBody {
    private JsonBody() {}

    /** @throws RequestException a 400 when it is no JSON object, or has a member that the record has not */
    public static <T> T read(Context ctx, Class<T> kind) {
        String type = ctx.contentType();
        if (type == null || !type.startsWith("application/json")) {
            throw RequestException.badRequest(
                    "not-json", "La demande doit porter un objet JSON (Content-Type: application/json).");
        }
        return read(() -> Json.MAPPER.readValue(ctx.body(), kind));
    }

    /** @throws RequestException a 400 when the object has a member that the record has not */
    public static <T> T of(ObjectNode object, Class<T> kind) {
        return read(() -> Json.MAPPER.treeToValue(object, kind));
    }

    @FunctionalInterface
    private interface Reading<T> {
        @Nullable
        T read() throws JsonProcessingException;
    }

    private static <T> T read(Reading<T> reading) {
        T body;
        try {
            body = reading.read();
        } catch (UnrecognizedPropertyException e) {
            throw RequestException.badRequest(
                    "unknown-member",
                    "Champ « %s » inconnu ; sont admis %s."
                            .formatted(
                                    e.getPropertyName(),
                                    String.join(
                                            ", ",
                                            e.getKnownPropertyIds().stream()
                                                    .map(Object::toString)
                                                    .sorted()
                                                    .toList())));
        } catch (JsonProcessingException e) {
            throw RequestException.badRequest("bad-json", "La demande n'est pas un objet JSON de la forme attendue.");
        }
        if (body == null) {
            throw RequestException.badRequest("bad-json", "La demande n'est pas un objet JSON de la forme attendue.");
        }
        return body;
    }

    /**
     * Whatever object it is.
     *
     * @throws RequestException a 400 when it is no JSON object
     */
    public static ObjectNode object(Context ctx) {
        try {
            if (Json.MAPPER.readTree(ctx.bodyAsBytes()) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            // said below
        }
        throw RequestException.badRequest("illegal-body", "Le corps de la demande doit être un objet JSON.");
    }

    /** The reason that a change is given, where the body says nothing else; empty when it says none. */
    public static String why(Context ctx) {
        return why(object(ctx));
    }

    /** The reason that a change is given; empty when the body says none. */
    public static String why(ObjectNode body) {
        return body.path("why").asText("");
    }
}
