package fr.diair.atlas.table.source;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.vector.FeatureFile;
import fr.diair.atlas.vector.FeatureOptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a file of features (GeoJSON, GeoPackage, FlatGeobuf) as a table: their names are line 1, the feature
 * of rank n is line n + 1. Shapes are left aside.
 */
final class FeatureLines implements LineSource {
    private final FeatureFile file;
    private final List<String> fields;
    private final Description description;

    private FeatureLines(FeatureFile file) {
        this.file = file;
        this.fields = file.fields();
        List<Correction> notices = new ArrayList<>();
        notices.add(new Correction(
                "features-as-rows",
                "Chaque objet de la carte est lu comme une ligne de tableau ; sa forme est laissée."));
        this.description = new Description(
                file.format(), null, "", null, file.layers(), file.layer(), false, List.copyOf(notices));
    }

    /** @param layer null for the first */
    static FeatureLines open(Path path, String name, @Nullable String layer) {
        FeatureFile file = FeatureFile.open(path, name, new FeatureOptions(null, layer, null));
        try {
            return new FeatureLines(file);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Long header() {
        return 1L;
    }

    @Override
    public void lines(Predicate<Line> taker) {
        if (taker.test(new Line(1, fields.stream().map(Cell::text).toList(), false))) {
            file.attributes((rank, attributes) -> taker.test(new Line(rank + 1, cells(attributes), false)));
        }
    }

    private List<Cell> cells(Map<String, @Nullable Object> attributes) {
        List<Cell> cells = new ArrayList<>(fields.size());
        for (String field : fields) {
            cells.add(cell(attributes.get(field)));
        }
        return cells;
    }

    private static Cell cell(@Nullable Object value) {
        if (value == null) {
            return Cell.EMPTY;
        }
        if (value instanceof LocalDate day) {
            return Cell.date(day);
        }
        if (value instanceof Long || value instanceof Integer) {
            return Cell.number(BigDecimal.valueOf(((Number) value).longValue()));
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return Cell.number(BigDecimal.valueOf(number).stripTrailingZeros());
        }
        return Cell.text(value.toString());
    }

    @Override
    public void close() {
        file.close();
    }
}
