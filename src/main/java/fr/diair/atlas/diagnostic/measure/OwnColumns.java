package fr.diair.atlas.diagnostic.measure;

import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.layer.Figure;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes the columns that no theme of the map shows. Lengths and areas are of the legal projections. */
final class OwnColumns {
    private static final double SQUARE_METRES_PER_KM2 = 1e6;
    private static final double METRES_PER_KM = 1e3;
    private static final Cell ZERO = Cell.of(0);

    private final MeasureQueries queries;

    OwnColumns(MeasureQueries queries) {
        this.queries = queries;
    }

    /** The cells of a figure, in the order of the places. */
    Column.Builder read(OwnFigure figure, String boundaryVersion, Places places, LocalDate day) {
        Level level = places.level();
        return switch (figure) {
            case AREA -> each(places, OwnColumns::area);
            case DENSITY -> each(places, OwnColumns::density);
            case COMMUNES -> {
                Map<String, MeasureQueries.Total> totals = queries.totals(level);
                yield each(places, place -> {
                    MeasureQueries.Total total = totals.get(place.code());
                    return total == null ? Cell.UNAVAILABLE : Cell.of(total.communes());
                });
            }
            case ENGAGED_COMMUNES -> {
                Map<String, MeasureQueries.Engaged> engaged = queries.engaged(level, day);
                yield each(places, place -> {
                    MeasureQueries.Engaged one = engaged.get(place.code());
                    return one == null ? ZERO : Cell.of(one.communes());
                });
            }
            case ENGAGED_POPULATION -> engagedPopulation(places, day);
            case NEIGHBOURS_ENGAGED -> neighbours(places, day, false);
            case NEIGHBOURS_ENGAGED_SHARE -> neighbours(places, day, true);
            case CONTRACTS -> contracts(places, day, true);
            case CONTRACTS_PREPARED -> contracts(places, day, false);
            case CONTRACT_DISTANCE -> distances(places, queries.signatories(boundaryVersion, day));
            case ACTIONS_LATE -> {
                Map<String, MeasureQueries.Delay> delays = queries.delays(level, day);
                yield each(places, place -> {
                    MeasureQueries.Delay delay = delays.get(place.code());
                    return delay == null ? ZERO : Cell.of(delay.late());
                });
            }
            case ACTION_DELAY -> {
                Map<String, MeasureQueries.Delay> delays = queries.delays(level, day);
                yield each(places, place -> {
                    MeasureQueries.Delay delay = delays.get(place.code());
                    return delay == null ? Cell.NONE : Cell.of(delay.days());
                });
            }
        };
    }

    private Column.Builder contracts(Places places, LocalDate day, boolean signed) {
        Map<String, Double> contracts = queries.contracts(places.level(), day, signed);
        return each(places, place -> Cell.of(contracts.getOrDefault(place.code(), 0.0)));
    }

    @FunctionalInterface
    private interface CellOf {
        Cell of(Place place);
    }

    private static Column.Builder each(Places places, CellOf cell) {
        Column.Builder builder = new Column.Builder(places.size(), Cell.UNAVAILABLE);
        for (int row = 0; row < places.size(); row++) {
            builder.put(row, cell.of(places.at(row)));
        }
        return builder;
    }

    private static Cell area(Place place) {
        Place.Site site = place.site();
        return site == null ? Cell.UNAVAILABLE : Cell.of(site.areaM2() / SQUARE_METRES_PER_KM2);
    }

    private static Cell density(Place place) {
        Place.Site site = place.site();
        Integer population = place.population();
        return site == null || population == null || site.areaM2() <= 0
                ? Cell.UNAVAILABLE
                : Cell.of(population / (site.areaM2() / SQUARE_METRES_PER_KM2));
    }

    /** Where the population of some communes is not known, the sum may lack some of it, and says so. */
    private Column.Builder engagedPopulation(Places places, LocalDate day) {
        Map<String, MeasureQueries.Engaged> engaged = queries.engaged(places.level(), day);
        Map<String, MeasureQueries.Total> totals = queries.totals(places.level());
        return each(places, place -> {
            MeasureQueries.Engaged one = engaged.get(place.code());
            MeasureQueries.Total total = totals.get(place.code());
            if (one == null) {
                return ZERO;
            }
            boolean unknown = total == null || total.unknownPopulation();
            if (unknown && one.population() == 0) {
                return Cell.UNAVAILABLE;
            }
            return new Cell(
                    Column.State.VALUE, (double) one.population(), unknown ? Set.of(Figure.Mark.INCOMPLETE) : Set.of());
        });
    }

    private Column.Builder neighbours(Places places, LocalDate day, boolean share) {
        Map<String, MeasureQueries.Engaged> engaged = queries.engaged(places.level(), day);
        Column.Builder builder = new Column.Builder(places.size(), Cell.UNAVAILABLE);
        for (int row = 0; row < places.size(); row++) {
            int[] beside = places.neighbours(row);
            int count = 0;
            for (int other : beside) {
                count += engaged.containsKey(places.at(other).code()) ? 1 : 0;
            }
            if (!share) {
                builder.put(row, places.at(row).site() == null ? Cell.UNAVAILABLE : Cell.of(count));
            } else {
                builder.put(row, beside.length == 0 ? Cell.NONE : Cell.of(100.0 * count / beside.length));
            }
        }
        return builder;
    }

    private static Column.Builder distances(Places places, List<MeasureQueries.Signatory> signatories) {
        return each(places, place -> distance(places.level(), place, signatories));
    }

    private static Cell distance(Level level, Place place, List<MeasureQueries.Signatory> signatories) {
        Place.Site site = place.site();
        if (site == null) {
            return Cell.UNAVAILABLE;
        }
        double least = Double.POSITIVE_INFINITY;
        for (MeasureQueries.Signatory signatory : signatories) {
            boolean itself = signatory.level() == level && signatory.code().equals(place.code());
            least = itself ? 0 : Math.min(least, site.metresTo(signatory.site()));
            if (least == 0) {
                break;
            }
        }
        return cell(least);
    }

    private static Cell cell(@Nullable Double metres) {
        return metres == null || metres.isInfinite() ? Cell.NONE : Cell.of(metres / METRES_PER_KM);
    }
}
