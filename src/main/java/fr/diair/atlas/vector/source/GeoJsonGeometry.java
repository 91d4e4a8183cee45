package fr.diair.atlas.vector.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads the geometry member of one feature, of any type, x first; polygons whole, points and lines as what they are. */
final class GeoJsonGeometry {
    /** Polygons of rings of positions: nothing legal is deeper. */
    private static final int DEEPEST = 4;

    private static final int MOST_COLLECTIONS = 8;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private int closedRings;
    private boolean altitudes;

    int closedRings() {
        return closedRings;
    }

    boolean altitudes() {
        return altitudes;
    }

    /** Reads from the value of {@code geometry}; type and coordinates may come in any order. Null when there is none. */
    @Nullable
    Geometry read(JsonParser json) throws IOException, GeometryFault {
        return read(json, 1);
    }

    private @Nullable Geometry read(JsonParser json, int depth) throws IOException, GeometryFault {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() != JsonToken.START_OBJECT || depth > MOST_COLLECTIONS) {
            throw new GeometryFault(
                    "coordinates", "la géométrie n'est pas un objet, ou est imbriquée trop profondément");
        }
        String type = "";
        Object coordinates = null;
        List<Geometry> parts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if ("type".equals(field)) {
                type = String.valueOf(json.getText());
            } else if ("coordinates".equals(field)) {
                coordinates = json.currentToken() == JsonToken.START_ARRAY ? nested(json, 1) : null;
            } else if ("geometries".equals(field) && json.currentToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    Geometry part = read(json, depth + 1);
                    if (part != null) {
                        parts.add(part);
                    }
                }
            } else {
                json.skipChildren();
            }
        }
        return shape(type, coordinates, parts);
    }

    private Geometry shape(String type, @Nullable Object coordinates, List<Geometry> parts) throws GeometryFault {
        return switch (type) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                for (Object polygon : list(coordinates)) {
                    polygons.add(polygon(polygon));
                }
                yield FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
            }
            case "GeometryCollection" -> FACTORY.createGeometryCollection(parts.toArray(new Geometry[0]));
            case "Point" -> FACTORY.createPoint(first(coordinates));
            case "MultiPoint", "LineString", "MultiLineString" ->
                FACTORY.createMultiPoint(new Coordinate[] {first(coordinates)});
            default ->
                throw new GeometryFault(
                        "geometry-type",
                        "la géométrie est de type « %s » ; Polygon ou MultiPolygon sont attendus".formatted(type));
        };
    }

    /** A position as a Coordinate, anything else as a list. The parser stands on the opening bracket. */
    private Object nested(JsonParser json, int depth) throws IOException, GeometryFault {
        if (depth > DEEPEST) {
            throw new GeometryFault("coordinates", "les coordonnées sont imbriquées trop profondément");
        }
        JsonToken token = json.nextToken();
        if (token.isNumeric()) {
            return position(json);
        }
        List<Object> list = new ArrayList<>();
        while (token != JsonToken.END_ARRAY) {
            if (token != JsonToken.START_ARRAY) {
                throw new GeometryFault(
                        "coordinates", "« %s » est écrit à la place d'un nombre".formatted(json.getText()));
            }
            list.add(nested(json, depth + 1));
            token = json.nextToken();
        }
        return list;
    }

    private Coordinate position(JsonParser json) throws IOException, GeometryFault {
        double x = json.getDoubleValue();
        if (!json.nextToken().isNumeric()) {
            throw new GeometryFault("coordinates", "une position n'a pas deux nombres");
        }
        double y = json.getDoubleValue();
        if (json.nextToken() != JsonToken.END_ARRAY) {
            altitudes = true;
            while (json.currentToken() != JsonToken.END_ARRAY) {
                json.skipChildren();
                json.nextToken();
            }
        }
        return new Coordinate(x, y);
    }

    private Polygon polygon(@Nullable Object rings) throws GeometryFault {
        List<LinearRing> read = new ArrayList<>();
        for (Object ring : list(rings)) {
            read.add(ring(list(ring)));
        }
        return FACTORY.createPolygon(read.get(0), read.subList(1, read.size()).toArray(new LinearRing[0]));
    }

    private LinearRing ring(List<?> positions) throws GeometryFault {
        List<Coordinate> points = new ArrayList<>(positions.size() + 1);
        for (Object position : positions) {
            if (!(position instanceof Coordinate point)) {
                throw new GeometryFault("coordinates", "les coordonnées n'ont pas la forme d'un polygone");
            }
            points.add(point);
        }
        if (!points.isEmpty() && !points.get(0).equals2D(points.get(points.size() - 1))) {
            points.add(points.get(0).copy());
            closedRings++;
        }
        if (points.size() < 4) {
            throw new GeometryFault("short-ring", "un contour a moins de trois sommets");
        }
        return FACTORY.createLinearRing(points.toArray(new Coordinate[0]));
    }

    private static Coordinate first(@Nullable Object value) throws GeometryFault {
        Object inner = value;
        while (inner instanceof List<?> list && !list.isEmpty()) {
            inner = list.get(0);
        }
        if (inner instanceof Coordinate at) {
            return at;
        }
        throw new GeometryFault("empty-geometry", "la géométrie est vide");
    }

    private static List<?> list(@Nullable Object value) throws GeometryFault {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new GeometryFault("empty-geometry", "la géométrie est vide ou n'a pas la forme d'un polygone");
    }
}
