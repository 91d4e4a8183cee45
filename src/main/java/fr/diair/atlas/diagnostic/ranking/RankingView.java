package fr.diair.atlas.diagnostic.ranking;

import fr.diair.atlas.diagnostic.shown.ShownCell;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a ranking: what was understood, on which data, who is ranked how and why, who is not and why.
 *
 * @param definition every choice, those that were left to Atlas too
 * @param scale the unit of scores and contributions
 * @param considered how many territories the filter let through
 * @param ranked how many of them have a rank
 * @param adjusted how many are ranked although a criterion has no value there
 * @param excluded those without a rank; the list may be cut, the total is not
 */
public record RankingView(
        Map<String, Object> definition,
        LocalDate date,
        int vintage,
        long dataVersion,
        Borders boundaries,
        boolean demo,
        String sources,
        String scale,
        List<CriterionView> criteria,
        int considered,
        int ranked,
        int adjusted,
        Excluded excluded,
        List<Row> rows) {

    /** The boundaries on show. */
    public record Borders(String version, int vintage, String quality) {}

    /**
     * A criterion, with what is known of it.
     *
     * @param share of its weight in all weights
     * @param known how many of the territories considered have a value
     */
    public record CriterionView(
            String measure,
            String label,
            String unit,
            String format,
            int decimals,
            double weight,
            double share,
            String direction,
            String source,
            @Nullable String period,
            boolean demo,
            int known,
            int missing) {}

    public record Excluded(int total, List<Left> territories) {}

    /** @param reason in French */
    public record Left(String code, String name, String reason) {}

    /**
     * @param contributions by criterion, adding up to the score; null for a criterion that is not counted
     * @param cells by criterion, as known
     * @param note what stands in for a missing value, in French; null when none is missing
     * @param robustness null where no draws were made
     */
    public record Row(
            String code,
            String name,
            int rank,
            double score,
            List<@Nullable Double> contributions,
            List<ShownCell> cells,
            @Nullable String note,
            @Nullable Hold robustness) {}

    /** As {@link Robustness.Hold}. */
    public record Hold(double top, int low, int high) {}
}
