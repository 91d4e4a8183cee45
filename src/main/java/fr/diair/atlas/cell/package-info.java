/** What the text of a cell means: a number, a date, or one of the states that are not a value. */
@NullMarked
package fr.diair.atlas.cell;

import org.jspecify.annotations.NullMarked;
