package fr.diair.atlas.diagnostic.similar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.MeasureChoice;
import fr.diair.atlas.diagnostic.shown.ShownCell;
import fr.diair.atlas.diagnostic.shown.ShownMeasure;
import fr.diair.atlas.diagnostic.shown.ShownPlace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Similar territories as the API writes them.
 *
 * @param usual whether the measures are those taken when none is named
 * @param leftOut the measures of the usual choice whose values are fictitious; none where measures are named
 * @param within {@code france}, {@code region} or {@code kind}
 * @param candidates how many territories were looked at
 * @param compared how many of them have enough of the measures
 * @param rule how the distance is reckoned, in French
 */
record SimilarView(
        @JsonUnwrapped ShownPlace territory,
        @JsonUnwrapped Basis basis,
        boolean usual,
        List<Named> leftOut,
        String within,
        int candidates,
        int compared,
        String rule,
        List<On> measures,
        List<One> near) {
    static final String RULE =
            "Chaque indicateur est lu en écarts types autour de la moyenne de tous les territoires du niveau ; ceux que "
                    + "quelques territoires concentrent (population, densité) le sont sur une échelle logarithmique. La distance "
                    + "est la racine de la moyenne des carrés des écarts, sur les indicateurs connus des deux territoires ; qui "
                    + "en a moins de la moitié n'est pas comparé.";

    /** A measure by its name. */
    record Named(String id, String label) {}

    /**
     * A measure of the distance.
     *
     * @param scale {@code log} or {@code linear}
     * @param known how many territories of the level have a value
     * @param why it does not count, in French; null when it does
     */
    record On(
            @JsonUnwrapped ShownMeasure measure,
            String scale,
            int known,
            ShownCell own,
            @Nullable String why) {}

    /**
     * A similar territory.
     *
     * @param distance in standard deviations
     * @param missing the measures that it lacks, by their ids
     */
    record One(@JsonUnwrapped ShownPlace territory, double distance, List<Part> parts, List<String> missing) {}

    /**
     * @param deviations how far the other is above, in standard deviations
     * @param share of the squared distance, in %
     */
    record Part(String measure, ShownCell other, double deviations, double share) {}

    static SimilarView of(
            Basis basis,
            Places places,
            int row,
            Within within,
            MeasureChoice.@Nullable Usual usual,
            List<Axis> axes,
            Similarity.Found found) {
        return new SimilarView(
                ShownPlace.of(places.level(), places.at(row)),
                basis,
                usual != null,
                usual == null
                        ? List.of()
                        : usual.fictitious().stream()
                                .map(measure -> new Named(measure.id(), measure.label()))
                                .toList(),
                within.id(),
                found.candidates(),
                found.compared(),
                RULE,
                axes.stream().map(axis -> on(axis, row)).toList(),
                found.near().stream().map(near -> one(places, axes, near)).toList());
    }

    private static On on(Axis axis, int row) {
        ShownCell own = ShownCell.of(axis.column().cell(row));
        String why = null;
        if (!axis.tells()) {
            why = axis.known() == 0
                    ? "Aucun territoire du niveau n'a de valeur à la date choisie."
                    : "Tous les territoires du niveau qui ont une valeur ont la même.";
        } else if (!axis.column().has(row)) {
            why = "Le territoire n'a pas de valeur : l'indicateur est laissé de côté.";
        }
        return new On(ShownMeasure.of(axis.column()), axis.logarithmic() ? "log" : "linear", axis.known(), own, why);
    }

    private static One one(Places places, List<Axis> axes, Similarity.Near near) {
        List<Part> parts = new ArrayList<>();
        for (Similarity.Part part : near.parts()) {
            parts.add(new Part(
                    id(axes, part.axis()),
                    ShownCell.of(axes.get(part.axis()).column().cell(near.row())),
                    part.deviations(),
                    part.share()));
        }
        return new One(
                ShownPlace.of(places.level(), places.at(near.row())),
                near.distance(),
                parts,
                near.missing().stream().map(axis -> id(axes, axis)).toList());
    }

    private static String id(List<Axis> axes, int place) {
        return axes.get(place).column().measure().id();
    }
}
