package fr.diair.atlas.diagnostic;

import fr.diair.atlas.contract.Action;
import fr.diair.atlas.contract.Contract;
import fr.diair.atlas.engagement.Engagement;
import fr.diair.atlas.engagement.Event;
import fr.diair.atlas.engagement.Member;
import fr.diair.atlas.engagement.Neighbour;
import fr.diair.atlas.indicator.Statement;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Territory;
import fr.diair.atlas.territory.TerritoryQueries;
import java.time.LocalDate;
import java.util.List;

/** All that Atlas holds on one territory as of a day, before it is put into words. */
public record Profile(
        Territory territory,
        LocalDate day,
        Publication publication,
        Network network,
        List<Contract> contracts,
        List<Action> actions,
        List<Event> events,
        List<TerritoryQueries.Former> former,
        List<Statement> indicators) {

    /** Engagements in the territory, its communes (itself for a commune) and its neighbours. */
    public record Network(List<Engagement> engagements, List<Member> members, List<Neighbour> neighbours) {
        long engagedCommunes() {
            return members.stream().filter(Member::engagedByItself).count();
        }

        long activeCommunes() {
            return members.stream()
                    .filter(member -> member.engaged().equals("active"))
                    .count();
        }

        long communesToConfirm() {
            return members.stream()
                    .filter(member -> member.engaged().equals("to-confirm"))
                    .count();
        }

        long engagedPopulation() {
            return members.stream()
                    .filter(Member::engagedByItself)
                    .mapToLong(member -> member.population() == null ? 0 : member.population())
                    .sum();
        }

        boolean populationKnown() {
            return members.stream().allMatch(member -> member.population() != null);
        }
    }
}
