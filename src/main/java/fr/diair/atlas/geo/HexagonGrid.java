package fr.diair.atlas.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.grid.hexagon.Hexagon;
import org.geotools.grid.hexagon.HexagonOrientation;
import org.geotools.grid.hexagon.Hexagons;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Hexagons of one size over a plane, points upwards, made by GeoTools. The grid hangs on the origin of the plane, so that the
 * same ground is always in the same hexagon, whatever extent was asked for. Coordinates are x east, y north, in metres of the
 * plane; equal hexagons are equal areas as far as the plane keeps areas (a legal projection: to a few thousandths).
 */
public final class HexagonGrid {
    private final double side;
    private final List<Cell> cells = new ArrayList<>();
    private final STRtree index = new STRtree();

    /** @param corners the six, in order, not closed */
    public record Cell(int number, List<Coordinate> corners) {
        public Cell {
            corners = List.copyOf(corners);
        }
    }

    private record Placed(Cell cell, Coordinate middle) {
        double squared(double x, double y) {
            return (middle.x - x) * (middle.x - x) + (middle.y - y) * (middle.y - y);
        }
    }

    /**
     * @param extent all of it is covered
     * @param widthMetres from one flat side of a hexagon to the opposite one
     */
    public HexagonGrid(Envelope extent, double widthMetres) {
        this.side = widthMetres / Math.sqrt(3);
        // Rows are one and a half sides apart, and every second one is shifted by half a width: start on an even one.
        double rise = 3 * side;
        long firstRow = (long) Math.floor(extent.getMinY() / rise) - 1;
        long lastRow = (long) Math.ceil(extent.getMaxY() / rise) + 1;
        long firstColumn = (long) Math.floor(extent.getMinX() / widthMetres) - 1;
        long lastColumn = (long) Math.ceil(extent.getMaxX() / widthMetres) + 1;
        for (long row = firstRow; row <= lastRow; row++) {
            for (long column = firstColumn; column <= lastColumn; column++) {
                add(column * widthMetres, row * rise, extent);
                add((column + 0.5) * widthMetres, row * rise + 1.5 * side, extent);
            }
        }
        index.build();
    }

    /** @param x and y of the corner of the box around the hexagon */
    private void add(double x, double y, Envelope extent) {
        Hexagon hexagon = Hexagons.create(x, y, side, HexagonOrientation.ANGLED, null);
        ReferencedEnvelope box = hexagon.getBounds();
        if (!extent.intersects(box)) {
            return;
        }
        Coordinate[] vertices = hexagon.getVertices();
        int length = vertices[0].equals2D(vertices[vertices.length - 1]) ? vertices.length - 1 : vertices.length;
        Cell cell = new Cell(cells.size(), Arrays.asList(vertices).subList(0, length));
        cells.add(cell);
        index.insert(box, new Placed(cell, hexagon.getCenter()));
    }

    public List<Cell> cells() {
        return cells;
    }

    /** In m², the same for all. */
    public double areaM2() {
        return Hexagons.sideLengthToArea(side);
    }

    /**
     * The cell that holds a place: the one whose middle is nearest; one on a shared side is in the cell of lower number, and
     * in that one only.
     *
     * @throws IllegalArgumentException when the place is not in the extent
     */
    public Cell at(double x, double y) {
        Envelope around = new Envelope(x, x, y, y);
        around.expandBy(side);
        Placed nearest = null;
        for (Object one : index.query(around)) {
            Placed placed = (Placed) one;
            double difference = nearest == null ? -1 : placed.squared(x, y) - nearest.squared(x, y);
            if (difference < 0
                    || (difference == 0 && nearest != null && placed.cell.number() < nearest.cell.number())) {
                nearest = placed;
            }
        }
        if (nearest == null) {
            throw new IllegalArgumentException("The place %s, %s is not under the grid".formatted(x, y));
        }
        return nearest.cell;
    }
}
