package fr.diair.atlas.report.printed;

import fr.diair.atlas.diagnostic.paper.PaperFoot;
import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Paper;
import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import fr.diair.atlas.report.Report;
import java.awt.Color;
import java.util.List;

/** The first page: what it is, of which day, and what must be known before it is read. */
final class Cover {
    private static final double BAND = 330;
    private static final double FIGURES = 490;
    private static final double NOTICE = 650;
    private static final List<String> SHOWN = List.of("engaged-communes", "signed", "launched");

    private Cover() {}

    static void write(Flow flow, Report report) {
        Pen pen = flow.pen();
        double x = Paper.MARGIN;
        double full = flow.width() + 2 * Paper.MARGIN;
        pen.box(0, 0, full, BAND, Type.BRAND);
        pen.box(0, BAND, full, 6, Type.ACCENT);
        Type white = Type.BODY.sized(11).coloured(Color.WHITE);
        pen.tagged(
                "P",
                "",
                () -> pen.paragraph(
                        "Délégation interministérielle à l’accueil et à l’intégration des réfugiés",
                        white,
                        x,
                        64,
                        flow.width()));
        pen.tagged(
                "Title",
                "",
                () -> pen.text(
                        "Rapport annuel " + report.year(), Type.TITLE.sized(38).coloured(Color.WHITE), x, 176));
        pen.tagged(
                "P",
                "",
                () -> pen.paragraph(
                        "L’engagement des collectivités pour l’accueil et l’intégration des personnes réfugiées",
                        Type.HEAD.sized(15).coloured(Color.WHITE),
                        x,
                        200,
                        flow.width() - 60));
        pen.tagged("P", "", () -> pen.text("Rapport au Premier ministre", white, x, 290));
        pen.tagged(
                "P",
                "",
                () -> pen.text("Situation au " + Written.day(report.date()), Type.HEAD.sized(16), x, BAND + 48));
        pen.tagged(
                "P",
                "",
                () -> pen.text(
                        "Du %s au %s, avec la situation au %s pour comparaison"
                                .formatted(
                                        Written.day(report.since()),
                                        Written.day(report.date()),
                                        Written.day(report.before())),
                        Type.BODY.sized(10).coloured(Type.SOFT_INK),
                        x,
                        BAND + 68));
        pen.tagged("P", "", () -> PaperFoot.badges(pen, report.basis(), x, BAND + 82));
        figures(flow, report);
        double foot = NOTICE + 20 + pen.heightOf(warning(report), Type.BODY.sized(9), flow.width() - 28);
        pen.box(x, NOTICE, flow.width(), foot - NOTICE, report.basis().demo() ? Type.WARN_SOFT : Type.ACCENT_SOFT);
        pen.tagged(
                "P",
                "",
                () -> pen.paragraph(warning(report), Type.BODY.sized(9), x + 14, NOTICE + 10, flow.width() - 28));
    }

    private static void figures(Flow flow, Report report) {
        Pen pen = flow.pen();
        double wide = flow.width() / SHOWN.size();
        for (int i = 0; i < SHOWN.size(); i++) {
            String id = SHOWN.get(i);
            double x = Paper.MARGIN + i * wide;
            report.keyFigures().stream()
                    .filter(one -> one.id().equals(id))
                    .forEach(figure -> pen.tagged("P", "", () -> {
                        pen.box(x, FIGURES, 2, 64, Type.ACCENT);
                        pen.text(Written.value(figure), Type.TITLE.sized(30), x + 12, FIGURES + 28);
                        pen.paragraph(figure.label(), Type.BODY.sized(10), x + 12, FIGURES + 38, wide - 20);
                    }));
        }
    }

    private static String warning(Report report) {
        StringBuilder said = new StringBuilder();
        if (report.basis().demo()) {
            said.append(
                    "Données de démonstration\u00a0: le réseau, les financements, les actions, les événements et une partie "
                            + "des indicateurs sont fictifs. Ce document montre ce que sera le rapport\u00a0; il n’engage personne. ");
        }
        if (report.basis().approximate()) {
            said.append(
                    "Contours approchés\u00a0: les limites des territoires sont calculées autour des centres des communes. ");
        }
        said.append(
                "Chaque chiffre vient des registres et des indicateurs d’Atlas\u00a0; sa source, sa date et son millésime sont dans le document.");
        return said.toString();
    }
}
