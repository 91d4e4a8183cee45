package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.work.Basis;
import fr.diair.atlas.diagnostic.work.CalculationRoutes;
import fr.diair.atlas.diagnostic.work.Calculations;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;

/** The choice of the next contracts. */
public final class PortfolioRoutes {
    private static final int USUAL_NEXT = 3;
    private static final int MOST_NEXT = 10;
    private static final double NANOS = 1e9;

    private final Measures measures;
    private final Publications publications;
    private final Calculations calculations;
    private final LocalDate usualDay;

    public PortfolioRoutes(
            Measures measures, Publications publications, Calculations calculations, LocalDate usualDay) {
        this.measures = measures;
        this.publications = publications;
        this.calculations = calculations;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/v1/portfolios", this::choose, Role.READER);
    }

    private void choose(Context ctx) {
        Params.of(ctx);
        PortfolioAsked asked = JsonBody.read(ctx, PortfolioAsked.class);
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
        PortfolioReading.Read read = PortfolioReading.of(asked, measures, new Measures.Scope(publication, level, day));
        CalculationRoutes.answer(ctx, calculations, watch -> {
            long started = System.nanoTime();
            Portfolio portfolio = Chooser.answer(read.question(), next, watch, Chooser.USUAL_SECONDS);
            double seconds = (System.nanoTime() - started) / NANOS;
            return PortfolioView.of(Basis.of(publication, day), level.id(), read, portfolio, seconds);
        });
    }
}
