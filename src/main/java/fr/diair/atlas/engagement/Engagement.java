package fr.diair.atlas.engagement;

import fr.diair.atlas.territory.NamedCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The engagement of an elected official, in the codes of its date. It names no person.
 *
 * @param mandateWords what the file said of a mandate that is none of the known ones: text of a stranger
 * @param from null when the day of joining is unknown: it counts as engaged, and has no place in a timeline
 * @param state where it stands on the day asked for: active, declared, to-confirm (an
 *     election was held since, and nobody confirmed it), ended or future
 * @param formerOf the territory of today that stands for a commune that has ended since; null when it still exists
 */
public record Engagement(
        String mandate,
        @Nullable String mandateWords,
        NamedCode commune,
        LocalDate codeDate,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String state,
        @Nullable NamedCode formerOf,
        Origin origin) {

    /** Where the row comes from, and whether it is fictitious. */
    public record Origin(String source, boolean demo) {}

    public String mandateLabel() {
        return switch (mandate) {
            case "maire" -> "Maire";
            case "adjoint" -> "Adjoint ou adjointe au maire";
            case "conseiller" -> "Conseiller ou conseillère municipale";
            case "president-epci" -> "Président ou présidente d'EPCI";
            case "maire-arrondissement" -> "Maire d'arrondissement";
            case "autre" -> mandateWords == null ? "Mandat non précisé" : mandateWords;
            default -> mandate;
        };
    }

    public String stateLabel() {
        return switch (state) {
            case "active" -> "engagement actif";
            case "declared" -> "engagement déclaré";
            case "to-confirm" -> "engagement à confirmer";
            case "ended" -> "engagement terminé";
            default -> "engagement à venir";
        };
    }
}
