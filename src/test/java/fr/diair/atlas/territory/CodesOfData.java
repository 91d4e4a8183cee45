package fr.diair.atlas.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The official codes of {@code data/cog}, for tests. */
public final class CodesOfData {
    private CodesOfData() {}

    public static Movements movements(String level) {
        return Movements.of(rows("movements.csv").stream()
                .filter(row -> row.getField("level").equals(level))
                .map(row -> new Movement(
                        LocalDate.parse(row.getField("date")),
                        Movement.Kind.of(row.getField("kind")),
                        named(row, "from"),
                        named(row, "to")))
                .toList());
    }

    /** Names by code of communes, without those of the overseas collectivities. */
    public static SortedMap<String, String> communes() {
        SortedMap<String, String> names = new TreeMap<>();
        for (NamedCsvRecord row : rows("communes.csv")) {
            if (row.getField("collectivity").isEmpty()) {
                names.put(row.getField("code"), row.getField("name"));
            }
        }
        return names;
    }

    public static SortedMap<String, String> epci() {
        SortedMap<String, String> names = new TreeMap<>();
        rows("epci.csv").forEach(row -> names.put(row.getField("code"), row.getField("name")));
        return names;
    }

    private static NamedCode named(NamedCsvRecord row, String side) {
        String code = row.getField(side + "_code");
        return code.isEmpty() ? null : new NamedCode(code, row.getField(side + "_name"));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(Path.of("data", "cog", file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
