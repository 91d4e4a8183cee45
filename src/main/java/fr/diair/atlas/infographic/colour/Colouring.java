package fr.diair.atlas.infographic.colour;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.layer.Palette;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The palettes that a picture may be coloured with instead of the colours on screen. All but one are of Atlas's own making,
 * in OKLab, so that lightness alone puts the classes in order; the categories are those of Masataka Okabe and Kei Ito,
 * <em>Color Universal Design</em> (2008, free to use). That classes stay apart for protanopes, deuteranopes and tritanopes is
 * tested by simulation.
 */
public enum Colouring {
    GREEN_BLUE(
            "vert-bleu",
            "Vert à bleu (Atlas)",
            Sort.SEQUENTIAL,
            new Ramp(
                    lab(0.93, -0.030, 0.045),
                    lab(0.78, -0.075, 0.010),
                    lab(0.58, -0.075, -0.050),
                    lab(0.42, -0.045, -0.085),
                    lab(0.28, 0.010, -0.085))),
    BLUES(
            "bleus",
            "Bleus",
            Sort.SEQUENTIAL,
            new Ramp(
                    lab(0.93, -0.012, -0.022),
                    lab(0.75, -0.030, -0.090),
                    lab(0.55, -0.025, -0.130),
                    lab(0.28, 0.000, -0.105))),
    OCHRES(
            "ocres",
            "Ocres",
            Sort.SEQUENTIAL,
            new Ramp(
                    lab(0.95, -0.005, 0.060),
                    lab(0.80, 0.040, 0.130),
                    lab(0.60, 0.095, 0.110),
                    lab(0.32, 0.065, 0.045))),
    PURPLES(
            "violets",
            "Violets",
            Sort.SEQUENTIAL,
            new Ramp(
                    lab(0.94, 0.015, -0.010),
                    lab(0.75, 0.075, -0.050),
                    lab(0.54, 0.105, -0.085),
                    lab(0.29, 0.070, -0.080))),
    BLUE_OCHRE(
            "bleu-ocre",
            "Bleu à ocre, de part et d'autre d'un milieu",
            Sort.DIVERGING,
            new Ramp(
                    lab(0.38, -0.025, -0.120),
                    lab(0.66, -0.030, -0.095),
                    lab(0.95, 0.000, 0.005),
                    lab(0.68, 0.055, 0.120),
                    lab(0.40, 0.075, 0.075))),
    OKABE_ITO("okabe-ito", "Couleurs universelles (Okabe et Ito)", Sort.CATEGORICAL, null),
    CROSSED("bleu-ocre-croises", "Bleu et ocre croisés", Sort.CROSSED, null);

    /** What a palette is for. */
    public enum Sort {
        SEQUENTIAL,
        DIVERGING,
        CATEGORICAL,
        CROSSED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int SAMPLE = 5;

    private final String id;
    private final String label;
    private final Sort sort;
    private final @Nullable Ramp ramp;

    Colouring(String id, String label, Sort sort, @Nullable Ramp ramp) {
        this.id = id;
        this.label = label;
        this.sort = sort;
        this.ramp = ramp;
    }

    private static double[] lab(double l, double a, double b) {
        return new double[] {l, a, b};
    }

    /** The word used in compositions. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public Sort sort() {
        return sort;
    }

    /** Five colours of it on a light page, as {@code #rrggbb}, for a list of palettes; the corners and the middle of crossed ones. */
    public List<String> sample() {
        Colours colours = new Colours(Look.LIGHT, this);
        List<Colours.Tone> tones =
                switch (sort) {
                    case SEQUENTIAL, DIVERGING -> colours.ordered(Palette.sequential(SAMPLE));
                    case CATEGORICAL ->
                        colours.categories(Palette.sequential(SAMPLE), Collections.nCopies(SAMPLE, false));
                    case CROSSED -> {
                        List<Colours.Tone> square = colours.crossed(3, 3);
                        yield List.of(square.get(0), square.get(2), square.get(4), square.get(6), square.get(8));
                    }
                };
        return tones.stream()
                .map(tone -> "#%06x".formatted(tone.colour().getRGB() & 0xffffff))
                .toList();
    }

    /** @throws IllegalStateException for colours that are in no order */
    Ramp ramp() {
        if (ramp == null) {
            throw new IllegalStateException(id + " goes from nothing to nothing");
        }
        return ramp;
    }

    /** @throws RequestException a 400 that lists the palettes, when the word is not one of them */
    public static Colouring of(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow(() -> RequestException.badRequest(
                        "unknown-palette",
                        "Palette « %s » inconnue : choisissez parmi %s."
                                .formatted(
                                        id,
                                        Arrays.stream(values())
                                                .map(Colouring::id)
                                                .collect(Collectors.joining(", ")))));
    }
}
