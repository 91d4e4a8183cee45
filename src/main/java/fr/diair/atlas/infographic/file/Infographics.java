package fr.diair.atlas.infographic.file;

import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.scene.Alternative;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A scene as the bytes of a file. Same input, same bytes. */
public final class Infographics {
    /** The most a PNG may be enlarged. */
    public static final double MAX_SCALE = 3;

    private static final double SVG_PRECISION = 0.1;

    private Infographics() {}

    /**
     * A PNG of the size of the format times the scale.
     *
     * @param scale 1 to {@link #MAX_SCALE}
     */
    public static byte[] png(Scene scene, ProjectedBasemap basemap, double scale) {
        if (!(scale >= 1 && scale <= MAX_SCALE)) {
            throw new IllegalArgumentException("scale " + scale + " is not between 1 and " + MAX_SCALE);
        }
        PageFormat format = scene.format();
        BufferedImage image = new BufferedImage(
                (int) Math.round(format.widthPx() * scale),
                (int) Math.round(format.heightPx() * scale),
                BufferedImage.TYPE_INT_RGB);
        double pixelsPerPoint = format.unit() * scale;
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        // The last pixels of a sheet are cut by its edge.
        g.setColor(scene.tones().page());
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(pixelsPerPoint, pixelsPerPoint);
        new InfographicPainter(scene, basemap, 0.1 / pixelsPerPoint).draw(g);
        g.dispose();
        return PngFile.write(image, scale, scene.heading().title(), Alternative.of(scene));
    }

    /** An SVG in points, which shows itself in the size of the format. */
    public static byte[] svg(Scene scene, ProjectedBasemap basemap) {
        return SvgFile.write(scene, new InfographicPainter(scene, basemap, SVG_PRECISION));
    }

    /** A PDF of one page in the size of the format: see {@link PdfFile}. */
    public static byte[] pdf(Scene scene, ProjectedBasemap basemap) {
        return PdfFile.of(scene, basemap);
    }
}
