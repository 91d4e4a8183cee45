package fr.diair.atlas.diagnostic.whole;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Column.State;
import fr.diair.atlas.diagnostic.measure.DerivedColumns;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.layer.Figure.Mark;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What several territories have together, by {@link Measure.Whole}: sums of what their parts have, ratios of these sums, and
 * what is asked anew. A part that is secret or not known marks the sum as incomplete: it is never silently low.
 */
public final class Wholes {
    private static final int KEPT = 50_000;

    private final Measures measures;
    private final AskedQueries queries;
    private final Cache<Key, Cell> cells =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Key, Asked> asked =
            Caffeine.newBuilder().maximumSize(2_000).build();

    private record Key(long dataVersion, String boundaries, LocalDate day, String together, String measure) {
        static Key of(String measure, Together together, Publication publication, LocalDate day) {
            return new Key(publication.dataVersion(), publication.boundary().version(), day, together.key(), measure);
        }
    }

    public Wholes(Measures measures, AskedQueries queries) {
        this.measures = measures;
        this.queries = queries;
    }

    /** Whether several communes can have it together. */
    public boolean has(Measure measure, Together together, Publication publication) {
        if (measure.whole() instanceof Measure.Ratio ratio) {
            return known(ratio.numerator(), publication)
                            .filter(part -> has(part, together, publication))
                            .isPresent()
                    && known(ratio.denominator(), publication)
                            .filter(part -> has(part, together, publication))
                            .isPresent();
        }
        if (measure.whole() instanceof Measure.Sum) {
            return together.grounds().stream()
                    .anyMatch(ground -> measure.levels().contains(ground.level()));
        }
        if (measure.origin() instanceof Measure.Derived derived) {
            return derived.formula() != null
                    && !derived.levels().isEmpty()
                    && derived.formula().parts().stream().allMatch(part -> known(part, publication)
                            .filter(one -> has(one, together, publication))
                            .isPresent());
        }
        return measure.whole() instanceof Measure.Asked;
    }

    private Optional<Measure> known(String id, Publication publication) {
        return Optional.ofNullable(measures.catalogue(publication).get(id));
    }

    /** The level whose values are summed: the first that has some on the day. */
    public Level level(Measure measure, Together together, Publication publication, LocalDate day) {
        Measure summed = measure.whole() instanceof Measure.Ratio ratio
                ? known(ratio.numerator(), publication).orElse(measure)
                : measure;
        return ground(summed, together, day).level();
    }

    /** Where the values come from. */
    public Column.Provenance provenance(Measure measure, Together together, Publication publication, LocalDate day) {
        Measure summed = measure.origin() instanceof Measure.Imported && measure.whole() instanceof Measure.Ratio ratio
                ? known(ratio.numerator(), publication).orElse(measure)
                : measure;
        Level level = ground(summed, together, day).level();
        return measures.column(summed, new Scope(publication, level, day)).provenance();
    }

    /** What they have together as of a day; not available where that cannot be known. */
    public Cell cell(Measure measure, Together together, Publication publication, LocalDate day) {
        Key key = Key.of(measure.id(), together, publication, day);
        Cell known = cells.getIfPresent(key);
        if (known == null) {
            known = read(measure, together, publication, day);
            cells.put(key, known);
        }
        return known;
    }

    private Cell read(Measure measure, Together together, Publication publication, LocalDate day) {
        if (measure.whole() instanceof Measure.Sum) {
            Together.Ground ground = ground(measure, together, day);
            Column column = measures.column(measure, new Scope(publication, ground.level(), day));
            return sum(column, ground.rows(), measure.origin() instanceof Measure.Imported);
        }
        if (measure.whole() instanceof Measure.Ratio ratio) {
            return ratio(ratio, together, publication, day);
        }
        if (measure.whole() instanceof Measure.Asked) {
            return asked(measure, together, publication, day);
        }
        if (measure.origin() instanceof Measure.Derived derived
                && derived.formula() != null
                && has(measure, together, publication)) {
            return DerivedColumns.cell(
                    derived.formula(),
                    derived.formula().parts().stream()
                            .map(part -> cell(measures.measure(publication, part), together, publication, day))
                            .toList());
        }
        return Cell.UNAVAILABLE;
    }

    private static Together.Ground ground(Measure measure, Together together, LocalDate day) {
        List<Together.Ground> readable = together.grounds().stream()
                .filter(ground -> measure.levels().contains(ground.level()))
                .toList();
        return readable.stream()
                .filter(ground -> !(measure.origin() instanceof Measure.Imported imported)
                        || imported.indicator().on(ground.level(), day).isPresent())
                .findFirst()
                .orElse(readable.isEmpty() ? together.grounds().get(0) : readable.get(0));
    }

    /** The sum of rows. Where there is nothing to measure, nothing is missing. */
    static Cell sum(Column column, BitSet rows, boolean imported) {
        double sum = 0;
        int known = 0;
        int secret = 0;
        int unknown = 0;
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            switch (column.state(row)) {
                case VALUE -> {
                    sum += column.value(row);
                    known++;
                    marks.addAll(column.marks(row));
                }
                case SECRET -> secret++;
                case UNAVAILABLE -> unknown++;
                case NONE -> {
                    // nothing to add
                }
            }
        }
        if (known == 0) {
            if (secret > 0) {
                return new Cell(State.SECRET, null, Set.of());
            }
            return unknown > 0 || rows.isEmpty() ? Cell.UNAVAILABLE : Cell.NONE;
        }
        if (secret + unknown > 0) {
            marks.add(Mark.INCOMPLETE);
        }
        if (imported && rows.cardinality() > 1) {
            marks.add(Mark.SUMMED);
        }
        return new Cell(State.VALUE, sum, marks.isEmpty() ? Set.of() : marks);
    }

    private Cell ratio(Measure.Ratio ratio, Together together, Publication publication, LocalDate day) {
        Measure above = known(ratio.numerator(), publication).orElse(null);
        Measure below = known(ratio.denominator(), publication).orElse(null);
        if (above == null || below == null || !samePeriod(above, below, together, publication, day)) {
            return Cell.UNAVAILABLE;
        }
        return ratio(cell(above, together, publication, day), cell(below, together, publication, day), ratio.factor());
    }

    /** A count of one year over a total of another one is the rate of neither. */
    private boolean samePeriod(
            Measure above, Measure below, Together together, Publication publication, LocalDate day) {
        return !(above.origin() instanceof Measure.Imported)
                || !(below.origin() instanceof Measure.Imported)
                || Objects.equals(
                        provenance(above, together, publication, day).period(),
                        provenance(below, together, publication, day).period());
    }

    static Cell ratio(Cell above, Cell below, double factor) {
        for (State state : new State[] {State.SECRET, State.UNAVAILABLE, State.NONE}) {
            if (above.state() == state || below.state() == state) {
                return new Cell(state, null, Set.of());
            }
        }
        double numerator = Objects.requireNonNull(above.value());
        double denominator = Objects.requireNonNull(below.value());
        if (denominator == 0) {
            return Cell.UNAVAILABLE;
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(above.marks());
        marks.addAll(below.marks());
        return new Cell(State.VALUE, factor * numerator / denominator, marks.isEmpty() ? Set.of() : marks);
    }

    private Cell asked(Measure measure, Together together, Publication publication, LocalDate day) {
        if (measure.origin() instanceof Measure.OfAtlas of) {
            switch (of.figure()) {
                case CONTRACT_DISTANCE -> {
                    return distance(measure, together, publication, day);
                }
                case NEIGHBOURS_ENGAGED, NEIGHBOURS_ENGAGED_SHARE -> {
                    return new Around(measures, publication, day).cell(measure, of.figure(), together.communes());
                }
                default -> {
                    // counted below
                }
            }
        }
        Asked all = asked(together, publication, day);
        if (measure.origin() instanceof Measure.OfAtlas of) {
            return switch (of.figure()) {
                case CONTRACTS -> Cell.of(all.contracts());
                case CONTRACTS_PREPARED -> Cell.of(all.prepared());
                case ACTIONS_LATE -> Cell.of(all.delay().late());
                case ACTION_DELAY -> all.delayDays();
                default -> throw new IllegalStateException("no way to ask for " + measure.id());
            };
        }
        Measure.OfTheme of = (Measure.OfTheme) measure.origin();
        String field = of.field() == null ? null : of.field().id();
        return switch (of.theme()) {
            case FUNDING_PLANNED -> all.money("planned");
            case FUNDING_COMMITTED -> all.money("committed");
            case FUNDING_PAID -> all.money("paid");
            case ACTION_COUNT -> all.actionCount(field);
            case ACTION_PROGRESS -> all.actionProgress();
            case EVENT_COUNT -> Cell.of(all.events());
            default -> throw new IllegalStateException("no way to ask for " + of.theme());
        };
    }

    private Asked asked(Together together, Publication publication, LocalDate day) {
        Key key = Key.of("", together, publication, day);
        Asked known = asked.getIfPresent(key);
        if (known == null) {
            Places communes = measures.places(new Scope(publication, Level.COMMUNE, day));
            known = queries.asked(
                    together.communes().stream()
                            .mapToObj(row -> communes.at(row).code())
                            .toList(),
                    day);
            asked.put(key, known);
        }
        return known;
    }

    /**
     * From the point of the commune nearest to their middle, to whoever signed; 0 where one of them signed. Communes that are
     * exactly an EPCI, a departement or a region are as far as that is.
     */
    private Cell distance(Measure measure, Together together, Publication publication, LocalDate day) {
        Cell own = new Exactly(measures, publication, day).cell(measure, together.communes());
        if (own != null) {
            return own;
        }
        if (asked(together, publication, day).contracts() > 0) {
            return Cell.of(0);
        }
        Scope scope = new Scope(publication, Level.COMMUNE, day);
        int middle = Middle.of(measures.places(scope), together.communes());
        return middle < 0 ? Cell.UNAVAILABLE : measures.column(measure, scope).cell(middle);
    }
}
