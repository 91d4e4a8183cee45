package fr.diair.atlas.infographic.studio.gallery;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture made small, for the gallery. */
final class Thumbnail {
    /** Twice what it is shown in, for screens with small pixels. */
    private static final int WIDEST = 560;

    private Thumbnail() {}

    /** @param png of ours */
    static byte[] of(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            double scale = Math.min(1, (double) WIDEST / Math.max(image.getWidth(), image.getHeight()));
            // By halves, or thin lines would be skipped.
            while (scale < 0.5) {
                image = scaled(image, 0.5);
                scale *= 2;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(scaled(image, scale), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        BufferedImage small = new BufferedImage(
                Math.max(1, (int) Math.round(image.getWidth() * scale)),
                Math.max(1, (int) Math.round(image.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        g.dispose();
        return small;
    }
}
