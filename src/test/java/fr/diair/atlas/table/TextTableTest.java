package fr.diair.atlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.table.TableRow.Nature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {
    @TempDir
    Path folder;

    record Read(TableShape shape, List<TableRow> rows) {
        List<String> texts(int row) {
            return rows.get(row).cells().stream().map(Cell::text).toList();
        }
    }

    private Read read(byte[] bytes, TableOptions options) {
        try {
            Path file = Files.write(folder.resolve("t.csv"), bytes);
            try (TableFile table = TableFile.open(file, "t.csv", options)) {
                List<TableRow> rows = new ArrayList<>();
                table.read(rows::add);
                return new Read(table.shape(), rows);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Read read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), TableOptions.DETECT);
    }

    private void refused(byte[] bytes, String code, String words) {
        assertThatThrownBy(() -> read(bytes, TableOptions.DETECT))
                .isInstanceOfSatisfying(
                        DataException.class, fault -> assertThat(fault.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }

    private void refused(String text, String code, String words) {
        refused(text.getBytes(StandardCharsets.UTF_8), code, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void each_separator_is_found_and_decimal_commas_fool_nobody(String separator) {
        Read read = read(
                "Code;Nom;Taux\n01004;Ambérieu;\"4,5\"\n2A004;\"Ajaccio, ville\";\"3,2\"\n".replace(";", separator));
        assertThat(read.shape().separator()).isEqualTo(separator.charAt(0));
        assertThat(read.texts(1)).containsExactly("2A004", "Ajaccio, ville", "3,2");
        assertThat(read("a;b\n1,2;3,4\n5,6;7,8\n").shape().separator()).isEqualTo(';');
    }

    @Test
    void a_separator_declared_to_excel_is_believed_and_its_line_left_out() {
        Read read = read("sep=|\nCode|Nom\n01004|a;b;c\n");
        assertThat(read.shape().separator()).isEqualTo('|');
        assertThat(read.shape().preamble()).isEmpty();
        assertThat(read.shape().headerLine()).isEqualTo(2);
        assertThat(read.texts(0)).containsExactly("01004", "a;b;c");
    }

    @Test
    void separators_and_newlines_in_quotes_belong_to_the_cell() {
        Read read = read("Code;Nom\r\n01004;\"a;b\r\nc \"\"d\"\"\"\r\n01005;e\r\n");
        assertThat(read.texts(0)).containsExactly("01004", "a;b\r\nc \"d\"");
        assertThat(read.rows().get(1).line()).isEqualTo(4);
    }

    @Test
    void an_unclosed_quote_is_refused_with_the_line_where_it_opens() {
        refused("Code;Nom\n01004;a\n01005;\"b\n01006;c\n", "unclosed-quote", "ligne 3");
        refused("Code;Nom\n01005;\"b\n01006;\"c\"\n", "unclosed-quote", "ligne 2");
    }

    @Test
    void a_stray_quote_makes_its_row_faulty_and_no_other() {
        Read read = read("Code;Nom\n01004;\"Le \"Petit\" Bois\"\n01005;b\n");
        assertThat(read.rows()).extracting(TableRow::fault).containsExactly("stray-quote", null);
        assertThat(read.shape().notices()).extracting(Correction::code).contains("stray-quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void every_kind_of_newline_counts_as_one_line(String newline) {
        Read read = read(String.join(newline, "Code;Nom", "01004;a", "", "01005;b", ""));
        assertThat(read.rows()).extracting(TableRow::line).startsWith(2L, 3L, 4L);
        assertThat(read.rows()).extracting(TableRow::nature).startsWith(Nature.DATA, Nature.BLANK, Nature.DATA);
    }

    @Test
    void short_and_long_rows_are_faulty_but_empty_cells_behind_are_harmless() {
        Read read = read("Code;Nom;Taux\n01004;a;1;;;\n01005;b\n01006;c;2;trop\n");
        assertThat(read.rows()).extracting(TableRow::fault).containsExactly(null, "row-too-short", "row-too-long");
        assertThat(read.rows().get(0).cells()).hasSize(3);
        assertThat(read.texts(2)).containsExactly("01006", "c", "2", "trop");
    }

    @Test
    void two_header_lines_are_joined() {
        Read read = read("Titre;;;;\nCode;Commune;Population;;Logements\n;;Femmes;Hommes;Vacants\n01004;a;1;2;3\n");
        assertThat(read.shape().columns())
                .containsExactly(
                        "Code", "Commune", "Population – Femmes", "Population – Hommes", "Logements – Vacants");
        assertThat(read.shape().headerLine()).isEqualTo(3);
        assertThat(read.shape().notices()).extracting(Correction::code).contains("two-header-lines");
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void repeated_and_empty_names_become_unique() {
        Read read = read("Code;Nom;;Nom\n01004;a;x;b\n");
        assertThat(read.shape().columns()).containsExactly("Code", "Nom", "colonne 3", "Nom (2)");
        assertThat(read.shape().notices()).extracting(Correction::code).contains("unnamed-column", "repeated-column");
    }

    @Test
    void totals_footnotes_and_repeated_headers_are_told_from_data() {
        Read read = read(
                "Nom;Code;N\nTotal-les-Bains;01001;1\nTotainville;88470;2\nChamp;21001;3\nNom;Code;N\nSous-total Ain;;4\nEnsemble;;5\nTotal général;;6\n\nLecture : en 2019, 3.\n* provisoire\nSource : Insee ; 2019\nMise à jour le 3 mai.\n");
        assertThat(read.rows())
                .extracting(TableRow::nature)
                .containsExactly(
                        Nature.DATA,
                        Nature.DATA,
                        Nature.DATA,
                        Nature.HEADER,
                        Nature.TOTAL,
                        Nature.TOTAL,
                        Nature.TOTAL,
                        Nature.BLANK,
                        Nature.FOOTNOTE,
                        Nature.FOOTNOTE,
                        Nature.FOOTNOTE,
                        Nature.FOOTNOTE);
    }

    @Test
    void a_header_alone_is_a_table_without_rows_and_no_header_numbers_the_columns() {
        assertThat(read("Code;Nom\n").rows()).isEmpty();
        Read none = read("01004;12\n01005;13\n");
        assertThat(none.shape().headerLine()).isZero();
        assertThat(none.shape().columns()).containsExactly("colonne 1", "colonne 2");
        assertThat(none.rows()).hasSize(2);
    }

    @Test
    void encoding_separator_and_header_can_be_forced() {
        Read read = read(
                "a|b;c\nCode|Nom;x\n".getBytes(Charset.forName("UTF-16LE")),
                new TableOptions("utf-16le", '|', null, 2L));
        assertThat(read.shape().columns()).containsExactly("Code", "Nom;x");
        assertThatThrownBy(() -> read(
                        "a;\u00e9".getBytes(StandardCharsets.ISO_8859_1), new TableOptions("utf-8", null, null, null)))
                .hasMessageContaining("codage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "windows-1252",
                "ISO-8859-1",
                "ISO-8859-15",
                "UTF-16LE",
                "UTF-16BE",
                "IBM850",
                "x-MacRoman"
            })
    void each_encoding_is_found_and_read(String encoding) {
        String text =
                "Code;Nom;Prix\n94038;L'Haÿ-les-Roses;12\n38185;Grenoble Isère âgé;3\n01004;Ambérieu-en-Bugey;4\n";
        Read read = read(text.getBytes(Charset.forName(encoding)), TableOptions.DETECT);
        assertThat(read.texts(0).get(1)).isEqualTo("L'Haÿ-les-Roses");
        assertThat(read.texts(2).get(1)).isEqualTo("Ambérieu-en-Bugey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_tells_the_encoding_and_is_no_part_of_a_name(String encoding) {
        Read read = read(
                "\ufeffCode;Nom\n94038;L'Haÿ-les-Roses\n".getBytes(Charset.forName(encoding)), TableOptions.DETECT);
        assertThat(read.shape().encoding()).isEqualToIgnoringCase(encoding);
        assertThat(read.shape().columns()).containsExactly("Code", "Nom");
        assertThat(read.texts(0)).containsExactly("94038", "L'Haÿ-les-Roses");
    }

    @Test
    void euro_and_oe_are_read_in_windows_1252_and_iso_8859_15() {
        for (String encoding : List.of("windows-1252", "ISO-8859-15")) {
            Read read = read(
                    "Code;Nom;Prix\n01004;Sacré-Cœur;12 €\n".getBytes(Charset.forName(encoding)), TableOptions.DETECT);
            assertThat(read.texts(0)).containsExactly("01004", "Sacré-Cœur", "12 €");
            assertThat(read.shape().encoding()).isEqualToIgnoringCase(encoding);
        }
    }

    @Test
    void a_malformed_byte_far_down_changes_the_decision_and_loses_nothing() throws IOException {
        Path file = folder.resolve("far.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("Code;Nom\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200_000; i++) {
                out.write("01004;Lyon\n".getBytes(StandardCharsets.UTF_8));
            }
            out.write("01004;Ambérieu\n".getBytes(Charset.forName("windows-1252")));
        }
        try (TableFile table = TableFile.open(file, "far.csv", TableOptions.DETECT)) {
            List<String> last = new ArrayList<>(List.of(""));
            table.read(row -> last.set(0, row.cells().get(1).text()));
            assertThat(table.shape().encoding()).isEqualTo("windows-1252");
            assertThat(last).containsExactly("Ambérieu");
        }
    }

    @Test
    void text_encoded_twice_is_noticed_and_repaired_on_demand() {
        byte[] twice = new String(
                        "Code;Nom\n01004;Ambérieu – Cœur\n".getBytes(StandardCharsets.UTF_8),
                        Charset.forName("windows-1252"))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(read(twice, TableOptions.DETECT).shape().notices())
                .extracting(Correction::code)
                .contains("double-encoded");
        Read repaired = read(twice, new TableOptions("utf-8-double", null, null, null));
        assertThat(repaired.texts(0)).containsExactly("01004", "Ambérieu – Cœur");
    }

    @Test
    void what_is_no_table_is_refused_by_its_name() {
        refused("", "empty-file", "0 octet");
        refused("  \n;;\n", "no-table", "aucune cellule");
        refused("Code;Nom\n01004;a\0b\n", "nul-bytes", "ligne 2");
        refused("<html><body><table><tr><td>1</td></tr></table></body></html>", "not-a-table", "HTML");
        refused("%PDF-1.7\n", "not-a-table", "PDF");
        refused("{\"a\":[1,2]}", "not-a-table", "JSON");
        refused("PK\u0003\u0004abcdef", "damaged-workbook", "abîmé");
        refused("\u00d0\u00cf\u0011\u00e0 Workbook".getBytes(StandardCharsets.ISO_8859_1), "not-a-table", ".xls");
        refused(
                "\u00d0\u00cf\u0011\u00e0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"
                        .getBytes(StandardCharsets.ISO_8859_1),
                "encrypted-file",
                "mot de passe");
    }

    @Test
    void a_row_of_100_000_columns_is_refused() {
        refused("Code;Nom\n" + "x;".repeat(100_000) + "\n", "too-many-columns", "ligne 2");
    }

    @Test
    void a_line_without_end_is_refused_before_it_fills_the_memory() {
        refused("Code;Nom\n" + "x".repeat(3_000_000), "line-too-long", "ligne 2");
    }

    @Test
    void the_fingerprint_is_that_of_the_columns_alone() {
        String first = read("Code;Nom\n01004;a\n").shape().fingerprint();
        assertThat(read("Titre;\nCode;Nom\n2A004;b\n").shape().fingerprint()).isEqualTo(first);
        assertThat(read("Code;Nom;N\n01004;a;1\n").shape().fingerprint()).isNotEqualTo(first);
    }
}
