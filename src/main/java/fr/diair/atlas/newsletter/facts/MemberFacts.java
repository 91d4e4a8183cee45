package fr.diair.atlas.newsletter.facts;

import fr.diair.atlas.newsletter.facts.FactQueries.Joined;
import fr.diair.atlas.newsletter.facts.FactQueries.Mandate;
import fr.diair.atlas.newsletter.facts.Sentence.Figure;
import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.List;

/** Who joined the network: communes and mandates, never a name. */
final class MemberFacts {
    private static final String THEME = "engagement-state";

    private MemberFacts() {}

    static Facts of(List<Joined> rows, Period period) {
        boolean demo = rows.stream().anyMatch(Joined::demo);
        return new Facts(
                new Sentence(
                        Sentence.LEAD, lead(rows, period), figures(rows), Links.map(THEME, "commune", period.to())),
                rows.stream().map(row -> item(row, period)).toList(),
                null,
                Facts.Origin.of("Registre des élus engagés", demo));
    }

    private static int officials(List<Joined> rows) {
        return rows.stream().mapToInt(Joined::officials).sum();
    }

    private static int firsts(List<Joined> rows) {
        return (int) rows.stream().filter(Joined::first).count();
    }

    private static List<Figure> figures(List<Joined> rows) {
        return List.of(
                new Figure("élus", French.number(officials(rows), 0)),
                new Figure("communes", French.number(rows.size(), 0)),
                new Figure("premiers engagements", French.number(firsts(rows), 0)));
    }

    private static String lead(List<Joined> rows, Period period) {
        int officials = officials(rows);
        if (officials == 0) {
            return "Aucun nouvel élu n'a rejoint le réseau %s.".formatted(period.within());
        }
        int firsts = firsts(rows);
        String communes = French.counted(rows.size(), "commune", "communes");
        String first = rows.size() == 1
                ? firsts == 1 ? " Elle s'engage pour la première fois." : ""
                : firsts == 0
                        ? ""
                        : firsts == rows.size()
                                ? " Toutes s'engagent pour la première fois."
                                : firsts == 1
                                        ? " L'une d'elles s'engage pour la première fois."
                                        : " %s d'entre elles s'engagent pour la première fois."
                                                .formatted(French.number(firsts, 0));
        return "%s de %s %s rejoint le réseau %s.%s"
                .formatted(
                        French.counted(officials, "élu", "élus"),
                        communes,
                        officials == 1 ? "a" : "ont",
                        period.within(),
                        first);
    }

    private static Sentence item(Joined row, Period period) {
        List<String> words = new ArrayList<>();
        for (Mandate mandate : row.mandates()) {
            words.add(mandate.count() == 1 ? mandate.one() : French.counted(mandate.count(), "", mandate.many()));
        }
        return new Sentence(
                row.place().code() == null ? row.place().name() : row.place().code(),
                "%s : %s".formatted(row.place().words(), joined(words)),
                List.of(new Figure("élus", French.number(row.officials(), 0))),
                Links.place(row.place(), THEME, period.to()));
    }

    /** With « et » before the last. */
    private static String joined(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " et " + words.get(last);
    }
}
