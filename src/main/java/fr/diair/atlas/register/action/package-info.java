/** Actions as registers. */
@NullMarked
package fr.diair.atlas.register.action;

import org.jspecify.annotations.NullMarked;
