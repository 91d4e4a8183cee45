package fr.diair.atlas.infographic.basemap;

import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/**
 * What lies around the territories of a picture, in the same metres: seen, not counted.
 *
 * @param land all that is seen, the territories themselves too; its arcs without a neighbour are coasts and the borders of
 *     the country
 * @param neighbours of the level of the picture, the territories themselves left out; null where they would be too many to
 *     be told apart
 * @param abroad land that is not French, reaching below the land; null for none. Where there is neither, there is water
 */
public record Around(
        Mesh land, @Nullable Mesh neighbours, @Nullable Mesh abroad) {
    /** The same on the page, as {@link Mesh#onPage} does it. */
    public Around onPage(AffineTransform toPage, double tolerance, double grid) {
        return new Around(
                land.onPage(toPage, tolerance, grid),
                neighbours == null ? null : neighbours.onPage(toPage, tolerance, grid),
                abroad == null ? null : abroad.onPage(toPage, tolerance, grid));
    }
}
