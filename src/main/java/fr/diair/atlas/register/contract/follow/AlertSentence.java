package fr.diair.atlas.register.contract.follow;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.contract.FundingStage;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.util.Locale;

/** What an alert says, from its facts. */
final class AlertSentence {
    private AlertSentence() {}

    static String of(String kind, JsonNode facts, LocalDate day) {
        return switch (kind) {
            case "late-action" ->
                facts.path("begun").asBoolean()
                        ? "« %s » devait finir le %s et ne l'est pas.".formatted(title(facts), due(facts, "due"))
                        : "« %s » devait commencer le %s et ne l'a pas fait."
                                .formatted(title(facts), due(facts, "due"));
            case "ceiling-exceeded" -> ceiling(facts);
            case "paid-over-committed" ->
                "%s, %s : %s versés pour %s engagés, soit %s de trop."
                        .formatted(
                                funder(facts), year(facts), euros(facts, "more"), euros(facts, "less"), excess(facts));
            case "committed-over-planned" ->
                "%s, %s : %s engagés pour %s prévus, soit %s de plus."
                        .formatted(
                                funder(facts), year(facts), euros(facts, "more"), euros(facts, "less"), excess(facts));
            case "unspent-money" ->
                "Exercice %s : sur %s prévus, %s engagés et %s versés (seuil : %s %%)."
                        .formatted(
                                year(facts),
                                euros(facts, "planned"),
                                euros(facts, "committed"),
                                euros(facts, "paid"),
                                facts.path("percent").asText());
            case "missing-report" -> "Le bilan de l'exercice %s n'est pas déposé.".formatted(year(facts));
            case "ending-soon" -> ending(facts, day);
            case "renewal-due" ->
                LocalDate.parse(facts.path("day").asText()).isBefore(day)
                        ? "Le renouvellement était à décider avant le %s et n'est pas noté."
                                .formatted(due(facts, "day"))
                        : "Le renouvellement est à décider avant le %s.".formatted(due(facts, "day"));
            case "contradictory-sources" ->
                "%s, %s, %s : %s sources donnent de %s à %s ; il reste à choisir celle qui fait foi."
                        .formatted(
                                funder(facts),
                                year(facts),
                                FundingStage.of(facts.path("stage").asText())
                                        .label()
                                        .toLowerCase(Locale.ROOT),
                                facts.path("lines").asText(),
                                euros(facts, "least"),
                                euros(facts, "most"));
            case "signed-without-funding" -> "Le contrat est signé et aucun montant n'est connu.";
            case "without-diagnostic" ->
                "Le contrat est signé sans diagnostic partagé : ni date, ni lien, ni document.";
            default -> throw new IllegalStateException("no sentence for alert " + kind);
        };
    }

    private static String ceiling(JsonNode facts) {
        long amount = facts.path("amount").asLong();
        long ceiling = facts.path("ceiling").asLong();
        String said = facts.path("explanation").asText("");
        return "%s, %s : %s, soit %s au-dessus du plafond de %s. %s"
                .formatted(
                        funder(facts),
                        year(facts),
                        French.euros(amount),
                        French.euros(amount - ceiling),
                        French.euros(ceiling),
                        said.isEmpty() || facts.path("explanation").isNull()
                                ? "Aucune raison n'est donnée."
                                : "Raison donnée : " + said);
    }

    private static String ending(JsonNode facts, LocalDate day) {
        LocalDate end = LocalDate.parse(facts.path("day").asText());
        if (end.isBefore(day)) {
            return "Le contrat a pris fin le %s : notez son renouvellement ou sa fin.".formatted(French.day(end));
        }
        long days = day.until(end, java.time.temporal.ChronoUnit.DAYS);
        return days == 0
                ? "Le contrat prend fin aujourd'hui."
                : "Le contrat prend fin le %s, dans %d %s."
                        .formatted(French.day(end), days, days == 1 ? "jour" : "jours");
    }

    private static String excess(JsonNode facts) {
        return French.euros(facts.path("more").asLong() - facts.path("less").asLong());
    }

    private static String euros(JsonNode facts, String name) {
        return facts.hasNonNull(name) ? French.euros(facts.path(name).asLong()) : "un montant non connu";
    }

    private static String title(JsonNode facts) {
        return facts.path("title").asText();
    }

    private static String funder(JsonNode facts) {
        return facts.path("funder").asText();
    }

    private static String year(JsonNode facts) {
        return facts.path("year").asText();
    }

    private static String due(JsonNode facts, String name) {
        return French.day(LocalDate.parse(facts.path(name).asText()));
    }
}
