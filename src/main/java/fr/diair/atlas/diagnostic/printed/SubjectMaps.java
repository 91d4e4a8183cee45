package fr.diair.atlas.diagnostic.printed;

import fr.diair.atlas.diagnostic.perimeter.PerimeterQueries;
import fr.diair.atlas.diagnostic.portrait.Subject;
import fr.diair.atlas.infographic.basemap.TerritoryMap;
import fr.diair.atlas.infographic.basemap.TerritoryMapQueries;
import fr.diair.atlas.territory.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The maps of territories and of perimeters, which are drawn as their communes. */
public final class SubjectMaps {
    private final TerritoryMapQueries maps;
    private final PerimeterQueries perimeters;

    public SubjectMaps(TerritoryMapQueries maps, PerimeterQueries perimeters) {
        this.maps = maps;
        this.perimeters = perimeters;
    }

    /**
     * @param version of the boundaries
     * @param level the word of a level, or {@code perimeter}
     * @param sideMetres how broad a land is wanted at least; 0 for as much as the territory needs
     * @return null when there are no borders, or no legal projection
     */
    public @Nullable TerritoryMap of(String version, String level, String code, double sideMetres) {
        return level.equals(Subject.PERIMETER)
                ? maps.around(
                        version, Level.COMMUNE, Set.copyOf(perimeters.one(code).communes()), sideMetres)
                : maps.around(version, Level.of(level), Set.of(code), sideMetres);
    }
}
