/** Events as registers. */
@NullMarked
package fr.diair.atlas.register.event;

import org.jspecify.annotations.NullMarked;
