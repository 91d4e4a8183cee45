package fr.diair.atlas.vector;

/**
 * Something that was corrected, or must be known.
 *
 * @param code a stable word such as {@code repaired}
 * @param sentence the same in French, for the report
 */
public record FeatureNotice(String code, String sentence) {}
