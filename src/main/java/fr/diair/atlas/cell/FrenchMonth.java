package fr.diair.atlas.cell;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date whose month is a word, as in {@code 3 mai 2018}, {@code déc. 2024}, {@code 1er janvier 2019}, {@code mai-18}.
 *
 * @param day 0 when only the month is given
 * @param year as written, two or four digits
 */
record FrenchMonth(int day, int month, String year) {
    private static final List<String> NAMES = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    /** Lower case, without accents: the text is folded. */
    private static final Pattern SHAPE =
            Pattern.compile("(?:([0-9]{1,2})(?:er)?[ ./-]*)?([a-z]{3,9})\\.?[ ./-]*([0-9]{4}|[0-9]{2})");

    private static final Pattern DAY_NAME =
            Pattern.compile("(?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)?\\s*,?\\s*(?=[0-9])(.*)");

    /** Null when no month is named. */
    @Nullable
    static FrenchMonth find(String folded) {
        Matcher shape = SHAPE.matcher(folded);
        if (!shape.matches()) {
            return null;
        }
        int month = month(shape.group(2));
        String day = shape.group(1);
        return month == 0 ? null : new FrenchMonth(day == null ? 0 : Integer.parseInt(day), month, shape.group(3));
    }

    /** « lundi 3 mai 2018 » and « le 3 mai 2018 » as « 3 mai 2018 ». */
    static String withoutDayName(String folded) {
        Matcher named = DAY_NAME.matcher(folded);
        return named.matches() ? named.group(1) : folded;
    }

    /** Full names, and their beginnings as far as they say which: « jui » may be June or July. */
    private static int month(String word) {
        int found = 0;
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            if (name.equals(word) || (word.length() >= 3 && name.startsWith(word)) || abbreviated(i, word)) {
                if (found != 0) {
                    return 0;
                }
                found = i + 1;
            }
        }
        return found;
    }

    private static boolean abbreviated(int index, String word) {
        return switch (index) {
            case 6 -> word.equals("jul") || word.equals("jlt");
            default -> false;
        };
    }
}
