package fr.diair.atlas.infographic.scene;

import java.util.List;

/**
 * A cell of a grid laid over the land. It is drawn in every frame of its plane, and clipped to the land there.
 *
 * @param srid EPSG number of the legal projection it lies in
 * @param corners x (east) and y (north) in turn, in metres of that projection, not closed
 * @param index of its class in the legend
 */
public record Hexagon(int srid, List<Double> corners, int index) {
    public Hexagon {
        corners = List.copyOf(corners);
    }
}
