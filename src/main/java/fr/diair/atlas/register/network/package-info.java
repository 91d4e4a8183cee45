/** The network of mayors as registers. */
@NullMarked
package fr.diair.atlas.register.network;

import org.jspecify.annotations.NullMarked;
