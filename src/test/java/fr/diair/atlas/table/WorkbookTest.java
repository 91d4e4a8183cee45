package fr.diair.atlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.table.TableRow.Nature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XLSX and ODS, whatever the file is called. */
class WorkbookTest {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:";

    @TempDir
    Path folder;

    private interface Fill {
        void on(Workbook workbook) throws IOException;
    }

    private Path xlsx(Fill fill) throws IOException {
        Path file = folder.resolve("book.csv");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.on(workbook);
        }
        return file;
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path file = folder.resolve("zip.csv");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path ods(String sheets) throws IOException {
        return zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<office:document-content xmlns:office='" + OFFICE + "office:1.0' xmlns:table='" + OFFICE
                        + "table:1.0' xmlns:text='" + OFFICE
                        + "text:1.0'><office:body><office:spreadsheet>" + sheets
                        + "</office:spreadsheet></office:body></office:document-content>"));
    }

    private static List<TableRow> rows(TableFile file) {
        List<TableRow> rows = new ArrayList<>();
        file.read(rows::add);
        return rows;
    }

    private static TableFile open(Path file) {
        return TableFile.open(file, "nom.csv", TableOptions.DETECT);
    }

    @Test
    void a_workbook_named_csv_is_read_as_a_workbook_with_its_types() throws IOException {
        Path file = xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Données");
            sheet.value(0, 0, "Liste des élus");
            for (int i = 0; i < 5; i++) {
                sheet.value(2, i, List.of("Code", "Nom", "Taux", "Date", "Part").get(i));
            }
            sheet.value(3, 0, 1004);
            sheet.style(3, 0).format("00000").set();
            sheet.value(3, 1, "Ambérieu");
            sheet.value(3, 2, 0.1 + 0.2);
            sheet.value(3, 3, LocalDate.of(2019, 6, 12));
            sheet.style(3, 3).format("dd/mm/yyyy").set();
            sheet.value(3, 4, 0.1234);
            sheet.style(3, 4).format("0.00%").set();
            sheet.value(4, 0, "Total");
        });
        try (TableFile table = open(file)) {
            assertThat(table.shape().format()).isEqualTo("xlsx");
            assertThat(table.shape().headerLine()).isEqualTo(3);
            assertThat(table.shape().columns()).containsExactly("Code", "Nom", "Taux", "Date", "Part");
            List<TableRow> rows = rows(table);
            List<Cell> cells = rows.get(0).cells();
            assertThat(cells.get(0).text()).isEqualTo("01004");
            assertThat(cells.get(2).number()).isEqualByComparingTo("0.3");
            assertThat(cells.get(3).kind()).isEqualTo(Cell.Kind.DATE);
            assertThat(cells.get(3).date()).isEqualTo(LocalDate.of(2019, 6, 12));
            assertThat(cells.get(4).number()).isEqualByComparingTo("12.34");
            assertThat(rows.get(1).nature()).isEqualTo(Nature.TOTAL);
        }
    }

    @Test
    void the_first_sheet_with_a_table_is_read_and_another_can_be_chosen() throws IOException {
        Path file = xlsx(workbook -> {
            workbook.newWorksheet("Lisez-moi").value(0, 0, "Bonjour");
            for (String name : List.of("A", "B")) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "Code");
                sheet.value(0, 1, "Nom");
                sheet.value(1, 0, "01004");
                sheet.value(1, 1, "feuille " + name);
            }
        });
        try (TableFile table = open(file)) {
            assertThat(table.shape().sheets()).containsExactly("Lisez-moi", "A", "B");
            assertThat(table.shape().sheet()).isEqualTo("A");
            assertThat(table.shape().notices()).extracting(Correction::code).contains("several-sheets");
        }
        try (TableFile table = TableFile.open(file, "x", new TableOptions(null, null, "B", null))) {
            assertThat(rows(table).get(0).cells().get(1).text()).isEqualTo("feuille B");
        }
        assertThatThrownBy(() -> TableFile.open(file, "x", new TableOptions(null, null, "C", null)))
                .hasMessageContaining("Lisez-moi, A, B");
    }

    @Test
    void words_of_merged_cells_hold_for_all_their_rows_and_numbers_do_not() throws IOException {
        Path file = xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("A");
            for (int i = 0; i < 3; i++) {
                sheet.value(0, i, List.of("Département", "Nom", "Montant").get(i));
            }
            sheet.value(1, 0, "Ain");
            sheet.value(1, 1, "Bourg");
            sheet.value(1, 2, 12);
            sheet.value(2, 1, "Oyonnax");
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(1, 2, 2, 2).merge();
        });
        try (TableFile table = open(file)) {
            List<TableRow> rows = rows(table);
            assertThat(rows.get(1).cells()).extracting(Cell::text).containsExactly("Ain", "Oyonnax", "");
            assertThat(table.shape().notices()).extracting(Correction::code).contains("merged-cells");
        }
    }

    @Test
    void an_ods_is_read_with_its_repeats_its_types_and_without_its_comments() throws IOException {
        Path file = ods("<table:table table:name='F'>"
                + "<table:table-row><table:table-cell office:value-type='string'><text:p>Code</text:p></table:table-cell>"
                + "<table:table-cell office:value-type='string'><office:annotation><text:p>non</text:p></office:annotation><text:p>Nom</text:p></table:table-cell>"
                + "<table:table-cell office:value-type='string'><text:p>Jour</text:p></table:table-cell>"
                + "<table:table-cell table:number-columns-repeated='16381'/></table:table-row>"
                + "<table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='float' office:value='1004'><text:p>01004</text:p></table:table-cell>"
                + "<table:table-cell office:value-type='percentage' office:value='0.125'><text:p>12,5 %</text:p></table:table-cell>"
                + "<table:table-cell office:value-type='date' office:date-value='2019-06-12'><text:p>12/06/19</text:p></table:table-cell></table:table-row>"
                + "<table:table-row table:number-rows-repeated='1048573'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
                + "</table:table>");
        try (TableFile table = open(file)) {
            assertThat(table.shape().format()).isEqualTo("ods");
            assertThat(table.shape().columns()).containsExactly("Code", "Nom", "Jour");
            List<TableRow> rows = rows(table);
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).line()).isEqualTo(3);
            assertThat(rows.get(1).cells().get(0).text()).isEqualTo("01004");
            assertThat(rows.get(1).cells().get(1).number()).isEqualTo(new BigDecimal("12.5"));
            assertThat(rows.get(1).cells().get(2).date()).isEqualTo(LocalDate.of(2019, 6, 12));
        }
    }

    @Test
    void a_formula_gives_its_kept_value_and_is_an_error_without_one() throws IOException {
        Path file = hostile("<row r='1'><c r='A1' t='str'><v>Code</v></c><c r='B1' t='str'><v>Nombre</v></c></row>"
                + "<row r='2'><c r='A2' t='str'><v>01004</v></c><c r='B2'><f>1+1</f><v>2</v></c></row>"
                + "<row r='3'><c r='A3' t='str'><v>01005</v></c><c r='B3'><f>1+1</f></c></row>"
                + "<row r='4'><c r='A4' t='str'><v>01006</v></c><c r='B4' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>");
        try (TableFile table = open(file)) {
            List<TableRow> rows = rows(table);
            assertThat(rows.get(0).cells().get(1).number()).isEqualByComparingTo("2");
            assertThat(rows.get(1).cells().get(1).kind()).isEqualTo(Cell.Kind.ERROR);
            assertThat(rows.get(2).cells().get(1)).isEqualTo(new Cell("#DIV/0!", Cell.Kind.ERROR, null, null));
        }
    }

    @Test
    void a_bomb_and_an_entity_are_refused() throws IOException {
        Path bomb = ods("<table:table table:name='F'>" + " ".repeat(80 << 20) + "</table:table>");
        assertThatThrownBy(() -> open(bomb))
                .isInstanceOfSatisfying(
                        DataException.class, fault -> assertThat(fault.code()).isEqualTo("zip-bomb"));
        Path entity = zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"));
        assertThatThrownBy(() -> open(entity))
                .isInstanceOfSatisfying(
                        DataException.class, fault -> assertThat(fault.code()).isEqualTo("xml-entities"));
        for (String part : List.of("xl/workbook.xml", "xl/worksheets/s.xml", "xl/_rels/workbook.xml.rels")) {
            Map<String, String> parts = new HashMap<>(hostileParts("<row r='1'><c r='A1'><v>1</v></c></row>"));
            parts.merge(part, "", (xml, none) -> "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + xml);
            Path book = zip(parts);
            assertThatThrownBy(() -> open(book))
                    .as(part)
                    .isInstanceOfSatisfying(DataException.class, fault -> assertThat(fault.code())
                            .isEqualTo("xml-entities"));
        }
        Map<String, String> parts = new HashMap<>(hostileParts("<row r='1'><c r='A1'><v>1</v></c></row>"));
        parts.merge("xl/worksheets/s.xml", " ".repeat(80 << 20), (xml, spaces) -> xml + spaces);
        Path book = zip(parts);
        assertThatThrownBy(() -> open(book))
                .isInstanceOfSatisfying(
                        DataException.class, fault -> assertThat(fault.code()).isEqualTo("zip-bomb"));
    }

    @Test
    void a_zip_of_something_else_is_named() throws IOException {
        Path shape = zip(Map.of("communes.SHP", "x", "communes.dbf", "x"));
        assertThatThrownBy(() -> open(shape)).hasMessageContaining("contours");
        Path text = zip(Map.of("a.csv", "x"));
        assertThatThrownBy(() -> open(text)).hasMessageContaining("archive ZIP");
    }

    @Test
    void an_address_far_to_the_right_does_not_fill_the_memory() throws IOException {
        Path file = hostile("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>");
        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        DataException.class, fault -> assertThat(fault.code()).isEqualTo("damaged-workbook"));
        Path strings = hostile("<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>");
        assertThatThrownBy(() -> open(strings)).isInstanceOf(DataException.class);
    }

    private Path hostile(String rows) throws IOException {
        return zip(hostileParts(rows));
    }

    private static Map<String, String> hostileParts(String rows) {
        String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Map.of(
                "[Content_Types].xml",
                "<Types><Default Extension='xml' ContentType='application/xml'/></Types>",
                "xl/workbook.xml",
                "<workbook xmlns:r='" + rel + "'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Target='worksheets/s.xml'/></Relationships>",
                "xl/worksheets/s.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }
}
