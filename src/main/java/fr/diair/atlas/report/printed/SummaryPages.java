package fr.diair.atlas.report.printed;

import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Paper;
import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import fr.diair.atlas.report.MoneyPart;
import fr.diair.atlas.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page that says it all: key figures beside those of the year before, then what they mean in words. */
final class SummaryPages {
    private static final int COLUMNS = 3;
    private static final double CARD = 78;
    private static final double GAP = 10;

    private SummaryPages() {}

    static void write(Flow flow, Report report) {
        flow.chapter(
                "L’essentiel",
                "Les chiffres de toute la politique au %s, et ce qui a changé depuis le %s."
                        .formatted(Written.day(report.date()), Written.day(report.before())));
        double top = flow.y() + 4;
        double wide = (flow.width() - (COLUMNS - 1) * GAP) / COLUMNS;
        List<Report.KeyFigure> figures = report.keyFigures();
        for (int i = 0; i < figures.size(); i++) {
            card(
                    flow.pen(),
                    figures.get(i),
                    report,
                    Paper.MARGIN + i % COLUMNS * (wide + GAP),
                    top + i / COLUMNS * (CARD + GAP),
                    wide);
        }
        int lines = (figures.size() + COLUMNS - 1) / COLUMNS;
        flow.down(4 + lines * (CARD + GAP));
        flow.section("En quelques phrases");
        sentences(report).forEach(flow::text);
        flow.note(
                "Sources\u00a0: registres des contrats, des financements, des actions, du réseau des élus et des événements, "
                        + "situations aux deux dates\u00a0; le détail est au chapitre «\u00a0Sources et méthode\u00a0».");
    }

    private static void card(Pen pen, Report.KeyFigure figure, Report report, double x, double y, double wide) {
        pen.tagged("P", "", () -> {
            pen.box(x, y, wide, CARD, Type.ACCENT_SOFT);
            pen.box(x, y, 3, CARD, Type.ACCENT);
            pen.textWithin(figure.label(), Type.BODY.sized(8.5), x + 11, y + 15, wide - 18);
            pen.textShrunk(Written.value(figure), Type.TITLE.sized(21), x + 11, y + 39, wide - 18, 10);
            double foot = pen.paragraph(
                    Written.change(figure, report.before()), Type.SMALL.sized(7), x + 11, y + 45, wide - 16);
            if (!figure.note().isEmpty()) {
                pen.paragraph(figure.note(), Type.SMALL.sized(7).coloured(Type.WARN_INK), x + 11, foot, wide - 16);
            }
        });
    }

    static List<String> sentences(Report report) {
        List<String> said = new ArrayList<>();
        said.add("Au %s, %s %s engagés dans %s, qui rassemblent %s de la population. %s"
                .formatted(
                        Written.day(report.date()),
                        Written.count(whole(report, "officials"), "élu", "élus"),
                        whole(report, "officials") < 2 ? "s’est" : "se sont",
                        Written.count(whole(report, "engaged-communes"), "commune", "communes"),
                        figure(report, "engagement-share-population")
                                .map(Written::value)
                                .orElse("non disponible"),
                        moves(report)));
        said.add("%s ou renouvelés, %s en préparation."
                .formatted(
                        Written.count(whole(report, "signed"), "contrat est signé", "contrats sont signés"),
                        Written.count(whole(report, "prepared"), "est", "sont").replaceFirst("^0", "aucun")));
        said.add(money(report.money()));
        said.add("%s %s sur tout le pays\u00a0; %s en retard. L’avancement moyen des actions mesurées est de %s."
                .formatted(
                        Written.count(whole(report, "launched"), "action", "actions"),
                        whole(report, "launched") < 2 ? "est lancée" : "sont lancées",
                        whole(report, "late") == 0
                                ? "aucune n’est"
                                : Written.count(whole(report, "late"), "est", "sont"),
                        Written.percent(report.actions().progress())));
        said.add("Dans l’année, %s du réseau %s."
                .formatted(
                        Written.count(report.events().held().size(), "événement", "événements"),
                        report.events().held().size() < 2 ? "s’est tenu" : "se sont tenus"));
        return said;
    }

    private static String moves(Report report) {
        return "Depuis le %s, %s %s le réseau et %s."
                .formatted(
                        Written.day(report.since()),
                        Written.count(report.network().joined(), "élu", "élus"),
                        report.network().joined() < 2 ? "a rejoint" : "ont rejoint",
                        report.network().ended() == 0
                                ? "aucun ne l’a quitté"
                                : Written.count(report.network().ended(), "l’a quitté", "l’ont quitté"));
    }

    private static String money(MoneyPart money) {
        Long planned = money.total().plannedCents();
        if (planned == null) {
            return "Aucun montant n’est connu pour les contrats signés.";
        }
        return "Les financements prévus des contrats atteignent %s, dont %s engagés et %s versés.%s"
                .formatted(
                        Written.euros(planned),
                        share(money.total().committedCents(), planned),
                        share(money.total().paidCents(), planned),
                        money.withoutAmount() == 0
                                ? ""
                                : " C’est un minimum\u00a0: aucun montant n’est connu pour %s."
                                        .formatted(Written.count(money.withoutAmount(), "contrat", "contrats")));
    }

    private static String share(@Nullable Long part, long whole) {
        return part == null || whole == 0
                ? "un montant inconnu"
                : "%s (%s)".formatted(Written.euros(part), Written.percent(100.0 * part / whole));
    }

    private static Optional<Report.KeyFigure> figure(Report report, String id) {
        return report.keyFigures().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static long whole(Report report, String id) {
        return figure(report, id).map(Report.KeyFigure::value).map(Math::round).orElse(0L);
    }
}
