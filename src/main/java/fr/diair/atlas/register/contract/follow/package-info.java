/** Contracts followed as of a day: the list, the sheet of one, its money by source, and what calls for attention. */
@NullMarked
package fr.diair.atlas.register.contract.follow;

import org.jspecify.annotations.NullMarked;
