package fr.diair.atlas.cell;

/**
 * What was changed or assumed on the way from the written to the value.
 *
 * @param code stable, lower-case, hyphenated: counted in reports
 * @param sentence French, with what was written and what was read
 */
public record Correction(String code, String sentence) {}
