package fr.diair.atlas.report.printed;

import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Table;
import fr.diair.atlas.paper.Table.Column;
import fr.diair.atlas.paper.Table.Row;
import fr.diair.atlas.report.RegionPart;
import fr.diair.atlas.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every measure by region, a few side by side, France below. */
final class RegionPages {
    private static final int SIDE_BY_SIDE = 5;
    private static final double NAME = 30;
    private static final double FIGURE = 20;

    private RegionPages() {}

    static void write(Flow flow, Report report) {
        RegionPart part = report.regions();
        flow.chapter(
                "Indicateurs par région",
                "Les mesures d’Atlas au %s, avec la France entière pour référence."
                        .formatted(Written.day(report.date())));
        flow.note(
                "n.\u00a0d.\u00a0: non disponible, ce qui n’est jamais zéro\u00a0; secret\u00a0: secret statistique\u00a0; s.\u00a0o.\u00a0: "
                        + "sans objet\u00a0; *\u00a0: incomplet, estimé ou additionné depuis les communes. La source et la période de chaque "
                        + "indicateur sont au chapitre «\u00a0Sources et méthode\u00a0».");
        Map<String, List<RegionPart.Indicator>> families = new LinkedHashMap<>();
        part.indicators().forEach(one -> families.computeIfAbsent(one.family(), key -> new ArrayList<>())
                .add(one));
        families.forEach((family, indicators) -> {
            flow.section(family, 120);
            for (int from = 0; from < indicators.size(); from += SIDE_BY_SIDE) {
                flow.table(table(
                        family,
                        part.regions(),
                        indicators.subList(from, Math.min(indicators.size(), from + SIDE_BY_SIDE))));
            }
        });
    }

    private static Table table(String family, List<RegionPart.Region> regions, List<RegionPart.Indicator> some) {
        List<Column> heads = new ArrayList<>(List.of(Column.text("Région", NAME)));
        some.forEach(one -> heads.add(Column.figure(head(one), FIGURE)));
        // The same widths in every table, so that columns are found again.
        for (int i = some.size(); i < SIDE_BY_SIDE; i++) {
            heads.add(Column.figure("", FIGURE));
        }
        List<Row> rows = new ArrayList<>();
        for (int region = 0; region < regions.size(); region++) {
            int row = region;
            rows.add(new Row(
                    cells(
                            regions.get(region).name(),
                            some.stream()
                                    .map(one -> Written.cell(one.cells().get(row), one.unit()))
                                    .toList()),
                    false));
        }
        rows.add(new Row(
                cells(
                        "France",
                        some.stream()
                                .map(one -> Written.cell(one.france(), one.unit()))
                                .toList()),
                true));
        return new Table(family + " par région", heads, rows);
    }

    private static List<String> cells(String name, List<String> figures) {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(figures);
        while (cells.size() <= SIDE_BY_SIDE) {
            cells.add("");
        }
        return cells;
    }

    /** The label, with its unit where figures do not say it. */
    private static String head(RegionPart.Indicator one) {
        String unit = one.unit().text();
        boolean said = unit.isEmpty() || unit.startsWith("%") || unit.startsWith("€");
        return one.label() + (said ? "" : " (" + unit + ")") + (one.provenance().demo() ? " – fictif" : "");
    }
}
