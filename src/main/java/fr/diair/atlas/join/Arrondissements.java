package fr.diair.atlas.join;

/** The arrondissements of Paris, Lyon and Marseille: parts of a commune with codes that look like those of communes. */
final class Arrondissements {
    private Arrondissements() {}

    static boolean isOne(String code) {
        return within(code, "75101", "75120") || within(code, "69381", "69389") || within(code, "13201", "13216");
    }

    private static boolean within(String code, String first, String last) {
        return code.length() == first.length() && code.compareTo(first) >= 0 && code.compareTo(last) <= 0;
    }

    /** The commune of an arrondissement. */
    static String commune(String code) {
        return code.startsWith("75") ? "75056" : code.startsWith("69") ? "69123" : "13055";
    }
}
