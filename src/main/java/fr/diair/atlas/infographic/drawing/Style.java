package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.text.French;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.time.LocalDate;
import java.util.Comparator;

/** Letters and lines that all pictures share, and the French way of writing numbers and days. */
public final class Style {
    public static final String FAMILY = "DejaVu Sans";

    /** Texts are measured once, whatever they are then drawn on. */
    static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private static final double READABLE = 4.5;

    private Style() {}

    static Font plain(double size) {
        return new Font(FAMILY, Font.PLAIN, 1).deriveFont((float) size);
    }

    static Font bold(double size) {
        return new Font(FAMILY, Font.BOLD, 1).deriveFont((float) size);
    }

    public static double width(String text, Font font) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    static BasicStroke line(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    /** How light a colour looks, from 0 to 255 (luma of ITU-R BT.601). */
    static double lightness(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }

    /** Letters on a colour, with a contrast of 4.5 at least (WCAG 2, AA): those of the light or the dark page, else black. */
    static Color inkOn(Color ground) {
        Color dark = Look.LIGHT.tones().ink();
        Color better = contrast(Color.WHITE, ground) >= contrast(dark, ground) ? Color.WHITE : dark;
        return contrast(better, ground) >= READABLE ? better : Color.BLACK;
    }

    /** From 1 to 21 (WCAG 2). */
    static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** That of the house style, else the darkest colour of the legend, else that of the text when none is dark enough. */
    static Color accent(Scene scene) {
        Color own = scene.page().brand().accent();
        if (own != null) {
            return own;
        }
        boolean dark = lightness(scene.tones().page()) < 128;
        return scene.legend().classes().stream()
                .map(Scene.Entry::colour)
                .min(Comparator.comparingDouble(Style::lightness))
                .filter(colour -> !dark && lightness(colour) < 140)
                .orElse(scene.tones().ink());
    }

    /** As in {@code 34 970}. */
    public static String number(long value) {
        return French.number(value, 0);
    }

    /** As in {@code 1er janvier 2019}. */
    static String day(LocalDate date) {
        return French.dayInWords(date);
    }
}
