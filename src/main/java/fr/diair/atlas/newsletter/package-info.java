/** The network's newsletter: letters kept, composed of what changed in a period and of what their editor writes. */
@NullMarked
package fr.diair.atlas.newsletter;

import org.jspecify.annotations.NullMarked;
