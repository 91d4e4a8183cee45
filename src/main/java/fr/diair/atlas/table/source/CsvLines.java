package fr.diair.atlas.table.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A text table: its encoding and separator found or taken as told, then read by FastCSV as often as asked. */
final class CsvLines implements LineSource {
    /** Enough to see the separator; the encoding is judged on the whole file. */
    private static final int HEAD = 1 << 18;

    private final Path file;
    private final String name;
    private final TextEncoding encoding;
    private final char separator;
    private final boolean declared;
    private final NavigableSet<Long> strayQuotes;
    private final Description description;

    private CsvLines(
            Path file,
            String name,
            TextEncoding encoding,
            @Nullable Character separator,
            boolean declared,
            TextScan scan) {
        this.file = file;
        this.name = name;
        this.encoding = encoding;
        this.separator = separator == null ? ';' : separator;
        this.declared = declared;
        this.strayQuotes = scan.strayQuotes();
        this.description = new Description(
                "csv",
                encoding.name(),
                encoding.reason(),
                separator,
                List.of(),
                null,
                true,
                notices(encoding, separator, scan));
    }

    static CsvLines open(Path file, String name, @Nullable String forced, @Nullable Character separator) {
        if (separator != null && !Separators.isAllowed(separator)) {
            throw new DataException(
                    "illegal-separator",
                    "« %s » ne peut pas séparer des colonnes ; choisissez ; , | ou la tabulation."
                            .formatted(separator));
        }
        try {
            byte[] head = head(file);
            if (forced != null) {
                TextEncoding encoding = TextEncoding.forced(forced, 0);
                return open(
                        file,
                        name,
                        TextEncoding.forced(forced, EncodingLadder.mark(head, encoding.name())),
                        separator,
                        head);
            }
            TextEncoding first = EncodingLadder.byFirstBytes(head);
            if (first != null) {
                return open(file, name, first, separator, head);
            }
            try {
                return open(file, name, new TextEncoding("utf-8", 0, true, utf8Reason(head)), separator, head);
            } catch (CharacterCodingException e) {
                return open(file, name, EncodingLadder.singleByte(file), separator, head);
            }
        } catch (CharacterCodingException e) {
            throw new DataException(
                    "wrong-encoding",
                    "Le fichier %s n'est pas tout entier dans le codage choisi ou annoncé par ses premiers octets : choisissez-en un autre."
                            .formatted(name),
                    e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static String utf8Reason(byte[] head) {
        for (byte b : head) {
            if (b < 0) {
                return "Tout le fichier est en UTF-8 valide.";
            }
        }
        return "Tout le fichier est en UTF-8 valide (début sans accents).";
    }

    private static CsvLines open(
            Path file, String name, TextEncoding encoding, @Nullable Character separator, byte[] head)
            throws IOException {
        String text = new String(head, encoding.skip(), head.length - encoding.skip(), encoding.charset());
        Character declared = Separators.declared(text);
        Character used = separator != null ? separator : declared != null ? declared : Separators.detect(text);
        TextScan scan = TextScan.of(file, name, encoding, used == null ? ';' : used);
        return new CsvLines(file, name, encoding, used, declared != null, scan);
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static List<Correction> notices(TextEncoding encoding, @Nullable Character separator, TextScan scan) {
        List<Correction> notices = new ArrayList<>();
        if (scan.doubleEncoded() > 0) {
            notices.add(new Correction(
                    "double-encoded",
                    "%d caractères semblent codés deux fois (« Ã© » pour « é ») : choisissez le codage %s pour les réparer."
                            .formatted(scan.doubleEncoded(), TextEncoding.DOUBLE)));
        }
        if (encoding.repairs()) {
            notices.add(new Correction(
                    "double-encoding-repaired", "Les caractères codés deux fois (« Ã© » pour « é ») sont réparés."));
        }
        if (scan.lost() > 0) {
            notices.add(new Correction(
                    "lost-characters",
                    "%d caractères sont illisibles (�) : le fichier est abîmé, ou son codage est un autre."
                            .formatted(scan.lost())));
        }
        if (separator == null) {
            notices.add(new Correction("single-column", "Aucun séparateur trouvé : une seule colonne est lue."));
        }
        if (!scan.strayQuotes().isEmpty()) {
            notices.add(new Correction(
                    "stray-quotes",
                    "%d lignes ont un guillemet mal placé (la première est la ligne %d) : elles seront refusées."
                            .formatted(
                                    scan.strayQuotes().size(),
                                    scan.strayQuotes().first())));
        }
        return notices;
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public void lines(Predicate<Line> taker) {
        try (CsvReader<CsvRecord> csv = csv(TextScan.reader(file, encoding));
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            boolean first = declared;
            for (CsvRecord line = next(records); line != null; line = next(records)) {
                if (first) {
                    first = false;
                } else if (!taker.test(line(line))) {
                    return;
                }
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    @SuppressWarnings("removal") // nothing takes the place of the last of these settings yet
    private CsvReader<CsvRecord> csv(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(2 * QuoteScan.LONGEST_LINE)
                .allowExtraCharsAfterClosingQuote(true) // such rows are given as faulty, not lost
                .ofCsvRecord(text);
    }

    /** Null at the end. The only place where the library may fail: what the taker throws is left alone. */
    @Nullable
    private CsvRecord next(CloseableIterator<CsvRecord> records) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(name, e);
        }
    }

    private Line line(CsvRecord line) {
        long number = line.getStartingLineNumber();
        int count = line.getFieldCount();
        List<Cell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String text = line.getField(i);
            cells.add(Cell.text(Formula.restored(encoding.repairs() ? DoubleUtf8.repair(text) : text)));
        }
        return new Line(number, cells, strayQuotes.contains(number));
    }

    private static DataException unreadable(String name, Exception e) {
        return new DataException(
                "unreadable-file", "Le fichier %s ne peut pas être lu : envoyez-le de nouveau.".formatted(name), e);
    }

    @Override
    public void close() {
        // Each reading closes its own stream.
    }
}
