/** What changed in a period, read from the dated facts and said in sentences whose figures are known. It names no person. */
@NullMarked
package fr.diair.atlas.newsletter.facts;

import org.jspecify.annotations.NullMarked;
