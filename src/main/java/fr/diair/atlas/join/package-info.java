/** A cell's code or name led to a territory at its day, or refused with its reason and the candidates: never guessed. */
@NullMarked
package fr.diair.atlas.join;

import org.jspecify.annotations.NullMarked;
