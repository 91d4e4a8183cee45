package fr.diair.atlas.vector;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * GeoJSON as RFC 7946 wants it: EPSG:4326 degrees, longitude first, no {@code crs} member, outer rings counter-clockwise
 * and holes clockwise, no more than seven decimals (about a centimetre). One feature per line.
 */
public final class GeoJsonWriter implements FeatureWriter {
    private static final int DECIMALS = 7;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator json;

    /** @param out is closed with this writer */
    public GeoJsonWriter(OutputStream out) {
        try {
            json = JSON.createGenerator(out);
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void feature(Map<String, @Nullable Object> attributes, @Nullable Geometry lonLat) {
        try {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeObjectFieldStart("properties");
            for (Map.Entry<String, @Nullable Object> attribute : attributes.entrySet()) {
                json.writeFieldName(attribute.getKey());
                value(attribute.getValue());
            }
            json.writeEndObject();
            json.writeFieldName("geometry");
            if (lonLat == null) {
                json.writeNull();
            } else {
                geometry(lonLat);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            json.writeNumber(number.doubleValue());
        } else {
            json.writeString(value.toString());
        }
    }

    private void geometry(Geometry geometry) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", geometry.getGeometryType());
        boolean mixed = geometry instanceof GeometryCollection
                && !(geometry instanceof MultiPolygon
                        || geometry instanceof MultiLineString
                        || geometry instanceof MultiPoint);
        json.writeFieldName(mixed ? "geometries" : "coordinates");
        if (geometry instanceof GeometryCollection many) {
            json.writeStartArray();
            for (int i = 0; i < many.getNumGeometries(); i++) {
                if (mixed) {
                    geometry(many.getGeometryN(i));
                } else {
                    coordinates(many.getGeometryN(i));
                }
            }
            json.writeEndArray();
        } else {
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            if (point.isEmpty()) {
                json.writeStartArray();
                json.writeEndArray();
            } else {
                position(point.getX(), point.getY());
            }
        } else if (geometry instanceof Polygon polygon) {
            json.writeStartArray();
            if (!polygon.isEmpty()) {
                ring(polygon.getExteriorRing(), true);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    ring(polygon.getInteriorRingN(i), false);
                }
            }
            json.writeEndArray();
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinates(), false);
        } else {
            throw new IllegalArgumentException("GeoJSON has no " + geometry.getGeometryType());
        }
    }

    private void ring(LineString ring, boolean counterClockwise) throws IOException {
        Coordinate[] points = ring.getCoordinates();
        positions(points, Orientation.isCCW(points) != counterClockwise);
    }

    private void positions(Coordinate[] points, boolean backwards) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < points.length; i++) {
            Coordinate point = points[backwards ? points.length - 1 - i : i];
            position(point.getX(), point.getY());
        }
        json.writeEndArray();
    }

    private void position(double x, double y) throws IOException {
        json.writeStartArray();
        number(x);
        number(y);
        json.writeEndArray();
    }

    private void number(double degrees) throws IOException {
        BigDecimal decimal = BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        json.writeNumber(decimal.scale() < 0 ? decimal.setScale(0) : decimal);
    }
}
