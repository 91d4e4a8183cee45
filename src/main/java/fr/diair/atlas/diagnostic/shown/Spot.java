package fr.diair.atlas.diagnostic.shown;

import fr.diair.atlas.diagnostic.measure.Place;
import org.jspecify.annotations.Nullable;

/** A territory with a point inside it, in degrees (WGS84); null where there is no boundary. */
public record Spot(
        String code,
        String name,
        @Nullable String departement,
        @Nullable String region,
        @Nullable Integer population,
        @Nullable Double longitude,
        @Nullable Double latitude) {
    /** Degrees to the metre. */
    private static final double DECIMALS = 1e5;

    public static Spot of(Place place) {
        Place.Site site = place.site();
        return new Spot(
                place.code(),
                place.name(),
                place.within().departement(),
                place.within().region(),
                place.population(),
                site == null ? null : Math.round(site.longitude() * DECIMALS) / DECIMALS,
                site == null ? null : Math.round(site.latitude() * DECIMALS) / DECIMALS);
    }
}
