package fr.diair.atlas.infographic.composition;

import org.jspecify.annotations.Nullable;

/**
 * By which address people reach Atlas: it is printed on pictures.
 *
 * @param set by whoever runs Atlas, as in {@code https://atlas.example}; null: as each one asks
 */
public record Origin(@Nullable String set) {
    /** @param host as the request names it, with its port */
    public String of(String scheme, @Nullable String host) {
        if (set != null) {
            return set;
        }
        boolean plain =
                host != null && host.matches("[A-Za-z0-9.-]{1,200}(:[0-9]{1,5})?|\\[[0-9a-f:]{2,40}](:[0-9]{1,5})?");
        return scheme + "://" + (plain ? host : "localhost");
    }
}
