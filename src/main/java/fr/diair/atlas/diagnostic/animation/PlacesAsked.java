package fr.diair.atlas.diagnostic.animation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places for exchange days as they are asked for. What is left out has its usual value.
 *
 * @param date as of which; the usual day
 * @param days how many: 2
 * @param zone within which there is a way by land, or nearly: {@code metropole} (usual, with Corsica), or an overseas
 *     departement
 * @param region code; only its officials travel, and only its communes host
 * @param weight {@code officials} (usual): each travels; {@code communes}: one of each commune
 */
public record PlacesAsked(
        @Nullable LocalDate date,
        @Nullable Integer days,
        @Nullable String zone,
        @Nullable String region,
        @Nullable String weight,
        @Nullable Hosts hosts) {

    /**
     * Which communes may host.
     *
     * @param kind {@code engaged} (usual); {@code population}: any of at least that population; {@code codes}: these
     */
    public record Hosts(
            @Nullable String kind,
            @Nullable Integer minPopulation,
            @Nullable List<String> codes) {
        static final Hosts USUAL = new Hosts("engaged", null, null);
    }
}
