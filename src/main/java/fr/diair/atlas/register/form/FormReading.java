package fr.diair.atlas.register.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values that a person sends for a row: each by its field, empty texts as unknown, unknown fields refused. */
public final class FormReading {
    private final Register register;
    private final Faults faults;

    public FormReading(Register register, Faults faults) {
        this.register = register;
        this.faults = faults;
    }

    /**
     * The row as it is to be.
     *
     * @param before null for a new row
     */
    public Values read(@Nullable Values before, ObjectNode given) {
        ObjectNode row = before == null ? given.objectNode() : before.columns().deepCopy();
        given.fieldNames().forEachRemaining(name -> {
            if (register.field(name).isEmpty()) {
                faults.add(name, "Champ « %s » inconnu ; sont admis : %s.".formatted(name, names()));
            }
        });
        for (Field field : register.fields()) {
            JsonNode value = given.get(field.name());
            if (value != null) {
                put(row, field, value, before);
            }
            JsonNode kept = row.get(field.name());
            if (field.terms().required() && (kept == null || kept.isNull())) {
                faults.add(field.name(), "« %s » est à remplir.".formatted(field.label()));
            }
        }
        return new Values(row);
    }

    private void put(ObjectNode row, Field field, JsonNode value, @Nullable Values before) {
        boolean empty = value.isNull() || value.isTextual() && value.textValue().isBlank();
        try {
            JsonNode read = empty ? NullNode.getInstance() : field.kind().read(field, value);
            if (before != null
                    && field.terms().fixed()
                    && !read.asText().equals(before.columns().path(field.name()).asText())) {
                throw new FieldFault(
                        "« %s » ne se change pas : retirez la ligne et ajoutez-en une autre.".formatted(field.label()));
            }
            row.set(field.name(), read);
        } catch (FieldFault fault) {
            faults.add(field.name(), fault.sentence());
        }
    }

    private String names() {
        return register.fields().stream().map(Field::name).collect(Collectors.joining(", "));
    }
}
