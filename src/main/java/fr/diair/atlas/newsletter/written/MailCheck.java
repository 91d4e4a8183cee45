package fr.diair.atlas.newsletter.written;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whether the HTML of a mail will be shown as it was meant: rules of our own, each with its reason. A rule that is not kept says
 * where.
 */
public final class MailCheck {
    private static final int MOST_BYTES = 100 * 1024;
    private static final double LEAST_TEXT = 0.10;
    private static final int LEAST_CHARACTERS = 150;
    private static final int SHOWN_FAULTS = 5;
    private static final Pattern WIDTH =
            Pattern.compile("(?:^|[;\\s])(?:min-|max-)?width\\s*:\\s*([0-9.]+)px", Pattern.CASE_INSENSITIVE);
    private static final Pattern RISKY_CSS = Pattern.compile(
            "(?:^|[;{\\s])(position\\s*:|float\\s*:|display\\s*:\\s*(?:inline-)?(?:flex|grid)|background-image\\s*:|background\\s*:[^;]*url|var\\(|calc\\(|transform\\s*:|@import|expression\\()",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MEDIA = Pattern.compile("@media");

    private MailCheck() {}

    /** @param why it matters, for whoever composes the letter */
    public record Rule(String id, String title, String why) {}

    /** @param faults where the rule is not kept, the first few; empty: it is kept */
    public record Finding(Rule rule, boolean kept, List<String> faults) {}

    private record Check(Rule rule, Function<Mail, List<String>> faults) {}

    /** @param loopback whether links to this machine are right, because no public address is known */
    private record Mail(String html, Document page, boolean loopback) {}

    private static Check check(String id, String title, String why, Function<Mail, List<String>> faults) {
        return new Check(new Rule(id, title, why), faults);
    }

    private static final List<Check> CHECKS = List.of(
            check(
                    "size",
                    "Moins de 100 Ko de HTML",
                    "Gmail coupe un message au-delà de 102 Ko et cache la suite derrière un lien.",
                    MailCheck::size),
            check(
                    "no-script",
                    "Ni script, ni formulaire, ni objet incorporé",
                    "Les messageries les retirent, et beaucoup de filtres rejettent le message entier.",
                    MailCheck::active),
            check(
                    "inline-styles",
                    "Styles dans les balises, et une seule règle « @media »",
                    "Gmail et Outlook ignorent les feuilles externes ; une feuille dans l’en-tête peut être retirée.",
                    MailCheck::sheets),
            check(
                    "plain-css",
                    "Pas de position, flex, grid, float, image de fond ni variable CSS",
                    "Outlook pour Windows met en page avec le moteur de Word, qui ne les connaît pas.",
                    MailCheck::risky),
            check(
                    "nothing-fetched",
                    "Rien n’est chargé d’ailleurs",
                    "Les images distantes sont bloquées par défaut, et elles diraient à un serveur qui ouvre le message.",
                    MailCheck::fetched),
            check(
                    "width",
                    "600 pixels de large au plus",
                    "Le volet de lecture d’une messagerie de bureau n’en montre guère plus.",
                    MailCheck::wide),
            check(
                    "images",
                    "Chaque image a un texte de remplacement et une largeur",
                    "Sans texte, qui ne voit pas l’image ne sait rien ; sans largeur, Outlook la montre en taille réelle.",
                    MailCheck::images),
            check(
                    "links",
                    "Chaque lien est une adresse complète, en https",
                    "Un lien relatif ne mène nulle part hors d’Atlas, et un lien http inquiète les filtres.",
                    MailCheck::links),
            check(
                    "text-ratio",
                    "Assez de texte pour le HTML",
                    "Un message presque sans texte est tenu pour indésirable, et ne se lit pas sans images.",
                    MailCheck::ratio),
            check(
                    "language",
                    "Langue, jeu de caractères et titre déclarés",
                    "Les lecteurs d’écran prononcent selon la langue ; sans jeu de caractères, les accents se perdent.",
                    MailCheck::declared),
            check(
                    "tables",
                    "Les tableaux de mise en page se déclarent comme tels",
                    "Sans role=\"presentation\", un lecteur d’écran annonce lignes et colonnes.",
                    MailCheck::tables),
            check(
                    "preheader",
                    "Une accroche ouvre le message",
                    "La liste des messages montre les premiers mots : sans accroche, ce serait le bandeau.",
                    MailCheck::preheader),
            check(
                    "contrast",
                    "Chaque texte se détache de son fond (4,5 pour 1)",
                    "Norme WCAG AA ; un texte sans fond déclaré peut disparaître en mode sombre.",
                    mail -> MailContrast.faults(mail.page())));

    /**
     * Every rule, in order.
     *
     * @param loopback whether links to this machine are right, because no public address is known
     */
    public static List<Finding> of(String html, boolean loopback) {
        Mail mail = new Mail(html, Jsoup.parse(html), loopback);
        return CHECKS.stream()
                .map(check -> {
                    List<String> faults = check.faults().apply(mail);
                    return new Finding(
                            check.rule(),
                            faults.isEmpty(),
                            faults.stream().distinct().limit(SHOWN_FAULTS).toList());
                })
                .toList();
    }

    private static List<String> size(Mail mail) {
        int bytes = mail.html().getBytes(StandardCharsets.UTF_8).length;
        return bytes < MOST_BYTES ? List.of() : List.of("%d Ko".formatted(bytes / 1024));
    }

    private static List<String> active(Mail mail) {
        List<String> faults = new ArrayList<>();
        mail.page()
                .select(
                        "script, form, input, button, textarea, select, iframe, object, embed, video, audio, canvas, svg, base")
                .forEach(element -> faults.add(at(element)));
        for (Element element : mail.page().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                        || attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                    faults.add(at(element) + " " + attribute.getKey());
                }
            }
        }
        return faults;
    }

    private static List<String> sheets(Mail mail) {
        List<String> faults = new ArrayList<>();
        mail.page().select("link").forEach(element -> faults.add(at(element)));
        int queries = 0;
        for (Element style : mail.page().select("style")) {
            String css = style.data().strip();
            queries += (int) MEDIA.matcher(css).results().count();
            if (!css.startsWith("@media")) {
                faults.add("une règle hors de « @media »");
            }
        }
        if (queries > 1) {
            faults.add("%d règles « @media »".formatted(queries));
        }
        return faults;
    }

    private static List<String> risky(Mail mail) {
        List<String> faults = new ArrayList<>();
        for (Element element : mail.page().getAllElements()) {
            String css = element.tagName().equals("style") ? element.data() : element.attr("style");
            for (MatchResult found : RISKY_CSS.matcher(css).results().toList()) {
                faults.add(at(element) + " : " + found.group(1));
            }
        }
        return faults;
    }

    private static List<String> fetched(Mail mail) {
        List<String> faults = new ArrayList<>();
        mail.page().select("[src], [background], [srcset], [poster]").forEach(element -> {
            String src = element.hasAttr("src") ? element.attr("src") : "distant";
            if (!src.startsWith("cid:") && !src.startsWith("data:image/")) {
                faults.add(at(element) + " : " + src);
            }
        });
        for (Element element : mail.page().getAllElements()) {
            String css = element.tagName().equals("style") ? element.data() : element.attr("style");
            if (css.toLowerCase(Locale.ROOT).contains("url(")) {
                faults.add(at(element) + " : url(…)");
            }
        }
        return faults;
    }

    private static List<String> wide(Mail mail) {
        List<String> faults = new ArrayList<>();
        for (Element element : mail.page().body().getAllElements()) {
            String width = element.attr("width");
            if (width.matches("[0-9.]+") && Double.parseDouble(width) > HtmlLetter.WIDTH) {
                faults.add(at(element) + " : " + width);
            }
            for (MatchResult found :
                    WIDTH.matcher(element.attr("style")).results().toList()) {
                if (Double.parseDouble(found.group(1)) > HtmlLetter.WIDTH) {
                    faults.add(at(element) + " : " + found.group(1) + " px");
                }
            }
        }
        return faults;
    }

    private static List<String> images(Mail mail) {
        return mail.page().select("img").stream()
                .filter(image ->
                        image.attr("alt").isBlank() || !image.attr("width").matches("[0-9]+"))
                .map(MailCheck::at)
                .toList();
    }

    private static List<String> links(Mail mail) {
        Pattern allowed = Pattern.compile(
                mail.loopback()
                        ? "https://.+|mailto:.+|http://(127\\.[0-9.]+|localhost|\\[::1])(:[0-9]+)?/.*"
                        : "https://.+|mailto:.+");
        return mail.page().select("a, area").stream()
                .map(link -> link.attr("href"))
                .filter(href -> !allowed.matcher(href).matches())
                .map(href -> href.isEmpty() ? "un lien sans adresse" : href)
                .toList();
    }

    private static List<String> ratio(Mail mail) {
        int text = mail.page().body().text().length();
        double ratio = (double) text / Math.max(1, mail.html().length());
        return ratio >= LEAST_TEXT && text >= LEAST_CHARACTERS
                ? List.of()
                : List.of("%d caractères de texte, %d %% du HTML".formatted(text, Math.round(100 * ratio)));
    }

    private static List<String> declared(Mail mail) {
        List<String> faults = new ArrayList<>();
        Element root = mail.page().selectFirst("html");
        if (root == null || root.attr("lang").isBlank()) {
            faults.add("la langue");
        }
        if (mail.page().select("meta[charset]").isEmpty()) {
            faults.add("le jeu de caractères");
        }
        if (mail.page().title().isBlank()) {
            faults.add("le titre");
        }
        return faults;
    }

    private static List<String> tables(Mail mail) {
        return mail.page().select("table:not([role=presentation])").stream()
                .map(MailCheck::at)
                .toList();
    }

    private static List<String> preheader(Mail mail) {
        Element first = mail.page().body().firstElementChild();
        boolean there = first != null
                && first.attr("style").replace(" ", "").contains("display:none")
                && !first.text().isBlank();
        return there ? List.of() : List.of("le message commence par autre chose");
    }

    /** As much of an element as tells where it is. */
    static String at(Element element) {
        String words = element.ownText();
        return "<%s>%s"
                .formatted(
                        element.tagName(),
                        words.isEmpty()
                                ? ""
                                : " « " + (words.length() > 30 ? words.substring(0, 30) + "…" : words) + " »");
    }
}
