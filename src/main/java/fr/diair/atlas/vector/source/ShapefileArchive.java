package fr.diair.atlas.vector.source;

import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP archive of Shapefiles: its layers, and the members of one of them laid out in a private folder. An archive made to
 * harm (names that climb out, links, too many entries, members that unfold without end) is refused before it can.
 */
final class ShapefileArchive {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final long MOST_RATIO = 200;

    /** A small archive of a small, regular table may well be packed tighter than the ratio. */
    private static final long ALWAYS_ALLOWED = 32L << 20;

    private static final int CHUNK = 1 << 16;
    private static final Set<String> MEMBERS = Set.of("shp", "dbf", "prj", "cpg");

    private final Path file;
    private final String name;

    /** By layer, then by extension in small letters: the name of the entry. */
    private final Map<String, Map<String, String>> layers = new LinkedHashMap<>();

    private ShapefileArchive(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** @throws DataException when it is no archive, was made to harm, or holds no .shp */
    static ShapefileArchive open(Path file, String name) {
        ShapefileArchive archive = new ShapefileArchive(file, name);
        try (ZipFile zip = zip(file)) {
            archive.look(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw archive.damaged(e);
        }
        archive.layers.values().removeIf(members -> !members.containsKey("shp"));
        if (archive.layers.isEmpty()) {
            throw new DataException(
                    "file-zip",
                    "L'archive %s ne contient pas de Shapefile (.shp) : donnez le fichier qu'elle contient."
                            .formatted(name));
        }
        return archive;
    }

    private static ZipFile zip(Path file) throws IOException {
        return ZipFile.builder().setPath(file).get();
    }

    private void look(ZipFile zip) {
        int entries = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries++;
            if (entries > MOST_ENTRIES) {
                throw new DataException(
                        "zip-entries",
                        "L'archive %s a plus de %d entrées : elle est refusée.".formatted(name, MOST_ENTRIES));
            }
            refuseHarmful(entry);
            String path = entry.getName();
            String plain = path.substring(path.lastIndexOf('/') + 1);
            int dot = plain.lastIndexOf('.');
            String extension = plain.substring(dot + 1).toLowerCase(Locale.ROOT);
            if (!entry.isDirectory()
                    && dot > 0
                    && !plain.startsWith(".")
                    && !path.startsWith("__MACOSX/")
                    && MEMBERS.contains(extension)) {
                String layer = path.substring(0, path.length() - extension.length() - 1);
                layers.computeIfAbsent(key(layer), absent -> new LinkedHashMap<>())
                        .put(extension, path);
            }
        }
    }

    /** Members of one layer may differ in capitals. */
    private String key(String layer) {
        return layers.keySet().stream()
                .filter(known -> known.equalsIgnoreCase(layer))
                .findFirst()
                .orElse(layer);
    }

    private void refuseHarmful(ZipArchiveEntry entry) {
        String path = entry.getName();
        boolean climbs = path.startsWith("/")
                || path.contains("\\")
                || path.contains("\0")
                || path.matches("^[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
        if (climbs) {
            throw new DataException(
                    "zip-slip",
                    "L'archive %s a une entrée dont le nom sort de son dossier (%s) : elle est refusée."
                            .formatted(name, shown(path)));
        }
        if (entry.isUnixSymlink()) {
            throw new DataException(
                    "zip-symlink",
                    "L'archive %s a un lien symbolique (%s) : elle est refusée.".formatted(name, shown(path)));
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new DataException(
                    "zip-encrypted", "L'archive %s est protégée par un mot de passe : donnez-la sans.".formatted(name));
        }
    }

    private static String shown(String path) {
        return path.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(60, path.length()));
    }

    List<String> layers() {
        return new ArrayList<>(layers.keySet());
    }

    /**
     * Lays out the members of a layer.
     *
     * @return by extension in small letters
     */
    Map<String, Path> lay(String layer, Path folder) {
        Map<String, Path> laid = new LinkedHashMap<>();
        Map<String, String> members = layers.getOrDefault(layer, Map.of());
        try (ZipFile zip = zip(file)) {
            long[] unfolded = {0};
            long most = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, Files.size(file) * MOST_RATIO));
            for (Map.Entry<String, String> member : members.entrySet()) {
                Path to = folder.resolve("layer." + member.getKey());
                ZipArchiveEntry entry = zip.getEntry(member.getValue());
                try (InputStream in = zip.getInputStream(entry);
                        OutputStream out = Files.newOutputStream(to)) {
                    copy(in, out, unfolded, most);
                }
                laid.put(member.getKey(), to);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
        return laid;
    }

    private void copy(@Nullable InputStream in, OutputStream out, long[] unfolded, long most) throws IOException {
        if (in == null) {
            throw new IOException("An entry cannot be read");
        }
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            unfolded[0] += read;
            if (unfolded[0] > most) {
                throw new DataException(
                        "zip-bomb",
                        "L'archive %s se déplie sur plus de %d Mo : elle est refusée.".formatted(name, most >> 20));
            }
            out.write(chunk, 0, read);
        }
    }

    private DataException damaged(Exception cause) {
        return new DataException(
                "zip-damaged", "L'archive %s est abîmée : demandez-la de nouveau.".formatted(name), cause);
    }
}
