package fr.diair.atlas.vector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a GeoJSON file holds.
 *
 * @param features in the order of the file
 * @param refusals features that could not be read, in the order of the file
 * @param closedRings how many rings did not end where they started, and were closed
 * @param altitudes how many positions had a third value, left out
 * @param sha256 of the file as stored (compressed if it was), in hexadecimal
 */
public record GeoJsonContent(
        List<GeoJsonFeature> features, List<Refusal> refusals, int closedRings, int altitudes, String sha256) {
    public GeoJsonContent {
        features = List.copyOf(features);
        refusals = List.copyOf(refusals);
    }

    /**
     * A feature that was left out.
     *
     * @param index rank of the feature in the file, from 1
     * @param line line on which it starts, from 1
     * @param code the code it bears, null when it has none
     * @param reason a stable word such as {@code no-code}
     * @param sentence the same in French, for the report
     */
    public record Refusal(int index, int line, @Nullable String code, String reason, String sentence) {}
}
