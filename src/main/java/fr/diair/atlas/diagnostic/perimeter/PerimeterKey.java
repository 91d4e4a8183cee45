package fr.diair.atlas.diagnostic.perimeter;

import java.text.Normalizer;
import java.util.Locale;

/** The word by which a perimeter is addressed, made from its title. */
final class PerimeterKey {
    private static final int LONGEST = 50;

    private PerimeterKey() {}

    /** Lower case, without accents, words joined by hyphens; at most 50 characters. */
    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-[^-]*$", "") : plain;
        return cut.isEmpty() ? "perimetre" : cut;
    }
}
