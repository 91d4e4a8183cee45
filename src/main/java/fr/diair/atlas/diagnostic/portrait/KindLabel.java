package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Territory;
import org.jspecify.annotations.Nullable;

/** What a territory is, as its sheet says. */
final class KindLabel {
    private KindLabel() {}

    static String of(Level level, @Nullable String kind) {
        return new Territory(level, "", "", kind, new Territory.Parents(null, null, null, null), null, null, null)
                .kindLabel();
    }
}
