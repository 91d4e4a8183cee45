package fr.diair.atlas.paper;

/**
 * What is said of a drawing.
 *
 * @param unit what is measured, and how it is counted
 * @param source where its figures come from
 * @param alt what it shows, in a sentence or two, for whoever does not see it
 */
public record Words(String title, String unit, String source, String alt) {}
