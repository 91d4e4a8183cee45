package fr.diair.atlas.infographic.studio;

import fr.diair.atlas.infographic.drawing.Piece;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** The rooms that the pieces of a picture take on its page. */
final class Rooms {
    private Rooms() {}

    /**
     * A room, in points of the format.
     *
     * @param id that of the block, or of the piece
     */
    record Room(String id, String role, double x, double y, double width, double height) {
        static Room of(Piece piece) {
            Rectangle2D bounds = piece.bounds();
            return new Room(
                    piece.id(),
                    piece.role().name().toLowerCase(Locale.ROOT),
                    tenth(bounds.getX()),
                    tenth(bounds.getY()),
                    tenth(bounds.getWidth()),
                    tenth(bounds.getHeight()));
        }

        private static double tenth(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }

    /** In the order of reading. */
    static List<Room> of(List<Piece> pieces) {
        return pieces.stream().map(Room::of).toList();
    }
}
