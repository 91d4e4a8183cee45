package fr.diair.atlas.app;

import fr.diair.atlas.diagnostic.SummaryQueries;
import fr.diair.atlas.diagnostic.animation.AnimationQueries;
import fr.diair.atlas.diagnostic.animation.AnimationRoutes;
import fr.diair.atlas.diagnostic.animation.ExchangeDays;
import fr.diair.atlas.diagnostic.animation.PlaceRoutes;
import fr.diair.atlas.diagnostic.comparison.ComparisonReader;
import fr.diair.atlas.diagnostic.comparison.ComparisonRoutes;
import fr.diair.atlas.diagnostic.derived.FormulaCheck;
import fr.diair.atlas.diagnostic.derived.FormulaRoutes;
import fr.diair.atlas.diagnostic.frozen.FrozenQueries;
import fr.diair.atlas.diagnostic.frozen.FrozenRoutes;
import fr.diair.atlas.diagnostic.measure.MeasureQueries;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.perimeter.PerimeterQueries;
import fr.diair.atlas.diagnostic.perimeter.PerimeterRoutes;
import fr.diair.atlas.diagnostic.pictured.MeasuredBlocks;
import fr.diair.atlas.diagnostic.pictured.WholeCountry;
import fr.diair.atlas.diagnostic.portfolio.PortfolioRoutes;
import fr.diair.atlas.diagnostic.portfolio.Portfolios;
import fr.diair.atlas.diagnostic.portrait.Findings;
import fr.diair.atlas.diagnostic.portrait.PortraitReader;
import fr.diair.atlas.diagnostic.portrait.PortraitRoutes;
import fr.diair.atlas.diagnostic.portrait.References;
import fr.diair.atlas.diagnostic.portrait.Subjects;
import fr.diair.atlas.diagnostic.printed.PortraitPaperRoutes;
import fr.diair.atlas.diagnostic.printed.SubjectMaps;
import fr.diair.atlas.diagnostic.ranking.RankingRoutes;
import fr.diair.atlas.diagnostic.ranking.Rankings;
import fr.diair.atlas.diagnostic.scenario.ScenarioQueries;
import fr.diair.atlas.diagnostic.scenario.ScenarioRoutes;
import fr.diair.atlas.diagnostic.shown.MeasureRoutes;
import fr.diair.atlas.diagnostic.similar.Alike;
import fr.diair.atlas.diagnostic.similar.Axes;
import fr.diair.atlas.diagnostic.similar.SimilarRoutes;
import fr.diair.atlas.diagnostic.whole.AskedQueries;
import fr.diair.atlas.diagnostic.whole.Wholes;
import fr.diair.atlas.infographic.basemap.TerritoryMapQueries;
import fr.diair.atlas.infographic.composition.BlockFigures;
import fr.diair.atlas.layer.FigureQueries;
import fr.diair.atlas.register.RegisterWriting;
import fr.diair.atlas.register.RowCheck;
import fr.diair.atlas.report.ReportQueries;
import fr.diair.atlas.report.ReportReader;
import fr.diair.atlas.report.ReportRoutes;
import fr.diair.atlas.report.map.FranceMapQueries;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.work.Calculations;
import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Diagnostics of territories: the part of {@link Wiring} that compares, ranks and chooses. */
final class Diagnostics implements AutoCloseable {
    private final Jdbi jdbi;
    private final LocalDate usualDay;
    private final Measures measures;
    private final Wholes wholes;
    private final Calculations calculations;

    Diagnostics(Jdbi jdbi, LocalDate usualDay, Calculations calculations) {
        this.calculations = calculations;
        this.jdbi = jdbi;
        this.usualDay = usualDay;
        this.measures = new Measures(new FigureQueries(jdbi), new MeasureQueries(jdbi));
        this.wholes = new Wholes(measures, new AskedQueries(jdbi));
    }

    /** Holds formulas against the catalogue of indicators. */
    RowCheck formulaCheck(Publications publications) {
        return (handle, change, faults) ->
                FormulaCheck.check(change, faults, measures.catalogue(publications.current()));
    }

    /** The first portrait of an EPCI would wait for every measure of the day and of the year before to be read. */
    void warm(Publication publication) {
        for (LocalDate day : List.of(usualDay, usualDay.minusYears(1))) {
            Measures.Scope scope = new Measures.Scope(publication, Level.EPCI, day);
            measures.columns(measures.catalogue(publication).values(), scope);
        }
    }

    /** What pictures say beside their maps. */
    BlockFigures blockFigures(RegisterWriting writing) {
        Wholes wholes = new Wholes(measures, new AskedQueries(jdbi));
        return new MeasuredBlocks(
                measures,
                new Subjects(measures, wholes, new PerimeterQueries(jdbi, writing)),
                new WholeCountry(measures, wholes),
                new SummaryQueries(jdbi));
    }

    /** Adds their routes. */
    void register(RoutesConfig routes, Publications publications, RegisterWriting writing) {
        new MeasureRoutes(measures, publications, usualDay).register(routes);
        new FormulaRoutes(measures, publications, usualDay).register(routes);
        ComparisonRoutes compared = portraits(routes, publications, writing);
        choices(routes, publications, writing, compared);
    }

    /** What one territory, or a few side by side, look like. */
    private ComparisonRoutes portraits(RoutesConfig routes, Publications publications, RegisterWriting writing) {
        Axes scales = new Axes();
        new SimilarRoutes(measures, scales, publications, usualDay).register(routes);
        PerimeterQueries perimeters = new PerimeterQueries(jdbi, writing);
        new PerimeterRoutes(perimeters, measures, publications).register(routes);
        Subjects subjects = new Subjects(measures, wholes, perimeters);
        SubjectMaps maps = new SubjectMaps(new TerritoryMapQueries(jdbi), perimeters);
        ComparisonRoutes compared = new ComparisonRoutes(
                new ComparisonReader(measures, subjects, scales), maps::of, publications, usualDay);
        compared.register(routes);
        References references = new References(measures, wholes, new Alike(measures, scales));
        PortraitReader portraits = new PortraitReader(measures, references, Findings.read());
        // Before the portrait itself, whose code could be anything.
        new PortraitPaperRoutes(subjects, portraits, maps, publications, usualDay).register(routes);
        new PortraitRoutes(subjects, portraits, publications, usualDay).register(routes);
        new FrozenRoutes(new FrozenQueries(jdbi), subjects, portraits, publications, usualDay).register(routes);
        return compared;
    }

    /** Which territories come first, and which go together. */
    private void choices(
            RoutesConfig routes, Publications publications, RegisterWriting writing, ComparisonRoutes compared) {
        Rankings rankings = new Rankings(measures);
        RankingRoutes ranked = new RankingRoutes(rankings, publications, usualDay);
        ranked.register(routes);
        AnimationQueries network = new AnimationQueries(jdbi);
        new AnimationRoutes(measures, network, publications, usualDay).register(routes);
        PortfolioRoutes portfolios =
                new PortfolioRoutes(new Portfolios(measures, rankings, publications, usualDay), calculations);
        portfolios.register(routes);
        PlaceRoutes places = new PlaceRoutes(new ExchangeDays(measures, network, publications, usualDay), calculations);
        places.register(routes);
        new ScenarioRoutes(
                        new ScenarioQueries(jdbi, writing),
                        Map.of(
                                "ranking",
                                ranked::reckon,
                                "comparison",
                                compared::reckon,
                                "portfolio",
                                portfolios::reckon,
                                "places",
                                places::reckon),
                        publications)
                .register(routes);
    }

    /** Adds the annual report, which shows the same measures. */
    void report(RoutesConfig routes, Publications publications, ReportReader.Registers registers) {
        ReportReader reader =
                new ReportReader(new SummaryQueries(jdbi), registers, measures, wholes, new ReportQueries(jdbi));
        FranceMapQueries maps = new FranceMapQueries(jdbi, new FigureQueries(jdbi));
        new ReportRoutes(reader, maps, calculations, publications, usualDay).register(routes);
    }

    @Override
    public void close() {
        measures.forget();
    }
}
