package fr.diair.atlas.engagement;

import org.jspecify.annotations.Nullable;

/**
 * A commune of a territory.
 *
 * @param population null when unknown
 * @param engaged {@code active}, {@code declared}, {@code to-confirm} (since an election), {@code former} (only a commune of
 *     before was engaged) or {@code none}
 */
public record Member(String code, String name, @Nullable Integer population, String engaged) {
    /**
     * Those to confirm still count; what a former commune did is not inherited. Not named as a property is: it would take the place of {@link #engaged} in
     * JSON.
     */
    public boolean engagedByItself() {
        return engaged.equals("active") || engaged.equals("declared") || engaged.equals("to-confirm");
    }
}
