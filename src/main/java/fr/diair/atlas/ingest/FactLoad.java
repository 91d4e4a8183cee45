package fr.diair.atlas.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/**
 * The files of facts of {@code data/} into their tables. A key that comes twice in a file refuses the second row; a row that
 * somebody has written by hand stays as it is.
 */
final class FactLoad {
    private final Handle handle;
    private final LoadReport report;
    private final boolean demo;
    private final LocalDate reportedOn;

    /**
     * @param demo whether the facts are fictitious
     * @param reportedOn the day on which the figures of the files were counted
     */
    FactLoad(Handle handle, LoadReport report, boolean demo, LocalDate reportedOn) {
        this.handle = handle;
        this.report = report;
        this.demo = demo;
        this.reportedOn = reportedOn;
    }

    void load(FactTable table, Path file) {
        load(table, file, row -> row);
    }

    /** @param said what a row of the file says, with what is known from elsewhere */
    void load(FactTable table, Path file, UnaryOperator<Row> said) {
        Set<String> seen = new HashSet<>();
        try (FactWriter writer = new FactWriter(handle, table, demo, new FactWriter.ReportedOn(reportedOn, true))) {
            CsvTable.read(file, table.columns(), table.optionalColumns(), report, row -> {
                String key = row.key(table);
                if (seen.contains(key)) {
                    throw new Refusal(
                            "repeated-key",
                            table.keyColumns().get(0),
                            key,
                            "La clé « %s » est déjà plus haut dans ce fichier.".formatted(key));
                }
                writer.put(said.apply(row));
                seen.add(key);
            });
            writer.flush();
        }
    }
}
