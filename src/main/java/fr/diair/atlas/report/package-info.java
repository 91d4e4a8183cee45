/** What the delegation reports to the Prime Minister: the whole policy of a year as it stands on a day. */
@NullMarked
package fr.diair.atlas.report;

import org.jspecify.annotations.NullMarked;
