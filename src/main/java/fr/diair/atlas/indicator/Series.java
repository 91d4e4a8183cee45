package fr.diair.atlas.indicator;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;

/**
 * One column of figures as received: an indicator, for a period, at a level, in the codes of a vintage.
 *
 * @param source who published it, as it must be cited
 */
public record Series(Indicator indicator, Period period, Level level, Vintage vintage, String source, String licence) {
    /** @throws DataException when the source is not said: a figure must answer where it comes from */
    public Series {
        if (source.isBlank()) {
            throw new DataException(
                    "series-without-source",
                    "L'indicateur « %s » n'a pas de source : dites d'où viennent les chiffres."
                            .formatted(indicator.code()));
        }
    }
}
