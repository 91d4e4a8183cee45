/** Profiles of territories, read from all that Atlas holds on them. */
@NullMarked
package fr.diair.atlas.diagnostic;

import org.jspecify.annotations.NullMarked;
