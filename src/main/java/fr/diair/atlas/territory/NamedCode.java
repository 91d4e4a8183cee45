package fr.diair.atlas.territory;

import org.jspecify.annotations.Nullable;

/** A territory as it is mentioned from another: its code and its name. */
public record NamedCode(String code, String name) {
    /** Null when either part is unknown. */
    public static @Nullable NamedCode orNull(@Nullable String code, @Nullable String name) {
        return code == null || name == null ? null : new NamedCode(code, name);
    }
}
