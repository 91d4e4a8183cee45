package fr.diair.atlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Values that the fields of a register admit, drawn from their definitions, so that a new register needs nothing more. */
final class RandomRow {
    /** In every text that says something of a person. */
    static final String PERSONAL = "Secrétissime";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "école", "Été à l'ombre", "n° 7 %_\\", "« citation »", "🙂", "Œuvre", "a\tb", "O'Brien; drop", "日本", "x");
    static final List<String> COMMUNES = List.of("35238", "29019", "01004");
    static final String EPCI = "242900314";

    private final Random random;
    private final Function<String, List<JsonNode>> keysOf;

    /** @param keysOf the keys that rows of a register have now */
    RandomRow(Random random, Function<String, List<JsonNode>> keysOf) {
        this.random = random;
        this.keysOf = keysOf;
    }

    /** Of a whole row. */
    ObjectNode of(Register register) {
        ObjectNode values = JSON.objectNode();
        for (Field field : register.fields()) {
            if (field.terms().required() || random.nextInt(10) < 7) {
                values.set(field.name(), value(field, values));
            }
        }
        return values;
    }

    /** Of some fields that may be changed. */
    ObjectNode some(Register register) {
        ObjectNode whole = of(register);
        ObjectNode values = JSON.objectNode();
        for (Field field : register.fields()) {
            if (!field.terms().fixed() && whole.has(field.name()) && random.nextInt(10) < 5) {
                values.set(field.name(), whole.get(field.name()));
                if (field.companion() != null && whole.has(field.companion())) {
                    values.set(field.companion(), whole.get(field.companion()));
                }
            }
        }
        return values;
    }

    private JsonNode value(Field field, ObjectNode before) {
        return switch (field.kind()) {
            case TEXT -> JSON.textNode(text(field).replace("\n", " "));
            case LONG_TEXT -> JSON.textNode(text(field) + "\n" + text(field));
            case DATE -> JSON.textNode(day().toString());
            case DATE_TIME -> JSON.textNode(day() + "T14:30");
            case TIME -> JSON.textNode("%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)));
            case YEAR -> JSON.numberNode(2016 + random.nextInt(8));
            case WHOLE -> JSON.numberNode(random.nextInt(500));
            case MONEY -> JSON.numberNode(100L * random.nextInt(20_000));
            case PERCENT -> JSON.numberNode(random.nextInt(101));
            case LONGITUDE -> JSON.numberNode(-4 + random.nextInt(1_000) / 100.0);
            case LATITUDE -> JSON.numberNode(42 + random.nextInt(800) / 100.0);
            case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
            case CHOICE -> JSON.textNode(one(field.choices()).id());
            case COMMUNE -> JSON.textNode(one(COMMUNES));
            case PLACE ->
                JSON.textNode(
                        before.path(String.valueOf(field.companion())).asText().equals("epci") ? EPCI : one(COMMUNES));
            case REFERENCE -> reference(field);
            case EMAIL ->
                JSON.textNode(PERSONAL.toLowerCase(java.util.Locale.ROOT).replace('é', 'e') + "@exemple.fr");
            case PHONE -> JSON.textNode("01 02 03 0" + random.nextInt(10) + " 05");
            case URL -> JSON.textNode("https://exemple.fr/" + random.nextInt(100));
        };
    }

    private JsonNode reference(Field field) {
        List<JsonNode> keys = keysOf.apply(String.valueOf(field.companion()));
        return keys.isEmpty() ? JSON.nullNode() : one(keys);
    }

    private String text(Field field) {
        return (field.terms().personal() ? PERSONAL + " " : "") + one(WORDS) + " " + random.nextInt(1_000);
    }

    private LocalDate day() {
        return LocalDate.of(2019, 2, 1).plusDays(random.nextInt(700));
    }

    <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
