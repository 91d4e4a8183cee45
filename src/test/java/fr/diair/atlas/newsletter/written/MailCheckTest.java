package fr.diair.atlas.newsletter.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mail keeps every rule, and each rule notices when it is broken. */
class MailCheckTest {
    private static final String GOOD = LetterFormat.mailHtml(SampleEdition.of());

    private static List<String> broken(String html) {
        return MailCheck.of(html, false).stream()
                .filter(finding -> !finding.kept())
                .map(finding -> finding.rule().id())
                .toList();
    }

    @Test
    void a_letter_keeps_every_rule_and_each_rule_says_why_it_matters() {
        assertThat(MailCheck.of(GOOD, false))
                .hasSize(13)
                .allSatisfy(finding -> assertThat(finding.kept())
                        .as(finding.rule().id() + finding.faults())
                        .isTrue())
                .allSatisfy(finding -> assertThat(finding.rule().why()).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-script | </h1> | </h1><script>alert(1)</script>",
                "no-script | <h1 | <h1 onclick='x()'",
                "no-script | </h1> | </h1><form action='https://a.fr'></form>",
                "inline-styles | <style> | <link rel='stylesheet' href='https://a.fr/a.css'><style>",
                "inline-styles | <style> | <style>p{margin:0}",
                "inline-styles | </style> | </style><style>@media print{p{margin:0}}</style>",
                "plain-css | margin:0 0 6px; | margin:0 0 6px;display:flex;",
                "plain-css | margin:0 0 6px; | margin:0 0 6px;position:absolute;",
                "plain-css | margin:0 0 6px; | margin:0 0 6px;float:left;",
                "nothing-fetched | src=\"cid:carte-1@atlas\" | src=\"https://ailleurs.fr/p.png\"",
                "width | width=\"600\" | width=\"640\"",
                "width | max-width:600px | max-width:720px",
                "images | alt=\"Carte de France | alt=\"\" title=\"",
                "images | <img src=\"cid:carte-1@atlas\" width=\"544\" | <img src=\"cid:carte-1@atlas\"",
                "links | href=\"https://atlas.exemple.fr/\" | href=\"http://atlas.exemple.fr/\"",
                "links | href=\"https://atlas.exemple.fr/\" | href=\"/index.html\"",
                "links | href=\"https://atlas.exemple.fr/\" | href=\"http://127.0.0.1:8080/\"",
                "language | <html lang=\"fr\"> | <html>",
                "language | <meta charset=\"utf-8\"> | <meta name=\"x\">",
                "tables | <table role=\"presentation\" width=\"600\" | <table width=\"600\"",
                "preheader | display:none; | display:block;",
                "contrast | color:#cfe3e1; | color:#2b4a66;",
                "contrast | <body style=\"margin:0;padding:0;background-color:#eef2f5;\"> | <body><p>Nu</p>"
            })
    void a_rule_that_is_broken_is_told(String rule, String from, String to) {
        assertThat(GOOD).contains(from);
        assertThat(broken(GOOD.replace(from, to))).contains(rule);
    }

    @Test
    void a_mail_that_gmail_would_cut_or_that_is_hardly_text_is_told() {
        assertThat(broken(LetterFormat.mailHtml(SampleEdition.withItems(400)))).contains("size");
        assertThat(broken(GOOD.replaceAll("(?s)<ul.*?</ul>|<p style.*?</p>", "")))
                .contains("text-ratio");
    }

    @Test
    void links_to_this_machine_are_right_only_while_no_public_address_is_known() {
        String local = GOOD.replace("https://atlas.exemple.fr", "http://127.0.0.1:8080");
        assertThat(MailCheck.of(local, true)).allMatch(MailCheck.Finding::kept);
        assertThat(broken(local)).containsExactly("links");
    }
}
