package fr.diair.atlas.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a file in a virtual machine of its own, whose memory is bounded: says how many rows, in how many milliseconds. */
final class LargeTable {
    private LargeTable() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        long[] rows = new long[2];
        try (TableFile table = TableFile.open(Path.of(arguments[0]), "grand fichier", TableOptions.DETECT)) {
            table.read(row -> {
                rows[0]++;
                rows[1] += row.fault() == null ? 0 : 1;
            });
        }
        System.out.println(rows[0] + " " + rows[1] + " " + (System.nanoTime() - start) / 1_000_000);
    }

    static Path write(Path file, boolean csv, int rows) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TableWriter writer = csv ? new CsvTableWriter(out) : new XlsxTableWriter(out, "Grand")) {
            writer.header(List.of("Code", "Commune", "Période", "Nombre", "Taux", "Remarque"));
            for (int i = 0; i < rows; i++) {
                writer.row(List.of(
                        "%05d".formatted(1001 + i % 90_000),
                        "Saint-Étienne-du-Bois " + i,
                        "2019T3",
                        i,
                        new BigDecimal(i).movePointLeft(2),
                        "remarque assez longue pour peser « " + i * 31L + " »"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
