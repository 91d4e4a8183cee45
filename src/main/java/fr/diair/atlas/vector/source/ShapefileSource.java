package fr.diair.atlas.vector.source;

import fr.diair.atlas.fault.DataException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A Shapefile in a ZIP archive: shapes (.shp) and their table (.dbf) side by side; the .prj tells the system of coordinates
 * and the .cpg the encoding of the table, where they are there. Written after ESRI's technical description of July 1998.
 */
public final class ShapefileSource implements FeatureSource {
    private static final int HEADER = 100;
    private static final int FILE_CODE = 9994;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int LONGEST_SHOWN = 60;

    private final String name;
    private final List<String> layers;
    private final String layer;
    private final Path folder;
    private final Path shapes;
    private final DbfTable table;
    private final @Nullable SourceNotice notice;
    private final @Nullable CrsClaim crs;

    private ShapefileSource(
            String name,
            List<String> layers,
            String layer,
            Path folder,
            Map<String, Path> members,
            @Nullable String encoding)
            throws IOException {
        this.name = name;
        this.layers = layers;
        this.layer = layer;
        this.folder = folder;
        this.shapes = member(members, "shp");
        this.table = DbfTable.open(member(members, "dbf"), name);
        this.notice = table.encode(encoding, text(members.get("cpg")));
        String prj = text(members.get("prj"));
        this.crs = prj == null || prj.isBlank() ? null : new CrsClaim(null, prj, said(prj));
    }

    /**
     * @param layer the name of a .shp without its extension; null: the first
     * @param encoding of the table; null: as found
     * @throws DataException for an archive that is none, was made to harm, or lacks a part
     */
    public static ShapefileSource open(Path file, String name, @Nullable String layer, @Nullable String encoding) {
        ShapefileArchive archive = ShapefileArchive.open(file, name);
        List<String> layers = archive.layers();
        String wanted = layer == null ? layers.get(0) : layer;
        if (!layers.contains(wanted)) {
            throw new DataException(
                    "no-such-layer",
                    "Le fichier %s n'a pas de couche « %s » ; il a : %s."
                            .formatted(name, wanted, String.join(", ", layers)));
        }
        Path folder = null;
        try {
            folder = Files.createTempDirectory("atlas-shp");
            return new ShapefileSource(name, layers, wanted, folder, archive.lay(wanted, folder), encoding);
        } catch (IOException e) {
            remove(folder);
            throw new DataException("file-unreadable", "Le fichier %s ne peut pas être lu.".formatted(name), e);
        } catch (RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private Path member(Map<String, Path> members, String extension) {
        Path member = members.get(extension);
        if (member == null) {
            throw new DataException(
                    "dbf-missing",
                    "Le Shapefile %s n'a pas de .%s : les codes des communes y sont. Donnez l'archive entière."
                            .formatted(name, extension));
        }
        return member;
    }

    private static @Nullable String text(@Nullable Path path) throws IOException {
        if (path == null) {
            return null;
        }
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
        }
    }

    /** The name in a definition. */
    private static String said(String prj) {
        String[] quoted = prj.split("\"", 3);
        String said = (quoted.length > 2 ? quoted[1] : prj)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return said.substring(0, Math.min(LONGEST_SHOWN, said.length()));
    }

    @Override
    public String format() {
        return "shapefile";
    }

    @Override
    public List<String> layers() {
        return layers;
    }

    @Override
    public String layer() {
        return layer;
    }

    @Override
    public @Nullable CrsClaim crs() {
        return crs;
    }

    @Override
    public List<String> fields() {
        return table.fields();
    }

    @Override
    public Long count() {
        return table.count();
    }

    @Override
    public List<SourceNotice> notices() {
        return notice == null ? List.of() : List.of(notice);
    }

    @Override
    public void read(Consumer<RawFeature> to) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(shapes), 1 << 16));
                DbfTable.Records records = table.records()) {
            long left = Files.size(shapes) - HEADER;
            if (left < 0 || in.readInt() != FILE_CODE) {
                throw damaged("ce n'est pas un .shp");
            }
            in.skipNBytes(HEADER - Integer.BYTES);
            long index = 0;
            byte[] record = records.next();
            while (record != null) {
                if (left < 2L * Integer.BYTES) {
                    throw damaged("il a %d formes pour %d lignes de table".formatted(index, table.count()));
                }
                index++;
                in.readInt();
                long bytes = 2L * Integer.toUnsignedLong(in.readInt());
                left -= 2L * Integer.BYTES + bytes;
                if (left < 0 || bytes > Integer.MAX_VALUE - 8) {
                    throw damaged("la forme n° %d dépasse la fin du fichier".formatted(index));
                }
                feature(index, in.readNBytes((int) bytes), record, to);
                record = records.next();
            }
        } catch (IOException e) {
            throw new DataException("file-unreadable", "Le fichier %s ne peut pas être lu.".formatted(name), e);
        }
    }

    private void feature(long index, byte[] bytes, byte[] record, Consumer<RawFeature> to) {
        Map<String, @Nullable Object> attributes = table.attributes(record);
        if (attributes == null) {
            return; // Deleted: the shape goes with its line, as every program takes it.
        }
        ShapeReader reader = new ShapeReader();
        Geometry geometry = null;
        SourceNotice fault = null;
        try {
            geometry = reader.read(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        } catch (GeometryFault e) {
            fault = new SourceNotice(e.reason(), e.sentence());
        }
        to.accept(new RawFeature(
                index,
                (int) Math.min(Integer.MAX_VALUE, index),
                attributes,
                geometry,
                fault,
                reader.closedRings(),
                reader.altitudes()));
    }

    private DataException damaged(String why) {
        return new DataException("shapefile-damaged", "Le .shp du fichier %s est abîmé : %s.".formatted(name, why));
    }

    @Override
    public void close() {
        remove(folder);
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.toList()) {
                Files.deleteIfExists(path);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
