package fr.diair.atlas.vector;

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
import org.locationtech.jts.geom.PrecisionModel;

/** Reads the geometry member of a feature: Polygon and MultiPolygon, in EPSG:4326 degrees, longitude first. */
final class GeoJsonGeometry {
    /** Polygons of rings of positions: nothing legal is deeper. */
    private static final int DEEPEST = 4;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    private int closedRings;
    private int altitudes;

    int closedRings() {
        return closedRings;
    }

    int altitudes() {
        return altitudes;
    }

    /** Reads from the value of {@code geometry}; type and coordinates may come in any order. */
    Geometry read(JsonParser json) throws IOException, GeoJsonFault {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new GeoJsonFault("no-geometry", "la géométrie est absente");
        }
        String type = "";
        Object coordinates = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if ("type".equals(field)) {
                type = String.valueOf(json.getText());
            } else if ("coordinates".equals(field)) {
                coordinates = json.currentToken() == JsonToken.START_ARRAY ? nested(json, 1) : null;
            } else {
                json.skipChildren();
            }
        }
        return switch (type) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                for (Object polygon : list(coordinates)) {
                    polygons.add(polygon(polygon));
                }
                yield FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
            }
            default ->
                throw new GeoJsonFault(
                        "geometry-type",
                        "la géométrie est de type « %s » ; Polygon ou MultiPolygon sont attendus".formatted(type));
        };
    }

    /** A position as a Coordinate, anything else as a list. The parser stands on the opening bracket. */
    private Object nested(JsonParser json, int depth) throws IOException, GeoJsonFault {
        if (depth > DEEPEST) {
            throw new GeoJsonFault("coordinates", "les coordonnées sont imbriquées trop profondément");
        }
        JsonToken token = json.nextToken();
        if (token.isNumeric()) {
            return position(json);
        }
        List<Object> list = new ArrayList<>();
        while (token != JsonToken.END_ARRAY) {
            if (token != JsonToken.START_ARRAY) {
                throw new GeoJsonFault(
                        "coordinates", "« %s » est écrit à la place d'un nombre".formatted(json.getText()));
            }
            list.add(nested(json, depth + 1));
            token = json.nextToken();
        }
        return list;
    }

    private Coordinate position(JsonParser json) throws IOException, GeoJsonFault {
        double x = json.getDoubleValue();
        if (!json.nextToken().isNumeric()) {
            throw new GeoJsonFault("coordinates", "une position n'a pas deux nombres");
        }
        double y = json.getDoubleValue();
        if (json.nextToken() != JsonToken.END_ARRAY) {
            altitudes++;
            while (json.currentToken() != JsonToken.END_ARRAY) {
                json.skipChildren();
                json.nextToken();
            }
        }
        if (Math.abs(x) > 180 || Math.abs(y) > 90) {
            throw new GeoJsonFault(
                    "not-degrees",
                    "la position %s, %s n'est pas en degrés : reprojetez le fichier en longitude et latitude (EPSG:4326)"
                            .formatted(x, y));
        }
        return new Coordinate(x, y);
    }

    private Polygon polygon(@Nullable Object rings) throws GeoJsonFault {
        List<LinearRing> read = new ArrayList<>();
        for (Object ring : list(rings)) {
            read.add(ring(list(ring)));
        }
        if (read.isEmpty()) {
            throw new GeoJsonFault("empty-geometry", "la géométrie est vide");
        }
        return FACTORY.createPolygon(read.get(0), read.subList(1, read.size()).toArray(new LinearRing[0]));
    }

    private LinearRing ring(List<?> positions) throws GeoJsonFault {
        List<Coordinate> points = new ArrayList<>(positions.size() + 1);
        for (Object position : positions) {
            if (!(position instanceof Coordinate point)) {
                throw new GeoJsonFault("coordinates", "les coordonnées n'ont pas la forme d'un polygone");
            }
            points.add(point);
        }
        if (!points.isEmpty() && !points.get(0).equals2D(points.get(points.size() - 1))) {
            points.add(points.get(0).copy());
            closedRings++;
        }
        if (points.size() < 4) {
            throw new GeoJsonFault("short-ring", "un contour a moins de trois sommets");
        }
        return FACTORY.createLinearRing(points.toArray(new Coordinate[0]));
    }

    private static List<?> list(@Nullable Object value) throws GeoJsonFault {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new GeoJsonFault("empty-geometry", "la géométrie est vide ou n'a pas la forme d'un polygone");
    }
}
