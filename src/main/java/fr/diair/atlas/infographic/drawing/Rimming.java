package fr.diair.atlas.infographic.drawing;

import java.awt.Color;

/** A canvas that can write a text with a rim under it as one text, which stays a text. */
public interface Rimming {
    /** @param width of the rim, half of which is under the letters */
    void drawRimmed(String text, float x, float y, Color colour, Color rim, double width);
}
