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
import java.util.Locale;
import java.util.Map;

/** Every measure by region, a few side by side, France below. */
final class RegionPages {
    private static final int SIDE_BY_SIDE = 6;
    private static final double NAME = 34;
    private static final double FIGURE = 18;
    /** A table of all regions and its heads stay on one page where that can be. */
    private static final double TABLE = 322;

    private RegionPages() {}

    /** Families that stand under one title, since few of their measures would fill a table alone. */
    private record Group(String title, List<RegionPart.Indicator> indicators) {}

    static void write(Flow flow, Report report) {
        RegionPart part = report.regions();
        flow.chapter(
                "Indicateurs par région",
                "Les mesures d’Atlas au %s, avec la France entière pour référence."
                        .formatted(Written.day(report.date())));
        flow.note(
                "n.\u00a0d.\u00a0: non disponible, ce qui n’est jamais zéro\u00a0; secret\u00a0: secret statistique\u00a0; "
                        + "s.\u00a0o.\u00a0: sans objet\u00a0; –\u00a0: ne se calcule pas pour la France entière\u00a0; *\u00a0: incomplet, estimé "
                        + "ou additionné depuis les parties. La source et la période de chaque indicateur sont au chapitre "
                        + "«\u00a0Sources et méthode\u00a0».");
        for (Group group : groups(part.indicators())) {
            flow.section(group.title(), TABLE);
            int count = group.indicators().size();
            int tables = (count + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE;
            int wide = (count + tables - 1) / tables;
            for (int from = 0; from < count; from += wide) {
                if (from > 0) {
                    flow.need(TABLE);
                }
                List<RegionPart.Indicator> some = group.indicators().subList(from, Math.min(count, from + wide));
                flow.table(table(group.title(), part.regions(), some));
            }
        }
    }

    private static List<Group> groups(List<RegionPart.Indicator> indicators) {
        Map<String, List<RegionPart.Indicator>> families = new LinkedHashMap<>();
        indicators.forEach(one ->
                families.computeIfAbsent(one.family(), key -> new ArrayList<>()).add(one));
        List<Group> groups = new ArrayList<>();
        families.forEach((family, own) -> {
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && last.indicators().size() + own.size() <= SIDE_BY_SIDE) {
                List<RegionPart.Indicator> both = new ArrayList<>(last.indicators());
                both.addAll(own);
                String title =
                        last.title() + ", " + family.substring(0, 1).toLowerCase(Locale.FRENCH) + family.substring(1);
                groups.set(groups.size() - 1, new Group(title, both));
            } else {
                groups.add(new Group(family, own));
            }
        });
        return groups;
    }

    private static Table table(String title, List<RegionPart.Region> regions, List<RegionPart.Indicator> some) {
        List<Column> heads = new ArrayList<>(List.of(Column.text("Région", NAME)));
        some.forEach(one -> heads.add(Column.figure(head(one), FIGURE)));
        List<Row> rows = new ArrayList<>();
        for (int region = 0; region < regions.size(); region++) {
            List<String> cells = new ArrayList<>(List.of(regions.get(region).name()));
            for (RegionPart.Indicator one : some) {
                cells.add(Written.cell(one.cells().get(region), one.unit()));
            }
            rows.add(new Row(cells, false));
        }
        List<String> france = new ArrayList<>(List.of("France"));
        some.forEach(one -> france.add(Written.cell(one.france(), one.unit())));
        rows.add(new Row(france, true));
        return new Table(title + " par région", heads, rows, true);
    }

    /** The label; below it the unit, where neither the label nor the figures say it, and whether it is made up. */
    private static String head(RegionPart.Indicator one) {
        String unit = one.unit().text();
        boolean said = unit.isEmpty()
                || unit.startsWith("%")
                || unit.startsWith("€")
                || one.label().toLowerCase(Locale.FRENCH).contains(unit.toLowerCase(Locale.FRENCH));
        List<String> below = new ArrayList<>();
        if (!said) {
            below.add(unit);
        }
        if (one.provenance().demo()) {
            below.add("fictif");
        }
        return below.isEmpty() ? one.label() : one.label() + "\n" + String.join(", ", below);
    }
}
