package fr.diair.atlas.vector;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.geo.SourceCrs;
import fr.diair.atlas.geo.UnknownCrs;
import fr.diair.atlas.vector.source.CrsClaim;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Which coordinate system a file is in: the one that the person says, else the one that the file says, else nobody guesses. */
final class FeatureCrs {
    private static final int OFFERED = 3;

    private FeatureCrs() {}

    /**
     * @param said by the person; null: what the file says
     * @param degreesByDefault whether the format makes degrees of a file that says nothing
     * @param points some of the file, to name the systems that are likely
     * @throws DataException {@code crs-missing} or {@code crs-unknown}, with what to say instead
     */
    static SourceCrs of(
            String file,
            @Nullable Integer said,
            @Nullable CrsClaim claim,
            boolean degreesByDefault,
            Collection<Coordinate> points) {
        if (said != null) {
            return registered(file, said);
        }
        if (claim == null) {
            if (degreesByDefault) {
                return registered(file, SourceCrs.DEGREES);
            }
            throw new DataException(
                    "crs-missing",
                    "Le fichier %s ne dit pas dans quel système sont ses coordonnées%s. Donnez son numéro EPSG."
                            .formatted(file, offer(points)));
        }
        try {
            if (claim.epsg() != null) {
                return SourceCrs.epsg(claim.epsg());
            }
            if (claim.wkt() != null) {
                return SourceCrs.wkt(claim.wkt());
            }
        } catch (UnknownCrs e) {
            throw unknown(file, claim, points, e);
        }
        throw unknown(file, claim, points, null);
    }

    private static DataException unknown(
            String file, CrsClaim claim, Collection<Coordinate> points, @Nullable UnknownCrs cause) {
        String sentence = "Le système de coordonnées « %s » du fichier %s n'est pas connu%s. Donnez son numéro EPSG."
                .formatted(claim.said(), file, offer(points));
        return cause == null
                ? new DataException("crs-unknown", sentence)
                : new DataException("crs-unknown", sentence, cause);
    }

    private static SourceCrs registered(String file, int number) {
        try {
            return SourceCrs.epsg(number);
        } catch (UnknownCrs e) {
            throw new DataException(
                    "epsg-unknown",
                    "EPSG:%d n'est pas le numéro d'un système de coordonnées ; le Lambert-93 est 2154, les longitudes et latitudes 4326 (fichier %s)."
                            .formatted(number, file),
                    e);
        }
    }

    /** As the end of a clause: the systems in which some points would lie in France. */
    static String offer(Collection<Coordinate> points) {
        List<SourceCrs> likely = SourceCrs.likely(points);
        return likely.isEmpty()
                ? ""
                : " ; d'après ses valeurs, ce serait "
                        + likely.stream().limit(OFFERED).map(SourceCrs::label).collect(Collectors.joining(" ou "));
    }
}
