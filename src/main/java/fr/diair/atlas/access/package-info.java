/** Accounts, roles, sessions: who asks, and what they may do. */
@NullMarked
package fr.diair.atlas.access;

import org.jspecify.annotations.NullMarked;
