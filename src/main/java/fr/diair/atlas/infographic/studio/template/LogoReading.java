package fr.diair.atlas.infographic.studio.template;

import fr.diair.atlas.fault.RequestException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads the PNG of a logo, and writes another one: nothing of the file that was sent is kept but what it shows. Its size is
 * read before its pixels are, so that a small file cannot take much memory.
 */
final class LogoReading {
    static final int LARGEST_BYTES = 200 << 10;
    private static final int WIDEST = 900;
    private static final int HIGHEST = 450;
    private static final int MOST_PIXELS = 4_000_000;

    private LogoReading() {}

    /** @throws RequestException a 422 that says why it cannot be a logo */
    static byte[] read(byte[] sent) {
        if (sent.length > LARGEST_BYTES) {
            throw refused("Le logo pèse plus de %d Ko : réduisez-le.".formatted(LARGEST_BYTES >> 10));
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw refused("Le logo a plus de 4 millions de pixels : réduisez-le.");
                }
                return written(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof RequestException refused) {
                throw refused;
            }
            throw refused("Le logo doit être une image PNG que l'on peut ouvrir.");
        }
    }

    private static byte[] written(BufferedImage image) throws IOException {
        double scale = Math.min(1, Math.min((double) WIDEST / image.getWidth(), (double) HIGHEST / image.getHeight()));
        BufferedImage plain = new BufferedImage(
                Math.max(1, (int) Math.round(image.getWidth() * scale)),
                Math.max(1, (int) Math.round(image.getHeight() * scale)),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = plain.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, 0, 0, plain.getWidth(), plain.getHeight(), null);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(plain, "png", out);
        return out.toByteArray();
    }

    private static RequestException refused(String sentence) {
        return RequestException.unprocessable("illegal-logo", sentence);
    }
}
