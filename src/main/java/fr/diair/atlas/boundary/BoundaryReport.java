package fr.diair.atlas.boundary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a boundary file: kept as JSON beside the version it made, and shown at the end of an import.
 *
 * @param version the boundary version that is now published
 * @param alreadyThere whether that version existed, so that nothing had to be made
 * @param read how many polygons were read
 * @param communes how many communes on show have a polygon: all of them
 * @param absorbed how many codes of the file are not in force any more in the vintage on show
 * @param refused how many polygons were left out
 * @param corrected how many polygons or codes were corrected
 * @param mismatches how many communes have a border that does not fit its neighbours'
 * @param slits how many narrow empty spaces lie between communes
 * @param notices the refusals, corrections and faults, each with its place in the file
 * @param points how many vertices the communes have in each band of generalisation, received ones under {@code received}
 * @param millis how long each stage took
 */
public record BoundaryReport(
        String version,
        boolean alreadyThere,
        int read,
        int communes,
        int absorbed,
        int refused,
        int corrected,
        int mismatches,
        int slits,
        List<Notice> notices,
        Map<String, Long> points,
        Map<String, Long> millis) {
    /** The most notices kept: more than one for each commune. */
    static final int MOST_NOTICES = 40_000;

    BoundaryReport asAlreadyThere() {
        return new BoundaryReport(
                version,
                true,
                read,
                communes,
                absorbed,
                refused,
                corrected,
                mismatches,
                slits,
                notices,
                points,
                millis);
    }

    /**
     * Something to know of one polygon.
     *
     * @param reason a stable word
     * @param line of the file on which it starts; 0 when it is not about the file
     * @param code the code of the commune; null when the file gives none
     */
    public record Notice(String reason, int line, @Nullable String code, String sentence) {}
}
