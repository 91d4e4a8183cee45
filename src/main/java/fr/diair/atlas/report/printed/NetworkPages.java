package fr.diair.atlas.report.printed;

import fr.diair.atlas.paper.Bars;
import fr.diair.atlas.paper.Curve;
import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Table;
import fr.diair.atlas.paper.Table.Column;
import fr.diair.atlas.paper.Table.Row;
import fr.diair.atlas.paper.Words;
import fr.diair.atlas.report.NetworkPart;
import fr.diair.atlas.report.Report;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The engaged officials, who are not named: over time, by region, by mandate, and those to ask again. */
final class NetworkPages {
    private static final List<Bars.Series> LINES = List.of(
            new Bars.Series("Élus engagés", new Color(0x17324d)),
            new Bars.Series("Communes engagées", new Color(0xb97400)));
    private static final int MONTHS_BETWEEN = 3;

    private NetworkPages() {}

    static void write(Flow flow, Report report) {
        NetworkPart part = report.network();
        flow.chapter("Réseau des élus", "Les élus engagés et leurs communes, sans leurs noms.");
        months(flow, part);
        regions(flow, report);
        mandates(flow, part);
    }

    private static void months(Flow flow, NetworkPart part) {
        List<NetworkPart.Month> months = part.months();
        NetworkPart.Month first = months.get(0);
        NetworkPart.Month last = months.get(months.size() - 1);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            labels.add(
                    i % MONTHS_BETWEEN == 0 ? Written.shortMonth(months.get(i).date()) : "");
        }
        flow.figure(
                "Mois par mois",
                new Words(
                        "Élus et communes engagés, mois par mois",
                        "Nombre à la fin de chaque mois, puis au " + Written.day(last.date()),
                        part.source(),
                        "Deux courbes de %s à %s. Élus engagés\u00a0: de %s à %s. Communes engagées\u00a0: de %s à %s."
                                .formatted(
                                        Written.day(first.date()),
                                        Written.day(last.date()),
                                        Written.number(first.officials()),
                                        Written.number(last.officials()),
                                        Written.number(first.communes()),
                                        Written.number(last.communes()))),
                new Curve(
                        LINES,
                        labels,
                        List.of(
                                months.stream()
                                        .map(one -> (double) one.officials())
                                        .toList(),
                                months.stream()
                                        .map(one -> (double) one.communes())
                                        .toList())));
        flow.text("Dans l’année, %s le réseau et %s.%s"
                .formatted(
                        Written.count(part.joined(), "élu a rejoint", "élus ont rejoint"),
                        part.ended() == 0
                                ? "aucun ne l’a quitté"
                                : Written.count(part.ended(), "l’a quitté", "l’ont quitté"),
                        part.undated() == 0
                                ? ""
                                : " La date d’entrée n’est pas connue pour %s, comptés dès le début."
                                        .formatted(Written.count(part.undated(), "élu", "élus"))));
        confirmation(flow, part);
    }

    private static void confirmation(Flow flow, NetworkPart part) {
        LocalDate last = part.lastElection();
        LocalDate next = part.nextElection();
        if (last != null) {
            flow.text(
                    part.toConfirm() == 0
                            ? "Tous les engagements d’avant les élections municipales du %s sont confirmés ou ont pris fin."
                                    .formatted(Written.day(last))
                            : "Depuis les élections municipales du %s, %s."
                                    .formatted(
                                            Written.day(last),
                                            Written.count(
                                                    part.toConfirm(),
                                                    "engagement reste à confirmer",
                                                    "engagements restent à confirmer")));
        } else if (next != null) {
            flow.text(
                    "Aucun engagement n’est à confirmer à cette date\u00a0; tous le seront après les élections municipales du %s."
                            .formatted(Written.day(next)));
        }
    }

    private static void regions(Flow flow, Report report) {
        NetworkPart part = report.network();
        flow.section("Par région");
        List<Row> rows = new ArrayList<>(part.byRegion().stream()
                .map(one -> Row.of(
                        one.name(),
                        Written.number(one.officials()),
                        change(one.officials() - one.officialsBefore()),
                        Written.number(one.communes()),
                        Written.number(one.toConfirm())))
                .toList());
        rows.add(Row.total(
                "Ensemble des régions",
                Written.number(part.byRegion().stream()
                        .mapToInt(NetworkPart.Region::officials)
                        .sum()),
                change(part.byRegion().stream()
                        .mapToInt(one -> one.officials() - one.officialsBefore())
                        .sum()),
                Written.number(part.byRegion().stream()
                        .mapToInt(NetworkPart.Region::communes)
                        .sum()),
                Written.number(part.byRegion().stream()
                        .mapToInt(NetworkPart.Region::toConfirm)
                        .sum())));
        flow.table(new Table(
                "Réseau par région",
                List.of(
                        Column.text("Région", 40),
                        Column.figure("Élus engagés", 18),
                        Column.figure("En un an", 18),
                        Column.figure("Communes engagées", 22),
                        Column.figure("Engagements à confirmer", 24)),
                rows,
                true));
        flow.note(
                "Communes engagées par elles-mêmes, sans celles qui n’ont que l’engagement d’une ancienne commune. Source\u00a0: "
                        + part.source() + ".");
    }

    private static String change(int change) {
        return change == 0 ? "=" : (change > 0 ? "+" : "−") + Written.number(Math.abs(change));
    }

    private static void mandates(Flow flow, NetworkPart part) {
        flow.section("Par mandat");
        int all = part.byMandate().stream()
                .mapToInt(NetworkPart.Mandate::officials)
                .sum();
        flow.table(new Table(
                "Réseau par mandat",
                List.of(
                        Column.text("Mandat", 52),
                        Column.figure("Élus engagés", 22),
                        Column.figure("Part du réseau", 22),
                        Column.figure("Engagements à confirmer", 26)),
                part.byMandate().stream()
                        .map(one -> Row.of(
                                one.label(),
                                Written.number(one.officials()),
                                Written.percent(all == 0 ? null : 100.0 * one.officials() / all),
                                Written.number(one.toConfirm())))
                        .toList()));
    }
}
