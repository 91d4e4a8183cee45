package fr.diair.atlas.infographic.drawing;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What is read as one on a page, in the order of reading.
 *
 * @param id its own within the page, as in {@code title}, {@code map-2} or the id of a block
 * @param bounds the room it takes, in points
 */
public record Piece(String id, Role role, Rectangle2D bounds, List<Mark> marks) {
    public Piece {
        marks = List.copyOf(marks);
    }

    /** What a piece is for; the French words name it in a warning. */
    public enum Role {
        LOGO("le logo"),
        TITLE("le titre"),
        SUBTITLE("le sous-titre"),
        WARNING("une mention obligatoire"),
        FIGURE("un chiffre clé"),
        MAP("la carte"),
        LOCATOR("la carte de situation"),
        LEGEND("la légende"),
        CHART("un graphique"),
        TEXT("un texte"),
        SOURCE("les sources"),
        LINK("le QR code");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The smallest room that holds all marks. */
    static Rectangle2D around(List<Mark> marks) {
        Rectangle2D all = null;
        for (Mark mark : marks) {
            all = all == null ? mark.bounds() : all.createUnion(mark.bounds());
        }
        return all == null ? new Rectangle2D.Double() : all;
    }
}
