package fr.diair.atlas.text;

import java.text.Normalizer;
import java.util.Locale;

/** The word by which a thing is addressed, made from its title. */
public final class Slug {
    private Slug() {}

    /**
     * Lower case, without accents, words joined by hyphens; cut between words.
     *
     * @param longest in characters
     * @param otherwise when nothing of the title can be kept
     */
    public static String of(String title, int longest, String otherwise) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() > longest ? plain.substring(0, longest).replaceAll("-[^-]*$", "") : plain;
        return cut.isEmpty() ? otherwise : cut;
    }
}
