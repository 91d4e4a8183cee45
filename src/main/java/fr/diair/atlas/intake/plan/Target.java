package fr.diair.atlas.intake.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.diair.atlas.ingest.FactTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a received file can become.
 *
 * @param kind {@code table} or {@code features}
 * @param facts the table it fills; null for indicators and boundaries
 * @param place where the canonical row keeps the place; null for what has none
 */
public record Target(
        String id,
        String label,
        String description,
        String kind,
        List<Field> fields,
        List<Option> options,
        @JsonIgnore @Nullable FactTable facts,
        @JsonIgnore @Nullable Place place) {

    /**
     * The columns of {@code data/README.md} that tell the place.
     *
     * @param level empty when it is always a commune
     * @param codeDate empty when the row keeps no date of its code
     * @param day the field whose day is that of the act; empty when it has none
     */
    public record Place(String code, String level, String codeDate, String day) {}

    public Optional<Field> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    /** The first field of a kind. */
    public Optional<Field> field(Field.Kind kind) {
        return fields.stream().filter(field -> field.kind() == kind).findFirst();
    }
}
