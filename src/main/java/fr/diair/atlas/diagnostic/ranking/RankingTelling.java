package fr.diair.atlas.diagnostic.ranking;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.shown.ShownCell;
import fr.diair.atlas.territory.Publication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a ranking into words and rows. */
final class RankingTelling {
    private static final int MOST_EXCLUDED = 1_000;

    private final RankingDefinition definition;
    private final Publication publication;
    private final Places places;
    private final Ranking ranking;
    private final Robustness.Hold @Nullable [] holds;

    RankingTelling(
            RankingDefinition definition,
            Publication publication,
            Places places,
            Ranking ranking,
            Robustness.Hold @Nullable [] holds) {
        this.definition = definition;
        this.publication = publication;
        this.places = places;
        this.ranking = ranking;
        this.holds = holds;
    }

    RankingView view() {
        Publication.Boundaries boundaries = publication.boundary();
        return new RankingView(
                understood(definition),
                definition.date(),
                publication.vintage(),
                publication.dataVersion(),
                new RankingView.Borders(boundaries.version(), boundaries.vintage(), boundaries.quality()),
                ranking.criteria().stream()
                        .anyMatch(one -> one.column().provenance().demo()),
                publication.sources(),
                ranking.normalisation().scale(),
                criteria(),
                ranking.considered().length,
                ranking.size(),
                (int) IntStream.range(0, ranking.size())
                        .filter(place -> !lacking(ranking.row(place)).isEmpty())
                        .count(),
                excluded(),
                rows());
    }

    /** In full, as it can be asked for again. */
    static Map<String, Object> understood(RankingDefinition definition) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("level", definition.level().id());
        all.put("date", definition.date());
        all.put(
                "criteria",
                definition.criteria().stream()
                        .map(one -> Map.of(
                                "measure",
                                one.measure(),
                                "weight",
                                one.weight(),
                                "direction",
                                one.highFirst() ? "high" : "low"))
                        .toList());
        all.put("normalisation", definition.normalisation().id());
        all.put("missing", definition.missing().id());
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("kinds", definition.filter().kinds());
        filter.put("regions", definition.filter().regions());
        filter.put("departements", definition.filter().departements());
        filter.put("contract", definition.filter().contract().id());
        filter.put("populationFrom", definition.filter().populationFrom());
        filter.put("populationTo", definition.filter().populationTo());
        filter.put("codes", definition.filter().codes());
        all.put("filter", filter);
        all.put("robustness", definition.robustness());
        all.put("limit", definition.limit());
        all.put("show", definition.show());
        return all;
    }

    private List<RankingView.CriterionView> criteria() {
        double whole =
                ranking.criteria().stream().mapToDouble(Criterion::weight).sum();
        int[] considered = ranking.considered();
        return ranking.criteria().stream()
                .map(one -> {
                    Measure measure = one.column().measure();
                    int known = (int)
                            Arrays.stream(considered).filter(one.column()::has).count();
                    return new RankingView.CriterionView(
                            measure.id(),
                            measure.label(),
                            measure.unit().text(),
                            measure.unit().format(),
                            measure.unit().decimals(),
                            one.weight(),
                            one.weight() / whole,
                            one.highFirst() ? "high" : "low",
                            one.column().provenance().source(),
                            one.column().provenance().period(),
                            one.column().provenance().demo(),
                            known,
                            considered.length - known);
                })
                .toList();
    }

    /** The criteria that a row has no value of. */
    private List<Criterion> lacking(int row) {
        return ranking.criteria().stream().filter(one -> !one.column().has(row)).toList();
    }

    private String lackingWords(int row) {
        return lacking(row).stream()
                .map(one -> "« %s » (%s)"
                        .formatted(
                                one.column().measure().label(),
                                word(one.column().state(row))))
                .collect(Collectors.joining(", "));
    }

    private static String word(Column.State state) {
        return switch (state) {
            case VALUE -> "connu";
            case UNAVAILABLE -> "non disponible";
            case SECRET -> "secret statistique";
            case NONE -> "sans objet";
        };
    }

    private RankingView.Excluded excluded() {
        boolean[] ranked = new boolean[places.size()];
        IntStream.range(0, ranking.size()).forEach(place -> ranked[ranking.row(place)] = true);
        int[] left =
                Arrays.stream(ranking.considered()).filter(row -> !ranked[row]).toArray();
        return new RankingView.Excluded(
                left.length,
                Arrays.stream(left)
                        .limit(MOST_EXCLUDED)
                        .mapToObj(row -> new RankingView.Left(
                                places.at(row).code(),
                                places.at(row).name(),
                                "Sans valeur : " + lackingWords(row) + "."))
                        .toList());
    }

    private List<RankingView.Row> rows() {
        List<RankingView.Row> rows = new ArrayList<>();
        for (int place = 0; place < ranking.size(); place++) {
            if (place < definition.limit()
                    || definition.show().contains(places.at(ranking.row(place)).code())) {
                rows.add(row(place));
            }
        }
        return rows;
    }

    private RankingView.Row row(int place) {
        int row = ranking.row(place);
        List<@Nullable Double> contributions = new ArrayList<>();
        for (double part : ranking.contributions(place)) {
            contributions.add(Double.isNaN(part) ? null : Double.valueOf(part));
        }
        return new RankingView.Row(
                places.at(row).code(),
                places.at(row).name(),
                ranking.rank(place),
                ranking.score(place),
                contributions,
                ranking.criteria().stream()
                        .map(one -> ShownCell.of(one.column().cell(row)))
                        .toList(),
                note(row),
                holds == null || place >= holds.length
                        ? null
                        : new RankingView.Hold(holds[place].top(), holds[place].low(), holds[place].high()));
    }

    private @Nullable String note(int row) {
        if (lacking(row).isEmpty()) {
            return null;
        }
        return ranking.missing() == Missing.MEDIAN
                ? "Médiane prise à la place de : %s.".formatted(lackingWords(row))
                : "Classé sans : %s ; les autres critères pèsent davantage.".formatted(lackingWords(row));
    }
}
