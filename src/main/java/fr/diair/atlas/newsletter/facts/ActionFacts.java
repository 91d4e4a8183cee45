package fr.diair.atlas.newsletter.facts;

import fr.diair.atlas.newsletter.facts.FactQueries.Moved;
import fr.diair.atlas.newsletter.facts.Sentence.Figure;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Actions that began or ended in the period, and those that are late at its end when they are asked for. */
final class ActionFacts {
    private static final String THEME = "action-count";

    private ActionFacts() {}

    static Facts of(List<Moved> rows, Options options, Period period) {
        List<Sentence> items = new ArrayList<>();
        items.addAll(told(
                rows,
                "started",
                Moved.Calendar::started,
                Moved.Calendar::begun,
                row -> at("lancée le", row.begun()),
                period));
        items.addAll(told(
                rows,
                "finished",
                Moved.Calendar::finished,
                Moved.Calendar::ended,
                row -> at("achevée le", row.ended()),
                period));
        if (options.withLate()) {
            items.addAll(told(rows, "late", Moved.Calendar::late, Moved.Calendar::due, ActionFacts::late, period));
        }
        boolean demo = rows.stream()
                .anyMatch(row -> row.demo()
                        && (options.withLate()
                                || row.calendar().started()
                                || row.calendar().finished()));
        return new Facts(
                new Sentence(
                        Sentence.LEAD,
                        lead(rows, options, period),
                        figures(rows, options),
                        Links.map(THEME, null, period.to())),
                items,
                null,
                Facts.Origin.of("Registre des actions", demo));
    }

    private static int count(List<Moved> rows, Predicate<Moved.Calendar> which) {
        return (int) rows.stream().filter(row -> which.test(row.calendar())).count();
    }

    private static List<Figure> figures(List<Moved> rows, Options options) {
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure("actions lancées", French.number(count(rows, Moved.Calendar::started), 0)),
                new Figure("actions achevées", French.number(count(rows, Moved.Calendar::finished), 0))));
        if (options.withLate()) {
            figures.add(new Figure("actions en retard", French.number(count(rows, Moved.Calendar::late), 0)));
        }
        return figures;
    }

    private static String lead(List<Moved> rows, Options options, Period period) {
        int started = count(rows, Moved.Calendar::started);
        int finished = count(rows, Moved.Calendar::finished);
        int late = options.withLate() ? count(rows, Moved.Calendar::late) : 0;
        List<String> parts = new ArrayList<>();
        if (started > 0) {
            parts.add(French.counted(started, "action lancée", "actions lancées"));
        }
        if (finished > 0) {
            parts.add(French.counted(
                    finished,
                    parts.isEmpty() ? "action achevée" : "achevée",
                    parts.isEmpty() ? "actions achevées" : "achevées"));
        }
        String moved = parts.isEmpty()
                ? "Aucune action n'a été lancée ni achevée %s.".formatted(period.within())
                : "%s %s.".formatted(String.join(" et ", parts), period.within());
        return late == 0
                ? moved
                : "%s %s en retard au %s."
                        .formatted(
                                moved,
                                French.counted(late, "action est", "actions sont"),
                                French.dayInWords(period.to()));
    }

    private static List<Sentence> told(
            List<Moved> rows,
            String what,
            Predicate<Moved.Calendar> which,
            Function<Moved.Calendar, @Nullable LocalDate> day,
            Function<Moved.Calendar, String> words,
            Period period) {
        return rows.stream()
                .filter(row -> which.test(row.calendar()))
                .sorted(Comparator.comparing(
                        row -> day.apply(row.calendar()), Comparator.nullsLast(Comparator.naturalOrder())))
                .map(row -> {
                    String said = words.apply(row.calendar());
                    String place = row.place().name().isEmpty()
                            ? ""
                            : ", " + row.place().words();
                    return new Sentence(
                            what + ":" + row.key(),
                            "%s%s : %s".formatted(row.title(), place, said),
                            List.of(new Figure("date", said.replaceFirst("^\\D+", ""))),
                            Links.place(row.place(), THEME, period.to()));
                })
                .toList();
    }

    private static String late(Moved.Calendar row) {
        return at(row.begun() == null ? "en retard, prévue le" : "en retard, à achever le", row.due());
    }

    private static String at(String words, @Nullable LocalDate day) {
        return day == null
                ? words.replaceFirst(",? (prévue |à achever )?le$", "")
                : words + " " + French.dayInWords(day);
    }
}
