package fr.diair.atlas.diagnostic.comparison;

import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.ShownPlace;
import java.util.List;

/**
 * Territories side by side.
 *
 * @param territories in the order asked for
 * @param sameLevel whether all are of one level, and have its scale in common; a perimeter is compared with the EPCI
 * @param usual whether the measures are those taken when none is named
 */
record Comparison(Basis basis, List<ShownPlace> territories, boolean sameLevel, boolean usual, List<Line> lines) {
    /** When a difference is notable, in French. */
    String rule() {
        return sameLevel
                ? "Un écart est notable quand la valeur s'éloigne de la médiane des territoires comparés d'au moins un écart type "
                        + "de tous les territoires du niveau (sur une échelle logarithmique pour ceux que quelques territoires "
                        + "concentrent, comme la population)."
                : "Les territoires comparés sont de plusieurs niveaux : un écart est notable quand la valeur s'éloigne de leur "
                        + "médiane d'au moins la moitié de celle-ci.";
    }
}
