package fr.diair.atlas.report.printed;

import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Words;
import fr.diair.atlas.report.Report;
import fr.diair.atlas.report.map.FranceDrawing;
import fr.diair.atlas.report.map.FranceMap;

/** The map of contracts and engaged communes, on a page of its own. */
final class MapPages {
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
                                + "un point par commune engagée par elle-même. Chaque cadre a son échelle.",
                        "%s. %s (%s), projections légales"
                                .formatted(
                                        report.contracts().source(),
                                        report.basis().approximate() ? "Contours approchés" : "Contours",
                                        report.basis().boundaries().source()),
                        alt),
                new FranceDrawing(map));
    }
}
