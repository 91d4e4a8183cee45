package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.infographic.scene.Spots;
import fr.diair.atlas.infographic.scene.Spots.Look;
import fr.diair.atlas.infographic.scene.Spots.Spot;
import fr.diair.atlas.register.action.ActionQueries;
import fr.diair.atlas.register.event.EventQueries;
import fr.diair.atlas.register.event.EventRow;
import fr.diair.atlas.text.French;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events and actions as the map on screen shows them, for anybody: the same colours, the same places, the same counts. */
public final class MapSpots {
    private static final int MOST_EVENTS = 20_000;
    private static final Color EVENT = new Color(0x7a1f5c);
    private static final Look PAST = new Look(EVENT, null, 0.9);
    private static final Look TO_COME = new Look(null, EVENT, 1.5);
    private static final Look ACTION = new Look(new Color(0xd9692a), null, 1.1);
    private static final double RING = 5.4;
    private static final double ACTION_RADIUS = 3.6;

    private final EventQueries events;
    private final ActionQueries actions;

    public MapSpots(EventQueries events, ActionQueries actions) {
        this.events = events;
        this.actions = actions;
    }

    /**
     * What of them a picture shows.
     *
     * @param actions those with a point; of the field of the map, if it has one
     */
    record Wanted(boolean events, boolean actions) {}

    /** What is shown of the country: spots elsewhere are neither drawn nor counted. */
    @FunctionalInterface
    interface Land {
        Land FRANCE = (longitude, latitude) -> true;

        /** @param longitude null for a spot without a place */
        boolean has(@Nullable Double longitude, @Nullable Double latitude);
    }

    /** In the order of the legend; a kind that there is none of is left out. */
    List<Spots> of(Wanted wanted, LocalDate day, @Nullable PolicyField field, Land land) {
        List<Spots> all = new ArrayList<>();
        if (wanted.events()) {
            EventQueries.Wanted shown = new EventQueries.Wanted(false, null, null, null, null, null);
            List<EventRow> rows = events.page(shown, day, 1, MOST_EVENTS).stream()
                    .filter(row -> land.has(row.place().lon(), row.place().lat()))
                    .toList();
            add(all, rows, "past", PAST, "événement passé", "événements passés");
            add(all, rows, "to-come", TO_COME, "événement à venir", "événements à venir");
        }
        if (wanted.actions()) {
            List<ActionQueries.Dot> dots = actions.points(day, field).stream()
                    .filter(dot -> land.has(dot.longitude(), dot.latitude()))
                    .toList();
            if (!dots.isEmpty()) {
                all.add(new Spots(
                        counted(dots.size(), "action placée sur la carte", "actions placées sur la carte"),
                        ACTION,
                        dots.stream()
                                .map(dot -> new Spot(dot.longitude(), dot.latitude(), ACTION_RADIUS))
                                .toList(),
                        dots.stream().anyMatch(ActionQueries.Dot::demo)));
            }
        }
        return all;
    }

    private static void add(List<Spots> all, List<EventRow> rows, String state, Look look, String one, String many) {
        List<EventRow> those =
                rows.stream().filter(row -> row.state().equals(state)).toList();
        if (those.isEmpty()) {
            return;
        }
        all.add(new Spots(
                counted(those.size(), one, many),
                look,
                places(those, look == TO_COME),
                those.stream().anyMatch(EventRow::demo)));
    }

    /** One spot for all events of a place; that of past ones grows with their number, as on screen. */
    private static List<Spot> places(List<EventRow> rows, boolean rings) {
        Map<List<Double>, Integer> counts = new LinkedHashMap<>();
        for (EventRow row : rows) {
            Double longitude = row.place().lon();
            Double latitude = row.place().lat();
            if (longitude != null && latitude != null) {
                counts.merge(List.of(longitude, latitude), 1, Integer::sum);
            }
        }
        List<Spot> spots = new ArrayList<>();
        counts.forEach((at, count) ->
                spots.add(new Spot(at.get(0), at.get(1), rings ? RING : Math.min(4.2, 2.4 + 0.6 * Math.sqrt(count)))));
        return spots;
    }

    private static String counted(int count, String one, String many) {
        return French.number(count, 0) + "\u00a0" + (count < 2 ? one : many);
    }
}
