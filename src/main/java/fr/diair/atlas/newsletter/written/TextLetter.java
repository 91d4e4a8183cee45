package fr.diair.atlas.newsletter.written;

import fr.diair.atlas.newsletter.edition.Edition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition as plain text: lines of 72 characters, links at the end under their numbers. */
final class TextLetter {
    static final int WIDTH = 72;

    private final StringBuilder out = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private final Edition edition;

    private TextLetter(Edition edition) {
        this.edition = edition;
    }

    static String of(Edition edition) {
        return new TextLetter(edition).written();
    }

    private String written() {
        title(edition.title(), '=');
        if (!edition.period().isEmpty()) {
            wrapped(edition.period(), "", "");
        }
        if (edition.demo()) {
            out.append('\n');
            wrapped("*** " + Edition.DEMO + " ***", "", "");
        }
        edition.opening().forEach(this::paragraph);
        edition.sections().forEach(this::section);
        if (!edition.sources().isEmpty()) {
            out.append('\n');
            title("Sources", '-');
            int number = 0;
            for (Edition.Source source : edition.sources()) {
                wrapped(source.text() + mark(source.href()), "S%d. ".formatted(++number), "    ");
            }
        }
        out.append('\n');
        wrapped("Lettre composée avec Atlas" + mark(edition.home()), "", "");
        if (!links.isEmpty()) {
            out.append('\n');
            title("Liens", '-');
            for (int i = 0; i < links.size(); i++) {
                // an address is never broken: it would not open
                out.append("[%d] %s\n".formatted(i + 1, links.get(i)));
            }
        }
        return out.toString();
    }

    private void section(Edition.Section section) {
        out.append('\n');
        if (!section.heading().isEmpty()) {
            title(section.heading(), '-');
        }
        section.paragraphs().forEach(one -> {
            wrapped(one, "", "");
            out.append('\n');
        });
        if (section.image() != null) {
            wrapped("[Image : " + section.image().alternative() + "]", "", "");
            out.append('\n');
        }
        if (section.lead() != null) {
            String source = section.lead().source() == 0
                    ? ""
                    : " [S%d]".formatted(section.lead().source());
            wrapped(section.lead().text() + mark(section.lead().href()) + source, "", "");
        } else if (section.big() != null) {
            wrapped(
                    section.big().value() + " " + section.big().label()
                            + mark(section.big().href()),
                    "",
                    "");
        }
        section.lines().forEach(line -> wrapped(line.text() + mark(line.href()), "- ", "  "));
        if (section.more() != null) {
            wrapped(section.more().text() + mark(section.more().href()), "", "");
        }
    }

    private void paragraph(String text) {
        out.append('\n');
        wrapped(text, "", "");
    }

    private void title(String text, char under) {
        int from = out.length();
        wrapped(text, "", "");
        int longest = out.substring(from).lines().mapToInt(String::length).max().orElse(0);
        out.append(String.valueOf(under).repeat(longest)).append('\n');
    }

    /** A link met before keeps its number. */
    private String mark(@Nullable String href) {
        if (href == null) {
            return "";
        }
        int known = links.indexOf(href);
        if (known < 0) {
            links.add(href);
            known = links.size() - 1;
        }
        return " [%d]".formatted(known + 1);
    }

    /** Breaks at ordinary spaces only: a figure stays with its word. */
    private void wrapped(String text, String first, String next) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("[ \\t\\r\\n]+")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(next);
                empty = true;
            }
            if (!empty) {
                line.append(' ');
            }
            line.append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }
}
