package fr.diair.atlas.infographic.drawing;

import java.awt.Font;
import java.util.Arrays;
import java.util.List;

/**
 * Letters and lengths of a page: all are said as they are on the web picture, and grow or shrink together.
 *
 * @param by how much, as {@link fr.diair.atlas.infographic.scene.PageFormat#letter} says
 */
record Sizes(double by) {
    Font plain(double size) {
        return Style.plain(by * size);
    }

    Font bold(double size) {
        return Style.bold(by * size);
    }

    List<Font> plains(double... sizes) {
        return Arrays.stream(sizes).mapToObj(this::plain).toList();
    }

    List<Font> bolds(double... sizes) {
        return Arrays.stream(sizes).mapToObj(this::bold).toList();
    }

    double of(double length) {
        return by * length;
    }

    /** As this, a share as large. */
    Sizes times(double share) {
        return new Sizes(by * share);
    }
}
