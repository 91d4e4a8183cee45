/** What a picture says, all of it decided before anything is drawn. */
@NullMarked
package fr.diair.atlas.infographic.scene;

import org.jspecify.annotations.NullMarked;
