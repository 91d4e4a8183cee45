package fr.diair.atlas.report;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.whole.Together;
import fr.diair.atlas.diagnostic.whole.Wholes;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import java.text.Collator;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads measures by region, and of the regions together. */
final class RegionReading {
    /** How far the nearest contract is says nothing of a whole country. */
    private static final String DISTANCE = "contract-distance";

    private final Measures measures;
    private final Wholes wholes;

    RegionReading(Measures measures, Wholes wholes) {
        this.measures = measures;
        this.wholes = wholes;
    }

    RegionPart read(Publication publication, LocalDate day) {
        Measures.Scope scope = new Measures.Scope(publication, Level.REGION, day);
        Places places = measures.places(scope);
        List<Integer> rows = rows(places);
        List<RegionPart.Indicator> indicators = measures.catalogue(publication).values().stream()
                .filter(measure -> measure.levels().contains(Level.REGION))
                .map(measure -> indicator(measure, scope, rows))
                .toList();
        return new RegionPart(
                rows.stream()
                        .map(places::at)
                        .map(place -> new RegionPart.Region(place.code(), place.name()))
                        .toList(),
                indicators);
    }

    private RegionPart.Indicator indicator(Measure measure, Measures.Scope scope, List<Integer> rows) {
        Column column = measures.column(measure, scope);
        return new RegionPart.Indicator(
                measure.id(),
                measure.label(),
                measure.family().label(),
                measure.unit(),
                measure.definition(),
                column.provenance(),
                rows.stream().map(column::cell).toList(),
                france(measure, scope.publication(), scope.day()));
    }

    /** By name, as they are looked for. */
    private static List<Integer> rows(Places places) {
        return IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparing(row -> places.at(row).name(), Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    /** Money by region, in the same order, as the map shows it. */
    List<MoneyPart.Region> money(Publication publication, LocalDate day) {
        Measures.Scope scope = new Measures.Scope(publication, Level.REGION, day);
        Places places = measures.places(scope);
        List<Column> columns =
                List.of("funding-planned", "funding-committed", "funding-paid", "funding-planned-per-inhabitant")
                        .stream()
                        .map(id -> measures.column(measures.measure(publication, id), scope))
                        .toList();
        return rows(places).stream()
                .map(row -> {
                    Place place = places.at(row);
                    return new MoneyPart.Region(
                            place.code(),
                            place.name(),
                            columns.get(0).cell(row),
                            columns.get(1).cell(row),
                            columns.get(2).cell(row),
                            columns.get(3).cell(row));
                })
                .toList();
    }

    /** What all regions have together, as portraits tell it; null where that cannot be told. */
    Column.@Nullable Cell france(Measure measure, Publication publication, LocalDate day) {
        Together together = together(publication, day);
        return measure.id().equals(DISTANCE) || !wholes.has(measure, together, publication)
                ? null
                : wholes.cell(measure, together, publication, day);
    }

    private Together together(Publication publication, LocalDate day) {
        Places communes = measures.places(new Measures.Scope(publication, Level.COMMUNE, day));
        Places regions = measures.places(new Measures.Scope(publication, Level.REGION, day));
        BitSet own = new BitSet(communes.size());
        for (int row = 0; row < communes.size(); row++) {
            own.set(row, communes.at(row).within().region() != null);
        }
        BitSet all = new BitSet(regions.size());
        all.set(0, regions.size());
        return new Together("france:report", own, List.of(new Together.Ground(Level.REGION, all)));
    }
}
