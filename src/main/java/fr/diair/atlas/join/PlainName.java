package fr.diair.atlas.join;

import fr.diair.atlas.cell.CellText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as names are compared: lower case, no accent nor mark, « St » spelt out, « s/ » read as « sur », an article put
 * back in front, the words that say the kind of an EPCI by their letters, « 18ème arrondissement » as 18.
 *
 * @param full with its article
 * @param bare without article and without the kind of an EPCI
 * @param departement the code in brackets behind the name, as in « Saint-Denis (93) »; null when there is none
 */
record PlainName(String full, String bare, @Nullable String departement) {
    private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s*[(,]\\s*([^(),]{1,4})\\)?$");
    private static final Pattern OVER = Pattern.compile("(?<![a-z])s\\s?/");
    private static final Pattern MARKS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)(s?)\\b");
    private static final Pattern ORDINAL =
            Pattern.compile("\\b0*(\\d+)(?: ?(?:er|ere|e|eme|nd|nde))?(?: (?:arrondissement|arrdt|arr|ardt))?$");
    private static final Pattern KIND = Pattern.compile(
            "\\bcommunaute (?:de communes|d agglomeration|d agglo|urbaine)\\b|\\bcommunaute d agglomeration\\b");
    private static final Pattern FRONT = Pattern.compile(
            "^(?:(?:cc|ca|cu|metropole|eurometropole)(?: (?:de|du|des|d))? )?(?:(?:l|le|la|les|lo) )?(?=.)");
    private static final Set<String> ARTICLES = Set.of("l", "le", "la", "les", "l'", "l’");
    private static final Pattern DEPARTEMENT = Pattern.compile("\\d{2,3}|2[ab]", Pattern.CASE_INSENSITIVE);

    static PlainName of(String written) {
        String text = CellText.fold(written);
        String departement = null;
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            String inside = brackets.group(2).strip();
            if (ARTICLES.contains(inside)) {
                text = inside + " " + brackets.group(1);
            } else if (DEPARTEMENT.matcher(inside).matches()) {
                departement = inside.toUpperCase(Locale.ROOT);
                text = brackets.group(1);
            }
        }
        String full = words(text);
        String bare = FRONT.matcher(full).replaceFirst("");
        return new PlainName(full, bare, departement);
    }

    private static String words(String folded) {
        String text = folded.indexOf('/') < 0 ? folded : OVER.matcher(folded).replaceAll(" sur ");
        text = MARKS.matcher(text).replaceAll(" ").strip();
        if (text.contains("st")) {
            text = SAINT.matcher(text).replaceAll("saint$1$2");
        }
        if (text.startsWith("communaute ")) {
            text = KIND.matcher(text).replaceFirst(kind(text));
        }
        return endsInOrdinal(text) ? ORDINAL.matcher(text).replaceFirst("$1") : text;
    }

    private static boolean endsInOrdinal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= '9' && text.charAt(i) >= '0') {
                return true;
            }
        }
        return false;
    }

    private static String kind(String text) {
        return text.contains("communes") ? "cc" : text.contains("urbaine") ? "cu" : "ca";
    }

    boolean resembles(PlainName other) {
        return full.equals(other.full) || bare.equals(other.bare);
    }
}
