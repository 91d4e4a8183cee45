package fr.diair.atlas.diagnostic.shown;

import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * A territory, as the API writes it.
 *
 * @param departement code of the departement it belongs to
 * @param point longitude and latitude (WGS84) of a point inside, null where there is no boundary
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
public record ShownPlace(
        String level,
        String code,
        String name,
        String kindLabel,
        @Nullable String departement,
        @Nullable String region,
        @Nullable Integer population,
        double @Nullable [] point) {
    public static ShownPlace of(Level level, Place place) {
        Place.Site site = place.site();
        return new ShownPlace(
                level.id(),
                place.code(),
                place.name(),
                Territory.kindLabel(level, place.kind()),
                place.within().departement(),
                place.within().region(),
                place.population(),
                site == null ? null : new double[] {site.longitude(), site.latitude()});
    }
}
