package fr.diair.atlas.infographic.scene;

/** What a class is drawn with beside its colour, so that it is told apart where colours fail: in doubt, or in print without them. */
public enum Texture {
    /** The colour alone. */
    PLAIN,
    /** Upright stripes of the colour: to be confirmed. */
    STRIPES,
    /** Thin lines that lean backward, unlike those of what is not available. */
    BACKWARD,
    /** Thin level lines. */
    LEVEL,
    /** Thin lines both ways. */
    CROSSED
}
