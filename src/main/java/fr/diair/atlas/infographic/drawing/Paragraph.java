package fr.diair.atlas.infographic.drawing;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Text set in lines of a given width. */
final class Paragraph {
    private static final double LEADING = 1.25;

    private final List<String> lines;
    private final boolean cut;
    private final Font font;

    private Paragraph(List<String> lines, boolean cut, Font font) {
        this.lines = List.copyOf(lines);
        this.cut = cut;
        this.font = font;
    }

    /**
     * Breaks at ordinary spaces, never at no-break ones. A word that is too long is cut, and so is what would go beyond the
     * last line, with an ellipsis.
     */
    static Paragraph of(String text, Font font, double width, int maxLines) {
        List<String> lines = new ArrayList<>();
        String line = "";
        boolean cut = false;
        for (String word : text.strip().split("[ \\t\\r\\n]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (Style.width(longer, font) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                if (lines.size() == maxLines - 1) {
                    line = shortened(longer, font, width);
                    cut = true;
                    break;
                }
                lines.add(line);
            }
            line = word;
            if (Style.width(word, font) > width) {
                line = shortened(word, font, width);
                cut = true;
            }
        }
        lines.add(line);
        return new Paragraph(lines, cut, font);
    }

    /** The same number of lines, as even as can be. */
    static Paragraph balanced(String text, List<Font> fonts, double width, int maxLines) {
        Paragraph widest = fitting(text, fonts, width, maxLines);
        Paragraph best = widest;
        for (double narrower = 0.97 * width; narrower > 0.5 * width; narrower *= 0.97) {
            Paragraph even = of(text, widest.font, narrower, maxLines);
            if (even.cut || even.lines.size() > widest.lines.size()) {
                break;
            }
            best = even;
        }
        return widest.cut ? widest : best;
    }

    /** In the largest of the sizes in which nothing is cut, else in the last one. */
    static Paragraph fitting(String text, List<Font> fonts, double width, int maxLines) {
        Paragraph paragraph = of(text, fonts.get(0), width, maxLines);
        for (int i = 1; i < fonts.size() && paragraph.cut; i++) {
            paragraph = of(text, fonts.get(i), width, maxLines);
        }
        return paragraph;
    }

    /** As many characters as fit, found by halving. */
    private static String shortened(String text, Font font, double width) {
        int fits = 0;
        int tooMany = text.codePointCount(0, text.length()) + 1;
        while (tooMany - fits > 1) {
            int tried = (fits + tooMany) / 2;
            if (Style.width(first(text, tried) + "…", font) <= width) {
                fits = tried;
            } else {
                tooMany = tried;
            }
        }
        return first(text, fits).stripTrailing() + "…";
    }

    private static String first(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }

    boolean isCut() {
        return cut;
    }

    Font font() {
        return font;
    }

    double lineHeight() {
        return LEADING * font.getSize2D();
    }

    double height() {
        return lines.size() * lineHeight();
    }

    double width() {
        return lines.stream().mapToDouble(line -> Style.width(line, font)).max().orElse(0);
    }

    /** The lines with the left end of the first at x and its top at y. */
    List<Mark> at(String role, double x, double y, Color colour) {
        List<Mark> marks = new ArrayList<>();
        double baseline = y + font.getSize2D();
        for (String line : lines) {
            marks.add(new Mark.Text(role, line, font, colour, x, baseline, null));
            baseline += lineHeight();
        }
        return marks;
    }
}
