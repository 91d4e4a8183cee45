package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.Spot;
import fr.diair.atlas.text.French;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places for exchange days as the API gives them.
 *
 * @param communes how many travel
 * @param people how many officials, or communes where each counts one
 * @param hosts how many communes might have been chosen
 * @param past what the places of past events would come to; null where there were none
 */
record PlacesView(
        Basis basis,
        int asked,
        String zone,
        String weight,
        int communes,
        int people,
        int hosts,
        Journeys.Sum ways,
        Proof proof,
        List<Journeys.Day> days,
        @Nullable Past past) {

    /**
     * @param boundKm what no choice of as many places can pass below
     * @param gapPercent between it and the total
     */
    record Proof(boolean proved, double boundKm, double gapPercent, double seconds, String sentence) {}

    /**
     * @param venues how many places held events
     * @param best the best of them, as many as there are days
     * @param bestPlaces which
     * @param all as if there were a day at each
     */
    record Past(int venues, Journeys.Sum best, List<Spot> bestPlaces, Journeys.Sum all, String sentence) {}

    static Proof proof(Medians medians, double seconds) {
        double metres = 1e3;
        double gap = medians.total() == 0 ? 0 : 100.0 * (medians.total() - medians.bound()) / medians.total();
        String sentence = medians.proved()
                ? "Optimum prouvé : aucun autre choix d'autant de lieux ne fait moins de trajets."
                : "Optimum non prouvé dans le temps imparti : aucun autre choix ne peut faire mieux que %s km, soit %s %% de moins au plus."
                        .formatted(French.number(medians.bound() / metres, 0), French.number(gap, 1));
        return new Proof(
                medians.proved(),
                Math.round(medians.bound() / 100.0) / 10.0,
                Math.round(gap * 100) / 100.0,
                Math.round(seconds * 1000) / 1000.0,
                sentence);
    }

    static String past(Journeys.Sum chosen, Journeys.Sum best, int days) {
        double saved = best.totalKm() - chosen.totalKm();
        return saved > 0
                ? "Aux meilleurs des lieux où le réseau s'est déjà réuni (%d au plus), les trajets feraient %s km : ceux-ci en épargnent %s."
                        .formatted(days, French.number(best.totalKm(), 0), French.number(saved, 0))
                : "Les lieux où le réseau s'est déjà réuni feraient aussi bien : %s km."
                        .formatted(French.number(best.totalKm(), 0));
    }
}
