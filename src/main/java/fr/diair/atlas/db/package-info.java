/** Pool, SQL files, migrations, the private local PostGIS. */
@NullMarked
package fr.diair.atlas.db;

import org.jspecify.annotations.NullMarked;
