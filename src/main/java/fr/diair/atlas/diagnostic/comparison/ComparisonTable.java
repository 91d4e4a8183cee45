package fr.diair.atlas.diagnostic.comparison;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.Said;
import fr.diair.atlas.diagnostic.shown.ShownPlace;
import fr.diair.atlas.table.TableWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as a table: one row per measure, values then differences, territories in their order. */
final class ComparisonTable {
    /** More would be noise of the machine; values of indicators have at most six. */
    private static final int DECIMALS = 6;

    private ComparisonTable() {}

    static void write(Comparison comparison, TableWriter out) {
        List<String> heads = new ArrayList<>(List.of("Famille", "Indicateur", "Unité"));
        List<String> names = comparison.territories().stream()
                .map(place -> name(place, comparison.territories()))
                .toList();
        heads.addAll(names);
        heads.add("Médiane");
        names.forEach(name -> heads.add("Écart à la médiane : " + name));
        heads.addAll(List.of(
                "Le plus élevé",
                "Le plus bas",
                "Écarts notables",
                "Précautions",
                "Période",
                "Source",
                "Fictif",
                "Situation au",
                "Millésime des codes",
                "Contours"));
        out.header(heads);
        comparison.lines().forEach(line -> out.row(row(line, comparison, names)));
    }

    /** The code tells homonyms apart. */
    private static String name(ShownPlace place, List<ShownPlace> all) {
        boolean alone =
                all.stream().filter(one -> one.name().equals(place.name())).count() == 1;
        return alone ? place.name() : "%s (%s)".formatted(place.name(), place.code());
    }

    private static List<@Nullable Object> row(Line line, Comparison comparison, List<String> names) {
        Measure measure = line.measure();
        Column.Provenance provenance = line.provenance();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(measure.family().label());
        row.add(measure.label());
        row.add(measure.unit().text());
        for (int i = 0; i < names.size(); i++) {
            Double value = line.cells().get(i).value();
            row.add(value == null ? line.absence(i) : number(value));
        }
        Line.Spread spread = line.spread();
        row.add(spread == null ? null : number(spread.median()));
        line.gaps().forEach(gap -> row.add(gap == null ? null : number(gap.difference())));
        row.add(who(line, names, Line.Gap::highest));
        row.add(who(line, names, Line.Gap::lowest));
        row.add(who(line, names, Line.Gap::notable));
        row.add(cautions(line, names));
        row.add(provenance.period());
        row.add(provenance.source());
        row.add(provenance.demo());
        Basis basis = comparison.basis();
        row.add(basis.date());
        row.add(basis.vintage());
        row.add(basis.approximate() ? "approchés" : "officiels");
        return row;
    }

    private interface Is {
        boolean of(Line.Gap gap);
    }

    private static @Nullable String who(Line line, List<String> names, Is wanted) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Line.Gap gap = line.gaps().get(i);
            if (gap != null && wanted.of(gap)) {
                found.add(names.get(i));
            }
        }
        return found.isEmpty() ? null : String.join(" ; ", found);
    }

    private static @Nullable String cautions(Line line, List<String> names) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<String> marks = Said.marks(line.cells().get(i));
            if (!marks.isEmpty()) {
                found.add(names.get(i) + " : " + String.join(", ", marks));
            }
        }
        return found.isEmpty() ? null : String.join(" ; ", found);
    }

    private static BigDecimal number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
