/** What can go wrong, in three families: usage of the program, a request, the data. Every package may throw them. */
@NullMarked
package fr.diair.atlas.fault;

import org.jspecify.annotations.NullMarked;
