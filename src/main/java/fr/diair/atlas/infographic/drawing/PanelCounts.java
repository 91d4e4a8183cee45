package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** How many territories each class has on one of several maps: a square of its colour and the number, on one line. */
final class PanelCounts {
    /** Of the line, in points of the web picture. */
    static final double HEIGHT = 12;

    private static final double LARGEST = 9;
    private static final double SMALLEST = 5.5;

    private PanelCounts() {}

    /** In letters as large as the width allows, in the middle of it. Nothing for a panel whose counts the legend says. */
    static List<Mark> at(double x, double y, double width, Scene scene, Panel panel, Sizes sizes) {
        if (panel.counts().isEmpty()) {
            return List.of();
        }
        double size = sizes.of(LARGEST);
        double height = sizes.of(HEIGHT);
        while (size > sizes.of(SMALLEST) && length(panel, size) > width) {
            size -= 0.25;
        }
        Font font = Style.plain(size);
        double left = x + Math.max(0, (width - length(panel, size)) / 2);
        List<Mark> marks = new ArrayList<>();
        for (Panel.Count count : panel.counts()) {
            double side = 0.8 * size;
            marks.add(new Mark.Form(
                    new Rectangle2D.Double(left, y + (height - side) / 2, side, side),
                    Grounds.paint(scene, count.index()),
                    Style.faded(scene.tones().ink(), 0.25),
                    0.4));
            String number = Style.number(count.territories());
            marks.add(new Mark.Text(
                    "panel-count",
                    number,
                    font,
                    scene.tones().ink(),
                    left + 1.1 * size,
                    y + height / 2 + 0.36 * size,
                    null));
            left += item(number, size);
        }
        return marks;
    }

    private static double length(Panel panel, double size) {
        return panel.counts().stream()
                .mapToDouble(count -> item(Style.number(count.territories()), size))
                .sum();
    }

    private static double item(String number, double size) {
        return 1.9 * size + Style.width(number, Style.plain(size));
    }
}
