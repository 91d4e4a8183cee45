package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.layer.ThemeValues;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a map shows, made out: the whole country, or a piece of it whose territories alone are coloured, counted and named.
 *
 * @param where as it ends a subtitle: {@code en Bretagne}; empty for the whole country
 * @param own codes of the territories of the level that belong to the piece; null for the whole country
 */
public record Extent(String where, @Nullable Set<String> own) {
    public static final Extent FRANCE = new Extent("", null);

    public Extent {
        own = own == null ? null : Set.copyOf(own);
    }

    /** The figures of its territories alone, in the classes of the whole country. */
    ThemeValues of(ThemeValues all) {
        return own == null ? all : all.within(own);
    }

    /** As in {@code Communes en Bretagne}. */
    String named(String level) {
        return own == null ? level : level + " " + where;
    }

    /** Whether it is the whole country. */
    public boolean isFrance() {
        return own == null;
    }
}
