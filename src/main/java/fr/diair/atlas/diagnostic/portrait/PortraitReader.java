package fr.diair.atlas.diagnostic.portrait;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Family;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.indicator.Readable;
import fr.diair.atlas.layer.Figure.Mark;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws portraits. Where many are drawn against one reference, its values are put in order once. */
public final class PortraitReader {
    /** Values in order that are kept, some 32 MB. */
    private static final long KEPT_VALUES = 4_000_000;

    /** Months and quarters are not all of one length; a year and a quarter are not to be compared. */
    private static final double MOST_LONGER = 1.15;

    private final Measures measures;
    private final References references;
    private final Findings findings;
    private final Cache<Ordered, Distribution> distributions = Caffeine.newBuilder()
            .maximumWeight(KEPT_VALUES)
            .weigher((Ordered key, Distribution one) -> one.size() + 20)
            .build();

    /** @param level together with the key of a reference: which rows */
    private record Ordered(
            long dataVersion, String boundaries, Level level, LocalDate day, String measure, String reference) {}

    public PortraitReader(Measures measures, References references, Findings findings) {
        this.measures = measures;
        this.references = references;
        this.findings = findings;
    }

    /**
     * The portrait of a territory.
     *
     * @param reference the id of what it is compared with
     * @throws RequestException a 400 when it cannot be compared with that
     */
    public Portrait read(Publication publication, Subject subject, LocalDate day, String reference) {
        Scope scope = new Scope(publication, subject.among(), day);
        List<Reference.Choice> choices = references.choices(subject, scope);
        Reference beside = references.of(reference, choices, subject, scope);
        List<Portrait.Figure> figures = new ArrayList<>();
        for (Measure measure : measures.catalogue(publication).values()) {
            if (subject.values().has(measure)) {
                figures.add(figure(measure, subject, scope, beside));
            }
        }
        return new Portrait(
                subject,
                day,
                publication,
                beside,
                choices,
                List.copyOf(figures),
                findings.of(figures, new Findings.Setting(subject, beside, day)));
    }

    private Portrait.Figure figure(Measure measure, Subject subject, Scope scope, Reference beside) {
        Column.Provenance provenance = subject.values().provenance(measure, scope.day());
        Cell cell = subject.values().cell(measure, scope.day());
        Column column = measures.column(measure, scope);
        boolean samePeriod =
                Objects.equals(provenance.period(), column.provenance().period());
        return new Portrait.Figure(
                measure,
                cell,
                provenance,
                samePeriod && !cell.marks().contains(Mark.AMONG_COMMUNES)
                        ? comparison(column, cell, subject, scope, beside)
                        : null,
                trend(measure, cell, subject, scope));
    }

    private Portrait.Comparison comparison(Column column, Cell cell, Subject subject, Scope scope, Reference beside) {
        Measure measure = column.measure();
        Distribution values = distribution(column, scope, beside);
        boolean among = subject.row() >= 0 && beside.rows().get(subject.row());
        Double value = cell.value();
        Distribution.Position position = value == null ? null : values.position(value, among);
        Cell whole = beside.whole().cell(measure, scope.day());
        if (values.size() == 0) {
            return new Portrait.Comparison(position, null, null, whole, null, null, null);
        }
        Distribution.Quartiles quartiles = values.quartiles();
        Double gap = value == null ? null : value - quartiles.median();
        return new Portrait.Comparison(
                position,
                quartiles,
                hasMean(measure) ? values.mean() : null,
                whole,
                gap,
                gap == null ? null : percent(gap, quartiles.median(), measure),
                value == null || cell.marks().contains(Mark.INCOMPLETE)
                        ? null
                        : Assessments.of(measure.direction(), value, quartiles));
    }

    private Distribution distribution(Column column, Scope scope, Reference beside) {
        Ordered key = new Ordered(
                scope.publication().dataVersion(),
                scope.publication().boundary().version(),
                scope.level(),
                scope.day(),
                column.measure().id(),
                beside.key());
        Distribution known = distributions.getIfPresent(key);
        if (known == null) {
            known = Distribution.of(column.sorted(beside.rows()));
            distributions.put(key, known);
        }
        return known;
    }

    /** The mean of shares is the share of nothing. */
    private static boolean hasMean(Measure measure) {
        return !(measure.whole() instanceof Measure.Ratio) && !isShare(measure);
    }

    private static boolean isShare(Measure measure) {
        return measure.unit().format().equals("percent");
    }

    /** Of a base; null for shares, which differ by points, and for a base of 0. */
    private static @Nullable Double percent(double difference, double base, Measure measure) {
        return isShare(measure) || base == 0 ? null : 100 * difference / Math.abs(base);
    }

    private Portrait.@Nullable Trend trend(Measure measure, Cell cell, Subject subject, Scope scope) {
        Before before = before(measure, subject.values().level(measure, scope.day()), scope.day());
        if (before == null) {
            return null;
        }
        Cell previous = subject.values().cell(measure, before.day());
        Double now = cell.value();
        Double then = previous.value();
        // what is known in part on either day says nothing of a change
        boolean whole =
                !cell.marks().contains(Mark.INCOMPLETE) && !previous.marks().contains(Mark.INCOMPLETE);
        Double change = now == null || then == null || !whole ? null : now - then;
        return new Portrait.Trend(
                previous,
                before.period(),
                change,
                change == null || then == null ? null : percent(change, then, measure));
    }

    /** As of which day the value of before is read, and of when it is. */
    private record Before(LocalDate day, String period) {}

    private static @Nullable Before before(Measure measure, Level level, LocalDate day) {
        if (measure.origin() instanceof Measure.Imported imported) {
            return before(imported.indicator(), level, day);
        }
        // population, area and communes are of the codes on show, whatever the day
        if (measure.family() == Family.TERRITORY) {
            return null;
        }
        LocalDate yearBefore = day.minusYears(1);
        return new Before(yearBefore, French.day(yearBefore));
    }

    /** The period of the same length that ended before the one on show began. */
    private static @Nullable Before before(Readable indicator, Level level, LocalDate day) {
        Optional<Readable.Reading> now = indicator.on(level, day);
        if (now.isEmpty()) {
            return null;
        }
        LocalDate eve = now.get().period().from().minusDays(1);
        return indicator
                .on(level, eve)
                .filter(then -> sameLength(now.get(), then))
                .map(then -> new Before(eve, then.period().label()))
                .orElse(null);
    }

    private static boolean sameLength(Readable.Reading one, Readable.Reading other) {
        double days =
                1 + ChronoUnit.DAYS.between(one.period().from(), one.period().to());
        double others = 1
                + ChronoUnit.DAYS.between(other.period().from(), other.period().to());
        return Math.max(days, others) <= MOST_LONGER * Math.min(days, others);
    }
}
