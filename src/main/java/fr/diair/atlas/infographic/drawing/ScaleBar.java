package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.RoundLength;
import fr.diair.atlas.infographic.scene.Look.Tones;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.util.List;

/** The length of a round number of kilometres in a frame. */
final class ScaleBar {
    private static final double TICK = 3;
    private static final double SIZE = 8.5;
    private static final double GAP = 5;

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
        return List.of(
                bar(x, y, length, tones, sizes),
                new Mark.Text(
                        "scale",
                        ground.label(),
                        sizes.plain(SIZE),
                        tones.softInk(),
                        x + length + sizes.of(GAP),
                        y,
                        null));
    }

    /** In a narrow room: as {@link #at} where that fits, else the words on the line and the bar over them. */
    static List<Mark> within(double x, double y, double width, double pointsPerMetre, Tones tones, Sizes sizes) {
        List<Mark> beside = at(x, y, pointsPerMetre, 0.4 * width, tones, sizes);
        if (beside.get(1).bounds().getMaxX() <= x + width) {
            return beside;
        }
        RoundLength ground = RoundLength.within(width / pointsPerMetre);
        Font font = sizes.plain(SIZE);
        double words = Style.width(ground.label(), font);
        Font fitting = words > width ? font.deriveFont((float) (font.getSize2D() * width / words)) : font;
        return List.of(
                bar(x, y - 1.05 * fitting.getSize2D(), ground.metres() * pointsPerMetre, tones, sizes),
                new Mark.Text("scale", ground.label(), fitting, tones.softInk(), x, y, null));
    }

    private static Mark bar(double x, double y, double length, Tones tones, Sizes sizes) {
        Path2D bar = new Path2D.Double();
        bar.moveTo(x, y - sizes.of(TICK));
        bar.lineTo(x, y);
        bar.lineTo(x + length, y);
        bar.lineTo(x + length, y - sizes.of(TICK));
        return new Mark.Form(bar, null, tones.softInk(), 0.9);
    }
}
