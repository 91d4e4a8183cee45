package fr.diair.atlas.access;

import java.util.regex.Pattern;

/** Where a page goes on after signing in: an address of this Atlas, never another one. */
final class ReturnPath {
    private static final Pattern OWN =
            Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9._-]*)?(?:[?#][^\\s\\\\\\p{Cntrl}]*)?");

    private ReturnPath() {}

    /** The path itself, or that of the map when it would lead elsewhere. */
    static String of(String path) {
        return OWN.matcher(path).matches() ? path : "/";
    }
}
