package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Logo;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** A thing with its place on the page, in points. */
public sealed interface Mark {
    void draw(Graphics2D g);

    /** The room it takes. */
    Rectangle2D bounds();

    /** The same thing, farther right and lower. */
    Mark moved(double dx, double dy);

    /**
     * One line of text.
     *
     * @param role what the text is for, as in {@code title}
     * @param x left end
     * @param y baseline
     * @param halo colour of the rim that sets it off the map; null for none
     */
    record Text(
            String role,
            String text,
            Font font,
            Color colour,
            double x,
            double y,
            @Nullable Color halo) implements Mark {
        private static final double RIM = 3;

        @Override
        public void draw(Graphics2D g) {
            g.setFont(font);
            if (halo != null) {
                if (g instanceof Rimming canvas) {
                    canvas.drawRimmed(text, (float) x, (float) y, colour, halo, RIM);
                    return;
                }
                g.setColor(halo);
                g.setStroke(Style.line(RIM));
                g.draw(font.createGlyphVector(g.getFontRenderContext(), text).getOutline((float) x, (float) y));
            }
            g.setColor(colour);
            g.drawString(text, (float) x, (float) y);
        }

        /** From the top of capitals with accents to the foot of descenders. */
        @Override
        public Rectangle2D bounds() {
            double size = font.getSize2D();
            return new Rectangle2D.Double(x, y - 0.93 * size, Style.width(text, font), 1.16 * size);
        }

        @Override
        public Text moved(double dx, double dy) {
            return new Text(role, text, font, colour, x + dx, y + dy, halo);
        }
    }

    /** A logo, as large as its room lets it be, its left side on that of the room. */
    record Picture(Logo logo, Rectangle2D room) implements Mark {
        @Override
        public void draw(Graphics2D g) {
            LogoDrawing.draw(logo, room, g);
        }

        @Override
        public Rectangle2D bounds() {
            return room;
        }

        @Override
        public Picture moved(double dx, double dy) {
            return new Picture(
                    logo,
                    new Rectangle2D.Double(room.getX() + dx, room.getY() + dy, room.getWidth(), room.getHeight()));
        }
    }

    /** A filled or stroked shape, or both. */
    record Form(Shape shape, @Nullable Paint fill, @Nullable Color line, double lineWidth) implements Mark {
        @Override
        public void draw(Graphics2D g) {
            if (fill != null) {
                g.setPaint(fill);
                g.fill(shape);
            }
            if (line != null) {
                g.setColor(line);
                g.setStroke(new BasicStroke((float) lineWidth));
                g.draw(shape);
            }
        }

        @Override
        public Rectangle2D bounds() {
            return shape.getBounds2D();
        }

        @Override
        public Form moved(double dx, double dy) {
            var move = java.awt.geom.AffineTransform.getTranslateInstance(dx, dy);
            return new Form(move.createTransformedShape(shape), fill, line, lineWidth);
        }
    }

    /** A shape of which only what lies within another is seen. */
    record Clipped(Shape clip, Form form) implements Mark {
        @Override
        public void draw(Graphics2D g) {
            Shape before = g.getClip();
            g.clip(clip);
            form.draw(g);
            g.setClip(before);
        }

        @Override
        public Rectangle2D bounds() {
            return form.bounds().createIntersection(clip.getBounds2D());
        }

        @Override
        public Clipped moved(double dx, double dy) {
            var move = java.awt.geom.AffineTransform.getTranslateInstance(dx, dy);
            return new Clipped(move.createTransformedShape(clip), form.moved(dx, dy));
        }
    }
}
