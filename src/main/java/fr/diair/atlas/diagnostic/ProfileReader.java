package fr.diair.atlas.diagnostic;

import fr.diair.atlas.contract.ContractQueries;
import fr.diair.atlas.engagement.EngagementQueries;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.indicator.IndicatorQueries;
import fr.diair.atlas.indicator.Statement;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Territory;
import fr.diair.atlas.territory.TerritoryQueries;
import java.time.LocalDate;

/** Gathers the profile of a territory from the packages that hold its parts. */
public final class ProfileReader {
    private final TerritoryQueries territories;
    private final EngagementQueries engagements;
    private final ContractQueries contracts;
    private final IndicatorQueries indicators;

    public ProfileReader(
            TerritoryQueries territories,
            EngagementQueries engagements,
            ContractQueries contracts,
            IndicatorQueries indicators) {
        this.territories = territories;
        this.engagements = engagements;
        this.contracts = contracts;
        this.indicators = indicators;
    }

    /** @throws RequestException a 404 when the level has no such code */
    Profile read(Publication publication, Level level, String code, LocalDate day) {
        String version = publication.boundary().version();
        Territory territory = territories
                .one(version, level, code)
                .orElseThrow(() -> RequestException.notFound(
                        "unknown-territory",
                        "Aucun territoire de niveau %s n'a le code « %s » au 1er janvier %d : cherchez-le par son nom."
                                .formatted(level.id(), code, publication.vintage())));
        return new Profile(
                territory,
                day,
                publication,
                new Profile.Network(
                        engagements.engagements(level, code, day),
                        engagements.members(level, code, day),
                        engagements.neighbours(version, level, code, day)),
                contracts.contracts(level, code, day),
                contracts.actions(level, code, day),
                engagements.events(level, code, day),
                territories.former(level, code, day),
                Statement.of(indicators.readable(), indicators.of(level, code), level, day));
    }
}
