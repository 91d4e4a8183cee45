package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.text.French;

/** What a set of contracts must respect. Each can be lifted by itself. */
public sealed interface Constraint {
    /** In French, to stand in a list. */
    String words();

    /** Which part of the question it belongs to: {@code envelope}, {@code most}, {@code region}, {@code departement}, {@code required}, {@code forbidden}. */
    String kind();

    /** All costs together. */
    record Envelope(long cents) implements Constraint {
        @Override
        public String words() {
            return "l'enveloppe de " + French.euros(cents);
        }

        @Override
        public String kind() {
            return "envelope";
        }
    }

    /** How many contracts at most. */
    record Most(int count) implements Constraint {
        @Override
        public String words() {
            return "au plus %d contrat%s".formatted(count, count > 1 ? "s" : "");
        }

        @Override
        public String kind() {
            return "most";
        }
    }

    /** How many contracts at least in a region. */
    record LeastIn(String region, String name, int count) implements Constraint {
        @Override
        public String words() {
            return "au moins %d contrat%s dans la région %s".formatted(count, count > 1 ? "s" : "", name);
        }

        @Override
        public String kind() {
            return "region";
        }
    }

    /** How many contracts at most in one departement. */
    record PerDepartement(int count) implements Constraint {
        @Override
        public String words() {
            return "au plus %d contrat%s par département".formatted(count, count > 1 ? "s" : "");
        }

        @Override
        public String kind() {
            return "departement";
        }
    }

    /** A territory that must be in. */
    record Required(String code, String name) implements Constraint {
        @Override
        public String words() {
            return "« %s » imposé".formatted(name);
        }

        @Override
        public String kind() {
            return "required";
        }
    }

    /** A territory that must not. */
    record Forbidden(String code, String name) implements Constraint {
        @Override
        public String words() {
            return "« %s » écarté".formatted(name);
        }

        @Override
        public String kind() {
            return "forbidden";
        }
    }
}
