/** Contracts as registers. */
@NullMarked
package fr.diair.atlas.register.contract;

import org.jspecify.annotations.NullMarked;
