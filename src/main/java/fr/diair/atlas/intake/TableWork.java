package fr.diair.atlas.intake;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.indicator.IndicatorLoad;
import fr.diair.atlas.ingest.DataVersion;
import fr.diair.atlas.ingest.FactWriter;
import fr.diair.atlas.ingest.KeptRow;
import fr.diair.atlas.ingest.Refusal;
import fr.diair.atlas.ingest.Row;
import fr.diair.atlas.intake.batch.Batches;
import fr.diair.atlas.intake.batch.Notice;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.batch.ReportFiles;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Suggestion;
import fr.diair.atlas.intake.plan.Target;
import fr.diair.atlas.intake.plan.Targets;
import fr.diair.atlas.register.journal.JournalQueries;
import fr.diair.atlas.table.TableFile;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One import of a table, in its transaction: every step, and the report of them. */
final class TableWork {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int TOLD_EVERY = 5_000;

    private final long startNanos = System.nanoTime();
    private final Handle handle;
    private final TableFile table;
    private final ReceivedFile file;
    private final Target target;
    private final Plan plan;
    private final Watch watch;
    private final RowCells cells;
    private final Places places;
    private final Staging staging;
    private long rows;
    private IndicatorLoad.@Nullable Outcome figures;

    TableWork(Handle handle, TableFile table, ReceivedFile file, Target target, Plan plan, Watch watch) {
        if (!target.kind().equals("table")) {
            throw new DataException("not-a-table", "« %s » ne se lit pas dans un tableau.".formatted(target.label()));
        }
        this.handle = handle;
        this.table = table;
        this.file = file;
        this.target = target;
        this.plan = plan;
        this.watch = watch;
        this.cells = new RowCells(target, plan, table.shape().columns());
        this.places = new Places(handle, target, plan, level());
        this.staging = new Staging(handle);
    }

    private Level level() {
        String level = plan.option("level");
        return level == null || target.facts() != null ? Level.COMMUNE : Level.of(level);
    }

    TableIntake.Outcome run(boolean dryRun, @Nullable Path reports) {
        Batches batches = new Batches(handle);
        Batches.Beginning beginning = new Batches.Beginning(
                target.facts() == null ? "indicators" : "facts",
                target.id(),
                dataset(),
                file.name(),
                file.sha256(),
                table.shape().fingerprint(),
                plan);
        JournalQueries.load(handle, watch.author(), "");
        long batch = batches.open(beginning);
        findVintage();
        fillAndWrite();
        watch.step("Compte rendu", null);
        staging.give(batch);
        batches.note(batch, table.shape().notices());
        batches.note(batch, places.hints());
        Report bare = report(batches, batch);
        Report report = batches.withNotices(batch, bare);
        if (dryRun) {
            ReportFiles.keep(handle, batch, report, reports);
            handle.rollback();
            return new TableIntake.Outcome(report, null);
        }
        Optional<Long> same = bare.counts().identical() ? batches.same(batch, beginning) : Optional.empty();
        if (same.isPresent()) {
            handle.rollback();
            return new TableIntake.Outcome(report.ofBatch(same.get()), same.get());
        }
        batches.close(batch, bare.ofBatch(batch));
        batches.remember(table.shape().fingerprint(), plan);
        watch.step("Mise à jour de la carte", null);
        DataVersion.next(handle);
        watch.check();
        watch.works(null);
        handle.commit();
        return new TableIntake.Outcome(report.ofBatch(batch), batch);
    }

    /** Batches of one sender, or of one set of indicators, are compared with one another. */
    private String dataset() {
        if (target.facts() == null) {
            return plan.option("level") + ":"
                    + plan.indicators().stream()
                            .map(one -> IndicatorDefinition.of(one).code())
                            .sorted()
                            .distinct()
                            .collect(Collectors.joining(","));
        }
        String source = plan.option("source");
        return source == null ? table.shape().fingerprint() : source;
    }

    /** The first reading: which codes there are, and how many rows. */
    private void findVintage() {
        watch.step("Première lecture : millésime des codes", null);
        table.read(row -> {
            if (rows++ % TOLD_EVERY == 0) {
                watch.check();
            }
            places.feed(row, cells);
        });
        places.decide(table.shape().columns());
    }

    private void fillAndWrite() {
        Vintage vintage = places.vintage();
        if (target.facts() == null) {
            IndicatorRows read = new IndicatorRows(plan, cells, places, level());
            fill(read::line);
            figures = read.write(handle, staging, vintage, watch, rows);
            // What is shown is made from these tables in this transaction: the planner must know their new size.
            handle.execute("analyze indicator, indicator_series, indicator_value, indicator_stale");
            return;
        }
        String source = plan.option("source");
        FactRows facts = new FactRows(
                target, cells, places, new RowKeys(handle), source == null ? "Fichier " + file.name() : source);
        fill(facts::line);
        writeFacts();
    }

    private void fill(java.util.function.Function<fr.diair.atlas.table.TableRow, Staging.Line> reader) {
        long[] done = {0};
        try {
            staging.fill(taker -> table.read(row -> {
                if (done[0]++ % TOLD_EVERY == 0) {
                    watch.check();
                    watch.step("Lecture des lignes", rows == 0 ? null : (double) done[0] / rows / 2);
                }
                taker.accept(reader.apply(row));
            }));
        } catch (SQLException e) {
            throw new IllegalStateException("the lines do not fit the temporary table", e);
        }
        watch.check();
        watch.step("Recherche des lignes répétées", null);
        staging.compare();
    }

    private void writeFacts() {
        long[] done = {0};
        try (FactWriter writer =
                new FactWriter(handle, java.util.Objects.requireNonNull(target.facts()), false, countedOn())) {
            if ("true".equals(plan.option(Targets.REPLACE_BY_HAND))) {
                writer.replaceByHand();
            }
            staging.forEach(page -> {
                watch.check();
                Map<Long, Notice> ended = new HashMap<>();
                for (Staging.Taken taken : page) {
                    try {
                        writer.put(new Row(taken.number(), taken.cells()));
                    } catch (Refusal refusal) {
                        ended.put(
                                taken.number(),
                                Notice.refused(refusal.code(), refusal.column(), refusal.value(), refusal.sentence()));
                    } catch (KeptRow kept) {
                        ended.put(taken.number(), Notice.ignored(KeptRow.CODE, taken.key(), kept.sentence()));
                    }
                }
                staging.end(ended);
                done[0] += page.size();
                watch.step("Écriture des lignes", rows == 0 ? null : 0.5 + (double) done[0] / rows / 2);
            });
            writer.flush();
        }
    }

    private FactWriter.ReportedOn countedOn() {
        String told = plan.option("counted_on");
        try {
            return told == null
                    ? new FactWriter.ReportedOn(LocalDate.now(PARIS), false)
                    : new FactWriter.ReportedOn(LocalDate.parse(told), true);
        } catch (DateTimeParseException e) {
            throw new DataException(
                    "illegal-date", "« %s » n'est pas une date, par exemple 2019-12-31.".formatted(told), e);
        }
    }

    private Report report(Batches batches, long batch) {
        Staging.Counts counts = staging.counts();
        Batches.Changes noted = batches.changes(batch);
        IndicatorLoad.Outcome loaded = figures;
        // Of figures, values are counted: a definition or a series is no row of the file.
        Batches.Changes changes = loaded == null ? noted : new Batches.Changes(loaded.created(), loaded.changed());
        long same = loaded == null
                ? Math.max(0, counts.accepted() - changes.created() - changes.changed())
                : loaded.unchanged();
        return new Report(
                target.id(),
                true,
                null,
                file.name(),
                Instant.now(),
                places.found(),
                new Report.Counts(
                        counts.read(),
                        counts.accepted(),
                        counts.corrected(),
                        counts.refused(),
                        counts.ignored(),
                        changes.created(),
                        changes.changed(),
                        same,
                        noted.created() + noted.changed() == 0),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                Suggestion.unused(table.shape().columns(), plan),
                target.facts() == null ? batches.without(batch, level()) : null,
                (System.nanoTime() - startNanos) / 1e9);
    }
}
