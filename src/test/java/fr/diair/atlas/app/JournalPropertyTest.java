package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.ReceivedFile;
import fr.diair.atlas.intake.TableIntake;
import fr.diair.atlas.intake.Watch;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Targets;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The journal is complete: whatever sequence of creations, changes, removals, restorations, imports and undone imports, over
 * every register that is declared, what it says from its first entry on is what the tables hold, and a restoration gives what
 * it said at that moment. {@link RandomRow} draws the values from the definitions of the fields.
 */
class JournalPropertyTest {
    private static final int STEPS = 120;
    private static final int MOST_TRIES = 60;
    /** Rows that no form makes: all are there, or come with a file. They are changed and removed like others. */
    private static final Set<String> MADE_OTHERWISE = Set.of("alert-rules", "documents");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RegisterWriting.Signed SIGNED =
            new RegisterWriting.Signed(new Author(null, "Essai"), "Pour voir");

    private final Registers registers = Wiring.allRegisters();
    private final List<String> done = new ArrayList<>();
    private Jdbi jdbi;
    private RegisterQueries queries;
    private RegisterWriting writing;
    private Intake intake;
    private Random random;
    private RandomRow rows;
    private Path folder;
    private Long lastBatch;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void what_the_journal_says_is_what_the_tables_hold(long seed, @TempDir Path files) {
        try (Database database = TestDatabase.fresh("journal_property")) {
            jdbi = database.jdbi();
            queries = new RegisterQueries(jdbi, registers);
            writing = new RegisterWriting(jdbi, queries, ContractChecks.ALL, () -> {});
            intake = new Intake(database, (handle, version) -> {});
            random = new Random(seed);
            rows = new RandomRow(random, this::keys);
            folder = files;
            jdbi.useHandle(SmallTerritories::create);
            rememberWhatMigrationsPut();
            done.add("seed " + seed);
            everyRegisterHasRows();
            for (int step = 0; step < STEPS; step++) {
                step();
                check();
            }
            chains();
        }
    }

    /** Rows that no journal tells of: they were there before it. */
    private void rememberWhatMigrationsPut() {
        jdbi.useHandle(handle -> {
            handle.execute("create table put_by_migrations (name text, row_key jsonb, state jsonb)");
            handle.createQuery("select name, key_columns::text as keys from journal_table")
                    .map((rs, ctx) -> List.of(rs.getString("name"), rs.getString("keys")))
                    .list()
                    .forEach(table -> handle.execute(
                            "insert into put_by_migrations select '%1$s', row_part(to_jsonb(t), '%2$s'), to_jsonb(t) - 'revision' from %1$s t"
                                    .formatted(table.get(0), table.get(1))));
        });
    }

    private void everyRegisterHasRows() {
        Map<String, String> without = new LinkedHashMap<>();
        registers.all().forEach(register -> without.put(register.id(), "never tried"));
        without.keySet().removeAll(MADE_OTHERWISE);
        for (int tries = 0; tries < MOST_TRIES && !without.isEmpty(); tries++) {
            for (Register register : registers.all()) {
                if (without.containsKey(register.id())) {
                    String refusal = create(register);
                    check();
                    if (refusal.isEmpty()) {
                        without.remove(register.id());
                    } else {
                        without.put(register.id(), refusal);
                    }
                }
            }
        }
        assertThat(without)
                .as("registers for which no drawn row was taken: teach RandomRow what they ask for")
                .isEmpty();
    }

    private void step() {
        Register register = rows.one(registers.all());
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> create(register);
            case 3, 4, 5 -> update(register);
            case 6 -> remove(register);
            case 7, 8 -> restore();
            default -> {
                if (lastBatch != null && random.nextBoolean()) {
                    undo(lastBatch);
                } else {
                    importSome();
                }
            }
        }
    }

    /** Gives why not; empty when it was made. */
    private String create(Register register) {
        ObjectNode given = rows.of(register);
        return tried("create " + register.id() + " " + given, () -> writing.create(register, given, SIGNED, null));
    }

    private void update(Register register) {
        any(register).ifPresent(row -> {
            ObjectNode given = rows.some(register);
            tried(
                    "update " + register.id() + " " + row.key() + " " + given,
                    () -> writing.update(register, row.key(), row.revision(), given, SIGNED));
        });
    }

    private void remove(Register register) {
        any(register)
                .ifPresent(row -> tried(
                        "remove " + register.id() + " " + row.key(),
                        () -> writing.remove(register, row.key(), row.revision(), SIGNED)));
    }

    private void restore() {
        List<Long> entries = longs("select id from journal order by id");
        if (entries.isEmpty()) {
            return;
        }
        long entry = rows.one(entries);
        Map<String, String> expected = said(entry, false);
        String refusal = tried("restore " + entry, () -> writing.restore(entry, SIGNED));
        if (refusal.isEmpty()) {
            Map<String, String> found = said(entry, true);
            found.keySet().retainAll(expected.keySet());
            assertThat(found).as("%s%nto %d", String.join("\n", done), entry).isEqualTo(expected);
        }
    }

    /** The rows of the thing that an entry is about: as the journal says they were right after it, or as they are. */
    private Map<String, String> said(long entry, boolean now) {
        return jdbi.withHandle(handle -> {
            Map<String, String> states = new TreeMap<>();
            handle.createQuery("""
                            with
                            thing as (select object_kind, object_key from journal where id = :entry),
                            own as (select distinct table_name, row_key from journal join thing using (object_kind, object_key)),
                            -- what is of another thing by now, and was not of this one then, is not this one's to put back
                            last as (select distinct on (j.table_name, j.row_key) j.* from journal j join own using (table_name, row_key)
                                     order by j.table_name, j.row_key, j.id desc),
                            then_of as (select distinct on (j.table_name, j.row_key) j.* from journal j join own using (table_name, row_key)
                                        where j.id <= :entry and j.after is not null order by j.table_name, j.row_key, j.id desc)
                            select o.table_name || ' ' || o.row_key::text as row,
                                   case when :now then register_row(o.table_name, o.row_key, false)
                                        else (select j.after || coalesce(p.after, '{}')
                                              from journal j left join journal_personal p on p.entry = j.id
                                              where (j.table_name, j.row_key) = (o.table_name, o.row_key) and j.id <= :entry
                                              order by j.id desc limit 1) end as state
                            from own o join last l using (table_name, row_key), thing t
                            where :now or (l.object_kind, l.object_key) = (t.object_kind, t.object_key)
                               or exists (select from then_of b
                                          where (b.table_name, b.row_key) = (o.table_name, o.row_key)
                                            and (b.object_kind, b.object_key) = (t.object_kind, t.object_key))
                            """)
                    .bind("entry", entry)
                    .bind("now", now)
                    .map((rs, ctx) -> states.put(rs.getString("row"), state(rs.getString("state"))))
                    .list();
            // a name that nobody bears goes at the end of each transaction
            states.keySet().removeIf(row -> row.startsWith("person "));
            return states;
        });
    }

    private static String state(String json) {
        try {
            JsonNode node = json == null ? null : JSON.readTree(json);
            if (!(node instanceof ObjectNode state)) {
                return "none";
            }
            state.remove("revision");
            state.remove("person_id"); // of somebody who is gone: anonymous
            return new TreeMap<>(JSON.convertValue(state, Map.class)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void importSome() {
        StringBuilder csv = new StringBuilder();
        String target;
        if (random.nextBoolean()) {
            target = "contracts";
            csv.append("contract;title;year\n");
            for (int i = 0; i < 4; i++) {
                int number = random.nextInt(6);
                csv.append("CTR-%d;Contrat n° %d, version %d;%d\n"
                        .formatted(number, number, random.nextInt(3), 2018 + random.nextInt(3)));
            }
        } else {
            target = "fundings";
            csv.append("contract;year;stage;amount_cents;funder;source\n");
            for (JsonNode contract : keys("contracts")) {
                csv.append("%s;2019;planned;%d;État;fichier\n".formatted(contract.asText(), random.nextInt(1_000)));
            }
        }
        tried("import " + target + "\n" + csv, () -> {
            Path path = folder.resolve("import-" + random.nextInt(1_000_000) + ".csv");
            try {
                Files.writeString(path, csv);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ReceivedFile file = ReceivedFile.of(path);
            Plan plan = intake.plan(file, Plan.of(target, Map.of(), Map.of()), Targets.of(target));
            TableIntake.Outcome outcome = intake.commit(file, plan, Watch.NOBODY);
            lastBatch = outcome.batch();
        });
    }

    private void undo(long batch) {
        lastBatch = null;
        tried("undo " + batch, () -> intake.undo(batch));
    }

    /** What is refused leaves the journal as it was. */
    private String tried(String what, Runnable work) {
        List<Long> before = longs("select count(*) from journal");
        try {
            work.run();
            done.add(what);
            return "";
        } catch (RequestException refused) {
            done.add(what + " -> " + refused.code());
            assertThat(longs("select count(*) from journal")).isEqualTo(before);
            return refused.code() + " " + refused.members();
        }
    }

    /** Replayed from empty, the journal gives each table; what is shown is what its definition gives. */
    private void check() {
        jdbi.useHandle(handle -> {
            handle.createQuery("select name, key_columns::text as keys from journal_table")
                    .map((rs, ctx) -> Map.entry(rs.getString("name"), rs.getString("keys")))
                    .list()
                    .forEach(table -> {
                        List<String> differing = handle.createQuery("""
                                        select coalesce(r.row_key, x.row_key)::text || ': ' || coalesce(r.state::text, 'none')
                                               || ' in the journal, ' || coalesce(x.state::text, 'none') || ' in the table'
                                        from (select j.row_key, (j.after || coalesce(p.after, '{}')) - 'revision' as state
                                              from (select distinct on (row_key) * from journal where table_name = '%1$s'
                                                    order by row_key, id desc) j
                                              left join journal_personal p on p.entry = j.id
                                              where j.after is not null) r
                                        full join (select row_part(to_jsonb(t), '%2$s'::text[]) as row_key,
                                                          to_jsonb(t) - 'revision' as state from %1$s t) x using (row_key)
                                        where r.state is distinct from x.state
                                          and not exists (select from put_by_migrations m
                                                          where (m.name, m.row_key, m.state) = ('%1$s', x.row_key, x.state)
                                                            and not exists (select from journal j
                                                                            where (j.table_name, j.row_key) = (m.name, m.row_key)))
                                        """.formatted(table.getKey(), table.getValue()))
                                .mapTo(String.class)
                                .list();
                        assertThat(differing)
                                .as("%s after%n%s", table.getKey(), String.join("\n", done))
                                .isEmpty();
                    });
            assertThat(ShownTables.stale(handle))
                    .as("shown otherwise than defined, after%n%s", String.join("\n", done))
                    .isEmpty();
        });
        assertThat(longs("select count(*) from journal where author = ''")).containsExactly(0L);
        assertThat(longs("select count(*) from journal where to_jsonb(journal)::text ilike '%secr_tissime%'"))
                .as("what is personal, in the journal that is for good%n%s", String.join("\n", done))
                .containsExactly(0L);
    }

    /** Each entry of a row begins where the one before ended. */
    private void chains() {
        assertThat(longs("""
                        select c.id from (
                          select j.id, j.before, j.after, p.before as was_personal, p.after as is_personal,
                                 lag(j.after) over w as earlier, lag(p.after) over w as earlier_personal,
                                 row_number() over w as place
                          from journal j left join journal_personal p on p.entry = j.id
                          window w as (partition by j.table_name, j.row_key order by j.id)) c
                        where case when c.place = 1 then c.before is not null
                                     and not exists (select from put_by_migrations m where m.state = c.before - 'revision')
                                   else (c.before - 'revision', c.was_personal)
                                        is distinct from (c.earlier - 'revision', c.earlier_personal) end
                        """)).as(String.join("\n", done)).isEmpty();
        assertThat(longs("select count(*) from journal where by_hand and author <> 'Essai'"))
                .containsExactly(0L);
        assertThat(longs("select count(*) from journal where not by_hand and author = 'Essai'"))
                .containsExactly(0L);
    }

    private java.util.Optional<RegisterRow> any(Register register) {
        List<RegisterRow> some = page(register);
        return some.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(rows.one(some));
    }

    private List<RegisterRow> page(Register register) {
        return queries.page(register, new RegisterQueries.Wanted(JSON.createObjectNode(), null, List.of(), null, 1, 50))
                .rows();
    }

    private List<JsonNode> keys(String register) {
        return page(registers.of(register)).stream()
                .map(row -> registers.of(register).shape().keyForm() == Register.KeyForm.NUMBERED
                        ? (JsonNode) JSON.getNodeFactory().numberNode(Long.parseLong(row.key()))
                        : JSON.getNodeFactory().textNode(row.key()))
                .toList();
    }

    private List<Long> longs(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).list());
    }
}
