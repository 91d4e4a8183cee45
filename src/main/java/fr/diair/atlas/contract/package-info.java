/** Contracts with 1..n signatories, their status history, funding lines, actions and progress. */
@NullMarked
package fr.diair.atlas.contract;

import org.jspecify.annotations.NullMarked;
