package fr.diair.atlas.infographic.basemap;

import java.awt.geom.Point2D;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Where a piece of the country lies, on a small map: within metropolitan France, within its overseas departement or, when it
 * is the whole of that, on the oceans. x east and y north, all in one plane: metres of a legal projection, or degrees.
 *
 * @param caption what the small map shows
 * @param land its ground
 * @param extent of what is to be seen of it
 * @param piece null on the oceans, where it would be too small to be seen
 * @param at the middle of the piece
 */
public record Locator(
        String caption,
        Mesh land,
        Envelope extent,
        @Nullable Mesh piece,
        Point2D at) {
    /** A piece that takes more of its departement than this is the whole of it. */
    private static final double WHOLE = 0.9;

    /**
     * @param main the frame of the piece
     * @param piece drawn large
     * @param regions of the same frame; null where there are none
     * @return null when there is nothing to show it on
     */
    public static @Nullable Locator of(
            Frame main, ProjectedBasemap.Part piece, ProjectedBasemap.@Nullable Part regions) {
        Point2D middle = middle(piece);
        if (main != Frame.METROPOLE && (regions == null || piece.areaM2() > WHOLE * regions.areaM2())) {
            Coordinate degrees = main.projection().inverse(middle.getX(), middle.getY());
            return new Locator(
                    main.label(), World.OCEANS, World.OCEANS_SEEN, null, new Point2D.Double(degrees.x, degrees.y));
        }
        return regions == null
                ? null
                : new Locator(main.label(), regions.mesh(), regions.extent(), piece.mesh(), middle);
    }

    /** Of the box of the territories, margins left out of account: they are the same on all sides. */
    private static Point2D middle(ProjectedBasemap.Part piece) {
        Coordinate centre = piece.extent().centre();
        return new Point2D.Double(centre.x, centre.y);
    }
}
