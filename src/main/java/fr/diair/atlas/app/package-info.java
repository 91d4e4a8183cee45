/** Main (picocli), Settings, Wiring: reads settings, builds everything by hand, starts and stops. */
@NullMarked
package fr.diair.atlas.app;

import org.jspecify.annotations.NullMarked;
