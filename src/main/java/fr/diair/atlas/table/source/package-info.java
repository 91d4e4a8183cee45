/** Lines and cells as they stand in a file, whatever its format; what they mean is decided above. */
@NullMarked
package fr.diair.atlas.table.source;

import org.jspecify.annotations.NullMarked;
