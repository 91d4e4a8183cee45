/** The report on paper: a cover, its contents, a chapter to each part, the sources. */
@NullMarked
package fr.diair.atlas.report.printed;

import org.jspecify.annotations.NullMarked;
