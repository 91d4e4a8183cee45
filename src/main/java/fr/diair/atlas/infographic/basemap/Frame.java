package fr.diair.atlas.infographic.basemap;

import fr.diair.atlas.geo.LegalProjection;
import fr.diair.atlas.geo.Projection;
import fr.diair.atlas.territory.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The parts of the country that are drawn each at its own scale, in its legal projection. The inner suburbs of Paris are
 * drawn a second time, larger, at the levels where they cannot be read on the map of the whole.
 */
public enum Frame {
    METROPOLE("France métropolitaine", LegalProjection.METROPOLE, new Envelope(-5.5, 10, 41, 51.5)),
    GUADELOUPE("Guadeloupe", LegalProjection.ANTILLES, new Envelope(-62, -60.9, 15.7, 16.6)),
    MARTINIQUE("Martinique", LegalProjection.ANTILLES, new Envelope(-61.4, -60.6, 14.2, 15)),
    GUYANE("Guyane", LegalProjection.GUYANE, new Envelope(-55, -51, 2, 6.2)),
    REUNION("La Réunion", LegalProjection.REUNION, new Envelope(55, 56, -21.6, -20.7)),
    MAYOTTE("Mayotte", LegalProjection.MAYOTTE, new Envelope(44.8, 45.5, -13.2, -12.4)),
    PETITE_COURONNE("Petite couronne", LegalProjection.METROPOLE, new Envelope(2.1, 2.7, 48.6, 49.1));

    /** The frames beside the map of the whole, in the order of their places on the page. */
    public static final List<Frame> INSETS = List.of(GUADELOUPE, MARTINIQUE, GUYANE, REUNION, MAYOTTE, PETITE_COURONNE);

    private static final Set<String> INNER_DEPARTEMENTS = Set.of("75", "92", "93", "94");

    private final String label;
    private final Projection projection;
    private final Envelope degrees;

    Frame(String label, Projection projection, Envelope degrees) {
        this.label = label;
        this.projection = projection;
        this.degrees = degrees;
    }

    /** The French name written beside it. */
    public String label() {
        return label;
    }

    public Projection projection() {
        return projection;
    }

    /** Whether a place may belong here, by its degrees alone. */
    public boolean holds(double longitude, double latitude) {
        return degrees.contains(longitude, latitude);
    }

    /** The part of the country that a place lies in (longitude and latitude); null when none is drawn there. */
    static @Nullable Frame at(Coordinate degrees) {
        return Arrays.stream(values())
                .filter(frame -> frame != PETITE_COURONNE && frame.degrees.contains(degrees))
                .findFirst()
                .orElse(null);
    }

    /** Whether its middle lies within (longitude and latitude). */
    boolean has(Geometry geometry) {
        Coordinate centre = geometry.getEnvelopeInternal().centre();
        return centre != null && degrees.contains(centre);
    }

    /** Whether the territory belongs here, by where it lies (longitude and latitude). */
    public boolean holds(Level level, String code, Geometry geometry) {
        if (this == PETITE_COURONNE) {
            return (level == Level.COMMUNE || level == Level.DEPARTEMENT)
                    && INNER_DEPARTEMENTS.contains(code.substring(0, 2));
        }
        return has(geometry);
    }
}
