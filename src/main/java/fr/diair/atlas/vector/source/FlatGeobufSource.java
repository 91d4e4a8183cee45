package fr.diair.atlas.vector.source;

import fr.diair.atlas.fault.DataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;

/** A FlatGeobuf, with or without an index: a header, then features one after the other, each said to be so many bytes long. */
public final class FlatGeobufSource implements FeatureSource {
    private static final int MAGIC = 8;
    private static final int LARGEST_HEADER = 16 << 20;
    private static final int INDEX_NODE = 40;
    private static final int LONGEST_SHOWN = 60;

    private final Path file;
    private final String name;
    private final Header header;
    private final long featuresAt;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final @Nullable CrsClaim crs;

    private FlatGeobufSource(Path file, String name, ByteBuffer head, long size) {
        this.file = file;
        this.name = name;
        this.header = Header.getRootAsHeader(head);
        long index = indexSize(header.featuresCount(), header.indexNodeSize());
        this.featuresAt = MAGIC + Integer.BYTES + head.capacity() + index;
        if (index < 0 || featuresAt > size || header.columnsLength() > head.capacity() / Integer.BYTES) {
            throw damaged(name, "son index dépasse la fin du fichier");
        }
        for (int i = 0; i < header.columnsLength(); i++) {
            columns.add(header.columns(i));
            fields.add(String.valueOf(header.columns(i).name()));
        }
        this.crs = claim(header.crs());
    }

    /** @throws DataException when its header cannot be read */
    public static FlatGeobufSource open(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            in.skipNBytes(MAGIC);
            ByteBuffer length = ByteBuffer.wrap(in.readNBytes(Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
            int bytes = length.remaining() < Integer.BYTES ? -1 : length.getInt();
            if (bytes <= 0 || bytes > LARGEST_HEADER || bytes > size) {
                throw damaged(name, "son en-tête manque");
            }
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(bytes)).order(ByteOrder.LITTLE_ENDIAN);
            if (head.remaining() < bytes) {
                throw damaged(name, "son en-tête est coupé");
            }
            return new FlatGeobufSource(file, name, head, size);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw new DataException(
                    "flatgeobuf-damaged", "Le FlatGeobuf %s est abîmé : demandez-le de nouveau.".formatted(name), e);
        }
    }

    private static DataException damaged(String name, String why) {
        return new DataException(
                "flatgeobuf-damaged", "Le FlatGeobuf %s est abîmé (%s) : demandez-le de nouveau.".formatted(name, why));
    }

    /** Bytes of the packed tree between the header and the features: nodes of each level, 40 bytes each. */
    private static long indexSize(long features, int nodeSize) {
        if (nodeSize == 0 || features == 0) {
            return 0;
        }
        if (nodeSize < 2 || features < 0 || features > Integer.MAX_VALUE) {
            return -1;
        }
        long nodes = features;
        long level = features;
        while (level > 1) {
            level = (level + nodeSize - 1) / nodeSize;
            nodes += level;
        }
        return nodes * INDEX_NODE;
    }

    private static @Nullable CrsClaim claim(@Nullable Crs crs) {
        if (crs == null) {
            return null;
        }
        String said = crs.name() == null ? crs.org() + ":" + crs.code() : crs.name();
        said = said.substring(0, Math.min(LONGEST_SHOWN, said.length()));
        boolean epsg = crs.code() > 0 && (crs.org() == null || crs.org().equalsIgnoreCase("EPSG"));
        if (!epsg && crs.wkt() == null) {
            return crs.code() == 0 ? null : new CrsClaim(null, null, said);
        }
        return epsg ? new CrsClaim(crs.code(), null, said) : new CrsClaim(null, crs.wkt(), said);
    }

    @Override
    public String format() {
        return "flatgeobuf";
    }

    @Override
    public List<String> layers() {
        return List.of();
    }

    @Override
    public @Nullable String layer() {
        return null;
    }

    @Override
    public @Nullable CrsClaim crs() {
        return crs;
    }

    @Override
    public List<String> fields() {
        return List.copyOf(fields);
    }

    @Override
    public @Nullable Long count() {
        return header.featuresCount() == 0 ? null : header.featuresCount();
    }

    @Override
    public List<SourceNotice> notices() {
        return List.of();
    }

    @Override
    public void read(Consumer<RawFeature> to) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long left = Files.size(file) - featuresAt;
            in.skipNBytes(featuresAt);
            long index = 0;
            while (left > 0) {
                index++;
                ByteBuffer length =
                        ByteBuffer.wrap(in.readNBytes(Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
                int bytes = length.remaining() < Integer.BYTES ? -1 : length.getInt();
                left -= Integer.BYTES;
                if (bytes <= 0 || bytes > left) {
                    throw damaged(name, "l'objet n° %d dépasse la fin du fichier".formatted(index));
                }
                left -= bytes;
                to.accept(feature(index, ByteBuffer.wrap(in.readNBytes(bytes)).order(ByteOrder.LITTLE_ENDIAN)));
            }
            if (header.featuresCount() != 0 && index != header.featuresCount()) {
                throw damaged(name, "il a %d objets sur %d".formatted(index, header.featuresCount()));
            }
        } catch (IOException e) {
            throw new DataException("file-unreadable", "Le fichier %s ne peut pas être lu.".formatted(name), e);
        }
    }

    private RawFeature feature(long index, ByteBuffer bytes) {
        FlatGeobufFeature reader = new FlatGeobufFeature(bytes.capacity());
        try {
            return reader.read(index, Feature.getRootAsFeature(bytes), columns, header.geometryType());
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw new DataException(
                    "flatgeobuf-damaged",
                    "Le FlatGeobuf %s est abîmé à l'objet n° %d : demandez-le de nouveau.".formatted(name, index),
                    e);
        }
    }

    @Override
    public void close() {
        // Each reading closes what it opened.
    }
}
