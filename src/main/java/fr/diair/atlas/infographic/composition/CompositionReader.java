package fr.diair.atlas.infographic.composition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.diair.atlas.fault.RequestException;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * Reads and writes compositions as JSON. What is left out is usual; what is not known is refused with its name and what could
 * stand there, so that a picture never lacks in silence what somebody asked for.
 */
public final class CompositionReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Everything but what the map shows. */
    private static final String USUAL = """
            {"format":"web","look":"light","blocks":[],
             "map":{"kind":"areas","years":[],"events":false,"actions":false,"paris":true,"names":true,
                    "frame":{"kind":"france"}},
             "texts":{}}
            """;

    private CompositionReader() {}

    /** @throws RequestException a 400 that names what is wrong */
    public static Composition read(ObjectNode given) {
        try {
            ObjectNode whole = (ObjectNode) MAPPER.readTree(USUAL);
            lay(given, whole);
            Composition read = MAPPER.treeToValue(whole, Composition.class);
            CompositionLimits.check(read);
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw RequestException.badRequest(
                    "unknown-member",
                    "Champ « %s » inconnu dans la composition ; sont admis %s."
                            .formatted(
                                    path(e),
                                    e.getKnownPropertyIds().stream()
                                            .map(Object::toString)
                                            .sorted()
                                            .collect(Collectors.joining(", "))));
        } catch (InvalidFormatException e) {
            throw word(e);
        } catch (JsonMappingException e) {
            throw RequestException.badRequest(
                    "illegal-member",
                    "Le champ « %s » de la composition n'est pas de la forme attendue.".formatted(path(e)));
        } catch (JsonProcessingException e) {
            throw RequestException.badRequest(
                    "illegal-composition", "La composition n'est pas un objet JSON de la forme attendue.");
        }
    }

    /** As it is kept and sent. */
    public static String write(Composition composition) {
        return tree(composition).toString();
    }

    /** As it is kept and sent. */
    public static ObjectNode tree(Composition composition) {
        return MAPPER.valueToTree(composition);
    }

    /** One that was kept. What was legal then may not be any more. */
    public static Composition kept(String json) {
        try {
            return read((ObjectNode) MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON", e);
        }
    }

    /** What is given stands over what is usual; null is as left out. */
    private static void lay(ObjectNode given, ObjectNode usual) {
        given.properties().forEach(member -> {
            JsonNode value = member.getValue();
            JsonNode known = usual.get(member.getKey());
            if (value.isNull()) {
                if (known == null) {
                    usual.set(member.getKey(), value);
                }
            } else if (known instanceof ObjectNode below && value instanceof ObjectNode of) {
                lay(of, below);
            } else {
                usual.set(member.getKey(), value);
            }
        });
    }

    private static RequestException word(InvalidFormatException fault) {
        Class<?> kind = fault.getTargetType();
        Object[] words = kind == null ? null : kind.getEnumConstants();
        if (words != null) {
            return RequestException.badRequest(
                    "unknown-word",
                    "Champ « %s » : « %s » est inconnu ; choisissez parmi %s."
                            .formatted(path(fault), fault.getValue(), words(words)));
        }
        return RequestException.badRequest(
                kind == LocalDate.class ? "illegal-date" : "illegal-member",
                "Champ « %s » : « %s » n'est pas %s."
                        .formatted(
                                path(fault),
                                fault.getValue(),
                                kind == LocalDate.class ? "une date, par exemple 2019-12-31" : "de la forme attendue"));
    }

    private static String words(Object[] constants) {
        StringBuilder all = new StringBuilder();
        for (Object constant : constants) {
            all.append(all.isEmpty() ? "" : ", ").append(MAPPER.convertValue(constant, String.class));
        }
        return all.toString();
    }

    /** As in {@code map.kind} or {@code blocks.2.place}. */
    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
