package fr.diair.atlas.indicator;

import fr.diair.atlas.db.CopyTable;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.DataException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Received values into the database, in bulk, in the transaction of a handle that may be used for other things between
 * two values. Values received are never converted here: the vintage on show is made from them when the transaction ends
 * with {@code next-version.sql}.
 *
 * <p>A series that was received before is updated: the values of the file take the place of those of the same codes, and
 * codes that the file lacks keep theirs. The same values twice change nothing. A file in another vintage stands beside
 * the first: for each territory on show the nearest vintage is read.
 */
public final class IndicatorLoad {
    private static final int BUFFERED = 20_000;
    private static final String BEGIN = Sql.file(IndicatorLoad.class, "load-begin.sql");
    private static final String PUT_INDICATOR = Sql.file(IndicatorLoad.class, "put-indicator.sql");
    private static final String PUT_SERIES = Sql.file(IndicatorLoad.class, "put-series.sql");
    private static final String REPEATED = Sql.file(IndicatorLoad.class, "load-repeated.sql");
    private static final String MERGE = Sql.file(IndicatorLoad.class, "load-merge.sql");
    private static final String UNPLACED = Sql.file(IndicatorLoad.class, "load-unplaced.sql");
    private static final String NO_SUM = Sql.file(IndicatorLoad.class, "no-sum.sql");

    private final Handle handle;
    private final List<Series> series;
    private CopyTable buffer = empty();
    private int buffered;
    private long added;

    /**
     * What became of the values of a load.
     *
     * @param definitions how many indicators or series are new or changed
     * @param unplaced codes that were kept and that no territory of the vintage on show stands for, sorted
     */
    public record Outcome(long created, long changed, long unchanged, int definitions, List<String> unplaced) {}

    /**
     * @param handle in a transaction
     * @param series of the file; {@link #add} names them by their place in this list
     * @throws DataException when a numerator or a denominator is not known, or does not add up
     */
    public IndicatorLoad(Handle handle, List<Series> series) {
        if (!handle.isInTransaction()) {
            throw new IllegalStateException("values are loaded in a transaction");
        }
        this.handle = handle;
        this.series = List.copyOf(series);
        requireSums();
        handle.createScript(BEGIN).execute();
    }

    /** @param value not null if and only if the state is {@link ValueState#VALUE} */
    public void add(int place, String code, ValueState state, @Nullable BigDecimal value) {
        if ((state == ValueState.VALUE) != (value != null)) {
            throw new IllegalArgumentException("a value if and only if the state says so: " + code);
        }
        buffer.row(place, code, state.id(), value);
        added++;
        if (++buffered == BUFFERED) {
            flush();
        }
    }

    /**
     * Writes definitions and values.
     *
     * @throws DataException when one code has two different values in one series
     */
    public Outcome end() {
        flush();
        handle.createQuery(REPEATED)
                .map((rs, ctx) -> new DataException(
                        "repeated-value",
                        "Le code %s a deux valeurs différentes pour « %s » : gardez-en une."
                                .formatted(
                                        rs.getString("code"),
                                        series.get(rs.getInt("place"))
                                                .indicator()
                                                .label())))
                .findFirst()
                .ifPresent(fault -> {
                    throw fault;
                });
        handle.execute("analyze indicator_received");
        int definitions = 0;
        for (int place = 0; place < series.size(); place++) {
            definitions += define(place, series.get(place));
        }
        long[] merged = handle.createQuery(MERGE)
                .map((rs, ctx) -> new long[] {rs.getLong("received"), rs.getLong("created"), rs.getLong("changed")})
                .one();
        List<String> unplaced = handle.createQuery(UNPLACED).mapTo(String.class).list();
        return new Outcome(merged[1], merged[2], merged[0] - merged[1] - merged[2], definitions, unplaced);
    }

    /** How many values were given so far. */
    public long added() {
        return added;
    }

    private int define(int place, Series one) {
        Indicator indicator = one.indicator();
        Indicator.Ratio ratio = indicator.ratio();
        IndicatorFamily family = indicator.family();
        int indicators = handle.createUpdate(PUT_INDICATOR)
                .bind("code", indicator.code())
                .bind("label", indicator.label())
                .bind("definition", indicator.definition())
                .bind("unit", indicator.unit())
                .bind("kind", indicator.kind().id())
                .bind("direction", indicator.direction().id())
                .bind("family", family == null ? null : family.id())
                .bind("numerator", ratio == null ? null : ratio.numerator())
                .bind("denominator", ratio == null ? null : ratio.denominator())
                .bind("factor", ratio == null ? null : ratio.factor())
                .bind("decimals", indicator.decimals())
                .bind("demo", indicator.demo())
                .execute();
        int rows = handle.createUpdate(PUT_SERIES)
                .bind("place", place)
                .bind("indicator", indicator.code())
                .bind("period", one.period().id())
                .bind("from", one.period().from())
                .bind("to", one.period().to())
                .bind("level", one.level().id())
                .bind("vintage", one.vintage().year())
                .bind("source", one.source())
                .bind("licence", one.licence())
                .execute();
        return indicators + rows;
    }

    private void requireSums() {
        Set<String> known = new HashSet<>();
        for (Series one : series) {
            if (one.indicator().kind().addsUp()) {
                known.add(one.indicator().code());
            }
        }
        for (Series one : series) {
            Indicator.Ratio ratio = one.indicator().ratio();
            if (ratio != null) {
                requireSum(one.indicator(), ratio.numerator(), known);
                requireSum(one.indicator(), ratio.denominator(), known);
            }
        }
    }

    private void requireSum(Indicator rate, String code, Set<String> known) {
        if (known.contains(code)) {
            return;
        }
        boolean missing = handle.createQuery(NO_SUM)
                .bind("code", code)
                .mapTo(Boolean.class)
                .one();
        if (missing) {
            throw new DataException(
                    "unknown-ratio-part",
                    "Le taux « %s » se calcule avec « %s », qui n'est ni un effectif ni un montant connu : importez-le d'abord."
                            .formatted(rate.label(), code));
        }
    }

    private void flush() {
        if (buffered > 0) {
            buffer.write(handle);
            buffer = empty();
            buffered = 0;
        }
    }

    private static CopyTable empty() {
        return new CopyTable("indicator_received", List.of("place", "code", "state", "value"));
    }
}
