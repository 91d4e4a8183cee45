package fr.diair.atlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.fault.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever the bytes: rows or a refusal in French, soon. */
class TableFuzzTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** What the file gives, or null when it is refused. */
    private static List<TableRow> read(byte[] bytes, TableOptions options) throws IOException {
        Path file = Files.createTempFile("atlas", ".fuzz");
        try {
            Files.write(file, bytes);
            return assertTimeoutPreemptively(SOON, () -> {
                try (TableFile table = TableFile.open(file, "f", options)) {
                    List<TableRow> rows = new ArrayList<>();
                    table.read(rows::add);
                    return rows;
                } catch (DataException refusal) {
                    assertThat(refusal.sentence()).isNotBlank();
                    return null;
                }
            });
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 300)
    void any_bytes_are_rows_or_a_refusal(@ForAll @Size(max = 400) byte[] bytes) throws IOException {
        read(bytes, TableOptions.DETECT);
    }

    @Property(tries = 300)
    void any_crumbs_of_csv_are_rows_or_a_refusal(@ForAll("crumbs") String text, @ForAll("charsets") String charset)
            throws IOException {
        read(text.getBytes(Charset.forName(charset)), TableOptions.DETECT);
    }

    @Property(tries = 150)
    void a_table_comes_back_from_any_encoding_separator_quoting_and_newline(
            @ForAll @NotEmpty @Size(max = 6) List<@Size(3) List<@StringLength(max = 8) String>> seeds,
            @ForAll("charsets") String charset,
            @ForAll("separators") char separator,
            @ForAll("newlines") String newline,
            @ForAll boolean quotesAll)
            throws IOException {
        String letters = "éèà aZçô;,|\t\"ÿ-n";
        List<List<String>> table = new ArrayList<>();
        for (List<String> seed : seeds) {
            List<String> row = new ArrayList<>(List.of("01004"));
            for (String cell : seed) {
                StringBuilder text = new StringBuilder("x");
                cell.chars().forEach(c -> text.append(letters.charAt(c % letters.length())));
                row.add(text.toString());
            }
            table.add(row);
        }
        StringBuilder text = new StringBuilder();
        line(text, List.of("Code", "Régionalité", "Libellé", "Accès"), separator, newline, quotesAll);
        table.forEach(row -> line(text, row, separator, newline, quotesAll));
        byte[] bytes = text.toString().getBytes(Charset.forName(charset));
        List<TableRow> rows = read(bytes, new TableOptions(null, separator, null, null));
        assertThat(rows).isNotNull();
        assertThat(rows.stream()
                        .filter(row -> row.nature() == TableRow.Nature.DATA)
                        .map(row -> row.cells().stream().map(Cell::text).toList()))
                .containsExactlyElementsOf(table);
    }

    private static void line(
            StringBuilder text, List<String> cells, char separator, String newline, boolean quotesAll) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quotes = quotesAll || cell.indexOf(separator) >= 0 || cell.contains("\"");
            text.append(i == 0 ? "" : separator);
            text.append(quotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        text.append(newline);
    }

    @Property(tries = 200)
    void a_workbook_with_any_bytes_changed_is_rows_or_a_refusal(@ForAll long seed) throws IOException {
        byte[] bytes = workbook();
        Random random = new Random(seed);
        for (int i = random.nextInt(8); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        read(bytes, TableOptions.DETECT);
        read(Arrays.copyOf(bytes, random.nextInt(bytes.length)), TableOptions.DETECT);
    }

    @Property(tries = 300)
    void a_workbook_with_its_xml_damaged_is_rows_or_a_refusal(@ForAll long seed, @ForAll boolean ods)
            throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] whole = ods ? openDocument() : workbook();
        Path file = Files.createTempFile("atlas", ".whole");
        Files.write(file, whole);
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] part = in.getInputStream(entry).readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(random.nextInt(3) == 0 ? damaged(part, random) : part);
            }
        } finally {
            Files.delete(file);
        }
        read(out.toByteArray(), TableOptions.DETECT);
    }

    /** Digits made others, pieces doubled or cut: more often well-formed than random bytes are. */
    private static byte[] damaged(byte[] part, Random random) {
        StringBuilder text = new StringBuilder(new String(part, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(4); i >= 0 && text.length() > 10; i--) {
            int at = random.nextInt(text.length() - 5);
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, "0123456789<>/\"'&;Z ".charAt(random.nextInt(19)));
                case 1 -> text.delete(at, at + 1 + random.nextInt(4));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                default -> {
                    int digit = at;
                    while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
                        digit++;
                    }
                    text.insert(digit, "99999999".substring(random.nextInt(8)));
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = new XlsxTableWriter(out, "Feuille")) {
            writer.header(List.of("Code", "Nom", "N", "Jour"));
            for (int i = 0; i < 20; i++) {
                writer.row(Arrays.asList("01004", "Ambérieu", i / 3.0, LocalDate.of(2019, 1, 1 + i)));
            }
        }
        return out.toByteArray();
    }

    private static byte[] openDocument() throws IOException {
        String office = "urn:oasis:names:tc:opendocument:xmlns:";
        String row =
                "<t:table-row t:number-rows-repeated='2'><t:table-cell o:value-type='string' t:number-rows-spanned='2'><x:p>01004</x:p></t:table-cell>"
                        + "<t:table-cell t:number-columns-repeated='2' o:value-type='float' o:value='12.5'><x:p>12,5</x:p></t:table-cell></t:table-row>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<d xmlns:o='" + office + "office:1.0' xmlns:t='" + office + "table:1.0' xmlns:x='" + office
                            + "text:1.0'><t:table t:name='A'>" + row.repeat(5) + "</t:table></d>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Provide
    Arbitrary<String> crumbs() {
        return Arbitraries.of(
                        "a", "é", ";", ",", "\t", "\"", "\n", "\r", "\0", "01004", "Total", "'", "=", "\ufeff", " ",
                        "12,5", "sep=;")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> charsets() {
        return Arbitraries.of("UTF-8", "windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16BE");
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(';', ',', '\t', '|');
    }

    @Provide
    Arbitrary<String> newlines() {
        return Arbitraries.of("\n", "\r", "\r\n");
    }
}
