package fr.diair.atlas.table.source;

import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
    TEXT,
    XLSX,
    ODS,
    FEATURES;

    private static final int HEAD = 4096;

    /** First bytes, in ISO-8859-1, of what is no table. */
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("%PDF", "un PDF : demandez le tableau d'origine (CSV ou Excel)");
        OTHERS.put("\u001f\u008b", "un fichier compressé (gzip) : décompressez-le d'abord");
        OTHERS.put("Rar!", "une archive RAR : décompressez-la d'abord");
        OTHERS.put("7z\u00bc\u00af", "une archive 7z : décompressez-la d'abord");
        OTHERS.put("PAR1", "un fichier Parquet : exportez-le en CSV");
        OTHERS.put("\u0089PNG", "une image PNG : demandez le tableau d'origine (CSV ou Excel)");
        OTHERS.put("\u00ff\u00d8\u00ff", "une image JPEG : demandez le tableau d'origine (CSV ou Excel)");
        OTHERS.put("GIF8", "une image GIF : demandez le tableau d'origine (CSV ou Excel)");
        OTHERS.put("{\\rtf", "un document RTF : copiez son tableau dans un classeur");
        OTHERS.put("MIME-Version:", "une page web archivée : ouvrez-la dans Excel et enregistrez-la en .xlsx");
    }

    /**
     * @return null when there is not one byte
     * @throws DataException naming what the file is, when that is no table
     */
    @Nullable
    static FileKind of(Path file, String name) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(HEAD);
        } catch (NoSuchFileException e) {
            throw new DataException("file-missing", "Le fichier %s est introuvable.".formatted(name), e);
        } catch (IOException e) {
            throw new DataException("unreadable-file", "Le fichier %s ne peut pas être lu.".formatted(name), e);
        }
        if (bytes.length == 0) {
            return null;
        }
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return Zip.kind(file, name);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw oldOffice(file, name);
        }
        if (isOfFeatures(head)) {
            return FEATURES;
        }
        OTHERS.forEach((start, what) -> {
            if (head.startsWith(start)) {
                throw notATable(name, what);
            }
        });
        refuseMarkup(head, name);
        return TEXT;
    }

    /** The attributes of features are a table. */
    private static boolean isOfFeatures(String head) {
        String text = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        return head.startsWith("SQLite format 3")
                || head.startsWith("fgb")
                || (text.stripLeading().startsWith("{") && text.contains("\"Feature"));
    }

    static DataException notATable(String name, String what) {
        return new DataException("not-a-table", "Le fichier %s est %s.".formatted(name, what));
    }

    private static void refuseMarkup(String head, String name) {
        String text = head.replace("\u0000", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        boolean markup =
                text.startsWith("<?xml") || text.matches("(?s)<(!doctype|!--|html|head|body|table|meta|style).*");
        if (markup && text.matches("(?s).*<(html|table|body|meta)[\\s>].*")) {
            throw notATable(
                    name, "une page HTML, quel que soit son nom : ouvrez-la dans Excel et enregistrez-la en .xlsx");
        }
        if (markup) {
            throw notATable(name, "un document XML : enregistrez-le en .xlsx ou en CSV");
        }
        if (text.matches("(?s)\\{\\s*(\"|}).*") || text.matches("(?s)\\[\\s*([{\\[]).*")) {
            throw notATable(name, "du JSON : seul le GeoJSON (FeatureCollection) est lu");
        }
    }

    /** The old container of Office holds .xls, and today's workbooks once they have a password. */
    private static DataException oldOffice(Path file, String name) {
        String directory;
        try (InputStream in = Files.newInputStream(file)) {
            directory = new String(in.readNBytes(1 << 22), StandardCharsets.ISO_8859_1).replace("\u0000", "");
        } catch (IOException e) {
            return new DataException("unreadable-file", "Le fichier %s ne peut pas être lu.".formatted(name), e);
        }
        if (directory.contains("EncryptedPackage")) {
            return new DataException(
                    "encrypted-file",
                    "Le classeur %s est protégé par un mot de passe : ouvrez-le dans Excel et enregistrez-le sans mot de passe."
                            .formatted(name));
        }
        return notATable(
                name, "un ancien document Office (.xls, .doc…) : ouvrez-le et enregistrez-le en .xlsx, .ods ou CSV");
    }
}
