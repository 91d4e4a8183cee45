package fr.diair.atlas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files of 200 MB are read in a virtual machine that has less memory than they weigh. */
@Tag("slow")
class LargeTableTest {
    @TempDir
    Path folder;

    private record Outcome(long rows, long faulty, long milliseconds) {}

    private static String run(Path file, String memory) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeTable.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    private static Outcome read(Path file, String memory) throws IOException, InterruptedException {
        String said = run(file, memory);
        assertThat(said).matches("\\d+ \\d+ \\d+");
        String[] numbers = said.split(" ");
        Outcome outcome =
                new Outcome(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
        System.out.printf(
                "%s: %,d MB, %,d rows in %,d ms with %s%n",
                file.getFileName(), Files.size(file) >> 20, outcome.rows(), outcome.milliseconds(), memory);
        return outcome;
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_csv_of_200_megabytes_is_read_with_64() throws IOException, InterruptedException {
        Path file = LargeTable.write(folder.resolve("large.csv"), true, 2_300_000);
        assertThat(Files.size(file)).isGreaterThan(200L << 20);
        Outcome outcome = read(file, "-Xmx64m");
        assertThat(outcome.rows()).isEqualTo(2_300_000);
        assertThat(outcome.faulty()).isZero();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_workbook_of_a_full_million_rows_is_read_with_64() throws IOException, InterruptedException {
        Path file = LargeTable.write(folder.resolve("large.xlsx"), false, 1_000_000);
        Outcome outcome = read(file, "-Xmx64m");
        assertThat(outcome.rows()).isEqualTo(1_000_000);
        assertThat(outcome.faulty()).isZero();
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void a_line_of_a_gigabyte_is_refused_with_64_megabytes() throws IOException, InterruptedException {
        Path file = folder.resolve("line.csv");
        byte[] block = "0123456789;abc".repeat(75_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("Code;Nom\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1024; i++) {
                out.write(block);
            }
        }
        assertThat(run(file, "-Xmx64m")).contains("DataException").contains("16384 colonnes");
    }
}
