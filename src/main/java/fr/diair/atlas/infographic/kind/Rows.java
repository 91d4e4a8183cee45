package fr.diair.atlas.infographic.kind;

import fr.diair.atlas.infographic.colour.Colours;
import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Texture;
import fr.diair.atlas.layer.Legend;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that legends of all kinds are made of: same classes, same counts as on screen. */
final class Rows {
    private static final String RAW_COUNTS = "Nombres bruts, rapportés ni à la population ni à la surface.";

    private Rows() {}

    static List<Scene.Entry> classes(Theme theme, Legend legend, Colours colours) {
        List<String> screen =
                legend.classes().stream().map(Legend.Entry::colour).toList();
        List<Colours.Tone> tones = theme.isCategory()
                ? colours.categories(
                        screen,
                        legend.classes().stream()
                                .map(entry -> entry.pattern() != null)
                                .toList())
                : colours.ordered(screen);
        List<Scene.Entry> entries = new ArrayList<>();
        for (int i = 0; i < tones.size(); i++) {
            Legend.Entry entry = legend.classes().get(i);
            entries.add(new Scene.Entry(
                    entry.label(),
                    tones.get(i).colour(),
                    entry.count(),
                    tones.get(i).texture()));
        }
        return entries;
    }

    static Scene.@Nullable Entry zero(Legend legend, Colours colours) {
        Legend.Rest zero = legend.zero();
        return zero == null
                ? null
                : new Scene.Entry(zero.label(), colours.zero(zero.colour()), zero.count(), Texture.PLAIN);
    }

    /** A state that no territory is in needs no line in a picture. */
    static Scene.@Nullable Tally tally(Legend.Count count) {
        return count.count() == 0 ? null : new Scene.Tally(count.label(), count.count());
    }

    /** The rows of a theme as they are on screen. */
    static Scene.Legend legend(Theme theme, Legend legend, Colours colours, List<Key> keys) {
        return new Scene.Legend(
                theme.label(),
                theme.measure().unit(),
                classes(theme, legend, colours),
                !theme.isCategory(),
                zero(legend, colours),
                tally(legend.unavailable()),
                tally(legend.secret()),
                noted(legend.note(), theme),
                keys);
    }

    /** What is counted and not related to anything is said, because large territories then look as if they did more. */
    static @Nullable String noted(@Nullable String note, Theme theme) {
        if (theme.isCategory() || !theme.measure().isAdditive()) {
            return note;
        }
        return note == null ? RAW_COUNTS : note + " " + RAW_COUNTS;
    }

    static Scene.Figures figures(ThemeValues values) {
        return new Scene.Figures(values.classes(), values.rest().index());
    }

    /** Land alone, but for the territories whose value is not available or secret. */
    static Scene.Figures statesAlone(ThemeValues values) {
        Map<String, Integer> states = new HashMap<>();
        values.classes().forEach((code, index) -> {
            if (index != values.rest().index()) {
                states.put(code, stateOf(index));
            }
        });
        return new Scene.Figures(states, stateOf(values.rest().index()));
    }

    private static int stateOf(int index) {
        return index == Scene.UNAVAILABLE || index == Scene.SECRET ? index : Scene.ZERO;
    }

    /** How many territories each row has on one of several maps. */
    static List<Panel.Count> counts(Legend one, Scene.Legend shared) {
        List<Panel.Count> counts = new ArrayList<>();
        for (int i = 0; i < shared.classes().size(); i++) {
            int count = i < one.classes().size() ? one.classes().get(i).count() : 0;
            counts.add(new Panel.Count(i, count));
        }
        if (shared.zero() != null) {
            Legend.Rest zero = one.zero();
            counts.add(new Panel.Count(Scene.ZERO, zero == null ? 0 : zero.count()));
        }
        if (shared.unavailable() != null) {
            counts.add(new Panel.Count(Scene.UNAVAILABLE, one.unavailable().count()));
        }
        if (shared.secret() != null) {
            counts.add(new Panel.Count(Scene.SECRET, one.secret().count()));
        }
        return counts;
    }

    /** As in {@code communes}. */
    static String territories(Level level) {
        return switch (level) {
            case COMMUNE -> "communes";
            case EPCI -> "EPCI";
            case DEPARTEMENT -> "départements";
            case REGION -> "régions";
        };
    }

    /** As in {@code commune}. */
    static String territory(Level level) {
        String many = territories(level);
        return level == Level.EPCI ? many : many.substring(0, many.length() - 1);
    }
}
