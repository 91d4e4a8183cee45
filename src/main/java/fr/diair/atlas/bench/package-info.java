/** How fast Atlas is: loads over real connections, figures in a table. Measures, never judges. */
@NullMarked
package fr.diair.atlas.bench;

import org.jspecify.annotations.NullMarked;
