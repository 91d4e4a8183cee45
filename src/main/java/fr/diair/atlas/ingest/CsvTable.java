package fr.diair.atlas.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.diair.atlas.fault.DataException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a CSV file in the format of {@code data/README.md}: UTF-8, semicolons, one header with known columns in any order.
 * A row that its taker refuses is counted and listed; the others go on.
 */
public final class CsvTable {
    private CsvTable() {}

    /**
     * @param columns all that the header must hold, and no other
     * @param taker throws {@link Refusal} for a row that it does not take
     * @throws DataException when the file as a whole cannot be read
     */
    public static void read(Path file, List<String> columns, LoadReport report, Consumer<Row> taker) {
        read(file, columns, Set.of(), report, taker);
    }

    /**
     * As above.
     *
     * @param optional columns that the header may hold besides
     */
    public static void read(
            Path file, List<String> columns, Set<String> optional, LoadReport report, Consumer<Row> taker) {
        String name = String.valueOf(file.getFileName());
        try (QuoteCounter text = new QuoteCounter(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(';')
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            List<String> header = new ArrayList<>();
            for (CsvRecord line : csv) {
                if (header.isEmpty()) {
                    header.addAll(header(name, line, columns, optional));
                    continue;
                }
                take(name, line, header, report, taker);
            }
            if (text.quotes() % 2 != 0) {
                // The library closes it at the end of the file, and the rows in between would be lost in one cell.
                throw new DataException(
                        "unclosed-quote",
                        "Le fichier %s a un guillemet ouvert qui n'est jamais fermé : corrigez-le.".formatted(name));
            }
            if (header.isEmpty()) {
                throw new DataException(
                        "empty-file", "Le fichier %s est vide : un en-tête est attendu.".formatted(name));
            }
        } catch (NoSuchFileException e) {
            throw new DataException("file-missing", "Le fichier %s est introuvable.".formatted(file), e);
        } catch (MalformedInputException e) {
            throw notUtf8(name, e);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof MalformedInputException) {
                throw notUtf8(name, e);
            }
            throw new DataException(
                    "not-csv", "Le fichier %s n'est pas un CSV lisible : vérifiez ses guillemets.".formatted(name), e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof MalformedInputException
                    ? notUtf8(name, e)
                    : new DataException("unreadable-file", "Le fichier %s ne peut pas être lu.".formatted(name), e);
        } catch (IOException e) {
            throw new DataException("unreadable-file", "Le fichier %s ne peut pas être lu.".formatted(name), e);
        }
    }

    private static DataException notUtf8(String name, Exception e) {
        return new DataException(
                "not-utf8", "Le fichier %s n'est pas en UTF-8 : enregistrez-le dans ce codage.".formatted(name), e);
    }

    private static List<String> header(String name, CsvRecord line, List<String> columns, Set<String> optional) {
        List<String> header = line.getFields().stream()
                .map(cell -> cell.replace("\ufeff", "").strip())
                .toList();
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new DataException(
                        "missing-column",
                        "Le fichier %s n'a pas de colonne %s ; il faut : %s."
                                .formatted(name, column, String.join(";", columns)));
            }
        }
        for (String column : header) {
            if (!columns.contains(column) && !optional.contains(column)) {
                throw new DataException(
                        "unknown-column",
                        "Le fichier %s a une colonne « %s » inconnue ; il faut : %s."
                                .formatted(name, column, String.join(";", columns)));
            }
        }
        if (header.size() != Set.copyOf(header).size()) {
            throw new DataException("repeated-column", "Le fichier %s a deux fois la même colonne.".formatted(name));
        }
        return header;
    }

    private static void take(String name, CsvRecord line, List<String> header, LoadReport report, Consumer<Row> taker) {
        long number = line.getStartingLineNumber();
        try {
            if (line.getFieldCount() != header.size()) {
                throw new Refusal(
                        "cell-count",
                        "",
                        String.valueOf(line.getFieldCount()),
                        "La ligne a %d cellules au lieu de %d.".formatted(line.getFieldCount(), header.size()));
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), line.getField(i));
            }
            taker.accept(new Row(number, cells));
            report.accepted(name);
        } catch (Refusal refusal) {
            report.refused(name, number, refusal);
        } catch (KeptRow kept) {
            report.ignored(name, number, KeptRow.CODE, kept.sentence());
        }
    }

    /** Counts the quotes that pass: an odd number means that one is never closed. */
    private static final class QuoteCounter extends FilterReader {
        private long quotes;

        QuoteCounter(Reader in) {
            super(in);
        }

        long quotes() {
            return quotes;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            quotes += c == '"' ? 1 : 0;
            return c;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                quotes += buffer[i] == '"' ? 1 : 0;
            }
            return count;
        }
    }
}
