/** Files of features read and written: geometries in longitude and latitude with their attributes. */
@NullMarked
package fr.diair.atlas.vector;

import org.jspecify.annotations.NullMarked;
