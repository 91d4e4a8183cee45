package fr.diair.atlas.diagnostic.measure;

import fr.diair.atlas.geo.LegalProjection;
import org.jspecify.annotations.Nullable;

/**
 * A territory of a level, with what others are compared to it by.
 *
 * @param kind of an EPCI: CC, CA, CU, METRO, MET69; else null
 * @param population null when it is not known
 * @param site null where there is no boundary
 */
public record Place(
        String code,
        String name,
        @Nullable String kind,
        Within within,
        @Nullable Integer population,
        @Nullable Site site) {

    /** What it belongs to; null where it belongs to none. */
    public record Within(
            @Nullable String departement,
            @Nullable String region,
            @Nullable String epci) {}

    /**
     * Where it lies.
     *
     * @param longitude of a point inside, WGS84
     * @param projection the legal one
     * @param xMetres of that point, in the legal projection
     */
    public record Site(
            double longitude,
            double latitude,
            double areaM2,
            LegalProjection projection,
            double xMetres,
            double yMetres) {
        /** Straight-line metres in the legal projection; infinite between two projections. */
        public double metresTo(Site other) {
            return projection == other.projection
                    ? Math.hypot(xMetres - other.xMetres, yMetres - other.yMetres)
                    : Double.POSITIVE_INFINITY;
        }
    }

    /** Whether it is a metropole. */
    public boolean isMetropole() {
        return "METRO".equals(kind) || "MET69".equals(kind);
    }
}
