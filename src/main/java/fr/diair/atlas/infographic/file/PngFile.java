package fr.diair.atlas.infographic.file;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes PNG files: with a palette when 256 colours are enough, with the density of the pixels and a title. */
final class PngFile {
    /** 96 pixels per inch, in pixels per metre. */
    private static final double SCREEN_DENSITY = 96 / 0.0254;

    private static final String NATIVE = "javax_imageio_png_1.0";
    private static final int PALETTE = 256;

    private PngFile() {}

    /**
     * @param image of type INT_RGB
     * @param scale how many pixels stand for one of the screen
     * @param description what it shows, for those who do not see it
     */
    static byte[] write(BufferedImage image, double scale, String title, String description) {
        BufferedImage indexed = indexed(image);
        BufferedImage written = indexed == null ? image : indexed;
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(written), null);
            metadata.mergeTree(NATIVE, notes(Math.round(SCREEN_DENSITY * scale), title, description));
            writer.write(new IIOImage(written, null, metadata));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode notes(long pixelsPerMetre, String title, String description) {
        IIOMetadataNode density = new IIOMetadataNode("pHYs");
        density.setAttribute("pixelsPerUnitXAxis", Long.toString(pixelsPerMetre));
        density.setAttribute("pixelsPerUnitYAxis", Long.toString(pixelsPerMetre));
        density.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(text("Title", "Titre", title));
        texts.appendChild(text("Description", "Description", description));
        IIOMetadataNode root = new IIOMetadataNode(NATIVE);
        root.appendChild(density);
        root.appendChild(texts);
        return root;
    }

    private static IIOMetadataNode text(String keyword, String inFrench, String text) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "fr");
        entry.setAttribute("translatedKeyword", inFrench);
        entry.setAttribute("text", text);
        return entry;
    }

    /** The same picture with a palette; null when it has too many colours. */
    private static @Nullable BufferedImage indexed(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] colours = colours(pixels);
        if (colours == null) {
            return null;
        }
        int bits = colours.length <= 2 ? 1 : colours.length <= 4 ? 2 : colours.length <= 16 ? 4 : 8;
        IndexColorModel palette =
                new IndexColorModel(bits, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        int type = bits < 8 ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_INDEXED;
        BufferedImage indexed = new BufferedImage(image.getWidth(), image.getHeight(), type, palette);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = Arrays.binarySearch(colours, pixels[y * row.length + x] & 0xffffff);
            }
            indexed.getRaster().setPixels(0, y, row.length, 1, row);
        }
        return indexed;
    }

    /** The colours, sorted; null when there are more than a palette holds. */
    private static int @Nullable [] colours(int[] pixels) {
        int[] found = new int[0];
        for (int pixel : pixels) {
            int colour = pixel & 0xffffff;
            int at = Arrays.binarySearch(found, colour);
            if (at < 0) {
                if (found.length == PALETTE) {
                    return null;
                }
                int place = -at - 1;
                int[] longer = Arrays.copyOf(found, found.length + 1);
                System.arraycopy(found, place, longer, place + 1, found.length - place);
                longer[place] = colour;
                found = longer;
            }
        }
        return found;
    }
}
