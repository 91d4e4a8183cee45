/** What several territories have together. */
@NullMarked
package fr.diair.atlas.diagnostic.whole;

import org.jspecify.annotations.NullMarked;
