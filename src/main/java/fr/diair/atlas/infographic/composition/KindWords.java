package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.infographic.composition.Composition.Kind;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kinds of maps are called, and the usual titles of pictures. */
final class KindWords {
    private KindWords() {}

    /** As in « une carte en aplats de couleur ». */
    static String label(Kind kind) {
        return switch (kind) {
            case AREAS -> "aplats de couleur";
            case SYMBOLS -> "disques proportionnels";
            case AREAS_SYMBOLS -> "disques sur aplats";
            case DOTS -> "points regroupés";
            case BIVARIATE -> "deux thèmes croisés";
            case YEARS -> "petites cartes par année";
            case FIELDS -> "petites cartes par domaine";
            case BEFORE_AFTER -> "deux dates comparées";
            case HEXAGONS -> "hexagones de densité";
        };
    }

    static String description(Kind kind) {
        return switch (kind) {
            case AREAS ->
                "Chaque territoire dans la couleur de sa classe : pour les taux, les parts et les catégories.";
            case SYMBOLS ->
                "Un disque par territoire, de surface proportionnelle au chiffre : pour les nombres et les montants.";
            case AREAS_SYMBOLS -> "Des disques pour un nombre, sur les classes d'un taux ou d'une catégorie.";
            case DOTS -> "Un point par territoire concerné ; ceux qui se toucheraient sont réunis avec leur nombre.";
            case BIVARIATE ->
                "Deux chiffres croisés en trois classes chacun : où les deux sont hauts, où un seul l'est.";
            case YEARS -> "Une petite carte par année, dans les mêmes classes.";
            case FIELDS -> "Une petite carte par domaine de politique publique, dans les mêmes classes.";
            case BEFORE_AFTER -> "Deux dates dans les mêmes classes, et ce qui a changé.";
            case HEXAGONS -> "La densité du réseau, sans les limites des territoires.";
        };
    }

    /** What the map shows, when nobody says it better. */
    static String title(MapChoice map, Theme theme, @Nullable Theme second, @Nullable String field) {
        String name = theme.label() + (field == null ? "" : " – " + field);
        return switch (map.kind()) {
            case AREAS, SYMBOLS, DOTS -> name;
            case AREAS_SYMBOLS, BIVARIATE -> second == null ? name : name + " et " + inner(second.label());
            case YEARS -> {
                List<Integer> years = map.years().stream().sorted().toList();
                yield "%s, de %d à %d".formatted(name, years.get(0), years.get(years.size() - 1));
            }
            case FIELDS -> name + ", par domaine";
            case BEFORE_AFTER -> name + "\u00a0: avant et après";
            case HEXAGONS -> name + "\u00a0: la densité du réseau";
        };
    }

    static String subtitle(MapChoice map, Extent extent, ThemeValues values) {
        String level = extent.named(values.query().level().label());
        LocalDate before = map.before();
        return switch (map.kind()) {
            case YEARS -> level + ", situation au 31\u00a0décembre de chaque année";
            case BEFORE_AFTER ->
                before == null
                        ? level
                        : "%s, situation au %s et au %s"
                                .formatted(
                                        level, day(before), day(values.query().date()));
            case HEXAGONS ->
                extent.named("Situation") + " au " + day(values.query().date());
            default -> "%s, situation au %s".formatted(level, day(values.query().date()));
        };
    }

    /** As in {@code 1er janvier 2019}. */
    static String day(LocalDate day) {
        return French.dayInWords(day);
    }

    private static String inner(String label) {
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
