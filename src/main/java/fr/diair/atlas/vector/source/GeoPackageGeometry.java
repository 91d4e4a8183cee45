package fr.diair.atlas.vector.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The blob of a GeoPackage: a header of its own, then WKB. */
final class GeoPackageGeometry {
    private static final int HEADER = 8;

    /** Bytes of the envelope, by its kind. */
    private static final int[] ENVELOPES = {0, 32, 48, 48, 64};

    private boolean altitudes;

    boolean altitudes() {
        return altitudes;
    }

    /** @return null when the blob says that it is empty */
    @Nullable
    Geometry read(byte[] blob) throws GeometryFault {
        if (blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new GeometryFault("coordinates", "la géométrie n'est pas celle d'un GeoPackage");
        }
        int flags = blob[3];
        int kind = flags >> 1 & 7;
        if ((flags & 0x20) != 0 || kind >= ENVELOPES.length) {
            throw new GeometryFault("coordinates", "la géométrie est d'une extension qui n'est pas lue");
        }
        int start = HEADER + ENVELOPES[kind];
        if (blob.length < start + 5) {
            throw new GeometryFault("coordinates", "la géométrie est plus courte que ce qu'elle annonce");
        }
        byte[] wkb = Arrays.copyOfRange(blob, start, blob.length);
        altitudes = hasMore(wkb);
        try {
            Geometry geometry = new WKBReader().read(wkb);
            return geometry.isEmpty() && (flags & 0x10) != 0 ? null : geometry;
        } catch (ParseException | IllegalArgumentException | StackOverflowError e) {
            throw new GeometryFault("coordinates", "la géométrie ne se lit pas");
        }
    }

    /** Whether positions have more than two values, in the types of ISO (1001…) or those of EWKB (flags). */
    private static boolean hasMore(byte[] wkb) {
        int type = ByteBuffer.wrap(wkb)
                .order(wkb[0] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .getInt(1);
        return (type & 0xffff) > 1000 || (type & 0xc0000000) != 0;
    }
}
