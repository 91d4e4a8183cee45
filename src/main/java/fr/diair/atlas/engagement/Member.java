package fr.diair.atlas.engagement;

import org.jspecify.annotations.Nullable;

/**
 * A commune of a territory.
 *
 * @param population null when unknown
 * @param engaged {@code active}, {@code declared}, {@code former} (only a commune of before was engaged) or {@code none}
 */
public record Member(String code, String name, @Nullable Integer population, String engaged) {
    /** Engaged by itself: what a former commune did is not inherited. */
    public boolean isEngaged() {
        return engaged.equals("active") || engaged.equals("declared");
    }
}
