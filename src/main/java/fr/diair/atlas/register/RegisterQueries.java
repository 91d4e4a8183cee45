package fr.diair.atlas.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Registers;
import fr.diair.atlas.register.form.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the rows of registers. Names of tables and columns come from the declared registers, never from a request. */
public final class RegisterQueries {
    static final String PLACE_NAMES = Sql.file(RegisterQueries.class, "place-names.sql");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Registers registers;

    public RegisterQueries(Jdbi jdbi, Registers registers) {
        this.jdbi = jdbi;
        this.registers = registers;
    }

    /**
     * Which rows.
     *
     * @param equal values that fields must have, by name
     * @param words looked for in all columns, accents and case aside; null for any
     * @param orders columns, with {@code -} before for the latest first
     * @param day on which rows must have been facts; null for all rows
     */
    public record Wanted(
            ObjectNode equal,
            @Nullable String words,
            List<String> orders,
            @Nullable LocalDate day,
            int page,
            int size) {}

    /** A page; one beyond the end has no rows, and tells how many there are all the same. */
    public RegisterRow.Page page(Register register, Wanted wanted) {
        RegisterRow.Page found = jdbi.withHandle(handle -> page(handle, register, wanted));
        if (!found.rows().isEmpty() || wanted.page() == 1) {
            return found;
        }
        Wanted first = new Wanted(wanted.equal(), wanted.words(), wanted.orders(), wanted.day(), 1, 1);
        return new RegisterRow.Page(page(register, first).total(), wanted.page(), wanted.size(), List.of());
    }

    private RegisterRow.Page page(Handle handle, Register register, Wanted wanted) {
        long[] total = {0};
        List<ObjectNode> rows = handle.createQuery("select one, total from register_page("
                        + ":table, cast(:equal as jsonb), :words, :orders, :skip, :size, cast(:day as date))")
                .bind("table", register.table())
                .bind("equal", wanted.equal().toString())
                .bind("words", wanted.words())
                .bindArray("orders", String.class, orders(register, wanted))
                .bind("skip", (wanted.page() - 1) * wanted.size())
                .bind("size", wanted.size())
                .bind("day", wanted.day())
                .map((rs, ctx) -> {
                    total[0] = rs.getLong("total");
                    return tree(rs.getString("one"));
                })
                .list();
        return new RegisterRow.Page(total[0], wanted.page(), wanted.size(), rows(handle, register, rows));
    }

    /** The order asked for, then that of the register, then the key, so that pages do not overlap. */
    private static Object[] orders(Register register, Wanted wanted) {
        List<String> orders = new ArrayList<>(wanted.orders());
        orders.addAll(register.shape().order());
        orders.addAll(register.shape().keyColumns());
        return orders.toArray();
    }

    public Optional<RegisterRow> one(Register register, String key) {
        return jdbi.withHandle(handle -> find(handle, register, RowKey.parse(register, key), false)
                .map(values -> row(handle, register, values)));
    }

    /** The columns of a row, in the transaction of the handle. */
    static Optional<Values> find(Handle handle, Register register, ObjectNode key, boolean locked) {
        return handle.createQuery("select register_row(:table, cast(:key as jsonb), :locked)")
                .bind("table", register.table())
                .bind("key", key.toString())
                .bind("locked", locked)
                .mapTo(String.class)
                .findOne()
                .map(json -> new Values(tree(json)));
    }

    RegisterRow row(Handle handle, Register register, Values values) {
        return rows(handle, register, List.of(values.columns())).get(0);
    }

    private List<RegisterRow> rows(Handle handle, Register register, List<ObjectNode> columns) {
        List<Map<String, String>> labels = new RowLabels(registers, handle).of(register, columns);
        List<RegisterRow> rows = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            rows.add(row(register, columns.get(i), labels.get(i)));
        }
        return rows;
    }

    private static RegisterRow row(Register register, ObjectNode columns, Map<String, String> labels) {
        ObjectNode values = columns.objectNode();
        for (Field field : register.fields()) {
            values.set(field.name(), columns.get(field.name()));
        }
        String title = register.shape().title();
        return new RegisterRow(
                RowKey.write(register, columns),
                columns.path("revision").asLong(),
                labels.getOrDefault(title, columns.path(title).asText("")),
                values,
                labels,
                columns.path("demo").asBoolean(false));
    }

    static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON", e);
        }
    }
}
