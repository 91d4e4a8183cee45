package fr.diair.atlas.report.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * What the map shows, in degrees (WGS84, x = longitude). Empty of ground while no boundary is published.
 *
 * @param signatories who has a contract on the way, and the metropoles that have none
 * @param engaged a point inside each commune that is engaged by itself
 */
public record FranceMap(
        List<Geometry> departements, List<Geometry> regions, List<Signatory> signatories, List<Coordinate> engaged) {

    /**
     * @param status of its contract; null for a metropole without any
     * @param area null for a commune, which is drawn as a mark
     */
    public record Signatory(
            String code,
            String name,
            @Nullable String status,
            @Nullable Geometry area,
            Coordinate inside) {}

    public boolean isEmpty() {
        return departements.isEmpty();
    }
}
