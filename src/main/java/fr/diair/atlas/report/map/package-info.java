/** The map of the report: contracts and engaged communes of the whole country, each part in its legal projection. */
@NullMarked
package fr.diair.atlas.report.map;

import org.jspecify.annotations.NullMarked;
