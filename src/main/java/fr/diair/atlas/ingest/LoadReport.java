package fr.diair.atlas.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of every row of a load: counted without exception, listed up to a limit. */
public final class LoadReport {
    private static final int MOST_LISTED = 1_000;

    private final Map<String, Counts> tables = new TreeMap<>();
    private final Map<String, Integer> byCode = new TreeMap<>();
    private final List<Notice> notices = new ArrayList<>();

    /** Rows of one file. Read is the sum of accepted, refused and ignored. */
    public record Counts(int read, int accepted, int refused, int ignored) {
        Counts plus(Counts other) {
            return new Counts(
                    read + other.read, accepted + other.accepted, refused + other.refused, ignored + other.ignored);
        }
    }

    /**
     * Something to know of one row.
     *
     * @param code stable, for programs
     * @param line counted from 1, the header included
     */
    public record Notice(String code, String file, long line, String column, String value, String sentence) {}

    void accepted(String file) {
        count(file, new Counts(1, 1, 0, 0));
    }

    void ignored(String file, long line, String code, String sentence) {
        count(file, new Counts(1, 0, 0, 1));
        note(new Notice(code, file, line, "", "", sentence));
    }

    void refused(String file, long line, Refusal refusal) {
        count(file, new Counts(1, 0, 1, 0));
        note(new Notice(refusal.code(), file, line, refusal.column(), refusal.value(), refusal.sentence()));
    }

    private void count(String file, Counts one) {
        tables.merge(file, one, Counts::plus);
    }

    private void note(Notice notice) {
        byCode.merge(notice.code(), 1, Integer::sum);
        if (notices.size() < MOST_LISTED) {
            notices.add(notice);
        }
    }

    /** The counts of each file, by its name. */
    public Map<String, Counts> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** How often each code was given, listed or not. */
    public Map<String, Integer> byCode() {
        return Collections.unmodifiableMap(byCode);
    }

    public List<Notice> notices() {
        return Collections.unmodifiableList(notices);
    }

    public int refused() {
        return tables.values().stream().mapToInt(Counts::refused).sum();
    }

    public int accepted() {
        return tables.values().stream().mapToInt(Counts::accepted).sum();
    }
}
