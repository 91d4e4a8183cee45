package fr.diair.atlas.infographic.scene;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a legend explains beside or instead of its rows of colours. */
public sealed interface Key {
    /**
     * Discs whose area is proportional to a value: nested circles of round values.
     *
     * @param unit such as {@code élus}
     * @param negative of values below zero; null when there are none
     * @param largest the absolute value that the largest disc of the picture stands for
     * @param values round values to show, the largest first
     * @param count territories with a disc; of the first panel where there are several
     */
    record Discs(
            String title,
            String unit,
            Color colour,
            @Nullable Color negative,
            double largest,
            List<Value> values,
            int count)
            implements Key {
        public Discs {
            title = Scene.printable(title);
            unit = Scene.printable(unit);
            values = List.copyOf(values);
        }
    }

    /** A round value and the way it is written. */
    record Value(double value, String label) {}

    /**
     * Two themes crossed. The classes of the legend are the cells, row by row from the lowest: class {@code row × columns +
     * column}.
     *
     * @param across name of the theme that grows to the right
     * @param up name of the theme that grows upwards
     * @param columns the classes of the first, from the lowest
     * @param rows the classes of the second, from the lowest
     */
    record Grid(String across, String up, List<String> columns, List<String> rows) implements Key {
        public Grid {
            across = Scene.printable(across);
            up = Scene.printable(up);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Dots, one a territory, those that would touch joined with their number.
     *
     * @param label of one dot, as in {@code une commune engagée}
     * @param count all territories that have a dot
     */
    record Points(String label, Color colour, int count) implements Key {
        public Points {
            label = Scene.printable(label);
        }
    }

    /**
     * Hexagons, which the counts of the rows are then of.
     *
     * @param label as in {@code hexagones de 25 km}
     */
    record Cells(String label) implements Key {
        public Cells {
            label = Scene.printable(label);
        }
    }
}
