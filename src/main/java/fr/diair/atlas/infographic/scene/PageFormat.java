package fr.diair.atlas.infographic.scene;

import fr.diair.atlas.fault.RequestException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The sizes a picture is published in. Pages are laid out in <em>points</em> of their own, origin at the top left, y
 * downwards; a point is {@link #unit} pixels, so that a slide is the web picture enlarged and both read alike.
 */
public enum PageFormat {
    /** 1200 × 675 pixels. */
    WEB(1200, 675, 1),
    /** 1920 × 1080 pixels, same drawing as {@link #WEB}. */
    SLIDE(1200, 675, 1.6),
    /** 1080 × 1080 pixels. */
    SQUARE(900, 900, 1.2);

    private final int width;
    private final int height;
    private final double unit;

    PageFormat(int width, int height, double unit) {
        this.width = width;
        this.height = height;
        this.unit = unit;
    }

    /** The word used in URLs: {@code web}, {@code slide}, {@code square}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws RequestException a 400 that lists the formats, when the word is not one of them */
    public static PageFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestException.badRequest(
                        "unknown-format",
                        "Format « %s » inconnu : choisissez parmi %s."
                                .formatted(
                                        id,
                                        Arrays.stream(values())
                                                .map(PageFormat::id)
                                                .collect(Collectors.joining(", ")))));
    }

    /** Width of the page, in points. */
    public int width() {
        return width;
    }

    /** Height of the page, in points. */
    public int height() {
        return height;
    }

    /** Pixels per point at scale 1. */
    public double unit() {
        return unit;
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
}
