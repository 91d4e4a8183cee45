package fr.diair.atlas.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, visit, exchange day or signature.
 *
 * @param participants number of persons, null when unknown
 */
public record Event(
        String key,
        String kind,
        String title,
        LocalDate date,
        String place,
        @Nullable Integer participants,
        String source,
        boolean demo) {
    public String kindLabel() {
        return switch (kind) {
            case "meeting" -> "Réunion";
            case "visit" -> "Visite";
            case "exchange-day" -> "Journée d'échanges";
            case "signature" -> "Signature";
            default -> kind;
        };
    }
}
