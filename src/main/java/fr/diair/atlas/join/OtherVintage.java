package fr.diair.atlas.join;

/**
 * A code that is not of the file's vintage.
 *
 * @param years the vintages it is of, as in {@code jusqu'en 2018}
 */
public record OtherVintage(String code, String years) {}
