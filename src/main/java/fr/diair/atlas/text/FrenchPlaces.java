package fr.diair.atlas.text;

import java.util.Set;

/** Departements after « de », with the article that usage gives each (as INSEE's TNCC does). */
public final class FrenchPlaces {
    /** With le: du Finistère. */
    private static final Set<String> LE = Set.of(
            "Bas-Rhin",
            "Calvados",
            "Cantal",
            "Cher",
            "Doubs",
            "Finistère",
            "Gard",
            "Gers",
            "Haut-Rhin",
            "Jura",
            "Loiret",
            "Lot",
            "Morbihan",
            "Nord",
            "Pas-de-Calais",
            "Puy-de-Dôme",
            "Rhône",
            "Tarn",
            "Territoire de Belfort",
            "Val-d'Oise",
            "Val-de-Marne",
            "Var");

    /** With les: des Landes. */
    private static final Set<String> LES = Set.of(
            "Alpes-Maritimes",
            "Alpes-de-Haute-Provence",
            "Ardennes",
            "Bouches-du-Rhône",
            "Côtes-d'Armor",
            "Deux-Sèvres",
            "Hautes-Alpes",
            "Hautes-Pyrénées",
            "Hauts-de-Seine",
            "Landes",
            "Pyrénées-Atlantiques",
            "Pyrénées-Orientales",
            "Vosges",
            "Yvelines");

    /** With l': de l'Ain. */
    private static final Set<String> L = Set.of(
            "Ain", "Aisne", "Allier", "Ardèche", "Ariège", "Aube", "Aude", "Aveyron", "Essonne", "Eure", "Hérault",
            "Indre", "Isère", "Oise", "Orne", "Yonne");

    /** Without an article: de Paris, d'Ille-et-Vilaine. */
    private static final Set<String> NONE = Set.of(
            "Eure-et-Loir",
            "Ille-et-Vilaine",
            "Indre-et-Loire",
            "La Réunion",
            "Loir-et-Cher",
            "Lot-et-Garonne",
            "Maine-et-Loire",
            "Mayotte",
            "Meurthe-et-Moselle",
            "Paris",
            "Saône-et-Loire",
            "Seine-et-Marne",
            "Tarn-et-Garonne",
            "Vaucluse");

    private FrenchPlaces() {}

    /** As in « le département de l’Ain »; a name that is not known takes « de la », as most do. */
    public static String of(String departement) {
        String plain = departement.replace('’', '\'');
        if (NONE.contains(plain)) {
            return ("EI".indexOf(plain.charAt(0)) >= 0 ? "d’" : "de ") + departement;
        }
        if (LE.contains(plain)) {
            return "du " + departement;
        }
        if (LES.contains(plain)) {
            return "des " + departement;
        }
        return (L.contains(plain) ? "de l’" : "de la ") + departement;
    }
}
