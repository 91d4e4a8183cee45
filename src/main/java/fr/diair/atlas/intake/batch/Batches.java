package fr.diair.atlas.intake.batch;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Targets;
import fr.diair.atlas.territory.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The batches that are kept, and how one is opened and closed in the transaction of its import. */
public final class Batches {
    private static final String OPEN = Sql.file(Batches.class, "open-batch.sql");
    private static final String CLOSE = Sql.file(Batches.class, "close-batch.sql");
    private static final String CHANGES = Sql.file(Batches.class, "change-counts.sql");
    private static final String NOTICE_COUNTS = Sql.file(Batches.class, "notice-counts.sql");
    private static final String PUT_NOTICE = Sql.file(Batches.class, "put-notice.sql");
    private static final String LINES = Sql.file(Batches.class, "notice-lines.sql");
    /** Bound: id, level, limit (null: all). */
    static final String WITHOUT = Sql.file(Batches.class, "without-value.sql");

    private static final String BATCHES = Sql.file(Batches.class, "batches.sql");
    private static final String SAME_BATCH = Sql.file(Batches.class, "same-batch.sql");
    private static final String SAME_FILE = Sql.file(Batches.class, "same-file.sql");
    private static final String PUT_SHAPE = Sql.file(Batches.class, "put-shape.sql");
    private static final String SHAPE = Sql.file(Batches.class, "shape.sql");
    private static final TypeReference<List<Notice.Candidate>> CANDIDATES = new TypeReference<>() {};

    private final Handle handle;

    public Batches(Handle handle) {
        this.handle = handle;
    }

    /**
     * What begins.
     *
     * @param kind {@code facts}, {@code indicators} or {@code boundaries}
     * @param dataset batches of one target and dataset are compared with one another
     * @param fingerprint of the header; null when there is none
     */
    public record Beginning(
            String kind,
            String target,
            String dataset,
            String fileName,
            String sha256,
            @Nullable String fingerprint,
            Plan plan) {}

    /** Rows of the database that are new and that are changed. */
    public record Changes(long created, long changed) {}

    /** A batch without its report. */
    public record Summary(
            long id,
            Instant at,
            String target,
            String label,
            String fileName,
            Report.Counts counts,
            String state,
            boolean undoable,
            @Nullable Instant undoneAt) {}

    /** A batch as it is kept; its report without lines. */
    public record Kept(
            Summary summary,
            String kind,
            Report report,
            @Nullable Long previous,
            @Nullable String versionBefore,
            @Nullable String versionAfter) {}

    /** Begins a batch: until the transaction ends, changes of the watched tables are its own. */
    public long open(Beginning beginning) {
        long id = handle.createQuery(OPEN)
                .bind("kind", beginning.kind())
                .bind("target", beginning.target())
                .bind("dataset", beginning.dataset())
                .bind("fileName", beginning.fileName())
                .bind("sha256", beginning.sha256())
                .bind("fingerprint", beginning.fingerprint())
                .bind("plan", beginning.plan().json())
                .mapTo(Long.class)
                .one();
        handle.execute("select set_config('atlas.batch', ?, true)", Long.toString(id));
        return id;
    }

    public Changes changes(long id) {
        return handle.createQuery(CHANGES)
                .bind("id", id)
                .map((rs, ctx) -> new Changes(rs.getLong("created"), rs.getLong("changed")))
                .one();
    }

    /** Keeps what is to be known of the file as a whole, as its line 0. */
    public void note(long id, List<Correction> notices) {
        for (Correction notice : notices) {
            handle.createUpdate(PUT_NOTICE)
                    .bind("batch", id)
                    .bind("line", 0)
                    .bind("kind", Notice.Kind.CORRECTED.id())
                    .bind("code", notice.code())
                    .bind("value", "")
                    .bind("sentence", notice.sentence())
                    .execute();
        }
    }

    /** Keeps the report beside the batch. */
    public void close(long id, Report report) {
        handle.createUpdate(CLOSE)
                .bind("id", id)
                .bind("counts", BatchJson.write(report.counts()))
                .bind("report", BatchJson.write(report))
                .execute();
    }

    /** The lines and the counts of what was noted, put into a report that has none. */
    public Report withNotices(long id, Report bare) {
        List<Report.Line> refused = lines(id, Notice.Kind.REFUSED);
        return new Report(
                bare.target(),
                bare.dryRun(),
                bare.batch(),
                bare.fileName(),
                bare.at(),
                bare.vintage(),
                bare.counts(),
                handle.createQuery(NOTICE_COUNTS)
                        .bind("id", id)
                        .map((rs, ctx) -> new Report.NoticeCount(
                                rs.getString("code"),
                                rs.getString("kind"),
                                NoticeLabels.of(rs.getString("code")),
                                rs.getLong("count")))
                        .list(),
                refused,
                Math.max(0, bare.counts().refused() - refused.size()),
                lines(id, Notice.Kind.CORRECTED),
                lines(id, Notice.Kind.IGNORED),
                bare.unusedColumns(),
                bare.without(),
                bare.seconds());
    }

    /** The territories on show for which a batch of figures says nothing: all are counted, the first are named. */
    public Report.Without without(long id, Level level) {
        long[] total = {0};
        List<Report.NamedCode> first = handle.createQuery(WITHOUT)
                .bind("id", id)
                .bind("level", level.id())
                .bind("limit", Report.MOST_LISTED)
                .map((rs, ctx) -> {
                    total[0] = rs.getLong("total");
                    return new Report.NamedCode(rs.getString("code"), rs.getString("name"));
                })
                .list();
        return new Report.Without(level.id(), total[0], first);
    }

    private List<Report.Line> lines(long id, Notice.Kind kind) {
        return handle.createQuery(LINES)
                .bind("id", id)
                .bind("kind", kind.id())
                .bind("limit", Report.MOST_LISTED)
                .map((rs, ctx) -> line(rs))
                .list();
    }

    static Report.Line line(ResultSet rs) throws SQLException {
        try {
            return new Report.Line(
                    rs.getLong("line"),
                    rs.getString("column_name"),
                    rs.getString("value"),
                    rs.getString("code"),
                    rs.getString("sentence"),
                    BatchJson.MAPPER.readValue(rs.getString("candidates"), CANDIDATES));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Batches of a page, and how many there are in all. */
    public record Page(long total, List<Summary> batches) {}

    /** Latest first; a page beyond the end is empty, and tells how many there are all the same. */
    public Page list(int skip, int size) {
        long[] total = {0};
        List<Summary> found =
                kept(null, skip, size, total).stream().map(Kept::summary).toList();
        if (found.isEmpty() && skip > 0) {
            kept(null, 0, 1, total);
        }
        return new Page(total[0], found);
    }

    /** @throws RequestException a 404 when there is no such batch */
    public Kept one(long id) {
        return kept(id, 0, 1, new long[1]).stream()
                .findFirst()
                .orElseThrow(() -> RequestException.notFound(
                        "no-such-batch",
                        "Il n'y a pas de lot n° %d : la liste des lots dit lesquels existent.".formatted(id)));
    }

    private List<Kept> kept(@Nullable Long id, int skip, int size, long[] total) {
        return handle.createQuery(BATCHES)
                .bind("id", id)
                .bind("skip", skip)
                .bind("size", size)
                .map((rs, ctx) -> {
                    total[0] = rs.getLong("total");
                    return row(rs);
                })
                .list();
    }

    private static Kept row(ResultSet rs) throws SQLException {
        OffsetDateTime undone = rs.getObject("undone_at", OffsetDateTime.class);
        String target = rs.getString("target");
        String state = rs.getString("state");
        return new Kept(
                new Summary(
                        rs.getLong("id"),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        target,
                        Targets.of(target).label(),
                        rs.getString("file_name"),
                        BatchJson.read(rs.getString("counts"), Report.Counts.class),
                        state,
                        state.equals("committed"),
                        undone == null ? null : undone.toInstant()),
                rs.getString("kind"),
                BatchJson.read(rs.getString("report"), Report.class),
                rs.getObject("previous", Long.class),
                rs.getString("version_before"),
                rs.getString("version_after"));
    }

    /** A committed batch of the same file by the same plan, other than this one. */
    public Optional<Long> same(long id, Beginning beginning) {
        return handle.createQuery(SAME_BATCH)
                .bind("id", id)
                .bind("sha256", beginning.sha256())
                .bind("target", beginning.target())
                .bind("plan", beginning.plan().json())
                .mapTo(Long.class)
                .findOne();
    }

    /** The last committed batch of the same file, by whatever plan. */
    public Optional<Long> ofFile(String sha256) {
        return handle.createQuery(SAME_FILE)
                .bind("sha256", sha256)
                .mapTo(Long.class)
                .findOne();
    }

    /** How files of this shape are read from now on. */
    public void remember(String fingerprint, Plan plan) {
        handle.createUpdate(PUT_SHAPE)
                .bind("fingerprint", fingerprint)
                .bind("target", plan.target())
                .bind("plan", plan.withoutDecisions().json())
                .execute();
    }

    /** How a file of this shape was read the last time. */
    public Optional<Plan> remembered(String fingerprint) {
        return handle.createQuery(SHAPE)
                .bind("fingerprint", fingerprint)
                .mapTo(String.class)
                .findOne()
                .map(Plan::parse);
    }
}
