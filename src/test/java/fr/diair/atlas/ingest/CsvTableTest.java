package fr.diair.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
    private static final List<String> COLUMNS = List.of("code", "name");

    @TempDir
    Path folder;

    private final LoadReport report = new LoadReport();

    private List<String> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), bytes);
        List<String> codes = new ArrayList<>();
        CsvTable.read(file, COLUMNS, report, row -> codes.add(row.required("code")));
        return codes;
    }

    @Test
    void columns_may_come_in_any_order_and_a_byte_order_mark_is_no_part_of_a_name() throws IOException {
        assertThat(read("\ufeffname;code\nRennes;35238\n")).containsExactly("35238");
    }

    @Test
    void a_refused_row_is_counted_and_listed_and_the_others_go_on() throws IOException {
        assertThat(read("code;name\n35238;Rennes\n;Personne\n01004;A;B\n44109;Nantes\n"))
                .containsExactly("35238", "44109");
        assertThat(report.tables().get("t.csv")).isEqualTo(new LoadReport.Counts(4, 2, 2, 0));
        assertThat(report.notices())
                .extracting(LoadReport.Notice::code, LoadReport.Notice::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("missing-value", 3L),
                        org.assertj.core.groups.Tuple.tuple("cell-count", 4L));
    }

    @Test
    void a_missing_and_an_unknown_column_are_named() {
        assertThatThrownBy(() -> read("code\n1\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> read("code;name;colour\n1;2;3\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void a_quote_that_is_never_closed_swallows_no_row_in_silence() {
        assertThatThrownBy(() -> read("code;name\n1;\"A\n2;B\n3;C\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("guillemet");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> read("code;name\n1;Orléans\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(DataException.class).hasMessageContaining("vide");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> CsvTable.read(folder.resolve("absent.csv"), COLUMNS, report, row -> {}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("absent.csv");
    }
}
