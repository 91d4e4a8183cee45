package fr.diair.atlas.vector.source;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** One shape of a .shp, from the bytes of its record. Z and M are left out; rings are nested by where they are, not by their sense. */
final class ShapeReader {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int BOX = 32;
    private static final int POSITION = 16;

    private int closedRings;
    private boolean altitudes;

    int closedRings() {
        return closedRings;
    }

    boolean altitudes() {
        return altitudes;
    }

    /**
     * @param record in little-endian order, from the type of the shape
     * @return null for a shape without geometry
     * @throws GeometryFault when its counts do not fit its length, or its type is none that can be read
     */
    @Nullable
    Geometry read(ByteBuffer record) throws GeometryFault {
        int type = record.remaining() < Integer.BYTES ? 0 : record.getInt();
        altitudes = type > 10;
        return switch (type % 10) {
            case 0 -> {
                if (type != 0) {
                    throw unknown(type);
                }
                yield null;
            }
            case 1 -> FACTORY.createPoint(position(record));
            case 3 -> line(record);
            case 5 -> RingNesting.polygons(rings(record));
            case 8 -> {
                require(record, BOX + Integer.BYTES);
                record.position(record.position() + BOX + Integer.BYTES);
                yield FACTORY.createMultiPointFromCoords(new Coordinate[] {position(record)});
            }
            default -> throw unknown(type);
        };
    }

    private static GeometryFault unknown(int type) {
        return new GeometryFault(
                "geometry-type", "la forme est d'un type (%d) qui n'est pas un polygone".formatted(type));
    }

    private static void require(ByteBuffer record, long bytes) throws GeometryFault {
        if (record.remaining() < bytes) {
            throw new GeometryFault("coordinates", "la forme est plus courte que ce qu'elle annonce");
        }
    }

    private static Coordinate position(ByteBuffer record) throws GeometryFault {
        require(record, POSITION);
        return new Coordinate(record.getDouble(), record.getDouble());
    }

    /** What is refused above all the same: its first position is enough. */
    private static Geometry line(ByteBuffer record) throws GeometryFault {
        require(record, BOX + 2L * Integer.BYTES);
        record.position(record.position() + BOX);
        long parts = Integer.toUnsignedLong(record.getInt());
        record.getInt();
        require(record, parts * Integer.BYTES);
        record.position(record.position() + (int) parts * Integer.BYTES);
        return FACTORY.createMultiPointFromCoords(new Coordinate[] {position(record)});
    }

    private List<LinearRing> rings(ByteBuffer record) throws GeometryFault {
        require(record, BOX + 2L * Integer.BYTES);
        record.position(record.position() + BOX);
        long parts = Integer.toUnsignedLong(record.getInt());
        long points = Integer.toUnsignedLong(record.getInt());
        require(record, parts * Integer.BYTES + points * POSITION);
        int[] starts = new int[(int) parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = record.getInt();
        }
        starts[(int) parts] = (int) points;
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            if (starts[i] < 0 || starts[i] > starts[i + 1] || i == 0 && starts[0] != 0) {
                throw new GeometryFault("coordinates", "les contours de la forme se chevauchent dans le fichier");
            }
            rings.add(ring(record, starts[i + 1] - starts[i]));
        }
        return rings;
    }

    private LinearRing ring(ByteBuffer record, int points) throws GeometryFault {
        List<Coordinate> ring = new ArrayList<>(points + 1);
        for (int i = 0; i < points; i++) {
            ring.add(new Coordinate(record.getDouble(), record.getDouble()));
        }
        if (!ring.isEmpty() && !ring.get(0).equals2D(ring.get(points - 1))) {
            ring.add(ring.get(0).copy());
            closedRings++;
        }
        if (ring.size() < 4) {
            throw new GeometryFault("short-ring", "un contour a moins de trois sommets");
        }
        return FACTORY.createLinearRing(ring.toArray(new Coordinate[0]));
    }
}
