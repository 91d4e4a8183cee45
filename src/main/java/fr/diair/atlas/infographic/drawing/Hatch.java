package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.Texture;
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

/**
 * What stands for a territory without a figure, or for one in doubt, or for a class that colour alone does not tell:
 * repeated all over it, aligned on the page. As on the screen.
 *
 * @param ground under the lines
 */
public record Hatch(Form form, Color ground, Color ink) implements Paint {
    /** Diagonal lines on a light page: the value is not available. */
    public static final Hatch UNAVAILABLE = new Hatch(Form.FORWARD, Color.WHITE, new Color(0x7d8794));
    /** Dots on a light page: the value is a statistical secret. */
    public static final Hatch SECRET = new Hatch(Form.DOTS, Color.WHITE, new Color(0x5b4a6b));
    /** Upright stripes on a light page: to be confirmed. */
    public static final Hatch STRIPES = new Hatch(Form.STRIPES, Color.WHITE, new Color(0x8f3f71));

    public static final double LINE_WIDTH = 1.1;
    private static final double RADIUS = 1;
    private static final double DARK = 0.35;

    /** What is repeated. */
    public enum Form {
        FORWARD(6),
        DOTS(6),
        STRIPES(4),
        BACKWARD(5),
        LEVEL(4),
        CROSSED(5);

        private final int side;

        Form(int side) {
            this.side = side;
        }
    }

    /** Diagonal lines: the value is not available. */
    static Hatch unavailable(Look look) {
        return look == Look.LIGHT
                ? UNAVAILABLE
                : new Hatch(Form.FORWARD, look.tones().page(), look.tones().upperBorder());
    }

    /** Dots: the value is a statistical secret. */
    static Hatch secret(Look look) {
        return look == Look.LIGHT
                ? SECRET
                : new Hatch(Form.DOTS, look.tones().page(), look.tones().softInk());
    }

    /** A colour with what is drawn beside it; plain colours have no hatch. */
    static Paint of(Color colour, Texture texture, Look look) {
        return switch (texture) {
            case PLAIN -> colour;
            case STRIPES -> new Hatch(Form.STRIPES, look.tones().page(), colour);
            case BACKWARD -> new Hatch(Form.BACKWARD, colour, lines(colour));
            case LEVEL -> new Hatch(Form.LEVEL, colour, lines(colour));
            case CROSSED -> new Hatch(Form.CROSSED, colour, lines(colour));
        };
    }

    /** Seen on their ground, and yet close enough to it for the class to keep its place from light to dark. */
    private static Color lines(Color ground) {
        double to = Style.lightness(ground) < 128 ? 255 : 0;
        return new Color(towards(ground.getRed(), to), towards(ground.getGreen(), to), towards(ground.getBlue(), to));
    }

    private static int towards(int channel, double to) {
        return (int) Math.round(channel + DARK * (to - channel));
    }

    /** Width and height of the tile that is repeated, in points. */
    public int side() {
        return form.side;
    }

    /** The drawing of one tile from 0, 0; goes over its edges so that tiles join. */
    public Shape drawing() {
        int side = form.side;
        Path2D lines = new Path2D.Double();
        switch (form) {
            case DOTS -> {
                for (double centre : new double[] {side / 4d, 3 * side / 4d}) {
                    lines.append(new Ellipse2D.Double(centre - RADIUS, centre - RADIUS, 2 * RADIUS, 2 * RADIUS), false);
                }
            }
            case STRIPES -> {
                return new Rectangle2D.Double(0, -1, side / 2d, side + 2d);
            }
            case FORWARD -> addDiagonals(lines, side, 1);
            case BACKWARD -> addDiagonals(lines, side, -1);
            case LEVEL -> lines.append(new Line2D.Double(-1, side / 2d, side + 1d, side / 2d), false);
            case CROSSED -> {
                addDiagonals(lines, side, 1);
                addDiagonals(lines, side, -1);
            }
        }
        return lines;
    }

    private static void addDiagonals(Path2D lines, int side, int way) {
        for (int shift = -side; shift <= side; shift += side) {
            double foot = way > 0 ? side + 1d : -1;
            lines.append(new Line2D.Double(shift - 1d, foot, shift + side + 1d, side - foot), false);
        }
    }

    /** Whether {@link #drawing} is to be filled; otherwise it is stroked, {@link #LINE_WIDTH} wide. */
    public boolean isFilled() {
        return form == Form.DOTS || form == Form.STRIPES;
    }

    @Override
    public PaintContext createContext(
            ColorModel model, Rectangle device, Rectangle2D user, AffineTransform transform, RenderingHints hints) {
        // Drawn at the scale of the device, so that enlarged pictures keep sharp hatches.
        int side = form.side;
        int pixels = Math.max(1, (int) Math.round(side * Math.sqrt(Math.abs(transform.getDeterminant()))));
        BufferedImage tile = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = tile.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(ground);
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
