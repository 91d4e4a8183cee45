package fr.diair.atlas.diagnostic.animation;

import java.util.List;

/**
 * Which places make the way to the nearest of them shortest for all together.
 *
 * @param places rows of the table of ways, in their order
 * @param total of the ways
 * @param bound what no choice of as many places can pass below; the total where it is proved
 * @param proved whether no choice is better
 */
record Medians(List<Integer> places, long total, long bound, boolean proved) {}
