/** Files that were received: looked at, tried, committed as batches, compared and undone. */
@NullMarked
package fr.diair.atlas.intake;

import org.jspecify.annotations.NullMarked;
