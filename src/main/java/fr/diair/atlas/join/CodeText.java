package fr.diair.atlas.join;

import fr.diair.atlas.cell.CellText;
import fr.diair.atlas.cell.Correction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code freed from what spreadsheets and hands do to it: spaces seen and unseen, apostrophes, decimals, powers of ten,
 * letters for figures. Whether such a code exists is asked later.
 *
 * @param text upper case, no space
 * @param digitsLost a power of ten with fewer figures than the number had: nobody knows the code any more
 */
record CodeText(String text, List<Correction> corrections, boolean digitsLost) {
    private static final Pattern POWER = Pattern.compile("(\\d)(?:[.,](\\d+))?E\\+?(\\d{1,2})");
    private static final Pattern DECIMALS = Pattern.compile("(\\d+)[.,]0{1,2}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern QUOTED = Pattern.compile("=?\"(.*)\"|['’‘`]+(.*)");
    private static final Pattern ZERO_FOR_O = Pattern.compile("[0-9ABZ][0-9A-Z]*");

    static CodeText read(String written) {
        List<Correction> corrections = new ArrayList<>(2);
        String text = spaces(written, corrections);
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            text = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
            corrections.add(new Correction("code-apostrophe", "« %s » lu %s.".formatted(written, text)));
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (!upper.equals(text)) {
            corrections.add(new Correction("code-case", "« %s » lu %s.".formatted(text, upper)));
            text = upper;
        }
        Matcher power = POWER.matcher(text);
        if (power.matches()) {
            return power(written, power, corrections);
        }
        Matcher decimals = DECIMALS.matcher(text);
        if (decimals.matches()) {
            text = decimals.group(1);
            corrections.add(new Correction("code-decimals", "« %s » lu %s.".formatted(written, text)));
        }
        if (text.indexOf('O') >= 0 && ZERO_FOR_O.matcher(text.replace('O', '0')).matches()) {
            String zeros = text.replace('O', '0');
            corrections.add(new Correction(
                    "letter-o", "La lettre O de « %s » lue comme le chiffre 0 : %s.".formatted(written, zeros)));
            text = zeros;
        }
        return new CodeText(text, corrections, false);
    }

    private static String spaces(String written, List<Correction> corrections) {
        String text = SPACES.matcher(CellText.strip(written)).replaceAll("");
        if (!text.equals(written.strip())) {
            corrections.add(new Correction("code-spaces", "Espaces retirées de « %s » : %s.".formatted(text, text)));
        }
        return text;
    }

    /** A number whose figures are all there is read; one that was rounded for the eye is lost. */
    private static CodeText power(String written, Matcher power, List<Correction> corrections) {
        String figures = power.group(1) + (power.group(2) == null ? "" : power.group(2));
        int wanted = Integer.parseInt(power.group(3)) + 1;
        boolean whole =
                figures.length() >= wanted && figures.substring(wanted).chars().allMatch(figure -> figure == '0');
        if (!whole) {
            return new CodeText(written, corrections, figures.length() < wanted);
        }
        String text = figures.substring(0, wanted);
        corrections.add(new Correction(
                "code-power-of-ten", "« %s », écrit par un tableur comme un nombre, lu %s.".formatted(written, text)));
        return new CodeText(text, corrections, false);
    }

    CodeText with(String other, String correction, String sentence) {
        List<Correction> more = new ArrayList<>(corrections);
        more.add(new Correction(correction, sentence));
        return new CodeText(other, more, false);
    }
}
