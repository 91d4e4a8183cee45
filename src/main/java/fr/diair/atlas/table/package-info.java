/** Tabular files: read as they arrive (CSV, XLSX, ODS), written so that they can be read again (CSV, XLSX). */
@NullMarked
package fr.diair.atlas.table;

import org.jspecify.annotations.NullMarked;
