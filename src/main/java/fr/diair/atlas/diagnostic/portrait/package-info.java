/** The portrait of a territory: each of its figures beside those of a reference, and what they come to in plain sentences. */
@NullMarked
package fr.diair.atlas.diagnostic.portrait;

import org.jspecify.annotations.NullMarked;
