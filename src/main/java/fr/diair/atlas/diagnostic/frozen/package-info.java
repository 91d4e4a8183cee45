/** Diagnostics kept as they were on a day, signed off, and held against those of today. */
@NullMarked
package fr.diair.atlas.diagnostic.frozen;

import org.jspecify.annotations.NullMarked;
