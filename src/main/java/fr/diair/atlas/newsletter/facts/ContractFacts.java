package fr.diair.atlas.newsletter.facts;

import fr.diair.atlas.contract.Status;
import fr.diair.atlas.newsletter.facts.FactQueries.Step;
import fr.diair.atlas.newsletter.facts.Sentence.Figure;
import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.List;

/** The steps that contracts took: signatures and renewals, others when they are asked for. */
final class ContractFacts {
    private static final String THEME = "contract-status";

    private ContractFacts() {}

    static Facts of(List<Step> rows, Options options, Period period) {
        List<Step> told = rows.stream()
                .filter(row -> options.withSteps() || isSignature(row))
                .toList();
        boolean demo = told.stream().anyMatch(Step::demo);
        List<String> datasets = demo ? List.of("contracts", "demo") : List.of("contracts");
        return new Facts(
                new Sentence(
                        Sentence.LEAD,
                        lead(told, options, period),
                        figures(told, options),
                        Links.map(THEME, null, period.to())),
                told.stream().map(row -> item(row, period)).toList(),
                null,
                new Facts.Origin("Registre des contrats", datasets, demo));
    }

    private static boolean isSignature(Step row) {
        Status status = Status.of(row.status());
        return status == Status.SIGNED || status == Status.RENEWED;
    }

    private static int count(List<Step> rows, Status status) {
        return (int) rows.stream()
                .filter(row -> row.status().equals(status.id()))
                .map(Step::contract)
                .distinct()
                .count();
    }

    private static int others(List<Step> rows) {
        return (int) rows.stream().filter(row -> !isSignature(row)).count();
    }

    private static List<Figure> figures(List<Step> rows, Options options) {
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure("contrats signés", French.number(count(rows, Status.SIGNED), 0)),
                new Figure("contrats renouvelés", French.number(count(rows, Status.RENEWED), 0))));
        if (options.withSteps()) {
            figures.add(new Figure("autres étapes", French.number(others(rows), 0)));
        }
        return figures;
    }

    private static String lead(List<Step> rows, Options options, Period period) {
        int signed = count(rows, Status.SIGNED);
        int renewed = count(rows, Status.RENEWED);
        int others = others(rows);
        if (signed + renewed + others == 0) {
            return "Aucun contrat n'a %s %s."
                    .formatted(options.withSteps() ? "franchi d'étape" : "été signé ni renouvelé", period.within());
        }
        List<String> parts = new ArrayList<>();
        if (signed > 0) {
            parts.add(French.counted(signed, "contrat signé", "contrats signés"));
        }
        if (renewed > 0) {
            parts.add(French.counted(renewed, "contrat renouvelé", "contrats renouvelés"));
        }
        if (others > 0) {
            parts.add(French.counted(
                    others,
                    parts.isEmpty() ? "étape franchie par les contrats" : "autre étape franchie",
                    parts.isEmpty() ? "étapes franchies par les contrats" : "autres étapes franchies"));
        }
        return "%s %s.".formatted(String.join(", ", parts), period.within());
    }

    private static Sentence item(Step row, Period period) {
        String day = French.dayInWords(row.day());
        return new Sentence(
                row.contract() + ":" + row.status(),
                "%s : %s le %s".formatted(row.title(), done(Status.of(row.status())), day),
                List.of(new Figure("date", day)),
                Links.place(row.place(), THEME, period.to()));
    }

    private static String done(Status status) {
        return switch (status) {
            case TALKS -> "échanges engagés";
            case PREPARATION -> "en préparation";
            case LETTER -> "lettre d'intention";
            case DELIBERATION -> "délibération prise";
            case SIGNED -> "contrat signé";
            case RENEWED -> "contrat renouvelé";
            case ENDED -> "contrat arrivé à son terme";
        };
    }
}
