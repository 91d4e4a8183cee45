package fr.diair.atlas.vector.source;

/**
 * Something to know of a file, or wrong with a feature.
 *
 * @param code a stable word such as {@code lying-encoding}
 * @param sentence the same in French, for the report
 */
public record SourceNotice(String code, String sentence) {}
