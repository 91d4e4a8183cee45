package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.RoundLength;
import fr.diair.atlas.infographic.scene.Look.Tones;
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
    static List<Mark> at(double x, double y, double pointsPerMetre, double longest, Tones tones, Sizes sizes) {
        RoundLength ground = RoundLength.within(longest / pointsPerMetre);
        double length = ground.metres() * pointsPerMetre;
        Path2D bar = new Path2D.Double();
        bar.moveTo(x, y - sizes.of(TICK));
        bar.lineTo(x, y);
        bar.lineTo(x + length, y);
        bar.lineTo(x + length, y - sizes.of(TICK));
        return List.of(
                new Mark.Form(bar, null, tones.softInk(), 0.9),
                new Mark.Text(
                        "scale",
                        ground.label(),
                        sizes.plain(SIZE),
                        tones.softInk(),
                        x + length + sizes.of(5),
                        y,
                        null));
    }
}
