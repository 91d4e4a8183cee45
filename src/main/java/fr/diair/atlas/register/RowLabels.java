package fr.diair.atlas.register;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Registers;
import fr.diair.atlas.territory.Vintage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** What the codes, choices and references of rows are called, asked of the database once for all rows. */
final class RowLabels {
    /** The column that says on which day a code was in force. */
    static final String CODE_DATE = "code_date";

    private final Registers registers;
    private final Handle handle;
    private final Map<String, Map<String, String>> titles = new HashMap<>();

    RowLabels(Registers registers, Handle handle) {
        this.registers = registers;
        this.handle = handle;
    }

    /** By the order of the rows, the labels of each by field. */
    List<Map<String, String>> of(Register register, List<? extends JsonNode> rows) {
        List<Map<String, String>> labels = rows.stream()
                .<Map<String, String>>map(row -> new LinkedHashMap<>())
                .toList();
        for (Field field : register.fields()) {
            switch (field.kind()) {
                case CHOICE -> put(field, rows, labels, (row, value) -> field.word(value));
                case REFERENCE -> {
                    Map<String, String> known = titles(field, rows);
                    put(field, rows, labels, (row, value) -> known.get(value));
                }
                case COMMUNE, PLACE -> {
                    Map<String, String> known = names(field, rows);
                    put(field, rows, labels, (row, value) -> known.get(level(field, row) + value));
                }
                default -> {
                    // says itself
                }
            }
        }
        return labels;
    }

    private interface Word {
        @org.jspecify.annotations.Nullable
        String of(JsonNode row, String value);
    }

    private static void put(Field field, List<? extends JsonNode> rows, List<Map<String, String>> labels, Word word) {
        for (int i = 0; i < rows.size(); i++) {
            JsonNode value = rows.get(i).path(field.name());
            String label = value.isNull() || value.isMissingNode() ? null : word.of(rows.get(i), value.asText());
            if (label != null) {
                labels.get(i).put(field.name(), label);
            }
        }
    }

    private Map<String, String> titles(Field field, List<? extends JsonNode> rows) {
        Register other = registers.of(Objects.requireNonNull(field.companion()));
        String[] keys = values(field, rows);
        Map<String, String> known = titles.computeIfAbsent(other.id(), id -> new HashMap<>());
        if (keys.length > 0) {
            handle.createQuery("select key, title from register_titles(:table, :key, :title, :keys)")
                    .bind("table", other.table())
                    .bind("key", other.shape().keyColumns().get(0))
                    .bind("title", other.shape().title())
                    .bindArray("keys", String.class, (Object[]) keys)
                    .map((rs, ctx) -> known.put(rs.getString("key"), rs.getString("title")))
                    .list();
        }
        return known;
    }

    private Map<String, String> names(Field field, List<? extends JsonNode> rows) {
        List<? extends JsonNode> placed =
                rows.stream().filter(row -> row.hasNonNull(field.name())).toList();
        Map<String, String> known = new HashMap<>();
        if (!placed.isEmpty()) {
            handle.createQuery(RegisterQueries.PLACE_NAMES)
                    .bindArray(
                            "levels",
                            String.class,
                            placed.stream()
                                    .map(row -> (Object) level(field, row))
                                    .toArray())
                    .bindArray("codes", String.class, (Object[]) values(field, placed))
                    .bindArray(
                            "days",
                            String.class,
                            placed.stream()
                                    .map(row -> (Object) row.path(CODE_DATE)
                                            .asText(Vintage.SHOWN.day().toString()))
                                    .toArray())
                    .map((rs, ctx) -> {
                        String departement = rs.getString("departement");
                        return known.put(
                                rs.getString("level") + rs.getString("code"),
                                departement == null
                                        ? rs.getString("name")
                                        : "%s (%s)".formatted(rs.getString("name"), departement));
                    })
                    .list();
        }
        return known;
    }

    private static String[] values(Field field, List<? extends JsonNode> rows) {
        return rows.stream()
                .map(row -> row.path(field.name()))
                .filter(value -> !value.isNull() && !value.isMissingNode())
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    /** Of a code: {@code commune} or {@code epci}. */
    static String level(Field field, JsonNode row) {
        return field.kind() == FieldKind.COMMUNE
                ? "commune"
                : row.path(Objects.requireNonNull(field.companion())).asText("commune");
    }
}
