package fr.diair.atlas.diagnostic.perimeter;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/**
 * A line drawn around communes: a ring of WGS84 longitudes and latitudes, as the first ring of a GeoJSON polygon. It holds the
 * communes whose inside point is within. It has at most 1 000 corners, does not cross itself, and stays on the globe.
 */
final class Tracing {
    private static final int MOST_CORNERS = 1_000;
    private static final int FEWEST_CORNERS = 3;

    private final Polygon area;

    private Tracing(Polygon area) {
        this.area = area;
    }

    /** What a text could not be read as. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    /** @throws Refused with a French sentence when it is no such ring */
    static Tracing of(JsonNode geoJson) throws Refused {
        JsonNode ring = geoJson.path("coordinates").path(0);
        if (!geoJson.path("type").asText().equals("Polygon") || !ring.isArray()) {
            throw new Refused("Le tracé doit être un polygone GeoJSON.");
        }
        if (geoJson.path("coordinates").size() > 1) {
            throw new Refused("Le tracé ne peut pas avoir de trou.");
        }
        List<Coordinate> corners = new ArrayList<>();
        for (JsonNode one : ring) {
            Coordinate corner = corner(one);
            if (corners.isEmpty() || !corners.get(corners.size() - 1).equals2D(corner)) {
                corners.add(corner);
            }
            if (corners.size() > MOST_CORNERS + 1) {
                throw new Refused("Le tracé a plus de 1 000 sommets : simplifiez-le.");
            }
        }
        if (!corners.isEmpty() && !corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            corners.add(corners.get(0).copy());
        }
        if (corners.size() < FEWEST_CORNERS + 1) {
            throw new Refused("Le tracé doit avoir au moins trois sommets.");
        }
        Polygon area = new GeometryFactory().createPolygon(corners.toArray(Coordinate[]::new));
        if (!new IsSimpleOp(area.getExteriorRing()).isSimple() || area.getArea() == 0) {
            throw new Refused("Le tracé se croise lui-même : reprenez-le en faisant le tour des communes.");
        }
        return new Tracing(area);
    }

    private static Coordinate corner(JsonNode one) throws Refused {
        double longitude = one.path(0).asDouble(Double.NaN);
        double latitude = one.path(1).asDouble(Double.NaN);
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw new Refused("Un sommet du tracé n'est pas une longitude et une latitude en degrés.");
        }
        return new Coordinate(longitude, latitude);
    }

    /** The codes of the communes within. */
    List<String> communes(Places communes) {
        Envelope box = area.getEnvelopeInternal();
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
        return communes.list().stream()
                .filter(place -> Optional.ofNullable(place.site())
                        .map(Tracing::point)
                        .filter(box::contains)
                        .filter(point -> locator.locate(point) != Location.EXTERIOR)
                        .isPresent())
                .map(Place::code)
                .toList();
    }

    private static Coordinate point(Place.Site site) {
        return new Coordinate(site.longitude(), site.latitude());
    }
}
