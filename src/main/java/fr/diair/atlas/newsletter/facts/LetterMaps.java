package fr.diair.atlas.newsletter.facts;

import java.time.LocalDate;

/** Draws the maps of letters, as pictures that say their legend, source and day themselves. */
public interface LetterMaps {
    /** What a map shows. */
    record Wanted(String theme, String level, LocalDate day) {
        private static final String USUAL_THEME = "engagement-count";
        private static final String USUAL_LEVEL = "departement";

        public static Wanted of(Options options, LocalDate day) {
            return new Wanted(
                    options.theme() == null ? USUAL_THEME : options.theme(),
                    options.level() == null ? USUAL_LEVEL : options.level(),
                    day);
        }
    }

    /** @param text the sentence under the picture, which tells no figure: the picture does */
    record Caption(String text, boolean demo) {}

    /**
     * @param png {@code width × height} pixels
     * @param alternative what the picture shows, in French, for whoever does not see it
     * @param source of its figures and its borders
     */
    record Picture(byte[] png, int width, int height, String alternative, String source, boolean demo) {}

    /** @throws fr.diair.atlas.fault.RequestException when there is no such theme, or not at that level */
    Caption caption(Wanted wanted);

    /** @throws fr.diair.atlas.fault.RequestException when there is no such theme, or not at that level */
    Picture picture(Wanted wanted);
}
