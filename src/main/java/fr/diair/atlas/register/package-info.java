/** The registers: tables that people keep by hand on the page, row by row, with their journal. */
@NullMarked
package fr.diair.atlas.register;

import org.jspecify.annotations.NullMarked;
