package fr.diair.atlas.report.printed;

import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Words;
import fr.diair.atlas.report.NetworkPart;
import fr.diair.atlas.report.Report;
import fr.diair.atlas.report.map.FranceDrawing;
import fr.diair.atlas.report.map.FranceMap;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The map of contracts and engaged communes, on a page of its own. */
final class MapPages {
    private static final int FIRST = 4;

    private MapPages() {}

    static void write(Flow flow, Report report, FranceMap map) {
        flow.chapter(
                "La carte",
                "Où sont les contrats et les communes engagées au %s.".formatted(Written.day(report.date())));
        if (map.isEmpty()) {
            flow.text("Aucun contour n’est publié\u00a0: la carte ne peut pas être dessinée.");
            return;
        }
        long contracts =
                map.signatories().stream().filter(one -> one.status() != null).count();
        String alt =
                ("Carte de France avec les cinq départements d’outre-mer. %s un contrat, signé ou en préparation, et %s par un "
                                + "point. Le tableau du chapitre «\u00a0Contrats\u00a0» donne la même information.")
                        .formatted(
                                Written.count(contracts, "territoire a", "territoires ont"),
                                Written.count(
                                        map.engaged().size(),
                                        "commune engagée est marquée",
                                        "communes engagées sont marquées"));
        flow.figure(
                new Words(
                        "Avancement des contrats et communes engagées",
                        "Dernière étape atteinte par territoire signataire (surface pour un EPCI, losange pour une commune)\u00a0; "
                                + "un point par commune engagée par elle-même. Entre parenthèses, le nombre de territoires. Chaque cadre "
                                + "a son échelle.",
                        "%s. %s (%s), projections légales"
                                .formatted(
                                        report.contracts().source(),
                                        report.basis().approximate() ? "Contours approchés" : "Contours",
                                        report.basis().boundaries().source()),
                        alt),
                new FranceDrawing(map));
        reading(flow, report);
    }

    /** What is seen, in words. */
    private static void reading(Flow flow, Report report) {
        List<NetworkPart.Region> first = report.network().byRegion().stream()
                .sorted(Comparator.comparing(one -> -one.communes()))
                .limit(FIRST)
                .filter(one -> one.communes() > 0)
                .toList();
        if (!first.isEmpty()) {
            flow.text("Les communes engagées sont les plus nombreuses en %s."
                    .formatted(first.stream()
                            .map(one -> "%s (%d)".formatted(one.name(), one.communes()))
                            .collect(Collectors.joining(", "))));
        }
        List<String> none = report.network().byRegion().stream()
                .filter(one -> one.communes() == 0)
                .map(NetworkPart.Region::name)
                .toList();
        flow.text(
                none.isEmpty()
                        ? "Chaque région compte au moins une commune engagée."
                        : "Sans commune engagée\u00a0: %s.".formatted(String.join(", ", none)));
    }
}
