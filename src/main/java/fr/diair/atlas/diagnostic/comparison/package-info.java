/** Two to six territories side by side: each measure with its spread and who stands out by how much. */
@NullMarked
package fr.diair.atlas.diagnostic.comparison;

import org.jspecify.annotations.NullMarked;
