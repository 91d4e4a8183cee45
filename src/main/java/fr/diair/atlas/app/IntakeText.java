package fr.diair.atlas.app;

import fr.diair.atlas.intake.batch.Comparison;
import fr.diair.atlas.intake.batch.Report;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reports of imports and their comparison, for whoever reads a terminal. */
final class IntakeText {
    private static final int MOST_SHOWN = 20;

    private IntakeText() {}

    static void print(Report report, PrintStream screen) {
        Report.Counts counts = report.counts();
        screen.printf(
                "%s : lignes lues %d, prises %d (corrigées %d), refusées %d, ignorées %d%n",
                report.fileName(),
                counts.read(),
                counts.accepted(),
                counts.corrected(),
                counts.refused(),
                counts.ignored());
        screen.printf(
                "dans la base : %d de plus, %d changées, %d inchangées%n",
                counts.created(), counts.changed(), counts.unchanged());
        Report.VintageFound vintage = report.vintage();
        if (vintage != null) {
            screen.printf("millésime %d : %s%n", vintage.year(), vintage.reason());
        }
        report.notices()
                .forEach(notice ->
                        screen.printf("  %6d  %s : %s%n", notice.count(), end(notice.kind()), notice.label()));
        lines(report.refused(), report.counts().refused(), screen);
        if (!report.unusedColumns().isEmpty()) {
            screen.printf("colonnes non utilisées : %s%n", String.join(", ", report.unusedColumns()));
        }
        Report.Without without = report.without();
        if (without != null && without.count() > 0) {
            screen.printf("territoires sans valeur : %d%n", without.count());
        }
        if (counts.identical()) {
            screen.println("Identique : rien n'a changé dans la base.");
        }
        if (report.dryRun()) {
            screen.println("Essai : rien n'a été changé.");
        } else {
            screen.printf(Locale.ROOT, "Lot n° %d, en %.1f s.%n", report.batch(), report.seconds());
        }
        screen.flush();
    }

    private static void lines(List<Report.Line> refused, long all, PrintStream screen) {
        for (Report.Line line : refused.stream().limit(MOST_SHOWN).toList()) {
            screen.printf("  ligne %d : %s%n", line.line(), line.sentence());
            if (!line.candidates().isEmpty()) {
                screen.printf(
                        "    au choix : %s%n",
                        line.candidates().stream()
                                .map(one -> "%s %s (%s)".formatted(one.code(), one.name(), one.departement()))
                                .collect(Collectors.joining(", ")));
            }
        }
        if (all > MOST_SHOWN) {
            screen.printf("  … et %d autres lignes refusées : --report les donne toutes.%n", all - MOST_SHOWN);
        }
    }

    private static String end(String kind) {
        return switch (kind) {
            case "refused" -> "refusée";
            case "ignored" -> "ignorée";
            default -> "prise";
        };
    }

    static void print(Comparison comparison, PrintStream screen) {
        Comparison.Counts counts = comparison.counts();
        screen.println(
                comparison.previous() == null
                        ? "Aucun lot d'avant ne parle de la même chose."
                        : "Par rapport au lot n° " + comparison.previous() + " :");
        screen.printf(
                "lignes de plus %d, de moins %d, changées %d, pareilles %d%n",
                counts.added(), counts.removed(), counts.changed(), counts.same());
        comparison.added().stream().limit(MOST_SHOWN).forEach(row -> screen.printf("  + %s%n", row.key()));
        comparison.removed().stream().limit(MOST_SHOWN).forEach(row -> screen.printf("  - %s%n", row.key()));
        comparison.changed().stream()
                .limit(MOST_SHOWN)
                .forEach(change -> screen.printf(
                        "  ~ %s, %s : « %s » devient « %s »%n",
                        change.key(),
                        change.column(),
                        change.before() == null ? "" : change.before(),
                        change.after() == null ? "" : change.after()));
        screen.flush();
    }
}
