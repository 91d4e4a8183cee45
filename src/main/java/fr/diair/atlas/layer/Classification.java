package fr.diair.atlas.layer;

import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.geo.Classifier;
import java.util.List;

/**
 * How the reader wants quantities cut into classes.
 *
 * @param classes 2 to 9; not used with given bounds
 * @param bounds the edges given by hand, strictly increasing; empty with the other methods
 */
public record Classification(Way way, int classes, List<Double> bounds) {
    public static final int FEWEST = 2;
    public static final int MOST = 9;
    public static final Classification USUAL = new Classification(Way.QUANTILES, 5, List.of());

    /** The ways to cut, with their French names. */
    public enum Way {
        QUANTILES("quantiles", "Quantiles"),
        JENKS("jenks", "Seuils naturels (Jenks)"),
        EQUAL("equal", "Intervalles égaux"),
        STDDEV("stddev", "Écarts-types"),
        MANUAL("manual", "Bornes choisies");

        private final String id;
        private final String label;

        Way(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public String label() {
            return label;
        }

        /** @throws RequestException a 400 that lists the methods */
        public static Way of(String id) {
            return Choices.named(
                    values(), Way::id, id, "unknown-method", "Méthode « %s » inconnue : choisissez parmi %s.");
        }
    }

    /** @throws RequestException a 400 when bounds are missing, superfluous, too many or not increasing */
    public Classification {
        bounds = List.copyOf(bounds);
        if ((way == Way.MANUAL) == bounds.isEmpty()) {
            throw RequestException.badRequest(
                    "bounds-and-method",
                    "Les bornes vont avec la méthode manual : donnez bounds=0,10,20 avec elle, et avec elle seulement.");
        }
        if (way == Way.MANUAL && (bounds.size() < FEWEST + 1 || bounds.size() > MOST + 1)) {
            throw RequestException.badRequest(
                    "number-of-bounds", "Donnez de %d à %d bornes.".formatted(FEWEST + 1, MOST + 1));
        }
        for (int i = 1; i < bounds.size(); i++) {
            if (bounds.get(i) <= bounds.get(i - 1)) {
                throw RequestException.badRequest(
                        "bounds-not-increasing",
                        "Les bornes doivent croître : %s vient après %s.".formatted(bounds.get(i), bounds.get(i - 1)));
            }
        }
    }

    /**
     * The edges of the classes, one more than there are classes, strictly increasing unless all values are the same.
     * A class holds its lower edge; the last holds both. Outer bounds given by hand stretch to hold all values.
     *
     * @param values sorted, finite; may be empty, which gives no edges
     */
    public double[] edges(double[] values) {
        if (values.length == 0) {
            return new double[0];
        }
        if (way == Way.MANUAL) {
            double[] edges = bounds.stream().mapToDouble(Double::doubleValue).toArray();
            edges[0] = Math.min(edges[0], values[0]);
            edges[edges.length - 1] = Math.max(edges[edges.length - 1], values[values.length - 1]);
            return edges;
        }
        Classifier.Method method =
                switch (way) {
                    case QUANTILES -> Classifier.Method.QUANTILES;
                    case JENKS -> Classifier.Method.JENKS;
                    case EQUAL -> Classifier.Method.EQUAL_INTERVALS;
                    default -> Classifier.Method.STANDARD_DEVIATION;
                };
        return Classifier.breaks(method, classes, values);
    }
}
