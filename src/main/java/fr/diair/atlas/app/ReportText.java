package fr.diair.atlas.app;

import fr.diair.atlas.boundary.BoundaryReport;
import fr.diair.atlas.ingest.LoadReport;
import java.io.PrintStream;
import java.util.List;

/** The counted report of a load, for whoever started it: a line per file, then the rows to look at. */
final class ReportText {
    private static final int MOST_SHOWN = 20;

    private ReportText() {}

    static void print(BoundaryReport report, PrintStream screen) {
        screen.printf("Contours publiés : version %s%s%n", report.version(), report.alreadyThere() ? " (déjà là)" : "");
        screen.printf(
                "polygones lus %d, communes montrées %d, codes absorbés %d, refusés %d, corrigés %d%n",
                report.read(), report.communes(), report.absorbed(), report.refused(), report.corrected());
        screen.printf("bords qui ne concordent pas %d, fentes %d%n", report.mismatches(), report.slits());
        report.notices().stream()
                .limit(MOST_SHOWN)
                .forEach(notice -> screen.printf(
                        "  %s%s%n", notice.code() == null ? "" : notice.code() + " : ", notice.sentence()));
        if (report.notices().size() > MOST_SHOWN) {
            screen.printf("  … et %d autres remarques%n", report.notices().size() - MOST_SHOWN);
        }
        screen.flush();
    }

    static void print(LoadReport report, PrintStream screen) {
        report.tables()
                .forEach((file, counts) -> screen.printf(
                        "%s : lignes lues %d, prises %d, refusées %d, ignorées %d%n",
                        file, counts.read(), counts.accepted(), counts.refused(), counts.ignored()));
        List<LoadReport.Notice> notices = report.notices();
        notices.stream()
                .limit(MOST_SHOWN)
                .forEach(notice ->
                        screen.printf("  %s, ligne %d : %s%n", notice.file(), notice.line(), notice.sentence()));
        if (notices.size() > MOST_SHOWN) {
            screen.printf("  … et %d autres remarques, dont voici le compte :%n", notices.size() - MOST_SHOWN);
            report.byCode().forEach((code, times) -> screen.printf("  %6d  %s%n", times, code));
        }
        screen.flush();
    }
}
