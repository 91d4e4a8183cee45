/** What every answer of the diagnostics says alike: cells, measures, and what the figures rest on. */
@NullMarked
package fr.diair.atlas.diagnostic.shown;

import org.jspecify.annotations.NullMarked;
