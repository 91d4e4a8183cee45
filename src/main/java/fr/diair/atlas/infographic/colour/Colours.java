package fr.diair.atlas.infographic.colour;

import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.Texture;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The colours of a picture's classes for its look. On a light page without a chosen palette they are those of the screen; a
 * dark page goes from dim to bright, so that much still stands out from little; a print without colours goes from light grey
 * to black, every second class hatched, so that neighbours are told apart twice.
 *
 * @param palette null: the colours on screen
 */
public record Colours(Look look, @Nullable Colouring palette) {
    /** Wong, Points of view: Color blindness, Nature Methods 8 (2011), after Okabe and Ito (2008); without black. */
    private static final List<Color> OKABE_ITO = List.of(
            new Color(0x0072b2),
            new Color(0xe69f00),
            new Color(0x009e73),
            new Color(0xcc79a7),
            new Color(0x56b4e9),
            new Color(0xd55e00),
            new Color(0xf0e442));

    private static final List<Texture> BY_TURNS = List.of(Texture.BACKWARD, Texture.LEVEL, Texture.CROSSED);
    private static final double[] DIMMEST = {0.44, 0.95};
    private static final double[] GREYS = {0.93, 0.30};

    /** The colour of a class, and what is drawn with it. */
    public record Tone(Color colour, Texture texture) {}

    /** Of ordered classes, from the lowest. @param screen the colours on screen, as {@code #rrggbb} */
    public List<Tone> ordered(List<String> screen) {
        int classes = screen.size();
        if (look == Look.GREY) {
            return greys(classes);
        }
        if (look == Look.LIGHT && !isRamp()) {
            return plain(screen.stream().map(Color::decode).toList());
        }
        Colouring chosen = palette != null && isRamp() ? palette : Colouring.GREEN_BLUE;
        // Few classes keep off the palest end, which is near to that of zero.
        double start = chosen.sort() == Colouring.Sort.SEQUENTIAL ? 0.08 : 0;
        List<Color> colours = chosen.ramp().colours(classes, start);
        return plain(look == Look.LIGHT ? colours : dimmed(colours, chosen.sort()));
    }

    private boolean isRamp() {
        return palette != null
                && (palette.sort() == Colouring.Sort.SEQUENTIAL || palette.sort() == Colouring.Sort.DIVERGING);
    }

    /** The same hues from dim to bright; of a diverging palette, bright at both ends. */
    private static List<Color> dimmed(List<Color> colours, Colouring.Sort sort) {
        List<Color> dimmed = new ArrayList<>();
        for (int i = 0; i < colours.size(); i++) {
            double[] lab = Ramp.lab(colours.get(sort == Colouring.Sort.SEQUENTIAL ? colours.size() - 1 - i : i));
            double turned = sort == Colouring.Sort.SEQUENTIAL ? lab[0] : 1.33 - lab[0];
            double part = Math.max(0, Math.min(1, (turned - 0.28) / (0.92 - 0.28)));
            dimmed.add(Ramp.colour(DIMMEST[0] + part * (DIMMEST[1] - DIMMEST[0]), 0.9 * lab[1], 0.9 * lab[2]));
        }
        return dimmed;
    }

    /** Light to dark, every second one hatched, three hatches by turns. */
    private static List<Tone> greys(int classes) {
        List<Tone> tones = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            double part = classes == 1 ? 0.5 : i / (classes - 1.0);
            Texture texture = i % 2 == 0 ? Texture.PLAIN : BY_TURNS.get(i / 2 % BY_TURNS.size());
            tones.add(new Tone(Ramp.colour(GREYS[0] + part * (GREYS[1] - GREYS[0]), 0, 0), texture));
        }
        return tones;
    }

    /**
     * Of categories, in the order of the legend.
     *
     * @param screen the colours on screen, as {@code #rrggbb}
     * @param striped which of them are in doubt, and striped in every look
     */
    public List<Tone> categories(List<String> screen, List<Boolean> striped) {
        List<Tone> tones = look == Look.GREY ? greys(screen.size()) : plain(hues(screen));
        List<Tone> said = new ArrayList<>();
        for (int i = 0; i < tones.size(); i++) {
            said.add(striped.get(i) ? new Tone(tones.get(i).colour(), Texture.STRIPES) : tones.get(i));
        }
        return said;
    }

    private List<Color> hues(List<String> screen) {
        List<Color> hues = palette == Colouring.OKABE_ITO && screen.size() <= OKABE_ITO.size()
                ? OKABE_ITO.subList(0, screen.size())
                : screen.stream().map(Color::decode).toList();
        return look == Look.DARK ? hues.stream().map(Colours::lifted).toList() : hues;
    }

    /** Bright enough for a dark page, in the same order of lightness. */
    private static Color lifted(Color colour) {
        double[] lab = Ramp.lab(colour);
        return Ramp.colour(0.5 + 0.48 * lab[0], lab[1], lab[2]);
    }

    /** Of two themes crossed, row by row from the lowest of both. */
    public List<Tone> crossed(int columns, int rows) {
        List<Tone> tones = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                tones.add(crossed(part(column, columns), part(row, rows)));
            }
        }
        return tones;
    }

    private static double part(int index, int of) {
        return of == 1 ? 0.5 : index / (of - 1.0);
    }

    private Tone crossed(double across, double up) {
        if (look == Look.GREY) {
            double lightness = GREYS[0] + (across + up) / 2 * (GREYS[1] - GREYS[0]);
            Texture texture = across == up ? Texture.PLAIN : across > up ? Texture.BACKWARD : Texture.LEVEL;
            return new Tone(Ramp.colour(lightness, 0, 0), texture);
        }
        double[][] corners = look == Look.DARK ? Corners.DARK : Corners.LIGHT;
        double[] low = Ramp.mixed(corners[0], corners[1], across);
        double[] high = Ramp.mixed(corners[2], corners[3], across);
        return new Tone(Ramp.colour(Ramp.mixed(low, high, up)), Texture.PLAIN);
    }

    /** Little of both, much of the first, much of the second, much of both. */
    private static final class Corners {
        static final double[][] LIGHT = {
            {0.940, 0.000, 0.005}, {0.560, -0.014, -0.090}, {0.595, 0.055, 0.115}, {0.290, -0.005, 0.000}
        };
        static final double[][] DARK = {
            {0.400, 0.000, -0.010}, {0.640, -0.030, -0.113}, {0.660, 0.040, 0.090}, {0.955, 0.002, -0.005}
        };

        private Corners() {}
    }

    /** Of discs with a value above zero, which must stand out from land and classes. */
    public Color discs() {
        return switch (look) {
            case LIGHT -> palette == Colouring.OCHRES ? new Color(0x1f4e8c) : new Color(0xb5481d);
            case DARK -> new Color(0xffb066);
            case GREY -> Color.WHITE;
        };
    }

    /** Of the rings of values below zero. */
    public Color rings() {
        return switch (look) {
            case LIGHT -> new Color(0x5b2a86);
            case DARK -> new Color(0xd3c2ff);
            case GREY -> new Color(0x1a1a1a);
        };
    }

    /** Of dots, one a territory. */
    public Color dots() {
        return switch (look) {
            case LIGHT -> new Color(0xb3261e);
            case DARK -> new Color(0xff9a8d);
            case GREY -> new Color(0x222222);
        };
    }

    /** Of territories at zero or without object. @param screen the colour on screen, as {@code #rrggbb} */
    public Color zero(String screen) {
        return look == Look.LIGHT ? Color.decode(screen) : look.tones().land();
    }

    private static List<Tone> plain(List<Color> colours) {
        return colours.stream().map(colour -> new Tone(colour, Texture.PLAIN)).toList();
    }
}
