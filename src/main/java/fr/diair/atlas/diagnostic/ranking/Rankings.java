package fr.diair.atlas.diagnostic.ranking;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.ranking.RankingDefinition.ContractState;
import fr.diair.atlas.diagnostic.ranking.RankingDefinition.Filter;
import fr.diair.atlas.territory.Publication;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Ranks the territories of a level over the columns of measures. */
public final class Rankings {
    private final Measures measures;

    public Rankings(Measures measures) {
        this.measures = measures;
    }

    /** Every measure by its id. */
    public Map<String, Measure> catalogue(Publication publication) {
        return measures.catalogue(publication);
    }

    /** What a definition comes to on what is published. */
    public RankingView view(RankingDefinition definition, Publication publication) {
        Measures.Scope scope = new Measures.Scope(publication, definition.level(), definition.date());
        Places places = measures.places(scope);
        Ranking ranking = ranking(definition, places, scope);
        Robustness.Hold[] holds = Robustness.of(ranking, definition.robustness(), shown(definition));
        return new RankingTelling(definition, publication, places, ranking, holds).view();
    }

    /** Where it leads on the map: the score of every territory, however far down the ranking. */
    public RankingMap map(RankingDefinition definition, Publication publication) {
        Measures.Scope scope = new Measures.Scope(publication, definition.level(), definition.date());
        Places places = measures.places(scope);
        return RankingMap.of(definition, publication, places, ranking(definition, places, scope));
    }

    private Ranking ranking(RankingDefinition definition, Places places, Measures.Scope scope) {
        List<Criterion> criteria = definition.criteria().stream()
                .map(asked -> new Criterion(
                        measures.column(measures.measure(scope.publication(), asked.measure()), scope),
                        asked.weight(),
                        asked.highFirst()))
                .toList();
        return Ranking.of(
                criteria, definition.normalisation(), definition.missing(), wanted(definition.filter(), places, scope));
    }

    /** Ranks of all draws are kept for each territory that is told: no more than memory is good for. */
    private static int shown(RankingDefinition definition) {
        int draws = Math.max(1, definition.robustness().draws());
        return Math.min(definition.limit(), 15_000_000 / draws);
    }

    private IntPredicate wanted(Filter filter, Places places, Measures.Scope scope) {
        Set<String> codes = new HashSet<>(filter.codes());
        IntPredicate place = row -> among(filter, codes, places.at(row));
        if (filter.contract() == ContractState.ANY) {
            return place;
        }
        Column signed = measures.column(measures.measure(scope.publication(), "contracts"), scope);
        Column prepared = measures.column(measures.measure(scope.publication(), "contracts-prepared"), scope);
        return place.and(row ->
                signed.value(row) == 0 && (filter.contract() == ContractState.UNSIGNED || prepared.value(row) == 0));
    }

    private static boolean among(Filter filter, Set<String> codes, Place place) {
        Integer population = place.population();
        return (filter.kinds().isEmpty()
                        || place.isMetropole() && filter.kinds().contains("METRO")
                        || place.kind() != null && filter.kinds().contains(place.kind()))
                && (filter.regions().isEmpty()
                        || filter.regions()
                                .contains(String.valueOf(place.within().region())))
                && (filter.departements().isEmpty()
                        || filter.departements()
                                .contains(String.valueOf(place.within().departement())))
                && (filter.populationFrom() == null || population != null && population >= filter.populationFrom())
                && (filter.populationTo() == null || population != null && population <= filter.populationTo())
                && (codes.isEmpty() || codes.contains(place.code()));
    }
}
