package fr.diair.atlas.contract;

import org.jspecify.annotations.Nullable;

/**
 * How far an action is on a day. The formula stands in {@code action_progress_of} (V10), and nowhere else.
 *
 * @param value from 0 to 1; null when nothing is known, or when it is secret
 * @param basis what {@code computed} comes from: {@code milestones}, {@code beneficiaries}, {@code time} (an estimate),
 *     {@code secret} or {@code none}
 * @param computed what the formula gives; it is {@code value} unless somebody stated another one
 * @param overridden whether somebody stated {@code value}
 */
public record ActionProgress(
        @Nullable Double value, String basis, @Nullable Double computed, boolean overridden, boolean measured) {

    /** Whether only the time that went by is known. */
    public boolean estimated() {
        return value != null && !measured;
    }

    public String basisLabel() {
        return basisLabel(overridden ? "override" : basis);
    }

    /** In words, as they stand beside the figure. */
    public static String basisLabel(String basis) {
        return switch (basis) {
            case "override" -> "déclaré";
            case "milestones" -> "jalons atteints";
            case "beneficiaries" -> "bénéficiaires atteints";
            case "time" -> "estimé d'après le temps écoulé";
            case "secret" -> "secret statistique";
            default -> "non disponible";
        };
    }
}
