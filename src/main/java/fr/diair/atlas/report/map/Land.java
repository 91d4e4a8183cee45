package fr.diair.atlas.report.map;

import fr.diair.atlas.geo.LegalProjection;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The parts of the country that the map shows, each at its own scale in its legal projection. */
enum Land {
    METROPOLE("France métropolitaine", LegalProjection.METROPOLE, new Envelope(-5.5, 10, 41, 51.5)),
    GUADELOUPE("Guadeloupe", LegalProjection.ANTILLES, new Envelope(-62, -60.9, 15.7, 16.6)),
    MARTINIQUE("Martinique", LegalProjection.ANTILLES, new Envelope(-61.4, -60.6, 14.2, 15)),
    GUYANE("Guyane", LegalProjection.GUYANE, new Envelope(-55, -51, 2, 6.2)),
    REUNION("La Réunion", LegalProjection.REUNION, new Envelope(55, 56, -21.6, -20.7)),
    MAYOTTE("Mayotte", LegalProjection.MAYOTTE, new Envelope(44.8, 45.5, -13.2, -12.4));

    static final List<Land> OVERSEAS = List.of(GUADELOUPE, MARTINIQUE, GUYANE, REUNION, MAYOTTE);

    private final String label;
    private final LegalProjection projection;
    private final Envelope degrees;

    Land(String label, LegalProjection projection, Envelope degrees) {
        this.label = label;
        this.projection = projection;
        this.degrees = degrees;
    }

    String label() {
        return label;
    }

    LegalProjection projection() {
        return projection;
    }

    boolean holds(Coordinate place) {
        return degrees.contains(place);
    }

    /** Where a place lies (longitude and latitude); null where nothing is shown. */
    static @Nullable Land at(Coordinate place) {
        return Arrays.stream(values())
                .filter(land -> land.holds(place))
                .findFirst()
                .orElse(null);
    }
}
