package fr.diair.atlas.infographic.scene;

import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;
import java.util.Locale;

/**
 * The sizes a picture is published in. Pages are laid out in <em>points</em>, origin at the top left, y downwards. On
 * sheets of paper a point is 1/72 inch, so that a PDF has the exact size; a point is {@link #unit} pixels at scale 1, which
 * makes 96 pixels an inch of them.
 */
public enum PageFormat {
    /** 1200 × 675 pixels, for a web page or a message. */
    WEB(1200, 675, 1, 1),
    /** 1920 × 1080 pixels, same drawing as {@link #WEB}. */
    SLIDE(1200, 675, 1.6, 1),
    /** 1080 × 1080 pixels, read on a telephone: a point is two pixels, letters are large. */
    SQUARE(540, 540, 2, 0.9),
    /** 1080 × 1350 pixels, read on a telephone. */
    VERTICAL(540, 675, 2, 0.94),
    A4_PORTRAIT(mm(210), mm(297), 96 / 72d, 0.8),
    A4_LANDSCAPE(mm(297), mm(210), 96 / 72d, 0.76),
    /** Hung on a wall, read at arm's length: letters are larger than those of A4. */
    A3_PORTRAIT(mm(297), mm(420), 96 / 72d, 1.12),
    A3_LANDSCAPE(mm(420), mm(297), 96 / 72d, 1.07);

    private final double width;
    private final double height;
    private final double unit;
    private final double letter;

    PageFormat(double width, double height, double unit, double letter) {
        this.width = width;
        this.height = height;
        this.unit = unit;
        this.letter = letter;
    }

    private static double mm(double length) {
        return length / 25.4 * 72;
    }

    /** The word used in URLs, as in {@code web} or {@code a4-portrait}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws RequestException a 400 that lists the formats, when the word is not one of them */
    public static PageFormat of(String id) {
        return Choices.named(
                values(), PageFormat::id, id, "unknown-format", "Format « %s » inconnu : choisissez parmi %s.");
    }

    /** Width of the page, in points. */
    public double width() {
        return width;
    }

    /** Height of the page, in points. */
    public double height() {
        return height;
    }

    /** Pixels per point at scale 1. */
    public double unit() {
        return unit;
    }

    /** How large letters are, against those of {@link #WEB}. */
    public double letter() {
        return letter;
    }

    /** Width of the picture at scale 1, in pixels. */
    public int widthPx() {
        return (int) Math.round(width * unit);
    }

    /** Height of the picture at scale 1, in pixels. */
    public int heightPx() {
        return (int) Math.round(height * unit);
    }

    public boolean isWide() {
        return width > height;
    }

    /** Paper, higher than wide: what stands beside the map elsewhere stands under it. */
    public boolean isTallSheet() {
        return this == A4_PORTRAIT || this == A3_PORTRAIT;
    }

    /** Nothing is written nearer to the edge than this, in points: printers and telephones cut. */
    public double margin() {
        return Math.round(Math.min(width, height) * 0.053);
    }
}
