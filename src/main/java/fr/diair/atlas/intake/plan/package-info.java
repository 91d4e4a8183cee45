/** What a received file can become, and what is to be done with one: targets, their words, plans and their suggestion. */
@NullMarked
package fr.diair.atlas.intake.plan;

import org.jspecify.annotations.NullMarked;
