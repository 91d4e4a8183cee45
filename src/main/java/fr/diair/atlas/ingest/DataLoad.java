package fr.diair.atlas.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.territory.FiliationQueries;
import fr.diair.atlas.text.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code data/} into the database, in one transaction: official codes with their movements, contracts, and the
 * fictitious demonstration. Readers see all of it or none.
 */
public final class DataLoad {
    private static final String PUT_DATASET = Sql.file(DataLoad.class, "put-dataset.sql");
    private static final String REMOVE_DEMO = Sql.file(DataLoad.class, "remove-demo.sql");
    private static final String PUT_REPORT = Sql.file(DataLoad.class, "put-report.sql");
    private static final String DEMO_WANTED = Sql.file(DataLoad.class, "demo-wanted.sql");
    private static final List<String> DATASET_COLUMNS =
            List.of("code", "title", "source", "licence", "data_date", "demo", "files");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Path data;

    /**
     * @param data the folder {@code data/} of the checkout
     */
    public DataLoad(Jdbi jdbi, Path data) {
        this.jdbi = jdbi;
        this.data = data;
    }

    /** Whether no territory is loaded yet. */
    public boolean isEmpty() {
        return jdbi.withHandle(handle -> handle.createQuery("select not exists (select from territory)")
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * All of {@code data/}. Loading again replaces the codes and updates the facts by their keys; what people have written by
     * hand since stays, and is counted as {@link KeptRow#CODE}.
     */
    public LoadReport all(Progress progress) {
        return inOneTransaction("data", false, (handle, report) -> {
            because(handle, "Chargement de data/");
            boolean withDemo = demoIsWanted(handle);
            progress.step("Codes officiels : communes, EPCI, départements, régions");
            TerritoryTables territories = new TerritoryTables(report);
            territories.load(data.resolve("cog"), handle);
            progress.step("Mouvements des communes depuis 1943");
            FiliationQueries.derive(handle);
            territories.arrondissements(data.resolve("cog"), handle);
            handle.execute("analyze territory, movement, filiation");
            progress.step("Contrats territoriaux");
            contracts(handle, report);
            if (withDemo) {
                progress.step("Données de démonstration");
                demo(handle, report);
            }
            datasets(handle, withDemo);
        });
    }

    /** The fictitious demonstration again, after it was removed. */
    public LoadReport demo(Progress progress) {
        return inOneTransaction("demo", false, (handle, report) -> {
            because(handle, "Chargement des données de démonstration");
            progress.step("Données de démonstration");
            demo(handle, report);
            datasets(handle, true);
        });
    }

    /** Everything fictitious, and nothing else, goes. */
    public void removeDemo() {
        jdbi.useTransaction(handle -> {
            because(handle, "Retrait des données de démonstration");
            handle.createScript(REMOVE_DEMO).execute();
            DataVersion.next(handle);
        });
    }

    /**
     * One file of facts.
     *
     * @param dryRun tells what would become of the rows, and changes nothing
     */
    public LoadReport facts(FactTable table, Path file, LocalDate reportedOn, boolean dryRun) {
        return inOneTransaction(table.id(), dryRun, (handle, report) -> {
            because(handle, "Chargement de " + file.getFileName());
            new FactLoad(handle, report, false, reportedOn).load(table, file);
        });
    }

    /** What the journal says of the changes of this transaction; their author is Atlas. */
    private static void because(Handle handle, String why) {
        handle.execute("select set_config('atlas.why', ?, true)", why);
    }

    private LoadReport inOneTransaction(String name, boolean dryRun, BiConsumer<Handle, LoadReport> work) {
        return jdbi.inTransaction(handle -> {
            LoadReport report = new LoadReport();
            work.accept(handle, report);
            if (dryRun) {
                handle.rollback();
            } else {
                DataVersion.next(handle);
                write(handle, name, report);
            }
            return report;
        });
    }

    /** At the first load, and later only while it has not been removed. */
    private static boolean demoIsWanted(Handle handle) {
        return handle.createQuery(DEMO_WANTED).mapTo(Boolean.class).one();
    }

    private void contracts(Handle handle, LoadReport report) {
        FactLoad facts = new FactLoad(handle, report, false, LocalDate.EPOCH);
        for (FactTable table : List.of(FactTable.CONTRACTS, FactTable.SIGNATORIES, FactTable.STATUSES)) {
            facts.load(table, data.resolve("contracts").resolve(table.id() + ".csv"));
        }
    }

    private void demo(Handle handle, LoadReport report) {
        Demo demo = demoSaid();
        FactLoad facts = new FactLoad(handle, report, true, demo.date());
        for (FactTable table :
                List.of(FactTable.ENGAGEMENTS, FactTable.FUNDINGS, FactTable.EVENTS, FactTable.PARTICIPANTS)) {
            facts.load(table, data.resolve("demo").resolve(table.id() + ".csv"));
        }
        facts.load(
                FactTable.ACTIONS,
                data.resolve("demo").resolve("actions.csv"),
                DemoFollowUp.declared(data.resolve("demo")));
        DemoFollowUp.load(handle, data.resolve("demo"), report);
        handle.execute("call remove_former_demo()");
        DemoIndicators.load(handle, data.resolve("demo"), demo.licence(), report);
    }

    /** @param date at which the demonstration stands */
    private record Demo(LocalDate date, String licence) {}

    /** What {@code datasets.csv} says of the demonstration. */
    private Demo demoSaid() {
        List<Demo> said = new ArrayList<>();
        readDatasets(row -> {
            LocalDate day = row.date("data_date");
            if (isDemo(row) && day != null) {
                said.add(new Demo(day, row.required("licence")));
            }
        });
        if (said.size() != 1) {
            throw new DataException(
                    "demo-date", "datasets.csv doit donner la date des données de démonstration, une fois.");
        }
        return said.get(0);
    }

    private void datasets(Handle handle, boolean withDemo) {
        readDatasets(row -> {
            if (isDemo(row) && !withDemo) {
                return;
            }
            Sum sum = sum(row.required("files"));
            handle.createUpdate(PUT_DATASET)
                    .bind("code", row.required("code"))
                    .bind("title", row.required("title"))
                    .bind("source", row.required("source"))
                    .bind("licence", row.required("licence"))
                    .bind("dataDate", row.date("data_date"))
                    .bind("demo", isDemo(row))
                    .bind("rows", sum.rows())
                    .bind("sha256", sum.sha256())
                    .execute();
        });
    }

    private static boolean isDemo(Row row) {
        return "true".equals(row.text("demo"));
    }

    private void readDatasets(Consumer<Row> taker) {
        LoadReport report = new LoadReport();
        CsvTable.read(data.resolve("datasets.csv"), DATASET_COLUMNS, report, taker);
        if (report.refused() > 0) {
            throw new DataException(
                    "datasets", "datasets.csv : " + report.notices().get(0).sentence());
        }
    }

    private record Sum(long rows, String sha256) {}

    /** Rows (without headers) and digest of all files of a dataset together. */
    private Sum sum(String files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long rows = 0;
            for (String file : files.split(" ", -1)) {
                byte[] bytes = Files.readAllBytes(data.resolve(file));
                digest.update(bytes);
                rows += file.endsWith(".csv") ? lines(bytes) - 1 : 1;
            }
            return new Sum(rows, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long lines(byte[] bytes) {
        long count = 0;
        for (byte b : bytes) {
            count += b == '\n' ? 1 : 0;
        }
        return count;
    }

    private static void write(Handle handle, @Nullable String name, LoadReport report) {
        try {
            handle.createUpdate(PUT_REPORT)
                    .bind("dataset", name)
                    .bind("counts", JSON.writeValueAsString(report.tables()))
                    .bind("notices", JSON.writeValueAsString(report.notices()))
                    .execute();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
