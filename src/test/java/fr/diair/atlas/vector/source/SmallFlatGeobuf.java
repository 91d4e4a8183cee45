package fr.diair.atlas.vector.source;

import com.google.flatbuffers.FlatBufferBuilder;
import fr.diair.atlas.geo.Repair;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

/** A FlatGeobuf without an index, written with the library of the format: texts and polygons. */
public final class SmallFlatGeobuf {
    private SmallFlatGeobuf() {}

    /** A feature to write. */
    public record One(List<String> values, Geometry geometry) {}

    public static Path write(Path file, int epsg, List<String> columns, List<One> features) {
        HeaderMeta header = new HeaderMeta();
        header.name = "communes";
        header.srid = epsg;
        header.geometryType = (byte) GeometryType.MultiPolygon;
        header.featuresCount = features.size();
        header.columns = columns.stream()
                .map(name -> {
                    ColumnMeta column = new ColumnMeta();
                    column.name = name;
                    column.type = ColumnType.String;
                    return column;
                })
                .toList();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(Constants.MAGIC_BYTES);
            HeaderMeta.write(header, out, new FlatBufferBuilder());
            for (One feature : features) {
                FlatBufferBuilder builder = new FlatBufferBuilder();
                int geometry = GeometryConversions.serialize(
                        builder, Repair.multi(feature.geometry), (byte) GeometryType.MultiPolygon);
                int values = Feature.createPropertiesVector(builder, properties(feature.values));
                int one = Feature.createFeature(builder, geometry, values, 0);
                builder.finishSizePrefixed(one);
                Channels.newChannel(out).write(builder.dataBuffer());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static byte[] properties(List<String> values) {
        byte[][] texts = values.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        ByteBuffer bytes = ByteBuffer.allocate(IntStream.range(0, texts.length)
                        .map(i -> texts[i].length + 6)
                        .sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        for (short i = 0; i < texts.length; i++) {
            bytes.putShort(i).putInt(texts[i].length).put(texts[i]);
        }
        return bytes.array();
    }
}
