package fr.diair.atlas.infographic.studio;

import fr.diair.atlas.infographic.drawing.InfographicPainter.Box;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rooms that the words of a picture take on its page, all texts of a role together. */
final class Rooms {
    private Rooms() {}

    /**
     * A room, in points of the format.
     *
     * @param id that of the block, or the role
     */
    record Room(String id, String role, double x, double y, double width, double height) {
        static Room of(String id, String role, Rectangle2D bounds) {
            return new Room(
                    id,
                    role,
                    tenth(bounds.getX()),
                    tenth(bounds.getY()),
                    tenth(bounds.getWidth()),
                    tenth(bounds.getHeight()));
        }

        Rectangle2D bounds() {
            return new Rectangle2D.Double(x, y, width, height);
        }

        private static double tenth(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }

    /** Names of places on the map are not among them. */
    static List<Room> of(List<Box> boxes) {
        Map<String, Rectangle2D> byRole = new LinkedHashMap<>();
        for (Box box : boxes) {
            if (!box.role().equals("label")) {
                byRole.merge(box.role(), box.bounds(), Rectangle2D::createUnion);
            }
        }
        List<Room> rooms = new ArrayList<>();
        byRole.forEach((role, bounds) -> rooms.add(Room.of(role, role, bounds)));
        return rooms;
    }
}
