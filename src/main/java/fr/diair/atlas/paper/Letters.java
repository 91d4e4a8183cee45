package fr.diair.atlas.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** DejaVu Sans in two weights, of which a document embeds the letters that it uses. */
public final class Letters {
    /** Where Debian's fonts-dejavu-core puts them; docker/packages.txt asks for it. */
    private static final Path FOLDER = Path.of("/usr/share/fonts/truetype/dejavu");

    private final PDFont plain;
    private final PDFont bold;
    private final boolean curly;
    private final Map<Integer, Boolean> known = new HashMap<>();

    /** @param curly whether apostrophes and the blanks before colons are set as French printers do, however they were typed */
    public Letters(PDDocument document, boolean curly) {
        this.curly = curly;
        plain = loaded(document, "DejaVuSans.ttf");
        bold = loaded(document, "DejaVuSans-Bold.ttf");
    }

    private static PDFont loaded(PDDocument document, String file) {
        try {
            return PDType0Font.load(document, FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PDFont of(boolean heavy) {
        return heavy ? bold : plain;
    }

    PDFont of(Type type) {
        return type.bold() ? bold : plain;
    }

    /** With no line that begins by a colon and the like. */
    String held(String text) {
        return curly ? text.replaceAll(" (?=[:;?!»%€](\\s|$))", "\u00a0").replace("« ", "«\u00a0") : text;
    }

    /** In points. */
    public double width(String text, Type type) {
        try {
            return of(type).getStringWidth(writable(text)) / 1000 * type.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with a question mark for each letter that the font does not have. */
    public String writable(String text) {
        StringBuilder written = new StringBuilder();
        (curly ? text.replace('\'', '’') : text)
                .codePoints()
                .forEach(letter -> written.appendCodePoint(has(letter) ? letter : '?'));
        return written.toString();
    }

    private boolean has(int letter) {
        return known.computeIfAbsent(letter, one -> {
            try {
                return plain.encode(Character.toString(one)).length > 0
                        && bold.encode(Character.toString(one)).length > 0;
            } catch (IllegalArgumentException | IOException e) {
                return false;
            }
        });
    }

    /** As much of a text as fits, with an ellipsis where something is cut. */
    public String fitting(String text, Type type, double width) {
        if (width(text, type) <= width) {
            return text;
        }
        int fits = text.length();
        while (fits > 0 && width(text.substring(0, fits).stripTrailing() + "…", type) > width) {
            fits--;
        }
        return text.substring(0, fits).stripTrailing() + "…";
    }
}
