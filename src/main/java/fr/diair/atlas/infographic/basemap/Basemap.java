package fr.diair.atlas.infographic.basemap;

import fr.diair.atlas.territory.Level;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * Borders of one level, and of the levels above it. All in WGS84 (EPSG:4326), x longitude and y latitude, in degrees.
 * Neighbours share the exact vertices of their border: where they do not, a hairline is drawn twice, nothing worse.
 *
 * @param version the boundary version the borders belong to
 * @param territories by code; polygons or multipolygons, valid
 * @param departements outlines drawn over a finer level; empty at the departement level and above
 * @param regions outlines drawn over a finer level; empty at the region level
 */
public record Basemap(
        String version,
        Level level,
        Map<String, Geometry> territories,
        Map<String, Geometry> departements,
        Map<String, Geometry> regions) {}
