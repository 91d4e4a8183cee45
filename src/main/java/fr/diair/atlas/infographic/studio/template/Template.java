package fr.diair.atlas.infographic.studio.template;

import org.jspecify.annotations.Nullable;

/**
 * A house style.
 *
 * @param accent as in {@code #14625f}; null: that of the map
 * @param mentions a line at the foot of pictures; null for none
 * @param logo null for none, and in a list
 */
public record Template(
        String key,
        String name,
        @Nullable String accent,
        @Nullable String mentions,
        boolean hasLogo,
        @Nullable Logo logo,
        long revision) {

    /** @param png drawn anew from what was sent @param says what it says, for those who do not see it */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Logo(byte[] png, String says) {}
}
