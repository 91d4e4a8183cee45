package fr.diair.atlas.table.source;

import fr.diair.atlas.fault.DataException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The archive that a workbook is: what it holds, and streams from it that cannot swell without end. */
final class Zip {
    private static final int MOST_ENTRIES = 10_000;

    /** Beyond the first megabytes, no honest sheet is that much larger than its compressed self. */
    private static final long MOST_RATIO = 300;

    private static final long FREE = 64L << 20;

    private Zip() {}

    static ZipFile open(Path file, String name) {
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            if (zip.size() > MOST_ENTRIES) {
                zip.close();
                throw bomb(name);
            }
            return zip;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(name, e);
        }
    }

    static FileKind kind(Path file, String name) {
        try (ZipFile zip = open(file, name)) {
            if (has(zip, "xl/workbook.xml") || isSpreadsheet(zip, "[Content_Types].xml", "spreadsheetml.")) {
                return FileKind.XLSX;
            }
            if (isSpreadsheet(zip, "mimetype", "opendocument.spreadsheet")) {
                return FileKind.ODS;
            }
            throw FileKind.notATable(name, what(zip));
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(name, e);
        }
    }

    private static String what(ZipFile zip) {
        if (has(zip, "xl/workbook.bin")) {
            return "un classeur binaire (.xlsb) : ouvrez-le dans Excel et enregistrez-le en .xlsx";
        }
        if (has(zip, "word/document.xml") || has(zip, "ppt/presentation.xml") || has(zip, "mimetype")) {
            return "un document qui n'est pas un tableau (texte, présentation…) : copiez son tableau dans un classeur";
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            if (entries.nextElement().getName().toLowerCase(Locale.ROOT).endsWith(".shp")) {
                return "une archive de contours (Shapefile) : importez-la comme contours";
            }
        }
        return "une archive ZIP : décompressez-la et choisissez le tableau qu'elle contient";
    }

    private static boolean has(ZipFile zip, String entry) {
        return zip.getEntry(entry) != null;
    }

    private static boolean isSpreadsheet(ZipFile zip, String entry, String word) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(found)) {
            return new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8).contains(word);
        }
    }

    /**
     * One entry, refused as soon as it gives more than is allowed.
     *
     * @param most bytes once inflated
     * @return null when there is no such entry
     */
    @Nullable
    static InputStream stream(ZipFile zip, String entry, String name, long most) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        return found == null
                ? null
                : new Bounded(zip.getInputStream(found), name, most, Math.max(1, found.getCompressedSize()));
    }

    static DataException bomb(String name) {
        return new DataException(
                "zip-bomb",
                "Le classeur %s gonfle démesurément une fois décompressé : enregistrez son tableau en CSV."
                        .formatted(name));
    }

    static DataException damaged(String name, Exception e) {
        return new DataException(
                "damaged-workbook",
                "Le classeur %s est abîmé ou incomplet : ouvrez-le, enregistrez-le de nouveau et renvoyez-le."
                        .formatted(name),
                e);
    }

    /** Counts what comes out, whatever the archive declares. */
    private static final class Bounded extends FilterInputStream {
        private final String name;
        private final long most;
        private final long compressed;
        private long given;

        Bounded(InputStream in, String name, long most, long compressed) {
            super(in);
            this.name = name;
            this.most = most;
            this.compressed = compressed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long more) {
            given += more;
            if (given > most || (given > FREE && given / compressed > MOST_RATIO)) {
                throw bomb(name);
            }
        }
    }
}
