package fr.diair.atlas.table.source;

import fr.diair.atlas.fault.DataException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * How a text file is encoded.
 *
 * @param name one of {@link #NAMES}
 * @param skip bytes of the byte order mark
 * @param strict a byte that the encoding does not know is an error, not a replacement character
 * @param reason one French sentence: why this one
 */
record TextEncoding(String name, int skip, boolean strict, String reason) {
    static final String DOUBLE = "utf-8-double";

    static final List<String> NAMES = List.of(
            "utf-8",
            DOUBLE,
            "windows-1252",
            "iso-8859-15",
            "iso-8859-1",
            "utf-16le",
            "utf-16be",
            "ibm850",
            "macintosh");

    static TextEncoding forced(String name, int skip) {
        String known = name.toLowerCase(Locale.ROOT).strip();
        if (!NAMES.contains(known)) {
            throw new DataException(
                    "unknown-encoding",
                    "Le codage « %s » n'est pas connu ; choisissez parmi : %s."
                            .formatted(name, String.join(", ", NAMES)));
        }
        return new TextEncoding(known, skip, known.startsWith("utf"), "Codage choisi.");
    }

    Charset charset() {
        return switch (name) {
            case "utf-8", DOUBLE -> StandardCharsets.UTF_8;
            case "macintosh" -> Charset.forName("x-MacRoman");
            default -> Charset.forName(name);
        };
    }

    CharsetDecoder decoder() {
        CodingErrorAction action = strict ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        return charset().newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    }

    boolean repairs() {
        return name.equals(DOUBLE);
    }
}
