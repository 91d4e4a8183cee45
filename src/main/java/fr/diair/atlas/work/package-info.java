/** Work that somebody waits for: how far it is, and its end before time. */
@NullMarked
package fr.diair.atlas.work;

import org.jspecify.annotations.NullMarked;
