package fr.diair.atlas.infographic.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;

/** What stands for a territory without a figure, or for one in doubt: repeated all over it, aligned on the page. As on the screen. */
public enum Hatch implements Paint {
    /** Diagonal lines: the value is not available. */
    UNAVAILABLE(6, new Color(0x7d8794)),
    /** Dots: the value is a statistical secret. */
    SECRET(6, new Color(0x5b4a6b)),
    /** Upright stripes: to be confirmed. */
    STRIPES(4, new Color(0x8f3f71));

    public static final Color GROUND = Color.WHITE;
    public static final double LINE_WIDTH = 1.1;
    private static final double RADIUS = 1;

    private final int side;
    private final Color ink;

    Hatch(int side, Color ink) {
        this.side = side;
        this.ink = ink;
    }

    public Color ink() {
        return ink;
    }

    /** Width and height of the tile that is repeated, in points. */
    public int side() {
        return side;
    }

    /** The drawing of one tile from 0, 0; goes over its edges so that tiles join. */
    public Shape drawing() {
        if (this == SECRET) {
            Path2D dots = new Path2D.Double();
            for (double centre : new double[] {side / 4d, 3 * side / 4d}) {
                dots.append(new Ellipse2D.Double(centre - RADIUS, centre - RADIUS, 2 * RADIUS, 2 * RADIUS), false);
            }
            return dots;
        }
        if (this == STRIPES) {
            return new Rectangle2D.Double(0, -1, side / 2d, side + 2d);
        }
        Path2D lines = new Path2D.Double();
        for (int shift = -side; shift <= side; shift += side) {
            lines.append(new Line2D.Double(shift - 1d, side + 1d, shift + side + 1d, -1), false);
        }
        return lines;
    }

    /** Whether {@link #drawing} is to be filled; otherwise it is stroked, {@link #LINE_WIDTH} wide. */
    public boolean isFilled() {
        return this != UNAVAILABLE;
    }

    @Override
    public PaintContext createContext(
            ColorModel model, Rectangle device, Rectangle2D user, AffineTransform transform, RenderingHints hints) {
        // Drawn at the scale of the device, so that enlarged pictures keep sharp hatches.
        int pixels = Math.max(1, (int) Math.round(side * Math.sqrt(Math.abs(transform.getDeterminant()))));
        BufferedImage tile = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = tile.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(GROUND);
        g.fillRect(0, 0, pixels, pixels);
        g.scale(pixels / (double) side, pixels / (double) side);
        g.setColor(ink);
        if (isFilled()) {
            g.fill(drawing());
        } else {
            g.setStroke(new BasicStroke((float) LINE_WIDTH));
            g.draw(drawing());
        }
        g.dispose();
        Rectangle2D anchor = new Rectangle2D.Double(0, 0, side, side);
        return new TexturePaint(tile, anchor).createContext(model, device, user, transform, hints);
    }

    @Override
    public int getTransparency() {
        return OPAQUE;
    }
}
