package fr.diair.atlas.register.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of one row by their names, as JSON. */
public record Values(ObjectNode columns) {
    /** Null when empty. */
    public @Nullable String text(String name) {
        JsonNode value = columns.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }

    /** Null when empty. */
    public @Nullable LocalDate day(String name) {
        String text = text(name);
        return text == null ? null : LocalDate.parse(text);
    }

    /** Null when empty. */
    public @Nullable Long whole(String name) {
        JsonNode value = columns.get(name);
        return value == null || value.isNull() ? null : value.asLong();
    }

    public boolean isTrue(String name) {
        JsonNode value = columns.get(name);
        return value != null && value.asBoolean(false);
    }

    /** Whether a column says the same in both. */
    public boolean same(String name, Values other) {
        return Objects.equals(text(name), other.text(name));
    }
}
