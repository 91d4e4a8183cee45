package fr.diair.atlas.newsletter.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Addresses of the living map, as paths of this Atlas: anybody may open it, and it says its sources. */
final class Links {
    private Links() {}

    /** The map of a theme on a day. @param level null: the finest the theme has */
    static String map(String theme, @Nullable String level, LocalDate day) {
        return "/#%stheme=%s&date=%s".formatted(level == null ? "" : "level=" + level + "&", theme, day);
    }

    /** As {@link #map}, with the sheet of a place open; without it when the place is not known. */
    static String place(FactQueries.Place place, String theme, LocalDate day) {
        String map = map(theme, place.level(), day);
        return place.code() == null ? map : map + "&open=%s/%s".formatted(place.level(), place.code());
    }

    /** As {@link #place}, with events on the map. */
    static String event(FactQueries.Place place, LocalDate day) {
        return place(place, "event-count", day) + "&events=1";
    }
}
