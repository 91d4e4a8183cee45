package fr.diair.atlas.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Registers;

/**
 * The registers as OpenAPI 3.0: for each, the same addresses as {@code openapi.yaml} has for any, with its own fields. A field
 * that is added to a register is described from then on.
 */
public final class RegisterDescription {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String READER = "reader";
    private static final String CONTRIBUTOR = "contributor";

    private RegisterDescription() {}

    public static ObjectNode of(Registers registers) {
        ObjectNode whole = JSON.objectNode().put("openapi", "3.0.3");
        whole.putObject("info")
                .put("title", "Atlas : les registres, champ par champ")
                .put("version", "1")
                .put("description", "Faite des registres déclarés ; le reste de l'API est dans /api/v1/openapi.yaml.");
        whole.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = whole.putObject("paths");
        ObjectNode schemas = whole.putObject("components").putObject("schemas");
        schemas.set("Problem", problem());
        schemas.set("Removal", removal());
        for (Register register : registers.all()) {
            String values = register.id() + "-values";
            schemas.set(values, values(registers, register, false));
            schemas.set(register.id() + "-given", given(values(registers, register, true)));
            schemas.set(register.id() + "-row", row(ref(values)));
            schemas.set(register.id() + "-page", page(ref(register.id() + "-row")));
            ObjectNode list = paths.putObject("/api/v1/registers/" + register.id());
            list.set("get", list(register));
            list.set("post", write(register, "Ajoute", "create", "201"));
            ObjectNode one = paths.putObject("/api/v1/registers/" + register.id() + "/{key}");
            one.putArray("parameters").add(parameter("key", "path", "Sa clé", true));
            one.set("get", operation(register, "Lit", "read", READER, "200", register.id() + "-row"));
            one.set("put", withIfMatch(write(register, "Modifie", "update", "200")));
            ObjectNode remove = operation(register, "Retire", "remove", CONTRIBUTOR, "204", null);
            remove.putArray("parameters").add(parameter("why", "query", "La raison", false));
            one.set("delete", withIfMatch(remove));
            ObjectNode removal = paths.putObject("/api/v1/registers/" + register.id() + "/{key}/removal");
            removal.putArray("parameters").add(parameter("key", "path", "Sa clé", true));
            removal.set("get", foretold(register));
        }
        return whole;
    }

    private static ObjectNode foretold(Register register) {
        ObjectNode foretold =
                operation(register, "Dit ce que retirer emporterait", "foretell", CONTRIBUTOR, "200", "Removal");
        foretold.withObject("/responses/304").put("description", "Rien n'a changé depuis l'ETag donné");
        return foretold;
    }

    private static ObjectNode removal() {
        ObjectNode part = JSON.objectNode().put("type", "object");
        part.putArray("required").add("register").add("count").add("words");
        ObjectNode members = part.putObject("properties");
        members.putObject("register").put("type", "string");
        members.putObject("count").put("type", "integer");
        members.putObject("words").put("type", "string");
        ObjectNode removal = JSON.objectNode().put("type", "object");
        removal.putArray("required").add("gone").add("loosened");
        ObjectNode parts = removal.putObject("properties");
        for (String name : new String[] {"gone", "loosened"}) {
            parts.putObject(name).put("type", "array").set("items", part.deepCopy());
        }
        return removal;
    }

    private static ObjectNode list(Register register) {
        ObjectNode list = operation(register, "Liste", "list", READER, "200", register.id() + "-page");
        ArrayNode parameters = list.putArray("parameters");
        for (String number : new String[] {"page", "size"}) {
            parameters
                    .addObject()
                    .put("name", number)
                    .put("in", "query")
                    .set("schema", JSON.objectNode().put("type", "integer").put("minimum", 1));
        }
        parameters.add(parameter("q", "query", "Des mots de la ligne", false));
        parameters.add(parameter("sort", "query", "Un champ, précédé de - pour les derniers d'abord", false));
        parameters.add(parameter("date", "query", "Seulement ce qui valait ce jour-là", false));
        register.fields().forEach(field -> parameters.add(parameter(field.name(), "query", field.label(), false)));
        return list;
    }

    private static ObjectNode write(Register register, String verb, String id, String status) {
        ObjectNode write = operation(register, verb, id, CONTRIBUTOR, status, register.id() + "-row");
        write.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("*/*")
                .set("schema", ref(register.id() + "-given"));
        return write;
    }

    private static ObjectNode withIfMatch(ObjectNode operation) {
        operation.withArray("parameters").add(parameter("If-Match", "header", "L'ETag de la ligne lue", true));
        return operation;
    }

    private static ObjectNode operation(
            Register register,
            String verb,
            String id,
            String role,
            String status,
            @org.jspecify.annotations.Nullable String schema) {
        ObjectNode operation = JSON.objectNode()
                .put("operationId", id + "-" + register.id())
                .put("summary", verb + " : " + register.words().label())
                .put("x-role", role);
        operation.putArray("tags").add(register.words().label());
        ObjectNode responses = operation.putObject("responses");
        ObjectNode good = responses.putObject(status).put("description", "Fait");
        if (schema != null) {
            good.putObject("content").putObject("application/json").set("schema", ref(schema));
        }
        if (role.equals(READER)) {
            responses.putObject("304").put("description", "Rien n'a changé depuis l'ETag donné");
        }
        responses
                .putObject("default")
                .put("description", "Pourquoi cela n'a pas été fait")
                .putObject("content")
                .putObject("application/problem+json")
                .set("schema", ref("Problem"));
        return operation;
    }

    private static ObjectNode parameter(String name, String in, String description, boolean required) {
        ObjectNode parameter = JSON.objectNode().put("name", name).put("in", in).put("description", description);
        if (required) {
            parameter.put("required", true);
        }
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    /** @param asGiven empty texts count as unknown; what is required may stay away where it is there already */
    private static ObjectNode values(Registers registers, Register register, boolean asGiven) {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (Field field : register.fields()) {
            properties.set(field.name(), value(registers, field, asGiven));
        }
        if (!asGiven) {
            ArrayNode required = schema.putArray("required");
            register.fields().forEach(field -> required.add(field.name()));
        }
        return schema;
    }

    private static ObjectNode value(Registers registers, Field field, boolean asGiven) {
        ObjectNode schema = JSON.objectNode();
        switch (field.kind()) {
            case YEAR, WHOLE, MONEY -> schema.put("type", "integer");
            case PERCENT, LONGITUDE, LATITUDE -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> schema.put("type", "string");
            case REFERENCE -> {
                if (asGiven) {
                    // the number of a row may come as a text
                    ArrayNode forms = schema.putArray("anyOf");
                    forms.addObject().put("type", "string").put("nullable", true);
                    forms.addObject().put("type", "integer").put("nullable", true);
                    return schema.put("description", words(field));
                }
                schema.put("type", isNumbered(registers, field) ? "integer" : "string");
            }
            default -> schema.put("type", "string");
        }
        if (!asGiven && field.kind() == FieldKind.DATE) {
            schema.put("format", "date");
        }
        if (!asGiven && !field.choices().isEmpty()) {
            ArrayNode words = schema.putArray("enum");
            field.choices().stream().map(Choice::id).forEach(words::add);
            if (!field.terms().required()) {
                words.addNull();
            }
        }
        schema.put("nullable", asGiven || !field.terms().required());
        return schema.put("description", words(field));
    }

    private static boolean isNumbered(Registers registers, Field field) {
        Register other = registers.of(String.valueOf(field.companion()));
        return other.shape().keyForm() == Register.KeyForm.NUMBERED;
    }

    private static String words(Field field) {
        StringBuilder words = new StringBuilder(field.label());
        if (!field.help().isEmpty()) {
            words.append(" : ").append(field.help());
        }
        if (field.kind() == FieldKind.REFERENCE) {
            words.append(" (registre ").append(field.companion()).append(')');
        }
        if (field.kind() == FieldKind.MONEY) {
            words.append(" (centimes)");
        }
        if (field.terms().personal()) {
            words.append(" ; personnel");
        }
        return words.toString();
    }

    private static ObjectNode given(JsonNode values) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.set("values", values);
        properties.putObject("why").put("type", "string").put("description", "La raison");
        schema.putArray("required").add("values");
        return schema;
    }

    private static ObjectNode row(JsonNode values) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("key").put("type", "string");
        properties.putObject("revision").put("type", "integer");
        properties.putObject("title").put("type", "string");
        properties.set("values", values);
        properties
                .putObject("labels")
                .put("type", "object")
                .putObject("additionalProperties")
                .put("type", "string");
        properties.putObject("demo").put("type", "boolean");
        ArrayNode required = schema.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        return schema;
    }

    private static ObjectNode page(JsonNode row) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (String number : new String[] {"total", "page", "size"}) {
            properties.putObject(number).put("type", "integer");
        }
        properties.putObject("rows").put("type", "array").set("items", row);
        ArrayNode required = schema.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        return schema;
    }

    private static ObjectNode problem() {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", true);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (String text : new String[] {"title", "detail", "code"}) {
            properties.putObject(text).put("type", "string");
            required.add(text);
        }
        properties.putObject("status").put("type", "integer");
        return schema;
    }

    private static ObjectNode ref(String schema) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + schema);
    }
}
