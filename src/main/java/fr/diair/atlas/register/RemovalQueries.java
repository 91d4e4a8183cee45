package fr.diair.atlas.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Registers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Foretells what a removal takes along. It follows the foreign keys that the removal itself will follow, so that no register
 * has to say it a second time.
 */
public final class RemovalQueries {
    private static final String WAYS = Sql.file(RemovalQueries.class, "removal.sql");
    private static final String COUNTS = Sql.file(RemovalQueries.class, "removal-counts.sql");
    private static final String GOES = "c";
    private static final String STAYS = "n";

    private final Jdbi jdbi;
    private final Registers registers;

    public RemovalQueries(Jdbi jdbi, Registers registers) {
        this.jdbi = jdbi;
        this.registers = registers;
    }

    /** A way from the row to others: their table, what becomes of them, and the query that finds them. */
    private record Way(String table, String how, String rows) {
        /** Names come from the catalogue of the database, quoted by it. */
        String places() {
            return "select '%s' as name, '%s' as how, w.row_at from (%s) w".formatted(table, how, rows);
        }
    }

    /** @throws fr.diair.atlas.fault.RequestException a 404 when there is no such row */
    Removal of(Register register, String key) {
        ObjectNode rowKey = RowKey.parse(register, key);
        return jdbi.withHandle(handle -> {
            if (RegisterQueries.find(handle, register, rowKey, false).isEmpty()) {
                throw RowKey.missing(register, key);
            }
            Map<String, Map<String, Long>> counts = counts(handle, register, rowKey.toString());
            return new Removal(parts(counts.getOrDefault(GOES, Map.of())), parts(counts.getOrDefault(STAYS, Map.of())));
        });
    }

    /** By what becomes of the rows, then by their table. */
    private static Map<String, Map<String, Long>> counts(Handle handle, Register register, String rowKey) {
        List<Way> ways = handle.createQuery(WAYS)
                .bind("table", register.table())
                .map((rs, ctx) -> new Way(rs.getString("table_name"), rs.getString("how"), rs.getString("rows")))
                .list();
        Map<String, Map<String, Long>> counts = new HashMap<>();
        if (ways.isEmpty()) {
            return counts;
        }
        handle.createQuery(COUNTS)
                .define("met", ways.stream().map(Way::places).collect(Collectors.joining(" union ")))
                .bind("key", rowKey)
                .map((rs, ctx) -> counts.computeIfAbsent(rs.getString("how"), how -> new HashMap<>())
                        .put(rs.getString("name"), rs.getLong("count")))
                .list();
        return counts;
    }

    private List<Removal.Part> parts(Map<String, Long> byTable) {
        List<Removal.Part> parts = new ArrayList<>();
        for (Register one : registers.all()) {
            Long count = byTable.get(one.table());
            if (count != null) {
                parts.add(new Removal.Part(one.id(), count, words(one, count)));
            }
        }
        return parts;
    }

    private static String words(Register register, long count) {
        String label = register.words().label();
        return count == 1
                ? register.words().one()
                : label.substring(0, 1).toLowerCase(Locale.FRENCH) + label.substring(1);
    }
}
