package fr.diair.atlas.infographic.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something beside the map, with all that it says. */
public sealed interface Block {
    /** Its own within the picture; names it when it is moved. */
    String id();

    /** Where somebody put it; null: the next free room of the page. */
    @Nullable
    Room place();

    /** A room on the page, in points of the format. @throws IllegalArgumentException when it has no size, or no end */
    record Room(double x, double y, double width, double height) {
        public Room {
            if (!(width > 0 && height > 0 && Double.isFinite(x + y + width + height))) {
                throw new IllegalArgumentException("no room: %s × %s at %s, %s".formatted(width, height, x, y));
            }
        }
    }

    /**
     * A large number and the few words under it, as in {@code 214}, {@code communes engagées}.
     *
     * @param source written small; null where that of the picture holds
     */
    record Figure(
            String id,
            String value,
            String label,
            @Nullable String source,
            @Nullable Room place) implements Block {
        public Figure {
            value = Scene.printable(value);
            label = Scene.printable(label);
            source = source == null ? null : Scene.printable(source);
        }
    }

    /**
     * A small chart.
     *
     * @param unit of all values, as in {@code élus}; empty for none
     * @param line whether values follow each other in time; bars otherwise
     */
    record Chart(
            String id,
            String title,
            String unit,
            boolean line,
            List<Value> values,
            @Nullable String source,
            @Nullable Room place)
            implements Block {
        /** The most values that are drawn. */
        public static final int MOST = 24;

        /** @throws IllegalArgumentException when there is nothing to draw, or too much */
        public Chart {
            title = Scene.printable(title);
            unit = Scene.printable(unit);
            source = source == null ? null : Scene.printable(source);
            values = List.copyOf(values);
            if (values.isEmpty() || values.size() > MOST) {
                throw new IllegalArgumentException("a chart of " + values.size() + " values");
            }
        }
    }

    /**
     * A point of a chart.
     *
     * @param value null where it is not available or a secret
     * @param written as it is read beside it, as in {@code 1 250} or {@code n. d.}
     */
    record Value(String label, @Nullable Double value, String written) {
        public Value {
            label = Scene.printable(label);
            written = Scene.printable(written);
        }
    }

    /** Some sentences. */
    record Text(String id, String text, @Nullable Room place) implements Block {
        public Text {
            text = Scene.printable(text);
        }
    }

    /** A logo. */
    record Picture(String id, Logo logo, @Nullable Room place) implements Block {}
}
