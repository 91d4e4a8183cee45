/** House styles of pictures: accent, logo, mentions. */
@NullMarked
package fr.diair.atlas.infographic.studio.template;

import org.jspecify.annotations.NullMarked;
