/** What was committed: batches, their reports, what they changed, their comparison and their undoing. */
@NullMarked
package fr.diair.atlas.intake.batch;

import org.jspecify.annotations.NullMarked;
