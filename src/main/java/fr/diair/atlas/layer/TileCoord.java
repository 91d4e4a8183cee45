package fr.diair.atlas.layer;

import fr.diair.atlas.fault.RequestException;

/**
 * A tile of the usual web grid (EPSG:3857): column x from 180° West eastwards, row y from the North southwards, 2^z of each.
 * Beyond {@link #DEEPEST} the page enlarges the tiles it has.
 */
public record TileCoord(int z, int x, int y) {
    public static final int DEEPEST = 12;

    /** @throws RequestException a 400 when off the grid */
    public TileCoord {
        if (z < 0 || z > DEEPEST || x < 0 || y < 0 || x >> z != 0 || y >> z != 0) {
            throw RequestException.badRequest(
                    "tile-off-grid",
                    "Tuile %d/%d/%d hors de la grille : le zoom va de 0 à %d, et la colonne et la ligne de 0 à 2^zoom - 1."
                            .formatted(z, x, y, DEEPEST));
        }
    }

    /** @throws RequestException a 400 when one of the three is not a number, or off the grid */
    public static TileCoord parse(String z, String x, String y) {
        try {
            return new TileCoord(Integer.parseInt(z), Integer.parseInt(x), Integer.parseInt(y));
        } catch (NumberFormatException e) {
            throw RequestException.badRequest(
                    "tile-off-grid", "Tuile « %s/%s/%s » : trois entiers sont attendus.".formatted(z, x, y));
        }
    }
}
