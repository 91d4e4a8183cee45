package fr.diair.atlas.infographic.basemap;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Borders of a piece of the country and of what lies around it, within one frame; by code, WGS84, x longitude and y
 * latitude.
 *
 * @param own the territories that the picture is about, whole
 * @param neighbours others of their level; empty where they would be too many to be told apart
 * @param departements seen; empty at the departement level and above
 * @param regions seen; empty at the region level
 * @param seen the box that is seen at most, in metres of the projection of the frame
 */
public record Cutout(
        Frame frame,
        Map<String, Geometry> own,
        Map<String, Geometry> neighbours,
        Map<String, Geometry> departements,
        Map<String, Geometry> regions,
        Envelope seen) {

    /** The land that is seen: of the coarsest level that was read, which covers all of it. */
    Map<String, Geometry> land() {
        if (!regions.isEmpty()) {
            return regions;
        }
        if (!departements.isEmpty()) {
            return departements;
        }
        Map<String, Geometry> all = new TreeMap<>(own);
        all.putAll(neighbours);
        return all;
    }
}
