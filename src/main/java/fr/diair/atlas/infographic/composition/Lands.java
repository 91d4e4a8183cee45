package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.infographic.basemap.BasemapQueries;
import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.LandQueries;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.territory.Level;
import java.util.Set;

/** The borders of what a map shows, fine enough for the page and no finer. */
public final class Lands {
    private final BasemapQueries basemaps;
    private final LandQueries lands;

    public Lands(BasemapQueries basemaps, LandQueries lands) {
        this.basemaps = basemaps;
        this.lands = lands;
    }

    /**
     * What is to be shown.
     *
     * @param boundaries their version
     * @param paris whether the inner suburbs of Paris are shown once more
     */
    record Wanted(String boundaries, Level level, Extent extent, boolean paris) {}

    /** @param scale of a PNG; 1 for what is drawn in vectors */
    ProjectedBasemap of(Wanted wanted, PageFormat format, double scale) {
        Set<String> own = wanted.extent().own();
        ProjectedBasemap basemap = own == null
                ? basemaps.basemap(
                        wanted.boundaries(), wanted.level(), InfographicPainter.metresPerPixel(format, scale))
                : lands.land(wanted.boundaries(), wanted.level(), own, InfographicPainter.mapPixels(format, scale));
        return wanted.paris() ? basemap : basemap.without(Frame.PETITE_COURONNE);
    }

    /** How much ground a point of the page covers on the map of the whole. */
    static double metresPerPoint(ProjectedBasemap land, PageFormat format) {
        ProjectedBasemap.Part part = land.part(land.main());
        double metresPerPixel = land.locator() == null || part == null
                ? InfographicPainter.metresPerPixel(format, 1)
                : part.extent().getWidth() / InfographicPainter.mapPixels(format, 1);
        return metresPerPixel * format.unit();
    }

    /** Which places lie on it. */
    MapSpots.Land shown(Wanted wanted, PageFormat format) {
        if (wanted.extent().isFrance()) {
            return MapSpots.Land.FRANCE;
        }
        ProjectedBasemap.Ground ground = of(wanted, format, 1).ground();
        return (longitude, latitude) -> longitude != null && latitude != null && ground.has(longitude, latitude);
    }
}
