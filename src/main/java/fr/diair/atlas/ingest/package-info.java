/** Tables and boundary files in, checked rows and a counted report out. */
@NullMarked
package fr.diair.atlas.ingest;

import org.jspecify.annotations.NullMarked;
