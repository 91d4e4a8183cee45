package fr.diair.atlas.register.contract.follow;

import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The money of a contract up to the year of a day, in whole cents: each line, the totals of those that count, the sources
 * that contradict one another.
 */
public record Money(Followed.Amounts total, List<Year> years, List<Contradiction> contradictions) {

    /** One amount of one source. */
    public record Line(
            long id,
            long revision,
            int year,
            String stage,
            String funder,
            long amountCents,
            Origin origin,
            Weight weight,
            @Nullable Ceiling ceiling,
            @Nullable String explanation) {}

    /** @param date the day on which the source was written; null when it is unknown */
    public record Origin(String source, @Nullable LocalDate date, boolean demo) {}

    /**
     * What a line is worth among those that say the same thing.
     *
     * @param counted whether it is part of the totals
     * @param chosen whether somebody chose it
     * @param aside whether somebody put it aside
     * @param differenceCents between the lines, those put aside left out
     * @param settled whether somebody chose one of them
     */
    public record Weight(
            boolean counted, boolean chosen, boolean aside, int lines, long differenceCents, boolean settled) {}

    /** The most that a funder puts into one contract in a year. */
    public record Ceiling(long cents, String source) {}

    public record Year(int year, Followed.Amounts total, List<Funder> funders) {}

    /**
     * What a funder gives in a year.
     *
     * @param overCents above the ceiling; 0 within it or without one
     * @param explanation of what is above
     */
    public record Funder(
            String funder,
            Followed.Amounts amounts,
            @Nullable Ceiling ceiling,
            long overCents,
            @Nullable String explanation,
            List<Line> lines) {}

    /** Lines of several sources for the same thing. @param rule which one counts, and why */
    public record Contradiction(
            int year,
            String stage,
            String funder,
            long differenceCents,
            boolean settled,
            String rule,
            List<Line> lines) {}

    /** @param lines by year, funder and stage, the one that counts first */
    static Money of(List<Line> lines) {
        List<Year> years = grouped(lines, Line::year).entrySet().stream()
                .map(year -> new Year(
                        year.getKey(),
                        amounts(year.getValue()),
                        grouped(year.getValue(), Line::funder).entrySet().stream()
                                .map(funder -> funder(funder.getKey(), funder.getValue()))
                                .toList()))
                .toList();
        List<Contradiction> contradictions = grouped(
                        lines.stream().filter(line -> line.weight().lines() > 1).toList(),
                        line -> List.of(line.year(), line.funder(), line.stage()))
                .values()
                .stream()
                .map(Money::contradiction)
                .toList();
        return new Money(amounts(lines), years, contradictions);
    }

    private static Funder funder(String name, List<Line> lines) {
        Followed.Amounts amounts = amounts(lines);
        Ceiling ceiling = lines.get(0).ceiling();
        long most = Math.max(
                or0(amounts.plannedCents()), Math.max(or0(amounts.committedCents()), or0(amounts.paidCents())));
        String explanation = lines.stream()
                .filter(line -> line.weight().counted())
                .map(Line::explanation)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return new Funder(
                name,
                amounts,
                ceiling,
                ceiling == null ? 0 : Math.max(0, most - ceiling.cents()),
                explanation.isEmpty() ? null : explanation,
                lines);
    }

    private static Contradiction contradiction(List<Line> lines) {
        Line first = lines.get(0);
        return new Contradiction(
                first.year(),
                first.stage(),
                first.funder(),
                first.weight().differenceCents(),
                first.weight().settled(),
                rule(lines),
                lines);
    }

    private static String rule(List<Line> lines) {
        Line first = lines.get(0);
        if (!first.weight().counted()) {
            return "Toutes les sources sont écartées : aucun montant ne compte.";
        }
        if (first.weight().chosen()) {
            return "« %s » a été choisie pour faire foi."
                    .formatted(first.origin().source());
        }
        if (!first.origin().demo()
                && lines.stream().anyMatch(line -> line.origin().demo())) {
            return "Une ligne réelle l'emporte sur une ligne de démonstration.";
        }
        LocalDate date = first.origin().date();
        return date == null
                ? "Sources sans date : la dernière ligne saisie compte, tant que rien n'est choisi."
                : "La source la plus récente connue ce jour-là compte (%s), tant que rien n'est choisi."
                        .formatted(French.day(date));
    }

    private static Followed.Amounts amounts(List<Line> lines) {
        return new Followed.Amounts(total(lines, "planned"), total(lines, "committed"), total(lines, "paid"));
    }

    private static @Nullable Long total(List<Line> lines, String stage) {
        List<Line> counted = lines.stream()
                .filter(line -> line.weight().counted() && line.stage().equals(stage))
                .toList();
        return counted.isEmpty()
                ? null
                : counted.stream().mapToLong(Line::amountCents).sum();
    }

    private static <K> Map<K, List<Line>> grouped(List<Line> lines, java.util.function.Function<Line, K> by) {
        Map<K, List<Line>> groups = new LinkedHashMap<>();
        lines.forEach(line ->
                groups.computeIfAbsent(by.apply(line), key -> new ArrayList<>()).add(line));
        return groups;
    }

    private static long or0(@Nullable Long cents) {
        return cents == null ? 0 : cents;
    }
}
