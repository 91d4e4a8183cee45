package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.Migrations;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.ingest.DataVersion;
import fr.diair.atlas.intake.batch.BatchUndo;
import fr.diair.atlas.register.RegisterQueries;
import fr.diair.atlas.register.RegisterRow;
import fr.diair.atlas.register.RegisterWriting;
import fr.diair.atlas.register.contract.ContractChecks;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Registers;
import fr.diair.atlas.register.journal.Author;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Databases of earlier versions, with data in every table, are migrated to the latest: every row is there and says what it
 * said, an old batch is undone, and what was kept since can be changed like anything else.
 */
class FirstVersionsTest {
    private static final Path ROWS = Path.of("src/test/resources/migration");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Made anew at will, or kept by others. */
    private static final Set<String> NO_DATA = Set.of("flyway_schema_history", "spatial_ref_sys", "indicator_stale");
    /** What migrations and the first change afterwards may alter. */
    private static final Set<String> ALTERED = Set.of("data_version", "key_secret", "batch_table");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void every_row_is_there_and_says_what_it_said(int version) {
        try (Database database = old(version)) {
            Jdbi jdbi = database.jdbi();
            Map<String, List<String>> before = rows(jdbi, Map.of());
            assertThat(before.entrySet().stream()
                            .filter(table -> table.getValue().isEmpty())
                            .map(Map.Entry::getKey))
                    .as("tables of version %d that the test has no row for: add one in %s", version, ROWS)
                    .isEmpty();
            Map<String, Set<String>> columns = columns(jdbi);

            assertThat(Migrations.migrate(database.dataSource())).isPositive();

            Map<String, List<String>> after = rows(jdbi, columns);
            before.forEach((table, rows) -> {
                if (!ALTERED.contains(table)) {
                    assertThat(after.get(table)).as(table).containsAll(rows).hasSameSizeAs(rows);
                }
            });
            jdbi.useHandle(handle -> {
                assertThat(number(handle, "select count(*) from journal")).isZero();
                for (String table : strings(handle, "select name from journal_table")) {
                    assertThat(number(handle, "select count(*) - count(distinct revision) from " + table))
                            .as("revisions of %s are all there, each once", table)
                            .isZero();
                }
                assertThat(ShownTables.stale(handle)).isEmpty();
            });
            shown(jdbi);
        }
    }

    /** In the words of today's readers. */
    private static void shown(Jdbi jdbi) {
        jdbi.useHandle(handle -> {
            DataVersion.next(handle);
            assertThat(ShownTables.stale(handle)).isEmpty();
            assertThat(strings(
                            handle, "select contract || ' ' || status from contract_standing('2019-12-31') order by 1"))
                    .containsExactly("brest-2020 preparation", "rennes-2019 signed");
            assertThat(strings(handle, "select key || ' ' || shown_code from engagement_shown order by 1"))
                    .containsExactly("e-brest 29019", "e-former 01033", "e-rennes 35238", "e-twice 35238");
            assertThat(strings(handle, "select full_name from person order by id"))
                    .containsExactly("Éléonore D'Essai", "Personne Fictive", "Personne Fictive");
            assertThat(strings(handle, "select amount_cents from funding where contract = 'rennes-2019' order by 1"))
                    .containsExactly("0", "28000000", "30000000");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void what_was_kept_since_is_changed_taken_away_and_brought_back(int version) {
        try (Database database = old(version)) {
            Migrations.migrate(database.dataSource());
            Registers registers = Wiring.allRegisters();
            RegisterQueries queries = new RegisterQueries(database.jdbi(), registers);
            RegisterWriting writing = new RegisterWriting(database.jdbi(), queries, ContractChecks.ALL, () -> {});
            RegisterWriting.Signed signed = new RegisterWriting.Signed(new Author(null, "Essai"), "Reprise");
            for (Register register : registers.all()) {
                queries.page(
                                register,
                                new RegisterQueries.Wanted(JSON.createObjectNode(), null, List.of(), null, 1, 50))
                        .rows()
                        .forEach(row ->
                                assertThat(queries.one(register, row.key())).hasValue(row));
            }
            Register contracts = registers.of("contracts");
            RegisterRow row = queries.one(contracts, "rennes-2019").orElseThrow();
            ObjectNode year = JSON.createObjectNode().put("year", 2021);
            RegisterRow changed = writing.update(contracts, row.key(), row.revision(), year, signed);
            writing.remove(contracts, row.key(), changed.revision(), signed);
            assertThat(queries.one(contracts, "rennes-2019")).isEmpty();
            long first = database.jdbi().withHandle(handle -> number(handle, "select min(id) from journal"));
            writing.restore(first, signed);
            assertThat(queries.one(contracts, "rennes-2019").orElseThrow().values())
                    .isEqualTo(changed.values());
            database.jdbi().useHandle(handle -> assertThat(
                            number(handle, "select count(*) from funding where contract = 'rennes-2019'"))
                    .isEqualTo(3));
        }
    }

    @ParameterizedTest
    @CsvSource({"3", "4", "5"})
    void a_batch_of_before_is_undone_unless_somebody_has_worked_on_its_rows(int version) {
        try (Database database = old(version)) {
            Jdbi jdbi = database.jdbi();
            Map<String, Set<String>> columns = columns(jdbi);
            Map<String, List<String>> facts = rows(jdbi, columns);
            jdbi.useTransaction(handle -> script(handle, "v3-batch.sql"));
            assertThat(rows(jdbi, columns)).isNotEqualTo(facts);

            Migrations.migrate(database.dataSource());
            assertThat(strings(jdbi, "select table_name || ' ' || row_key from batch_drift(1)"))
                    .as("the new columns are no change")
                    .isEmpty();

            jdbi.useHandle(
                    handle -> handle.execute("update contract set title = 'Retouché' where key = 'nantes-2019'"));
            assertThatThrownBy(() -> jdbi.useTransaction(handle -> BatchUndo.undo(handle, 1)))
                    .isInstanceOf(RequestException.class);
            jdbi.useHandle(
                    handle -> handle.execute("update contract set title = 'CTAI de Nantes' where key = 'nantes-2019'"));

            jdbi.useTransaction(handle -> {
                BatchUndo.undo(handle, 1);
                DataVersion.next(handle);
            });
            Map<String, List<String>> undone = rows(jdbi, columns);
            for (String table : strings(jdbi, "select name from batch_table")) {
                if (facts.containsKey(table)) {
                    assertThat(undone.get(table)).as(table).containsExactlyInAnyOrderElementsOf(facts.get(table));
                }
            }
            assertThat(undone.get("person")).isEqualTo(facts.get("person"));
        }
    }

    private static Database old(int version) {
        Database database = Database.open(TestDatabase.emptySettings("version_" + version), 4);
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .target(String.valueOf(version))
                .load()
                .migrate();
        database.jdbi().useTransaction(handle -> {
            script(handle, "v1.sql");
            if (version >= 3) {
                script(handle, "v3.sql");
                handle.execute("select set_config('atlas.batch', '1', true)");
                handle.execute("update funding set amount_cents = 1 where source = 'presse'");
                handle.execute("update funding set amount_cents = 28000000 where source = 'presse'");
                handle.execute("select set_config('atlas.batch', '', true)");
            }
            if (version >= 4) {
                script(handle, "v4.sql");
            }
            if (version >= 2) {
                for (String view : strings(handle, "select matviewname from pg_matviews order by 1")) {
                    handle.execute("refresh materialized view " + view);
                }
            }
        });
        return database;
    }

    private static void script(Handle handle, String name) {
        try {
            for (String statement : Files.readString(ROWS.resolve(name))
                    .replaceAll("(?m)^--.*$", "")
                    .split(";\\s*(\\n|$)", -1)) {
                if (!statement.isBlank()) {
                    handle.getConnection().createStatement().execute(statement);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Map<String, Set<String>> columns(Jdbi jdbi) {
        return jdbi.withHandle(handle -> {
            Map<String, Set<String>> columns = new TreeMap<>();
            handle.createQuery(
                            "select table_name, column_name from information_schema.columns where table_schema = 'public'")
                    .map((rs, ctx) -> columns.computeIfAbsent(rs.getString(1), name -> new TreeSet<>())
                            .add(rs.getString(2)))
                    .list();
            return columns;
        });
    }

    /** Each row of each table as JSON: all columns, or those that are given for its table. */
    private static Map<String, List<String>> rows(Jdbi jdbi, Map<String, Set<String>> columns) {
        return jdbi.withHandle(handle -> {
            Map<String, List<String>> rows = new TreeMap<>();
            for (String table : strings(handle, "select tablename from pg_tables where schemaname = 'public'")) {
                if (!NO_DATA.contains(table)) {
                    Set<String> kept = columns.get(table);
                    String part = kept == null
                            ? "to_jsonb(t)"
                            : "(select jsonb_object_agg(k, v) from jsonb_each(to_jsonb(t)) e (k, v) where k in (%s))"
                                    .formatted(kept.stream()
                                            .map(one -> "'" + one + "'")
                                            .collect(Collectors.joining(", ")));
                    rows.put(table, strings(handle, "select (%s)::text from %s t order by 1".formatted(part, table)));
                }
            }
            return rows;
        });
    }

    private static List<String> strings(Jdbi jdbi, String sql) {
        return jdbi.withHandle(handle -> strings(handle, sql));
    }

    private static List<String> strings(Handle handle, String sql) {
        return handle.createQuery(sql.replace("::", "\\:\\:"))
                .mapTo(String.class)
                .list();
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
