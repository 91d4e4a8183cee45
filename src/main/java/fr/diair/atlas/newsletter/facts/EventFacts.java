package fr.diair.atlas.newsletter.facts;

import fr.diair.atlas.newsletter.facts.FactQueries.Held;
import fr.diair.atlas.newsletter.facts.Sentence.Figure;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Public events: those that took place, and those to come. */
final class EventFacts {
    private static final String THEME = "event-count";

    private EventFacts() {}

    static Facts past(List<Held> rows, Period period) {
        int participants = rows.stream()
                .mapToInt(row -> row.participants() == null ? 0 : row.participants())
                .sum();
        List<Figure> figures = List.of(
                new Figure("événements", French.number(rows.size(), 0)),
                new Figure("participants", French.number(participants, 0)));
        String lead = rows.isEmpty()
                ? "Aucun événement du réseau n'a eu lieu %s.".formatted(period.within())
                : "%s %s lieu %s%s."
                        .formatted(
                                French.counted(rows.size(), "événement du réseau", "événements du réseau"),
                                rows.size() == 1 ? "a eu" : "ont eu",
                                period.within(),
                                gathered(rows, participants));
        return facts(rows, lead, figures, period.to());
    }

    /** Where some counts are not known, the sum is at least so much. */
    private static String gathered(List<Held> rows, int participants) {
        if (participants == 0) {
            return "";
        }
        boolean whole = rows.stream().allMatch(row -> row.participants() != null);
        return "%s %s"
                .formatted(
                        whole ? ", avec" : ", avec au moins",
                        French.counted(participants, "participation", "participations"));
    }

    /** @param from the first day that is told @param until the last */
    static Facts ahead(List<Held> rows, LocalDate from, LocalDate until) {
        List<Figure> figures = List.of(new Figure("rendez-vous", French.number(rows.size(), 0)));
        String lead = rows.isEmpty()
                ? "Aucun événement public n'est annoncé d'ici au %s.".formatted(French.dayInWords(until))
                : "%s d'ici au %s."
                        .formatted(French.counted(rows.size(), "rendez-vous", "rendez-vous"), French.dayInWords(until));
        return facts(rows, lead, figures, from);
    }

    private static Facts facts(List<Held> rows, String lead, List<Figure> figures, LocalDate day) {
        return new Facts(
                new Sentence(Sentence.LEAD, lead, figures, Links.map(THEME, null, day) + "&events=1"),
                rows.stream().map(EventFacts::item).toList(),
                null,
                Facts.Origin.of("Agenda du réseau", rows.stream().anyMatch(Held::demo)));
    }

    /** Titles often name their place already. */
    private static String titled(Held row) {
        return row.title().contains(row.place().name())
                ? row.title()
                : "%s, %s".formatted(row.title(), row.place().words());
    }

    /** The day comes last, as in all sentences of lists: what comes before is the link. */
    private static Sentence item(Held row) {
        String day = French.dayInWords(row.day());
        List<Figure> figures = new ArrayList<>(List.of(new Figure("date", day)));
        String time = "";
        if (row.time() != null) {
            time = " à " + row.time().replace(":", "\u00a0h\u00a0").replaceFirst("\u00a000$", "");
            figures.add(new Figure("heure", row.time()));
        }
        String participants = "";
        if (row.participants() != null && row.participants() > 0) {
            figures.add(new Figure("participations", French.number(row.participants(), 0)));
            participants = ", " + French.counted(row.participants(), "participation", "participations");
        }
        return new Sentence(
                row.key(),
                "%s : %s%s%s".formatted(titled(row), day, time, participants),
                figures,
                Links.event(row.place(), row.day()));
    }
}
