package fr.diair.atlas.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.DateCell;
import fr.diair.atlas.cell.NumberCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What is written is read again with the same values. */
class TableWriterTest {
    private static final List<String> NAMES = List.of("Code", "Nom", "Nombre", "Jour");

    private static List<TableRow> through(boolean csv, List<List<Object>> rows) throws IOException {
        Path file = Files.createTempFile("atlas", ".table");
        try {
            try (OutputStream out = Files.newOutputStream(file);
                    TableWriter writer = csv ? new CsvTableWriter(out) : new XlsxTableWriter(out, "Atlas")) {
                writer.header(NAMES);
                rows.forEach(writer::row);
            }
            try (TableFile table = TableFile.open(file, "f", TableOptions.DETECT)) {
                assertThat(table.shape().columns()).isEqualTo(NAMES);
                List<TableRow> read = new ArrayList<>();
                table.read(read::add);
                return read;
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void values_of_every_kind_come_back() throws IOException {
        List<Object> row = Arrays.asList(
                "01004", "Saint-Denis; \"97\"\nRéunion", new BigDecimal("-1234.5"), LocalDate.of(2019, 6, 12));
        List<Object> empty = Arrays.asList("2A004", null, null, null);
        for (boolean csv : List.of(true, false)) {
            List<TableRow> read = through(csv, List.of(row, empty));
            List<Cell> cells = read.get(0).cells();
            assertThat(cells.get(0).text()).isEqualTo("01004");
            assertThat(cells.get(1).text()).isEqualTo("Saint-Denis; \"97\"\nRéunion");
            assertThat(NumberCell.read(cells.get(2)).value()).isEqualByComparingTo("-1234.5");
            assertThat(DateCell.read(cells.get(3)).value()).isEqualTo(LocalDate.of(2019, 6, 12));
            assertThat(read.get(1).cells()).extracting(Cell::text).containsExactly("2A004", "", "", "");
        }
    }

    @Test
    void no_spreadsheet_finds_a_formula_in_the_csv_and_negative_numbers_stay_numbers() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = new CsvTableWriter(out)) {
            writer.header(List.of("a", "b"));
            for (String text : List.of("=1+1", "+1", "-1", "@x", "\t=1", " =1", "'=1")) {
                writer.row(List.of(text, -1));
            }
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\ufeffa;b\r\n'=1+1;-1\r\n'+1;-1\r\n'-1;-1\r\n'@x;-1\r\n")
                .contains("''=1;-1");
    }

    @Property(tries = 60)
    void any_text_comes_back_from_csv(
            @ForAll @Size(max = 8)
                    List<
                                    @StringLength(max = 12)
                                    @Chars({
                                        '=', '+', '-', '@', '\'', '"', ';', ',', '\n', '\r', '\t', ' ', 'é', '€',
                                        '\u00a0'
                                    })
                                    @CharRange(from = 'a', to = 'd') String>
                            texts)
            throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(Arrays.asList("01004", text, 1, null)));
        List<TableRow> read = through(true, rows);
        assertThat(read).extracting(row -> row.cells().get(1).text()).containsExactlyElementsOf(texts);
    }

    @Property(tries = 40)
    void any_text_comes_back_from_xlsx(
            @ForAll @Size(max = 8)
                    List<
                                    @StringLength(max = 12)
                                    @Chars({'=', '+', '-', '@', '\'', '"', '<', '&', '>', 'é', '€'})
                                    @CharRange(from = 'a', to = 'd') String>
                            texts)
            throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(Arrays.asList("01004", text, 1, null)));
        List<TableRow> read = through(false, rows);
        assertThat(read).extracting(row -> row.cells().get(1).text()).containsExactlyElementsOf(texts);
    }
}
