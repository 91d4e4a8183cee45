/** Every table and every layer as a file that others can read, and Atlas can read again. */
@NullMarked
package fr.diair.atlas.export;

import org.jspecify.annotations.NullMarked;
