package fr.diair.atlas.report.printed;

import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Column.State;
import fr.diair.atlas.paper.Bars;
import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Table;
import fr.diair.atlas.paper.Table.Column;
import fr.diair.atlas.paper.Table.Row;
import fr.diair.atlas.paper.Words;
import fr.diair.atlas.report.MoneyPart;
import fr.diair.atlas.report.Report;
import fr.diair.atlas.text.French;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The money of the contracts: by year, by funder, by region, per inhabitant. */
final class MoneyPages {
    private static final List<Bars.Series> STAGES = List.of(
            new Bars.Series("Prévu", new Color(0x9db8d6)),
            new Bars.Series("Engagé", new Color(0x4f7fb5)),
            new Bars.Series("Versé", new Color(0x17324d)));

    private MoneyPages() {}

    static void write(Flow flow, Report report) {
        MoneyPart part = report.money();
        flow.chapter(
                "Financements",
                "L’argent des contrats signés, renouvelés ou terminés, cumulé jusqu’à %d\u00a0: prévu, engagé, versé."
                        .formatted(report.year()));
        if (!ContractPages.any(part.total())) {
            flow.text("Aucun montant n’est connu à cette date.");
            return;
        }
        flow.section("Par année");
        List<Row> years = new ArrayList<>(part.byYear().stream()
                .map(line -> row(line.label(), line.stages(), false))
                .toList());
        years.add(row("Ensemble", part.total(), true));
        flow.table(new Table("Montants par année", heads("Année"), years));
        if (part.withoutAmount() > 0) {
            flow.note("Les sommes sont un minimum\u00a0: aucun montant prévu n’est connu pour %s."
                    .formatted(Written.count(part.withoutAmount(), "contrat signé", "contrats signés")));
        }
        flow.note("Source\u00a0: " + part.source() + ".");
        flow.figure(
                "Par financeur",
                words(
                        "Montants par financeur",
                        part,
                        part.byFunder().stream()
                                .map(line -> line.label() + "\u00a0: "
                                        + Written.euros(line.stages().plannedCents()) + " prévus")
                                .collect(Collectors.joining(", "))),
                new Bars(STAGES, part.byFunder().stream().map(MoneyPages::group).toList()));
        regions(flow, report);
    }

    private static List<Column> heads(String first) {
        return List.of(
                Column.text(first, 40),
                Column.figure("Prévu", 20),
                Column.figure("Engagé", 20),
                Column.figure("Versé", 20),
                Column.figure("Engagé, en part du prévu", 22),
                Column.figure("Versé, en part du prévu", 22));
    }

    private static Row row(String label, MoneyPart.Stages stages, boolean total) {
        return new Row(
                List.of(
                        label,
                        Written.euros(stages.plannedCents()),
                        Written.euros(stages.committedCents()),
                        Written.euros(stages.paidCents()),
                        share(stages.committedCents(), stages.plannedCents()),
                        share(stages.paidCents(), stages.plannedCents())),
                total);
    }

    private static String share(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole == 0 ? Written.UNKNOWN : Written.percent(100.0 * part / whole);
    }

    private static Words words(String title, MoneyPart part, String said) {
        return new Words(
                title, "Euros, cumulés\u00a0; montants arrondis à l’euro", part.source(), title + ". " + said + ".");
    }

    private static Bars.Group group(MoneyPart.Line line) {
        return new Bars.Group(
                line.label(),
                List.of(
                        bar(line.stages().plannedCents()),
                        bar(line.stages().committedCents()),
                        bar(line.stages().paidCents())));
    }

    private static Bars.Bar bar(@Nullable Long cents) {
        return new Bars.Bar(cents == null ? null : cents / 100.0, Written.euros(cents));
    }

    private static void regions(Flow flow, Report report) {
        MoneyPart part = report.money();
        List<MoneyPart.Region> with =
                part.byRegion().stream().filter(MoneyPages::hasMoney).toList();
        if (with.isEmpty()) {
            flow.section("Par région");
        } else {
            flow.figure(
                    "Par région",
                    words(
                            "Montants par région",
                            part,
                            with.stream()
                                    .map(one -> one.name() + "\u00a0: " + said(one.planned()) + " prévus")
                                    .collect(Collectors.joining(", "))),
                    new Bars(
                            STAGES,
                            with.stream()
                                    .map(one -> new Bars.Group(
                                            one.name(),
                                            List.of(bar(one.planned()), bar(one.committed()), bar(one.paid()))))
                                    .toList()));
            flow.figure(
                    "Par habitant",
                    new Words(
                            "Financement prévu par habitant",
                            "Euros par habitant de la région",
                            part.source() + ", populations légales",
                            "Financement prévu par habitant. "
                                    + with.stream()
                                            .map(one ->
                                                    one.name() + "\u00a0: " + perInhabitant(one.plannedPerInhabitant()))
                                            .collect(Collectors.joining(", "))
                                    + "."),
                    new Bars(
                            STAGES.subList(1, 2),
                            with.stream()
                                    .map(one -> new Bars.Group(
                                            one.name(),
                                            List.of(new Bars.Bar(
                                                    one.plannedPerInhabitant().value(),
                                                    perInhabitant(one.plannedPerInhabitant())))))
                                    .toList()));
        }
        String without = part.byRegion().stream()
                .filter(one -> !hasMoney(one))
                .map(MoneyPart.Region::name)
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            flow.note("Sans financement connu à cette date\u00a0: " + without + ".");
        }
        flow.note(
                "Un contrat à plusieurs signataires compte une fois dans chaque région où l’un d’eux se trouve\u00a0: la somme des "
                        + "régions peut dépasser le total. Une région dont un contrat n’a pas de montant connu est dite incomplète (*).");
    }

    private static boolean hasMoney(MoneyPart.Region one) {
        return List.of(one.planned(), one.committed(), one.paid()).stream()
                .anyMatch(cell -> cell.state() == State.UNAVAILABLE || cell.value() != null && cell.value() > 0);
    }

    private static Bars.Bar bar(Cell cell) {
        return new Bars.Bar(cell.value(), said(cell));
    }

    private static String said(Cell cell) {
        Double value = cell.value();
        return value == null
                ? state(cell)
                : Written.euros(value) + (cell.marks().isEmpty() ? "" : "*");
    }

    private static String perInhabitant(Cell cell) {
        Double value = cell.value();
        return value == null
                ? state(cell)
                : French.figure(value, "euro2") + (cell.marks().isEmpty() ? "" : "*");
    }

    private static String state(Cell cell) {
        return fr.diair.atlas.diagnostic.shown.Said.state(cell.state()).toLowerCase(Locale.FRENCH);
    }
}
