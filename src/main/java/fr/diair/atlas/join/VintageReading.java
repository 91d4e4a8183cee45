package fr.diair.atlas.join;

import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The vintage of a file: the one forced, else the one that a column announces, else the one most of its codes are of; of
 * several as good, the nearest to the one on show. Fed with every code of a first pass; keeps each known code once, and few
 * of the unknown. Its answers stand once it has been fed.
 */
public final class VintageReading {
    private static final int LAST = 2030;
    private static final int MOST_UNKNOWN = 10_000;
    private static final int MOST_OTHERS = 500;
    private static final LocalDate TODAY = LocalDate.of(LAST, 1, 1);

    private final Register register;
    private final Departements departements;
    private final Map<String, Integer> rowsByCode = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private long unknownRows;
    private int forced;
    private @Nullable VintageColumn column;
    private @Nullable Answer answer;

    private record Answer(int vintage, long matched, boolean postal) {}

    public VintageReading(Gazetteer gazetteer, Level level) {
        this.register = gazetteer.register(level);
        this.departements = gazetteer.departements();
    }

    /** Told the columns: a year in the name of one that holds codes or names wins over what the codes say. */
    public VintageReading columns(List<String> names) {
        column = VintageColumn.among(names);
        answer = null;
        return this;
    }

    /** The year that whoever imports says, over all else. */
    public VintageReading force(Vintage vintage) {
        forced = vintage.year();
        answer = null;
        return this;
    }

    /** A code as written; null or blank counts for nothing. */
    public void feed(@Nullable String code) {
        feed(code, null);
    }

    /** @param departement as written, for numbers that are only unique within it */
    public void feed(@Nullable String code, @Nullable String departement) {
        if (code == null || code.isBlank()) {
            return;
        }
        answer = null;
        String official = register.knows(code)
                ? code
                : CodeForms.official(register, CodeText.read(code), departements.code(departement), TODAY)
                        .text();
        if (register.knows(official)) {
            rowsByCode.merge(official, 1, Integer::sum);
            return;
        }
        unknownRows++;
        if (unknown.size() < MOST_UNKNOWN) {
            unknown.add(official);
        }
    }

    public int vintage() {
        return answer().vintage();
    }

    /** Why that one, as a French sentence. */
    public String reason() {
        VintageColumn announced = column;
        if (forced > 0) {
            return "Millésime %d demandé.".formatted(forced);
        }
        if (announced != null) {
            return "Millésime %d annoncé par la colonne « %s ».".formatted(announced.year(), announced.name());
        }
        return rowsByCode.isEmpty()
                ? "Aucun code à dater : millésime affiché."
                : "%d code(s) sur %d en vigueur le 1er janvier %d, aucun autre millésime n'en reconnaît plus."
                        .formatted(distinctMatched(vintage()), rowsByCode.size() + unknown.size(), vintage());
    }

    /** Rows whose code is of the vintage. */
    public long matched() {
        return answer().matched();
    }

    /** Rows whose code is not: of another vintage, or of none. */
    public long unmatched() {
        return unknownRows
                + rowsByCode.values().stream().mapToLong(rows -> rows).sum()
                - matched();
    }

    /** The codes of other vintages, with theirs, 500 at most. */
    public List<OtherVintage> others() {
        LocalDate day = new Vintage(vintage()).day();
        return rowsByCode.keySet().stream()
                .filter(code -> register.at(code, day) == null)
                .sorted()
                .limit(MOST_OTHERS)
                .map(code -> new OtherVintage(code, Life.years(register.of(code))))
                .toList();
    }

    /** What is to be said of the file as a whole, none when nothing is. */
    public List<Correction> hints() {
        return postalCodes()
                ? List.of(new Correction(
                        "postal-codes",
                        "Ces codes ressemblent à des codes postaux, qui ne désignent pas une commune : donnez la colonne des "
                                + "codes INSEE, ou le nom et le département."))
                : List.of();
    }

    /** Whether most codes end like postal codes and many are of no commune. */
    boolean postalCodes() {
        return answer().postal();
    }

    /** Whether the file has the code itself. */
    boolean has(String code) {
        return rowsByCode.containsKey(code);
    }

    private Answer answer() {
        Answer known = answer;
        if (known == null) {
            VintageColumn announced = column;
            int year = forced > 0 ? forced : announced != null ? announced.year() : best();
            LocalDate day = new Vintage(year).day();
            long matched = rowsByCode.entrySet().stream()
                    .filter(entry -> register.at(entry.getKey(), day) != null)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            known = new Answer(year, matched, looksPostal());
            answer = known;
        }
        return known;
    }

    private int best() {
        int[] matched = new int[LAST + 1];
        for (String code : rowsByCode.keySet()) {
            for (Life life : register.of(code)) {
                int first = life.from() == null ? 0 : firstVintage(life.from());
                int end = life.to() == null ? LAST + 1 : firstVintage(life.to());
                for (int year = first; year < Math.min(end, LAST + 1); year++) {
                    matched[year]++;
                }
            }
        }
        int shown = Vintage.SHOWN.year();
        return IntStream.rangeClosed(1943, LAST)
                .boxed()
                .max(Comparator.<Integer>comparingInt(year -> matched[year])
                        .thenComparing(Comparator.comparingInt((Integer year) -> Math.abs(year - shown))
                                .reversed())
                        .thenComparing(year -> year))
                .orElse(shown);
    }

    private int distinctMatched(int year) {
        LocalDate day = new Vintage(year).day();
        return (int) rowsByCode.keySet().stream()
                .filter(code -> register.at(code, day) != null)
                .count();
    }

    /** The first vintage on or after a day. */
    private static int firstVintage(LocalDate day) {
        return day.getDayOfYear() == 1 ? day.getYear() : day.getYear() + 1;
    }

    /** Postal codes mostly end in 0, codes of communes one time in ten; and one in three of them or more is no commune's. */
    private boolean looksPostal() {
        if (register.level() != Level.COMMUNE) {
            return false;
        }
        long round =
                rowsByCode.keySet().stream().filter(VintageReading::isRound).count()
                        + unknown.stream().filter(VintageReading::isRound).count();
        long all = rowsByCode.size() + unknown.size();
        long none = unknown.stream().filter(code -> code.length() == 5).count();
        return all >= 3 && round * 10 >= all * 6 && none * 10 >= all * 3;
    }

    private static boolean isRound(String code) {
        return code.length() == 5 && code.endsWith("0");
    }
}
