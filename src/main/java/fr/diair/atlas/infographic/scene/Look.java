package fr.diair.atlas.infographic.scene;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.diair.atlas.fault.Choices;
import java.awt.Color;
import java.util.Locale;

/** How a picture is coloured beside its classes: for a page, for a dark screen, for a printer without colours. */
public enum Look {
    LIGHT(new Tones(
            Color.WHITE,
            new Color(0x1b2433),
            new Color(0x55606f),
            new Color(0xd3d8df),
            new Color(0xeceef1),
            new Color(0x8b95a3),
            Color.WHITE,
            new Color(0x6d7887),
            new Color(0xfff3d1),
            new Color(0xe0a526),
            new Color(0x6b4300))),
    DARK(new Tones(
            new Color(0x14191f),
            new Color(0xf2f4f7),
            new Color(0xb9c1cc),
            new Color(0x3a434f),
            new Color(0x2a323c),
            new Color(0x7d8894),
            new Color(0x14191f),
            new Color(0x9aa5b1),
            new Color(0x3d2f0a),
            new Color(0xe0a526),
            new Color(0xffdf8f))),
    GREY(new Tones(
            Color.WHITE,
            Color.BLACK,
            new Color(0x4d4d4d),
            new Color(0xc8c8c8),
            new Color(0xf2f2f2),
            new Color(0x707070),
            Color.WHITE,
            new Color(0x505050),
            Color.WHITE,
            new Color(0x4d4d4d),
            Color.BLACK));

    private final Tones tones;

    Look(Tones tones) {
        this.tones = tones;
    }

    /** The word used in compositions: {@code light}, {@code dark}, {@code grey}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Tones tones() {
        return tones;
    }

    /** @throws fr.diair.atlas.fault.RequestException a 400 that lists them, when the word is not one of them */
    public static Look of(String id) {
        return Choices.named(values(), Look::id, id, "unknown-look", "Rendu « %s » inconnu : choisissez parmi %s.");
    }

    /**
     * The colours of everything but the classes.
     *
     * @param page ground of all
     * @param land a territory at rest
     * @param border between two territories
     * @param upperBorder between two territories of a level above
     */
    public record Tones(
            Color page,
            Color ink,
            Color softInk,
            Color hairline,
            Color land,
            Color coast,
            Color border,
            Color upperBorder,
            Color demoFill,
            Color demoLine,
            Color demoInk) {}
}
