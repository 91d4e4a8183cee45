/** The formats of boundary files: each read as it is stored, nothing reprojected and nothing mended. */
@NullMarked
package fr.diair.atlas.vector.source;

import org.jspecify.annotations.NullMarked;
