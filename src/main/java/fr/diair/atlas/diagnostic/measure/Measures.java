package fr.diair.atlas.diagnostic.measure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.diagnostic.formula.Formula;
import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.indicator.Readable;
import fr.diair.atlas.layer.BuiltInTheme;
import fr.diair.atlas.layer.Figure;
import fr.diair.atlas.layer.FigureQueries;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of measures and their columns, each read once per version of the data. Built-in measures come first, then
 * imported ones, then formulas.
 */
public final class Measures {
    /** Before the code of an imported indicator, as in the themes of the map. */
    public static final String INDICATOR_PREFIX = "indicator-";

    /** Before the key of a formula. */
    public static final String FORMULA_PREFIX = "formula-";

    /** A column of communes is some 350 KB, of which many days may be asked for. */
    private static final long KEPT_ROWS = 8_000_000;

    private final FigureQueries figures;
    private final MeasureQueries queries;
    private final OwnColumns own;
    private final Cache<ColumnKey, Column> columns = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS)
            .weigher((ColumnKey key, Column column) -> column.size())
            .build();
    private final Cache<PlacesKey, Places> places =
            Caffeine.newBuilder().maximumSize(12).build();
    private volatile @Nullable Known known;

    private record Known(long dataVersion, Map<String, Measure> byId) {}

    private record PlacesKey(long dataVersion, String boundaries, Level level) {}

    private record ColumnKey(
            PlacesKey places, String measure, @Nullable LocalDate day) {}

    /**
     * What a column is read for.
     *
     * @param day as of which
     */
    public record Scope(Publication publication, Level level, LocalDate day) {
        PlacesKey placesKey() {
            return new PlacesKey(
                    publication.dataVersion(), publication.boundary().version(), level);
        }
    }

    public Measures(FigureQueries figures, MeasureQueries queries) {
        this.figures = figures;
        this.queries = queries;
        this.own = new OwnColumns(queries);
    }

    /** Whether Atlas brings along a measure of that id. */
    public static boolean isBuiltIn(String id) {
        return BuiltInMeasures.ALL.stream().anyMatch(measure -> measure.id().equals(id));
    }

    /** Every measure, by its id, in the order of the catalogue. */
    public Map<String, Measure> catalogue(Publication publication) {
        Known now = known;
        if (now == null || now.dataVersion() != publication.dataVersion()) {
            Map<String, Measure> byId = new LinkedHashMap<>();
            BuiltInMeasures.ALL.forEach(measure -> byId.put(measure.id(), measure));
            figures.indicators().stream().map(Measures::imported).forEach(measure -> byId.put(measure.id(), measure));
            byId.putAll(DerivedColumns.measures(queries.formulas(), byId));
            now = new Known(publication.dataVersion(), byId);
            known = now;
        }
        return now.byId();
    }

    /** @throws RequestException a 400 that says where the measures are listed, when there is none of that id */
    public Measure measure(Publication publication, String id) {
        return Optional.ofNullable(catalogue(publication).get(id))
                .orElseThrow(() -> RequestException.badRequest(
                        "unknown-measure",
                        "Indicateur « %s » inconnu : le catalogue est à l'adresse /api/v1/measures.".formatted(id)));
    }

    private static Measure imported(Readable indicator) {
        Readable.Sense sense = indicator.sense();
        Measure.Whole whole = new Measure.NoWhole();
        if (indicator.kind().addsUp()) {
            whole = new Measure.Sum();
        } else if (sense.ratio() != null) {
            whole = new Measure.Ratio(
                    INDICATOR_PREFIX + sense.ratio().numerator(),
                    INDICATOR_PREFIX + sense.ratio().denominator(),
                    sense.ratio().factor().doubleValue());
        }
        return new Measure(
                INDICATOR_PREFIX + indicator.code(),
                indicator.label(),
                indicator.definition(),
                Family.of(sense.family()),
                new Measure.Unit(indicator.unit(), indicator.format(), sense.decimals()),
                sense.direction(),
                whole,
                new Measure.Imported(indicator));
    }

    /** The territories of the scope's level: the rows of its columns. */
    public Places places(Scope scope) {
        return places.get(scope.placesKey(), key -> queries.places(key.boundaries(), key.level()));
    }

    /** Lets go of all that was read; what is asked for later is read anew. */
    public void forget() {
        columns.invalidateAll();
        places.invalidateAll();
        known = null;
    }

    /** The columns of some measures, in their order. */
    public List<Column> columns(Collection<Measure> wanted, Scope scope) {
        return wanted.stream().map(measure -> column(measure, scope)).toList();
    }

    /** The values of a measure; all not available where it cannot be read at the level. */
    public Column column(Measure measure, Scope scope) {
        ColumnKey key = new ColumnKey(scope.placesKey(), measure.id(), scope.day());
        Column column = columns.getIfPresent(key);
        if (column == null) {
            column = read(measure, scope);
            columns.put(key, column);
        }
        return column;
    }

    private Column read(Measure measure, Scope scope) {
        Places rows = places(scope);
        if (measure.origin() instanceof Measure.Derived derived) {
            return derived(measure, derived, scope);
        }
        Column.Provenance provenance = provenance(measure, scope);
        if (!measure.levels().contains(scope.level())) {
            return new Column.Builder(rows.size(), Cell.UNAVAILABLE).column(measure, provenance);
        }
        if (measure.origin() instanceof Measure.OfTheme of) {
            List<Figure> read = figures.figures(of.theme(), scope.level(), scope.day(), of.field());
            Cell rest = of.theme() == BuiltInTheme.ACTION_PROGRESS ? Cell.NONE : Cell.of(0);
            return Column.of(measure, provenance, rows, read, rest);
        }
        if (measure.origin() instanceof Measure.Imported imported) {
            return Column.of(measure, provenance, rows, figuresOf(imported, scope), Cell.UNAVAILABLE);
        }
        if (measure.origin() instanceof Measure.OfAtlas of) {
            return own.read(of.figure(), scope.publication().boundary().version(), rows, scope.day())
                    .column(measure, provenance);
        }
        throw new IllegalStateException("no way to read " + measure.id());
    }

    private Column derived(Measure measure, Measure.Derived derived, Scope scope) {
        Formula formula = derived.formula();
        if (formula == null || derived.levels().isEmpty()) {
            return new Column.Builder(places(scope).size(), Cell.UNAVAILABLE)
                    .column(
                            measure,
                            new Column.Provenance(
                                    "un indicateur de la formule n'existe plus ou ne se lit à aucun niveau commun",
                                    null,
                                    null,
                                    false));
        }
        List<Column> parts = formula.parts().stream()
                .map(part -> column(measure(scope.publication(), part), scope))
                .toList();
        return DerivedColumns.column(measure, formula, parts, DerivedColumns.provenance(parts));
    }

    private List<Figure> figuresOf(Measure.Imported imported, Scope scope) {
        return figures.figures(
                new fr.diair.atlas.layer.IndicatorTheme(imported.indicator()), scope.level(), scope.day(), null);
    }

    private static Column.Provenance provenance(Measure measure, Scope scope) {
        Publication publication = scope.publication();
        if (measure.origin() instanceof Measure.Imported imported) {
            return imported.indicator()
                    .on(scope.level(), scope.day())
                    .map(reading -> new Column.Provenance(
                            reading.source(),
                            reading.period().label(),
                            reading.vintages(),
                            imported.indicator().demo()))
                    .orElse(new Column.Provenance(
                            "aucune période ne s'achève à la date choisie",
                            null,
                            null,
                            imported.indicator().demo()));
        }
        return new Column.Provenance(
                SourceLine.of(measure, publication), null, null, publication.demo() && measure.mayBeFictitious());
    }
}
