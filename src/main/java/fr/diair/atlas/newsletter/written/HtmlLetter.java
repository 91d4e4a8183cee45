package fr.diair.atlas.newsletter.written;

import fr.diair.atlas.newsletter.edition.Edition;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An edition as the HTML of a mail: layout tables, inline styles, one media query, no script, nothing that is fetched from
 * elsewhere. Readable in the narrow window of a telephone and in mail programs that know little of CSS; {@link MailCheck} holds
 * it to that.
 */
final class HtmlLetter {
    static final int WIDTH = 600;

    private static final int SIDE = 28;
    private static final String INK = "#1b2433";
    private static final String SOFT = "#4d5866";
    private static final String BRAND = "#17324d";
    private static final String ACCENT = "#14625f";
    private static final String ACCENT_SOFT = "#e3f1ef";
    private static final String GROUND = "#eef2f5";
    private static final String PAPER = "#ffffff";
    private static final String FONT = "font-family:Arial,Helvetica,sans-serif;";
    private static final String BODY = FONT + "font-size:16px;line-height:24px;color:" + INK + ";";
    private static final String TABLE =
            "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

    private final StringBuilder out = new StringBuilder();
    private final Edition edition;
    private final Function<Edition.Image, String> address;

    private HtmlLetter(Edition edition, Function<Edition.Image, String> address) {
        this.edition = edition;
        this.address = address;
    }

    /** @param address of each picture: {@code cid:} or {@code data:} */
    static String of(Edition edition, Function<Edition.Image, String> address) {
        return new HtmlLetter(edition, address).written();
    }

    private String written() {
        out.append("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light\">\n")
                .append("<meta name=\"supported-color-schemes\" content=\"light\">\n<title>")
                .append(text(edition.title()))
                .append("</title>\n<style>@media screen and (max-width:620px){.side{padding-left:18px!important;")
                .append("padding-right:18px!important}.edge{padding-top:0!important}}</style>\n</head>\n")
                .append("<body style=\"margin:0;padding:0;background-color:%s;\">\n".formatted(GROUND));
        preheader();
        out.append(TABLE)
                .append(
                        " style=\"background-color:%s;\"><tr><td class=\"edge\" align=\"center\" style=\"padding:20px 0;\">\n"
                                .formatted(GROUND))
                .append("<table role=\"presentation\" width=\"%d\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
                        .formatted(WIDTH))
                .append(" style=\"width:100%%;max-width:%dpx;background-color:%s;\">\n".formatted(WIDTH, PAPER));
        head();
        edition.sections().forEach(this::section);
        foot();
        out.append("</table>\n</td></tr></table>\n</body>\n</html>\n");
        return out.toString();
    }

    /** Shown in lists of messages, then nothing: what follows must not be drawn into it. */
    private void preheader() {
        out.append(
                        "<div style=\"display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;")
                .append("background-color:%s;color:%s;\">".formatted(GROUND, INK))
                .append(text(edition.preheader()))
                .append("&#8199;&#847;".repeat(40))
                .append("</div>\n");
    }

    private void head() {
        row(
                "26px",
                "24px",
                BRAND,
                "<p style=\"margin:0 0 6px;%sfont-size:13px;line-height:18px;color:#cfe3e1;\">Réseau des territoires d’accueil et d’intégration</p>"
                                .formatted(FONT)
                        + "<h1 style=\"margin:0;%sfont-size:26px;line-height:32px;color:#ffffff;\">%s</h1>"
                                .formatted(FONT, text(edition.title()))
                        + (edition.period().isEmpty()
                                ? ""
                                : "<p style=\"margin:8px 0 0;%sfont-size:15px;line-height:22px;color:#ffffff;\">%s</p>"
                                        .formatted(FONT, text(edition.period()))));
        if (edition.demo()) {
            row(
                    "10px",
                    "10px",
                    "#fff3d1",
                    "<p style=\"margin:0;%sfont-size:14px;line-height:20px;color:#5c3a00;\"><strong>%s</strong></p>"
                            .formatted(FONT, text(Edition.DEMO)));
        }
        if (!edition.opening().isEmpty()) {
            row("22px", "0", PAPER, paragraphs(edition.opening()));
        }
    }

    private void row(String top, String foot, String ground, String content) {
        out.append("<tr><td class=\"side\" bgcolor=\"%s\" style=\"padding:%s %dpx %s;background-color:%s;\">"
                        .formatted(ground, top, SIDE, foot, ground))
                .append(content)
                .append("</td></tr>\n");
    }

    private void section(Edition.Section section) {
        StringBuilder content = new StringBuilder();
        if (!section.heading().isEmpty()) {
            content.append("<h2 style=\"margin:0 0 10px;%sfont-size:20px;line-height:26px;color:%s;\">%s</h2>"
                    .formatted(FONT, BRAND, text(section.heading())));
        }
        content.append(paragraphs(section.paragraphs()));
        if (section.big() != null) {
            content.append(big(section.big()));
        }
        if (section.image() != null) {
            content.append(image(section.image(), section.lead()));
        }
        if (section.lead() != null) {
            content.append("<p style=\"margin:0 0 10px;%s\">%s%s</p>"
                    .formatted(BODY, text(section.lead().text()), seen(section.lead())));
        }
        content.append(list(section.lines(), section.more()));
        row("26px", "0", PAPER, content.toString());
    }

    private static String paragraphs(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(one -> all.append("<p style=\"margin:0 0 12px;%s\">%s</p>".formatted(BODY, text(one))));
        return all.toString();
    }

    private static String big(Edition.Big big) {
        return TABLE
                + " style=\"margin:0 0 12px;\"><tr><td bgcolor=\"%s\" style=\"padding:16px 18px;background-color:%s;border-left:4px solid %s;\">"
                        .formatted(ACCENT_SOFT, ACCENT_SOFT, ACCENT)
                + "<p style=\"margin:0;%sfont-size:38px;line-height:44px;font-weight:bold;color:%s;\">%s</p>"
                        .formatted(FONT, ACCENT, linked(text(big.value()), big.href(), ACCENT))
                + "<p style=\"margin:0;%sfont-size:16px;line-height:22px;color:%s;\">%s</p></td></tr></table>"
                        .formatted(FONT, INK, text(big.label()));
    }

    private String image(Edition.Image image, Edition.@Nullable Line lead) {
        int width = WIDTH - 2 * SIDE;
        String tag =
                "<img src=\"%s\" width=\"%d\" alt=\"%s\" style=\"display:block;width:100%%;max-width:%dpx;height:auto;border:0;\">"
                        .formatted(address.apply(image), width, text(image.alternative()), width);
        return "<p style=\"margin:0 0 10px;%s\">%s</p>"
                .formatted(BODY, lead == null ? tag : linked(tag, lead.href(), ACCENT));
    }

    private static String list(List<Edition.Line> lines, Edition.@Nullable Line more) {
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder all = new StringBuilder("<ul style=\"margin:0 0 8px;padding:0 0 0 20px;%s\">".formatted(BODY));
        for (Edition.Line line : lines) {
            all.append("<li style=\"margin:0 0 7px;%s\">%s</li>".formatted(BODY, pointed(line)));
        }
        all.append("</ul>");
        if (more != null) {
            all.append("<p style=\"margin:0 0 8px;%s\">%s</p>"
                    .formatted(BODY, linked(text(more.text()), more.href(), ACCENT)));
        }
        return all.toString();
    }

    /** What a fact is about is the link; what is said of it follows. */
    private static String pointed(Edition.Line line) {
        int end = line.text().lastIndexOf("\u00a0: ");
        return end < 0
                ? linked(text(line.text()), line.href(), ACCENT)
                : linked(text(line.text().substring(0, end)), line.href(), ACCENT)
                        + text(line.text().substring(end));
    }

    private static String seen(Edition.Line line) {
        return (line.href() == null ? "" : " " + linked("Voir sur la carte", line.href(), ACCENT))
                + (line.source() == 0
                        ? ""
                        : "&nbsp;<span style=\"font-size:13px;color:%s;\">[%d]</span>".formatted(SOFT, line.source()));
    }

    private static String linked(String content, @Nullable String href, String colour) {
        return href == null
                ? content
                : "<a href=\"%s\" style=\"color:%s;text-decoration:underline;\">%s</a>"
                        .formatted(text(href), colour, content);
    }

    private void foot() {
        String small = FONT + "font-size:13px;line-height:19px;color:" + SOFT + ";";
        StringBuilder content = new StringBuilder();
        if (!edition.sources().isEmpty()) {
            content.append("<h2 style=\"margin:0 0 8px;%sfont-size:15px;line-height:20px;color:%s;\">Sources</h2>"
                            .formatted(FONT, BRAND))
                    .append("<ol style=\"margin:0 0 12px;padding:0 0 0 22px;%s\">".formatted(small));
            edition.sources()
                    .forEach(source -> content.append("<li style=\"margin:0 0 5px;%s\">%s</li>"
                            .formatted(
                                    small,
                                    text(source.text())
                                            + (source.href() == null
                                                    ? ""
                                                    : " " + linked("Les données vivantes", source.href(), ACCENT)))));
            content.append("</ol>");
        }
        content.append(
                "<p style=\"margin:0;%s\">Lettre composée avec %s, la carte des territoires engagés pour l’accueil et l’intégration des réfugiés.</p>"
                        .formatted(small, linked("Atlas", edition.home(), ACCENT)));
        out.append(
                "<tr><td style=\"height:26px;line-height:26px;font-size:1px;background-color:%s;color:%s;\">&nbsp;</td></tr>\n"
                        .formatted(PAPER, INK));
        row("20px", "24px", GROUND, content.toString());
    }

    /** Fit for a text and for a quoted attribute. */
    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
