/** Rankings of territories by several criteria: pure functions over columns, and how they are asked for. */
@NullMarked
package fr.diair.atlas.diagnostic.ranking;

import org.jspecify.annotations.NullMarked;
