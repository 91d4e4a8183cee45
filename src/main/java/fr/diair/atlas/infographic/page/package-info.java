/** Where things go on a page, computed from its format and from what has to find room. */
@NullMarked
package fr.diair.atlas.infographic.page;

import org.jspecify.annotations.NullMarked;
