package fr.diair.atlas.diagnostic.portfolio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.ranking.RankingParams;
import fr.diair.atlas.diagnostic.ranking.RankingView;
import fr.diair.atlas.diagnostic.ranking.Rankings;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.work.Watch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the next contracts over the columns of measures. */
public final class Portfolios {
    private static final int USUAL_NEXT = 3;
    private static final int MOST_NEXT = 10;
    private static final int MOST_RANKED = 5_000;
    private static final double NANOS = 1e9;

    private final Measures measures;
    private final Rankings rankings;
    private final Publications publications;
    private final LocalDate usualDay;

    public Portfolios(Measures measures, Rankings rankings, Publications publications, LocalDate usualDay) {
        this.measures = measures;
        this.rankings = rankings;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    /**
     * What is to be computed, on what is published now.
     *
     * @return gives the view of the API
     * @throws RequestException when it cannot be asked so
     */
    Function<Watch, PortfolioView> prepared(PortfolioAsked asked) {
        Publication publication = publications.current();
        LocalDate day = asked.date() == null ? usualDay : asked.date();
        Level level = asked.level() == null ? Level.EPCI : Level.of(asked.level());
        if (level != Level.EPCI && level != Level.COMMUNE) {
            throw RequestException.badRequest(
                    "illegal-level", "Un contrat se signe avec un EPCI ou une commune : choisissez epci ou commune.");
        }
        int next = asked.nextSets() == null ? USUAL_NEXT : asked.nextSets();
        if (next < 0 || next > MOST_NEXT) {
            throw RequestException.badRequest(
                    "illegal-number", "Les ensembles suivants vont de 0 à %d.".formatted(MOST_NEXT));
        }
        Measures.Scope scope = new Measures.Scope(publication, level, day);
        PortfolioReading.Read read = PortfolioReading.of(scored(asked, level, day), measures, scope);
        Basis basis = Basis.ofAll(publication, day, counted(asked.objective(), scope));
        return watch -> {
            long started = System.nanoTime();
            Portfolio portfolio = Chooser.answer(read.question(), next, watch, Chooser.USUAL_SECONDS);
            double seconds = (System.nanoTime() - started) / NANOS;
            return PortfolioView.of(basis, level.id(), read, portfolio, seconds);
        };
    }

    /** The measures that an objective adds up, or whose scores it does. */
    private List<Column> counted(PortfolioAsked.@Nullable Objective objective, Measures.Scope scope) {
        List<String> ids = new ArrayList<>();
        if (objective != null && "ranking".equals(objective.kind()) && objective.ranking() != null) {
            objective
                    .ranking()
                    .path("criteria")
                    .forEach(one -> ids.add(one.path("measure").asText()));
        } else if (objective != null && "measure".equals(objective.kind()) && objective.measure() != null) {
            ids.add(objective.measure());
        }
        return ids.stream()
                .distinct()
                .map(id -> measures.column(measures.measure(scope.publication(), id), scope))
                .toList();
    }

    /** A ranking is asked for its scores. Two scores add up as two contributions of a ranking do. */
    private PortfolioAsked scored(PortfolioAsked asked, Level level, LocalDate day) {
        PortfolioAsked.Objective objective = asked.objective();
        if (objective == null || !"ranking".equals(objective.kind())) {
            return asked;
        }
        if (objective.ranking() == null) {
            throw RequestException.invalidFields(
                    Map.of("objective.ranking", "Donnez le classement dont les scores sont à additionner."));
        }
        ObjectNode definition = objective.ranking().deepCopy();
        definition.put("level", level.id());
        definition.put("date", day.toString());
        definition.put("limit", MOST_RANKED);
        definition.putObject("robustness").put("draws", 0);
        Publication publication = publications.current();
        RankingView view =
                rankings.view(RankingParams.read(definition, rankings.catalogue(publication), usualDay), publication);
        Map<String, Double> scores = new HashMap<>();
        view.rows().forEach(row -> scores.put(row.code(), row.score()));
        String label = objective.label() == null ? "Score du classement" : objective.label();
        return new PortfolioAsked(
                asked.date(),
                asked.level(),
                asked.candidates(),
                asked.cost(),
                new PortfolioAsked.Objective("scores", null, scores, label, null),
                asked.limits(),
                asked.nextSets());
    }
}
