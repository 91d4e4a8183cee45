package fr.diair.atlas.report.printed;

import fr.diair.atlas.diagnostic.paper.PaperFoot;
import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.report.Report;
import fr.diair.atlas.report.map.FranceMap;
import fr.diair.atlas.work.Watch;
import java.util.List;

/** Writes the report: one A4 document of some twenty pages that can be kept, with its contents, bookmarks and links. */
public final class ReportPaper {
    private static final int MOST_PAGES = 200;

    /** A part of the document. */
    private interface Chapter {
        void write(Flow flow);
    }

    private ReportPaper() {}

    /** @param watch told how far it is */
    public static byte[] of(Report report, FranceMap map, Watch watch) {
        List<Chapter> chapters = List.of(
                flow -> SummaryPages.write(flow, report),
                flow -> MapPages.write(flow, report, map),
                flow -> ContractPages.write(flow, report),
                flow -> MoneyPages.write(flow, report),
                flow -> ActionPages.write(flow, report),
                flow -> NetworkPages.write(flow, report),
                flow -> EventPages.write(flow, report),
                flow -> RegionPages.write(flow, report),
                flow -> SourcePages.write(flow, report));
        String title = "Rapport annuel %d – situation au %s".formatted(report.year(), Written.day(report.date()));
        try (Flow flow = new Flow(
                title,
                "Politique d’accueil et d’intégration des personnes réfugiées dans les territoires",
                MOST_PAGES)) {
            Cover.write(flow, report);
            flow.contents();
            for (int i = 0; i < chapters.size(); i++) {
                watch.check();
                watch.step("Mise en page", 0.6 + 0.4 * i / chapters.size());
                chapters.get(i).write(flow);
            }
            return flow.bytes("Rapport annuel %d – %s".formatted(report.year(), PaperFoot.line(report.basis())));
        }
    }
}
