package fr.diair.atlas.newsletter.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Whether every text of a mail stands out from its ground (WCAG 2.1, 1.4.3), both said in inline styles. */
final class MailContrast {
    private static final double LEAST = 4.5;
    private static final Pattern INK = Pattern.compile("(?:^|;)\\s*color\\s*:\\s*(#[0-9a-f]{6})");
    private static final Pattern GROUND = Pattern.compile("(?:^|;)\\s*background-color\\s*:\\s*(#[0-9a-f]{6})");

    private MailContrast() {}

    static List<String> faults(Document page) {
        List<String> faults = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            if (element.ownText()
                    .replaceAll("[\\s\\p{Cf}\u00a0\u2007\u034f]", "")
                    .isEmpty()) {
                continue;
            }
            String ink = inherited(element, INK);
            String ground = inherited(element, GROUND);
            if (ink == null || ground == null) {
                faults.add(MailCheck.at(element) + " : couleur ou fond non déclaré");
            } else if (ratio(ink, ground) < LEAST) {
                faults.add("%s : %s sur %s".formatted(MailCheck.at(element), ink, ground));
            }
        }
        return faults;
    }

    private static @Nullable String inherited(Element element, Pattern what) {
        for (Element one = element; one != null; one = one.parent()) {
            Matcher found = what.matcher(one.attr("style").toLowerCase(Locale.ROOT));
            if (found.find()) {
                return found.group(1);
            }
        }
        return null;
    }

    private static double ratio(String ink, String ground) {
        double one = luminance(ink) + 0.05;
        double other = luminance(ground) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
