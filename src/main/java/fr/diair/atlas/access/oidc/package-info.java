/** Signing in by a server of OpenID Connect. Knows no account: it hands over who came, proved. */
@NullMarked
package fr.diair.atlas.access.oidc;

import org.jspecify.annotations.NullMarked;
