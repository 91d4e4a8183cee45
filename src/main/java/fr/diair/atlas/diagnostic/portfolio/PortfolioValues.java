package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Place;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each territory adds to the objective. */
final class PortfolioValues {
    private static final double MOST_POINTS = 1e9;

    private final @Nullable Map<String, Double> scores;
    private final @Nullable Column column;
    private final PortfolioReading.Aim aim;

    /** @param faults where what is wrong is said */
    PortfolioValues(
            PortfolioAsked.Objective objective, Measures measures, Measures.Scope scope, Map<String, String> faults) {
        String kind = Objects.requireNonNullElse(objective.kind(), "population");
        if (kind.equals("scores")) {
            this.column = null;
            this.scores = Objects.requireNonNullElse(objective.scores(), Map.of());
            this.aim = new PortfolioReading.Aim(
                    kind, Objects.requireNonNullElse(objective.label(), "Score"), "points", "decimal", 2);
            checkScores(this.scores, faults);
            return;
        }
        this.scores = null;
        if (!kind.equals("population") && !kind.equals("measure")) {
            faults.put(
                    "objective.kind",
                    "L'objectif « %s » est inconnu : population, measure, scores ou ranking.".formatted(kind));
        }
        String id = kind.equals("measure") && objective.measure() != null ? objective.measure() : "population";
        Measure measure = measures.measure(scope.publication(), id);
        if (!(measure.whole() instanceof Measure.Sum)) {
            faults.put(
                    "objective.measure",
                    "« %s » ne s'additionne pas d'un territoire à l'autre : choisissez un nombre, ou donnez des scores."
                            .formatted(measure.label()));
        } else if (!measure.levels().contains(scope.level())) {
            faults.put("objective.measure", "« %s » n'existe pas à ce niveau.".formatted(measure.label()));
        }
        this.column = measures.column(measure, scope);
        this.aim = new PortfolioReading.Aim(
                kind,
                kind.equals("population") ? "Population couverte" : measure.label(),
                measure.unit().text(),
                measure.unit().format(),
                measure.unit().decimals());
    }

    private static void checkScores(Map<String, Double> scores, Map<String, String> faults) {
        if (scores.isEmpty()) {
            faults.put("objective.scores", "Donnez le score d'au moins un territoire.");
        }
        for (Double score : scores.values()) {
            if (score == null || !Double.isFinite(score) || Math.abs(score) > MOST_POINTS) {
                faults.put("objective.scores", "Un score est un nombre d'au plus un milliard.");
            }
        }
    }

    PortfolioReading.Aim aim() {
        return aim;
    }

    /** NaN where it is not known. */
    double of(Place place, int row) {
        if (scores != null) {
            return scores.getOrDefault(place.code(), Double.NaN);
        }
        return column == null ? Double.NaN : column.value(row);
    }

    /** Why the value is not known, in French. */
    String missing(int row) {
        if (column == null) {
            return "aucun score ne lui est donné";
        }
        return switch (column.state(row)) {
            case SECRET -> "« %s » y est sous secret statistique".formatted(aim.label());
            case NONE -> "« %s » y est sans objet".formatted(aim.label());
            default -> "« %s » n'y est pas disponible".formatted(aim.label());
        };
    }
}
