package fr.diair.atlas.infographic;

import java.awt.geom.Path2D;
import java.util.List;

/** The length of a round number of kilometres in a frame. */
final class ScaleBar {
    private static final double TICK = 3;
    private static final double SIZE = 8.5;

    private ScaleBar() {}

    /**
     * @param x left end
     * @param y the line of the bar
     * @param pointsPerMetre of the frame
     * @param longest the most points the bar may be long
     */
    static List<Mark> at(double x, double y, double pointsPerMetre, double longest) {
        double kilometres = roundedDown(longest / pointsPerMetre / 1000);
        double length = kilometres * 1000 * pointsPerMetre;
        Path2D bar = new Path2D.Double();
        bar.moveTo(x, y - TICK);
        bar.lineTo(x, y);
        bar.lineTo(x + length, y);
        bar.lineTo(x + length, y - TICK);
        String text =
                (kilometres < 1 ? Long.toString(Math.round(kilometres * 1000)) : Style.number(Math.round(kilometres)))
                        + "\u00a0" + (kilometres < 1 ? "m" : "km");
        return List.of(
                new Mark.Form(bar, null, Style.SOFT_INK, 0.9),
                new Mark.Text("scale", text, Style.plain(SIZE), Style.SOFT_INK, x + length + 5, y, null));
    }

    /** The greatest of 1, 2, 5, 10, 20, 50… times a power of ten that is not above. */
    static double roundedDown(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double digit = value / power;
        return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
    }
}
