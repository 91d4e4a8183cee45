package fr.diair.atlas.vector.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/** One feature of a FlatGeobuf. What it says of its own lengths is checked against its bytes before anything is made of it. */
final class FlatGeobufFeature {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int DEEPEST = 4;

    private final int size;
    private boolean altitudes;

    /** @param size of the feature, in bytes */
    FlatGeobufFeature(int size) {
        this.size = size;
    }

    /** @throws IndexOutOfBoundsException when its bytes are not what they say */
    RawFeature read(long index, Feature feature, List<Column> known, int layerType) {
        org.locationtech.jts.geom.Geometry geometry = null;
        SourceNotice fault = null;
        try {
            Geometry stored = feature.geometry();
            geometry = stored == null
                    ? null
                    : shape(stored, layerType == GeometryType.Unknown ? stored.type() : layerType, 1);
        } catch (GeometryFault e) {
            fault = new SourceNotice(e.reason(), e.sentence());
        }
        List<Column> columns = known;
        if (feature.columnsLength() > 0) {
            requireRoom(feature.columnsLength(), Integer.BYTES);
            columns = new ArrayList<>();
            for (int i = 0; i < feature.columnsLength(); i++) {
                columns.add(feature.columns(i));
            }
        }
        int line = (int) Math.min(Integer.MAX_VALUE, index);
        return new RawFeature(index, line, attributes(feature, columns), geometry, fault, 0, altitudes);
    }

    private void requireRoom(long count, int bytes) {
        if (count * bytes > size) {
            throw new IndexOutOfBoundsException("More is announced than there is");
        }
    }

    /** Rings end one after the other, the last with the last position. */
    private static void requireRings(Geometry stored) throws GeometryFault {
        long end = 0;
        for (int i = 0; i < stored.endsLength(); i++) {
            if (stored.ends(i) < end || stored.ends(i) * 2 > stored.xyLength()) {
                throw new GeometryFault("coordinates", "les contours de la forme se chevauchent dans le fichier");
            }
            end = stored.ends(i);
        }
    }

    private org.locationtech.jts.geom.Geometry shape(Geometry stored, int type, int depth) throws GeometryFault {
        if (depth > DEEPEST) {
            throw new GeometryFault("coordinates", "la géométrie est imbriquée trop profondément");
        }
        requireRoom(stored.xyLength(), Double.BYTES);
        requireRoom(stored.endsLength(), Integer.BYTES);
        requireRoom(stored.partsLength(), Integer.BYTES);
        requireRings(stored);
        altitudes |= stored.zLength() > 0 || stored.mLength() > 0;
        requireRoom(stored.zLength(), Double.BYTES);
        requireRoom(stored.mLength(), Double.BYTES);
        if (type == GeometryType.GeometryCollection || type == GeometryType.MultiPolygon && stored.partsLength() > 0) {
            List<org.locationtech.jts.geom.Geometry> parts = new ArrayList<>();
            for (int i = 0; i < stored.partsLength(); i++) {
                Geometry part = stored.parts(i);
                parts.add(
                        shape(part, type == GeometryType.MultiPolygon ? GeometryType.Polygon : part.type(), depth + 1));
            }
            return FACTORY.buildGeometry(parts);
        }
        if (stored.xyLength() == 0) {
            return FACTORY.createPolygon();
        }
        try {
            return GeometryConversions.deserialize(stored, type);
        } catch (RuntimeException e) {
            throw new GeometryFault("coordinates", "la géométrie ne se lit pas");
        }
    }

    private Map<String, @Nullable Object> attributes(Feature feature, List<Column> columns) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        columns.forEach(column -> attributes.put(String.valueOf(column.name()), null));
        requireRoom(feature.propertiesLength(), 1);
        ByteBuffer values = feature.propertiesAsByteBuffer();
        if (values == null) {
            return attributes;
        }
        values.order(ByteOrder.LITTLE_ENDIAN);
        while (values.remaining() >= Short.BYTES) {
            int at = Short.toUnsignedInt(values.getShort());
            if (at >= columns.size()) {
                throw new IndexOutOfBoundsException("No column " + at);
            }
            Column column = columns.get(at);
            attributes.put(String.valueOf(column.name()), value(values, column.type()));
        }
        return attributes;
    }

    private static @Nullable Object value(ByteBuffer values, int type) {
        try {
            return switch (type) {
                case ColumnType.Byte -> (long) values.get();
                case ColumnType.UByte -> (long) Byte.toUnsignedInt(values.get());
                case ColumnType.Bool -> values.get() != 0;
                case ColumnType.Short -> (long) values.getShort();
                case ColumnType.UShort -> (long) Short.toUnsignedInt(values.getShort());
                case ColumnType.Int -> (long) values.getInt();
                case ColumnType.UInt -> Integer.toUnsignedLong(values.getInt());
                case ColumnType.Long -> values.getLong();
                case ColumnType.ULong -> Long.toUnsignedString(values.getLong());
                case ColumnType.Float -> (double) values.getFloat();
                case ColumnType.Double -> values.getDouble();
                case ColumnType.String, ColumnType.Json, ColumnType.DateTime ->
                    new String(bytes(values), StandardCharsets.UTF_8);
                case ColumnType.Binary -> {
                    bytes(values);
                    yield null;
                }
                default -> throw new IndexOutOfBoundsException("No type " + type);
            };
        } catch (java.nio.BufferUnderflowException e) {
            throw new IndexOutOfBoundsException("A value is cut");
        }
    }

    private static byte[] bytes(ByteBuffer values) {
        long length = Integer.toUnsignedLong(values.getInt());
        if (length > values.remaining()) {
            throw new IndexOutOfBoundsException("A text is cut");
        }
        byte[] bytes = new byte[(int) length];
        values.get(bytes);
        return bytes;
    }
}
