package fr.diair.atlas.register.journal;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Registers;
import fr.diair.atlas.register.form.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the page reads it.
 *
 * @param objectTitle what the thing is called today; null for one that is gone, or that has no words of its own
 * @param kind {@code created}, {@code changed} or {@code removed}
 * @param title what the row is called, as far as the entry itself says
 */
public record JournalView(
        long id,
        Instant at,
        long change,
        String author,
        String why,
        @Nullable Long batch,
        String objectKind,
        String objectKey,
        @Nullable String objectTitle,
        @Nullable String register,
        String tableLabel,
        String rowKey,
        String title,
        String kind,
        List<FieldChange> changes) {

    /** One field, as words; null where it was or is empty. */
    public record FieldChange(
            String field,
            String label,
            String kind,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * Of an entry; a table that is no register any more shows its columns by their names.
     *
     * @param titles of the things that have one
     */
    public static JournalView of(JournalEntry entry, Registers registers, Map<JournalEntry.Thing, String> titles) {
        Optional<Register> register = registers.ofTable(entry.table());
        Values any = entry.after() == null ? entry.before() : entry.after();
        return new JournalView(
                entry.id(),
                entry.at(),
                entry.change(),
                entry.author(),
                entry.why(),
                entry.batch(),
                entry.object().kind(),
                entry.object().key(),
                titles.get(entry.object()),
                register.filter(registers::keeps).map(Register::id).orElse(null),
                register.map(one -> one.words().one()).orElse(entry.table()),
                entry.rowKey(),
                register.flatMap(one -> title(one, any)).orElse(entry.rowKey()),
                entry.before() == null ? "created" : entry.after() == null ? "removed" : "changed",
                register.map(one -> changes(one, entry)).orElse(List.of()));
    }

    private static Optional<String> title(Register register, @Nullable Values row) {
        if (row == null) {
            return Optional.empty();
        }
        String name = register.shape().title();
        return Optional.ofNullable(row.text(name))
                .map(value ->
                        register.field(name).map(field -> field.word(value)).orElse(value));
    }

    private static List<FieldChange> changes(Register register, JournalEntry entry) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : register.fields()) {
            String before = word(field, entry.before());
            String after = word(field, entry.after());
            if (before == null ? after != null : !before.equals(after)) {
                changes.add(new FieldChange(
                        field.name(), field.label(), field.kind().id(), before, after));
            }
        }
        return changes;
    }

    private static @Nullable String word(Field field, @Nullable Values row) {
        if (row == null) {
            return null;
        }
        JsonNode value = row.columns().get(field.name());
        if (value == null || value.isNull()) {
            return null;
        }
        if (field.kind() == FieldKind.BOOLEAN) {
            return value.asBoolean() ? "oui" : "non";
        }
        return field.word(value.asText());
    }
}
