package fr.diair.atlas.vector.source;

import fr.diair.atlas.fault.DataException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding the texts of a .dbf are: what the person says, else the .cpg, else the byte of its header that names
 * the language driver, else UTF-8 where the bytes are, else windows-1252. A .cpg that says UTF-8 of bytes that are not lies.
 */
record DbfEncoding(Charset charset, @Nullable SourceNotice notice) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The language drivers of French files, by the number in the header. */
    private static final Map<Integer, String> DRIVERS = Map.of(
            0x01,
            "IBM437",
            0x02,
            "IBM850",
            0x03,
            "windows-1252",
            0x57,
            "windows-1252",
            0x58,
            "windows-1252",
            0x59,
            "windows-1252",
            0x0d,
            "IBM437",
            0x0e,
            "IBM850");

    /**
     * @param said by the person
     * @param cpg the text of the .cpg
     * @param driver the byte of the header
     * @param texts some bytes of texts of the table
     * @throws DataException when the person says an encoding that does not exist
     */
    static DbfEncoding of(String file, @Nullable String said, @Nullable String cpg, int driver, ByteBuffer texts) {
        if (said != null) {
            Charset charset = named(said);
            if (charset == null) {
                throw new DataException(
                        "unknown-encoding",
                        "« %s » n'est pas un codage connu (fichier %s) : dites par exemple utf-8, windows-1252 ou cp850."
                                .formatted(said, file));
            }
            return new DbfEncoding(charset, null);
        }
        boolean utf8 = isUtf8(texts);
        String driven = DRIVERS.get(driver);
        Charset fallback = driven == null ? WINDOWS : Charset.forName(driven);
        if (cpg != null && !cpg.isBlank()) {
            Charset charset = named(cpg);
            if (charset == null) {
                return new DbfEncoding(utf8 ? StandardCharsets.UTF_8 : fallback, notice(cpg, "n'est pas connu"));
            }
            return charset.equals(StandardCharsets.UTF_8) && !utf8
                    ? new DbfEncoding(fallback, notice(cpg, "n'est pas celui des textes, lus en " + fallback.name()))
                    : new DbfEncoding(charset, null);
        }
        return driven == null && utf8 ? new DbfEncoding(StandardCharsets.UTF_8, null) : new DbfEncoding(fallback, null);
    }

    private static SourceNotice notice(String cpg, String what) {
        String shown = cpg.strip().replaceAll("\\p{Cntrl}", "?");
        return new SourceNotice(
                "lying-encoding",
                "le codage annoncé par le .cpg (« %s ») %s"
                        .formatted(shown.substring(0, Math.min(40, shown.length())), what));
    }

    /** As Java knows it, or as ESRI and GDAL write it in a .cpg. */
    private static @Nullable Charset named(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^ansi\\s*", "");
        if (name.matches("utf-?8|65001")) {
            return StandardCharsets.UTF_8;
        }
        if (name.matches("(iso[ _-]?)?8859[ _-]?1|latin[ _-]?1")) {
            return StandardCharsets.ISO_8859_1;
        }
        if (name.matches("(iso[ _-]?)?8859[ _-]?15|latin[ _-]?9")) {
            return Charset.forName("ISO-8859-15");
        }
        if (name.matches("(cp|windows-?)?125\\d")) {
            return Charset.forName("windows-" + name.substring(name.length() - 4));
        }
        if (name.matches("(cp|ibm|oem)?[ _-]?(437|850)")) {
            return Charset.forName("IBM" + name.substring(name.length() - 3));
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean isUtf8(ByteBuffer texts) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(texts.duplicate());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
