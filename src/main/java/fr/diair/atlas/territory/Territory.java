package fr.diair.atlas.territory;

import org.jspecify.annotations.Nullable;

/**
 * A territory of the vintage on show.
 *
 * @param kind CC, CA, CU, METRO or MET69 for an EPCI; COM for a commune of an overseas collectivity; else null
 * @param population null when unknown, never 0 instead
 * @param shape null for a territory without boundary, as the overseas collectivities
 */
public record Territory(
        Level level,
        String code,
        String name,
        @Nullable String kind,
        Parents parents,
        @Nullable Integer population,
        @Nullable Integer populationYear,
        @Nullable Shape shape) {

    /** What the territory belongs to; null where it belongs to none, or is of that level itself. */
    public record Parents(
            @Nullable NamedCode departement,
            @Nullable NamedCode region,
            @Nullable NamedCode epci,
            @Nullable String epciKind) {}

    /** Area in the legal projection; a point inside and a box, in degrees of WGS84. */
    public record Shape(double areaM2, double lon, double lat, Bounds bounds) {}

    /** The kind in plain French. */
    public String kindLabel() {
        return kindLabel(level, kind);
    }

    /** The kind of a territory in plain French. @param kind as of {@link #kind} */
    public static String kindLabel(Level level, @Nullable String kind) {
        return switch (level) {
            case COMMUNE -> "COM".equals(kind) ? "Commune d'une collectivité d'outre-mer" : "Commune";
            case EPCI -> epciLabel(kind);
            case DEPARTEMENT -> "Département";
            case REGION -> "Région";
        };
    }

    private static String epciLabel(@Nullable String kind) {
        if (kind == null) {
            return "EPCI";
        }
        return switch (kind) {
            case "METRO" -> "Métropole";
            case "MET69" -> "Métropole de Lyon";
            case "CU" -> "Communauté urbaine";
            case "CA" -> "Communauté d'agglomération";
            case "CC" -> "Communauté de communes";
            default -> "EPCI";
        };
    }
}
