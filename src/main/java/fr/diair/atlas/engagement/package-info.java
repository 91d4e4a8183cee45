/** The network: engagements of elected officials at their date, events. */
@NullMarked
package fr.diair.atlas.engagement;

import org.jspecify.annotations.NullMarked;
