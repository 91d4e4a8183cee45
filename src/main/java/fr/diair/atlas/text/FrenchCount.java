package fr.diair.atlas.text;

import java.util.List;

/** Numbers within French sentences. */
public final class FrenchCount {
    private static final List<String> WORDS =
            List.of("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix");

    private FrenchCount() {}

    /** Whole numbers up to ten in letters, in the masculine; others in figures with at most one decimal. */
    public static String words(double number) {
        return number == Math.rint(number) && number >= 0 && number < WORDS.size()
                ? WORDS.get((int) number)
                : French.number(number, 1);
    }

    /** As 1er, 2e, 1 254e. */
    public static String ordinal(int rank) {
        return French.number(rank, 0) + (rank == 1 ? "er" : "e");
    }

    /**
     * One of three wordings: of none, of one, of several. French says « un et demi » in the singular: several begin at two.
     *
     * @param many in which {@code #} stands for the number
     */
    public static String choose(double number, String none, String one, String many) {
        String wording = number == 0 ? none : Math.abs(number) < 2 ? one : many;
        return wording.replace("#", words(number));
    }
}
