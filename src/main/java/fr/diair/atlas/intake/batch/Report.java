package fr.diair.atlas.intake.batch;

import fr.diair.atlas.intake.batch.Notice.Candidate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of every row of a file: all are counted, and the first are listed.
 *
 * @param batch null for a trial
 * @param vintage null where no territory had to be found
 * @param without null unless figures by territory were received
 */
public record Report(
        String target,
        boolean dryRun,
        @Nullable Long batch,
        String fileName,
        Instant at,
        @Nullable VintageFound vintage,
        Counts counts,
        List<NoticeCount> notices,
        List<Line> refused,
        long refusedMore,
        List<Line> corrected,
        List<Line> ignored,
        List<String> unusedColumns,
        @Nullable Without without,
        double seconds) {
    /** The most lines of each kind that a report lists. */
    public static final int MOST_LISTED = 500;

    /**
     * Rows. Read is the sum of accepted, refused and ignored; corrected are among the accepted.
     *
     * @param created rows of the database that are new
     * @param identical whether nothing has changed
     */
    public record Counts(
            long read,
            long accepted,
            long corrected,
            long refused,
            long ignored,
            long created,
            long changed,
            long unchanged,
            boolean identical) {}

    /** How often a notice was given. */
    public record NoticeCount(String code, String kind, String label, long count) {}

    /** One line of the file. */
    public record Line(
            long line, String column, String value, String code, String sentence, List<Candidate> candidates) {}

    /** The year whose codes the file bears, and how it is known. */
    public record VintageFound(int year, String reason, long matched, long unmatched, List<OtherVintage> others) {}

    /** Codes that are of other years. */
    public record OtherVintage(String code, String years) {}

    /** Territories of the level on show for which the file says nothing. */
    public record Without(String level, long count, List<NamedCode> codes) {}

    /** A territory. */
    public record NamedCode(String code, String name) {}

    /** A view of the report that says whose batch it is. */
    public Report ofBatch(@Nullable Long id) {
        return new Report(
                target,
                id == null,
                id,
                fileName,
                at,
                vintage,
                counts,
                notices,
                refused,
                refusedMore,
                corrected,
                ignored,
                unusedColumns,
                without,
                seconds);
    }
}
