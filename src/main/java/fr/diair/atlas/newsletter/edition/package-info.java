/** A letter made ready to be written: computed sentences and the editor's own put together, every link whole. */
@NullMarked
package fr.diair.atlas.newsletter.edition;

import org.jspecify.annotations.NullMarked;
