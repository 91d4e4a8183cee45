package fr.diair.atlas.text;

import java.util.Set;

/** Names of territories after « où ? », as usage has it: en Bretagne, dans le Finistère, à Mayotte. */
public final class FrenchWhere {
    private static final Set<String> ISLANDS = Set.of("La Réunion", "Mayotte", "Paris");

    private static final Set<String> WITH_LES = Set.of("Hauts-de-France", "Pays de la Loire");

    /** Departements that usage puts after « en », though their name is but one word in the feminine. */
    private static final Set<String> WITH_EN = Set.of(
            "Charente",
            "Corrèze",
            "Dordogne",
            "Gironde",
            "Guadeloupe",
            "Guyane",
            "Haute-Corse",
            "Lozère",
            "Martinique",
            "Mayenne",
            "Moselle",
            "Savoie",
            "Vendée");

    private FrenchWhere() {}

    /** As in « en Bretagne », « dans les Hauts-de-France », « à La Réunion ». */
    public static String region(String name) {
        if (ISLANDS.contains(name)) {
            return "à " + name;
        }
        if (WITH_LES.contains(name)) {
            return "dans les " + name;
        }
        return (name.equals("Grand Est") ? "dans le " : "en ") + name;
    }

    /** As in « en Ille-et-Vilaine », « dans le Nord », « dans l’Ain ». */
    public static String departement(String name) {
        if (ISLANDS.contains(name)) {
            return "à " + name;
        }
        String of = FrenchPlaces.of(name);
        if (of.startsWith("du ")) {
            return "dans le " + name;
        }
        if (of.startsWith("des ")) {
            return "dans les " + name;
        }
        if (of.startsWith("de l’")) {
            return "dans l’" + name;
        }
        boolean en = !of.startsWith("de la ") || name.indexOf('-') > 0 || WITH_EN.contains(name);
        return (en ? "en " : "dans la ") + name;
    }

    /** As in « sur le territoire de Rennes Métropole », « sur le territoire de la Métropole de Lyon ». */
    public static String intercommunality(String name) {
        return "sur le territoire " + of(name);
    }

    private static String of(String name) {
        if (name.startsWith("Le ")) {
            return "du " + name.substring(3);
        }
        if (name.startsWith("Les ")) {
            return "des " + name.substring(4);
        }
        if (name.matches("(?:CA|CC|CU|Métropole|Eurométropole|Communauté) .*")) {
            return (vowel(name) ? "de l’" : "de la ") + name;
        }
        return (vowel(name) ? "d’" : "de ") + name;
    }

    private static boolean vowel(String name) {
        return "AÀÂEÉÈÊIÎOÔUÛY".indexOf(name.charAt(0)) >= 0;
    }
}
