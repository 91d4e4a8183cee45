package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Logo;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a logo in its room. */
final class LogoDrawing {
    private LogoDrawing() {}

    static void draw(Logo logo, Rectangle2D room, Graphics2D g) {
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(logo.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (image == null) {
            throw new IllegalArgumentException("a logo that is no picture");
        }
        double scale = Math.min(room.getWidth() / image.getWidth(), room.getHeight() / image.getHeight());
        AffineTransform place = AffineTransform.getTranslateInstance(
                room.getX(), room.getY() + (room.getHeight() - scale * image.getHeight()) / 2);
        place.scale(scale, scale);
        g.drawImage(image, place, null);
    }
}
