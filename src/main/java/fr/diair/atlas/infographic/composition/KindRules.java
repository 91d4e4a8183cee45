package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.composition.Composition.Kind;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.infographic.kind.CrossedMap;
import fr.diair.atlas.infographic.kind.SeriesMap;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.Theme.Group;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which themes and levels make sense as which kind of map; a choice without sense is refused with those that have one. */
final class KindRules {
    private KindRules() {}

    /** Counts and amounts are discs, for a large territory is no larger figure; rates and categories are areas. */
    static Kind usual(Theme theme) {
        return isCount(theme) ? Kind.SYMBOLS : Kind.AREAS;
    }

    private static boolean isCount(Theme theme) {
        return !theme.isCategory() && theme.measure().isAdditive();
    }

    private static boolean isRate(Theme theme) {
        return !theme.isCategory() && !theme.measure().isAdditive();
    }

    /** Whether few territories have a figure at all, so that where they are is worth a map. */
    private static boolean isNetwork(Theme theme) {
        return theme.group() != Group.CONTEXT && theme.group() != Group.INDICATOR && !isRate(theme);
    }

    /** Whether the theme can be the main one of the kind. */
    static boolean takes(Kind kind, Theme theme) {
        return switch (kind) {
            case AREAS -> true;
            case SYMBOLS, AREAS_SYMBOLS -> isCount(theme);
            case DOTS -> isNetwork(theme) && levels(kind, theme).findAny().isPresent();
            case HEXAGONS -> isNetwork(theme) && levels(kind, theme).findAny().isPresent();
            case BIVARIATE -> !theme.isCategory();
            // Populations are those of one year, whatever the day.
            case YEARS, BEFORE_AFTER -> theme.group() != Group.CONTEXT;
            case FIELDS -> theme.takesField();
        };
    }

    /** Whether the theme can be the one below discs, or the other axis. */
    static boolean takesSecond(Kind kind, Theme theme) {
        return switch (kind) {
            case AREAS_SYMBOLS -> !isCount(theme);
            case BIVARIATE -> !theme.isCategory();
            default -> false;
        };
    }

    /** The levels of the theme at which the kind has a sense. */
    static Stream<Level> levels(Kind kind, Theme theme) {
        return theme.levels().stream().filter(level -> switch (kind) {
            case DOTS -> level == Level.COMMUNE || level == Level.EPCI;
            case HEXAGONS -> level == Level.COMMUNE;
            default -> true;
        });
    }

    /**
     * @param themes all there are, to name those that work
     * @param day of the map
     * @throws RequestException a 400 that says what would work
     */
    static void require(MapChoice map, Theme theme, @Nullable Theme second, LocalDate day, List<Theme> themes) {
        Kind kind = map.kind();
        if (!takes(kind, theme)) {
            throw refused(
                    "theme-not-of-kind",
                    "Le thème « %s » ne se lit pas en %s : choisissez parmi %s.",
                    theme.label(),
                    KindWords.label(kind),
                    names(themes.stream().filter(other -> takes(kind, other))));
        }
        Level level = Level.of(map.level());
        theme.requireLevel(level);
        if (levels(kind, theme).noneMatch(level::equals)) {
            throw refused(
                    "level-not-of-kind",
                    "Une carte en %s ne se lit pas au niveau %s : choisissez %s.",
                    KindWords.label(kind),
                    level.id(),
                    levels(kind, theme).map(Level::id).collect(Collectors.joining(", ")));
        }
        requireSecond(kind, theme, second, level, themes);
        requireDays(map, day);
        Integer classes = map.classes();
        if (kind == Kind.BIVARIATE && classes != null && classes > CrossedMap.SIDE) {
            throw refused(
                    "classes-of-kind", "Deux thèmes croisés ont chacun trois classes au plus, et non %d.", classes);
        }
        if (kind == Kind.FIELDS && map.field() != null) {
            throw refused(
                    "field-not-of-kind",
                    "Les petites cartes par domaine montrent tous les domaines : retirez le domaine choisi.");
        }
    }

    private static void requireSecond(Kind kind, Theme theme, @Nullable Theme second, Level level, List<Theme> themes) {
        boolean wanted = kind == Kind.AREAS_SYMBOLS || kind == Kind.BIVARIATE;
        if (!wanted && second != null) {
            throw refused(
                    "second-not-of-kind",
                    "Une carte en %s n'a qu'un thème : retirez « %s ».",
                    KindWords.label(kind),
                    second.label());
        }
        if (wanted
                && (second == null || !takesSecond(kind, second) || second.id().equals(theme.id()))) {
            throw refused(
                    "second-needed",
                    "Une carte en %s demande un second thème : choisissez parmi %s.",
                    KindWords.label(kind),
                    names(themes.stream()
                            .filter(other -> takesSecond(kind, other)
                                    && other.levels().contains(level)
                                    && !other.id().equals(theme.id()))));
        }
        if (second != null) {
            second.requireLevel(level);
        }
    }

    private static void requireDays(MapChoice map, LocalDate day) {
        LocalDate before = map.before();
        if ((map.kind() == Kind.BEFORE_AFTER) != (before != null)) {
            throw before == null
                    ? refused("before-needed", "Une carte avant et après demande une date antérieure (before).")
                    : refused(
                            "before-not-of-kind",
                            "Une carte en %s n'a qu'une date : retirez la date antérieure.",
                            KindWords.label(map.kind()));
        }
        if (before != null && !before.isBefore(day)) {
            throw refused("before-not-earlier", "La date antérieure (%s) doit précéder le %s.", before, day);
        }
        List<Integer> years = map.years();
        if (map.kind() != Kind.YEARS && !years.isEmpty()) {
            throw refused(
                    "years-not-of-kind",
                    "Une carte en %s n'a pas d'années : retirez-les.",
                    KindWords.label(map.kind()));
        }
        if (map.kind() == Kind.YEARS
                && (years.size() < 2
                        || years.size() > SeriesMap.MOST
                        || new HashSet<>(years).size() < years.size()
                        || years.stream().anyMatch(year -> year < 1900 || year > 2100))) {
            throw refused(
                    "years-needed", "Donnez de 2 à %d années différentes, comme 2017, 2018 et 2019.", SeriesMap.MOST);
        }
    }

    private static RequestException refused(String code, String sentence, Object... of) {
        return RequestException.badRequest(code, sentence.formatted(of));
    }

    private static String names(Stream<Theme> themes) {
        return themes.map(theme -> "« " + theme.label() + " »").distinct().collect(Collectors.joining(", "));
    }
}
