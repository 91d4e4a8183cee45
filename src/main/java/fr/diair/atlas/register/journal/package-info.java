/** Who changed what, when and why; back to an earlier state. */
@NullMarked
package fr.diair.atlas.register.journal;

import org.jspecify.annotations.NullMarked;
