/** Commune boundaries, from a file or drawn approximately, checked, completed and published as a version. */
@NullMarked
package fr.diair.atlas.boundary;

import org.jspecify.annotations.NullMarked;
