/** Any statistic by territory and period: what was received, and what it becomes in the vintage on show. */
@NullMarked
package fr.diair.atlas.indicator;

import org.jspecify.annotations.NullMarked;
