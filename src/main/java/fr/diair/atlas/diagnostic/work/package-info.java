/** Calculations that somebody waits for: answered at once when they are short, followed and stopped when they are long. */
@NullMarked
package fr.diair.atlas.diagnostic.work;

import org.jspecify.annotations.NullMarked;
