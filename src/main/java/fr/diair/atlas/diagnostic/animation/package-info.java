/** Where the network of mayors is thin, whom to talk to next, where to meet. */
@NullMarked
package fr.diair.atlas.diagnostic.animation;

import org.jspecify.annotations.NullMarked;
