/** Shared web plumbing: parameters, errors as problem+json, caching and ETags, static files. */
@NullMarked
package fr.diair.atlas.http;

import org.jspecify.annotations.NullMarked;
