package fr.diair.atlas.diagnostic.ranking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.layer.Figure;
import fr.diair.atlas.layer.Shades;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as a map: every territory ranked with its score in a class, those left out as not available, those that the filter
 * does not let through at rest. It has the shape of the figures of a theme, with ranks beside.
 *
 * @param ranks in the order of the codes; null for a territory that is left out
 * @param ranked how many have a rank
 */
public record RankingMap(
        String theme,
        String level,
        LocalDate date,
        @Nullable String field,
        String kind,
        String unit,
        String format,
        long dataVersion,
        int vintage,
        boolean demo,
        String source,
        @JsonUnwrapped Shades shades,
        List<@Nullable Integer> ranks,
        int ranked,
        List<String> incomplete,
        List<String> estimated,
        List<String> notConverted,
        List<String> summed) {
    static final String OUTSIDE = "Hors des filtres";

    static RankingMap of(RankingDefinition definition, Publication publication, Places places, Ranking ranking) {
        Map<String, Integer> ranks = new HashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (int place = 0; place < ranking.size(); place++) {
            String code = places.at(ranking.row(place)).code();
            ranks.put(code, ranking.rank(place));
            figures.add(new Figure(code, Figure.State.VALUE, rounded(ranking.score(place)), Set.of()));
        }
        for (int row : ranking.considered()) {
            String code = places.at(row).code();
            if (!ranks.containsKey(code)) {
                figures.add(new Figure(code, Figure.State.UNAVAILABLE, null, Set.of()));
            }
        }
        List<@Nullable Integer> inOrder = new ArrayList<>(figures.size());
        figures.stream()
                .map(Figure::code)
                .sorted(Comparator.naturalOrder())
                .forEach(code -> inOrder.add(ranks.get(code)));
        return new RankingMap(
                "ranking",
                definition.level().id(),
                definition.date(),
                null,
                "quantity",
                ranking.normalisation().scale(),
                "decimal",
                publication.dataVersion(),
                publication.vintage(),
                ranking.criteria().stream()
                        .anyMatch(one -> one.column().provenance().demo()),
                publication.sources(),
                Shades.of(figures, definition.level(), OUTSIDE, places.size()),
                inOrder,
                ranking.size(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Four decimals are more than a score means, and tell apart what the table does. */
    private static double rounded(double score) {
        return Math.round(score * 1e4) / 1e4;
    }
}
