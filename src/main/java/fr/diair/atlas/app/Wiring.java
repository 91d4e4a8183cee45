package fr.diair.atlas.app;

import fr.diair.atlas.contract.ContractQueries;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.diagnostic.ProfileReader;
import fr.diair.atlas.diagnostic.ProfileRoutes;
import fr.diair.atlas.diagnostic.SummaryQueries;
import fr.diair.atlas.diagnostic.SummaryRoutes;
import fr.diair.atlas.diagnostic.derived.FormulaRegister;
import fr.diair.atlas.diagnostic.perimeter.Perimeter;
import fr.diair.atlas.diagnostic.perimeter.PerimeterQueries;
import fr.diair.atlas.diagnostic.perimeter.PerimeterRegisters;
import fr.diair.atlas.diagnostic.scenario.ScenarioRegisters;
import fr.diair.atlas.engagement.EngagementQueries;
import fr.diair.atlas.export.ExportQueries;
import fr.diair.atlas.export.ExportRoutes;
import fr.diair.atlas.export.Exports;
import fr.diair.atlas.http.CalculationRoutes;
import fr.diair.atlas.http.PageFiles;
import fr.diair.atlas.indicator.IndicatorQueries;
import fr.diair.atlas.infographic.basemap.BasemapQueries;
import fr.diair.atlas.infographic.basemap.LandQueries;
import fr.diair.atlas.infographic.composition.ExtentQueries;
import fr.diair.atlas.infographic.composition.Extents;
import fr.diair.atlas.infographic.composition.InfographicRoutes;
import fr.diair.atlas.infographic.composition.KindRoutes;
import fr.diair.atlas.infographic.composition.Lands;
import fr.diair.atlas.infographic.composition.MapComposer;
import fr.diair.atlas.infographic.composition.MapSpots;
import fr.diair.atlas.infographic.composition.Origin;
import fr.diair.atlas.infographic.composition.Perimeters;
import fr.diair.atlas.infographic.composition.Pictures;
import fr.diair.atlas.infographic.composition.ShortLinkRoutes;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.studio.gallery.CompositionRegisters;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.IntakeRoutes;
import fr.diair.atlas.layer.FigureQueries;
import fr.diair.atlas.layer.StateRoutes;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.layer.ThemeRoutes;
import fr.diair.atlas.layer.TileCache;
import fr.diair.atlas.layer.TilePyramid;
import fr.diair.atlas.layer.TileQueries;
import fr.diair.atlas.layer.TileRoutes;
import fr.diair.atlas.newsletter.LetterRegisters;
import fr.diair.atlas.register.JournalRoutes;
import fr.diair.atlas.register.RegisterQueries;
import fr.diair.atlas.register.RegisterRoutes;
import fr.diair.atlas.register.RegisterWriting;
import fr.diair.atlas.register.RemovalQueries;
import fr.diair.atlas.register.RowCheck;
import fr.diair.atlas.register.action.ActionChecks;
import fr.diair.atlas.register.action.ActionQueries;
import fr.diair.atlas.register.action.ActionRegisters;
import fr.diair.atlas.register.action.ActionRoutes;
import fr.diair.atlas.register.action.ActionStates;
import fr.diair.atlas.register.contract.ContractChecks;
import fr.diair.atlas.register.contract.ContractRegisters;
import fr.diair.atlas.register.contract.ReferentErasing;
import fr.diair.atlas.register.contract.document.DocumentQueries;
import fr.diair.atlas.register.contract.document.DocumentReceiving;
import fr.diair.atlas.register.contract.document.DocumentRoutes;
import fr.diair.atlas.register.contract.follow.AlertQueries;
import fr.diair.atlas.register.contract.follow.ContractRoutes;
import fr.diair.atlas.register.contract.follow.FollowQueries;
import fr.diair.atlas.register.contract.follow.SheetQueries;
import fr.diair.atlas.register.event.EventQueries;
import fr.diair.atlas.register.event.EventRegisters;
import fr.diair.atlas.register.event.EventRoutes;
import fr.diair.atlas.register.event.FeedQueries;
import fr.diair.atlas.register.form.Registers;
import fr.diair.atlas.register.journal.JournalQueries;
import fr.diair.atlas.register.network.DossierQueries;
import fr.diair.atlas.register.network.ListQueries;
import fr.diair.atlas.register.network.NetworkRegisters;
import fr.diair.atlas.register.network.NetworkWriting;
import fr.diair.atlas.register.network.NetworkWritingRoutes;
import fr.diair.atlas.register.network.OfficialQueries;
import fr.diair.atlas.register.network.OfficialRoutes;
import fr.diair.atlas.register.network.PersonQueries;
import fr.diair.atlas.register.network.PersonRoutes;
import fr.diair.atlas.report.ReportReader;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.PublicationQueries;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.territory.TerritoryQueries;
import fr.diair.atlas.territory.TerritoryRoutes;
import fr.diair.atlas.work.Calculations;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Everything between the open, migrated database and the web server, built by hand. Its life: made; {@link #load} once,
 * with the turn of {@link Database#alone} held; {@link #routes} once; closed before the database is.
 */
final class Wiring implements AutoCloseable {
    private final Settings settings;
    private final Loading loading;
    private final PageFiles page;
    private final Jdbi jdbi;
    private final Diagnostics diagnostics;
    private final PublicationQueries published;
    private final BasemapQueries basemaps;
    private final IntakeRoutes intake;
    private final Access access;
    private final Studio studio;
    private final Calculations calculations = new Calculations();

    /** Builds what needs no data yet. Must not take long. */
    Wiring(Settings settings, Database database) {
        this.settings = settings;
        this.jdbi = database.jdbi();
        this.loading = new Loading(settings, database);
        this.published = new PublicationQueries(jdbi);
        this.basemaps = new BasemapQueries(jdbi);
        this.access = new Access(settings, jdbi);
        this.diagnostics = new Diagnostics(jdbi, settings.display().date(), calculations);
        this.studio = new Studio(jdbi, settings.access().publicOrigin());
        this.intake = new IntakeRoutes(
                new Intake(database, TilePyramid::prepare),
                settings.folders().intake(),
                settings.received().largestMb());
        this.page = PageFiles.read(
                settings.folders().page(), origin(settings.display().background()));
    }

    /**
     * Loads what an empty database lacks, and prepares what must be there before the first request.
     *
     * @param progress takes a short French sentence as each step begins
     */
    void load(Consumer<String> progress) {
        loading.whatIsMissing(progress::accept);
    }

    /** Adds every route but those of {@code /health}. Called after {@link #load}. */
    void routes(JavalinConfig config) {
        intake.clean();
        routesOnly(config);
        loading.behind(this::warm);
    }

    private void warm() {
        published.read().ifPresent(diagnostics::warm);
        warmPictures();
    }

    /** The first picture of the communes would wait for their borders to be read and projected. */
    private void warmPictures() {
        published
                .versions()
                .ifPresent(versions -> basemaps.basemap(
                        versions.boundary(), Level.COMMUNE, InfographicPainter.metresPerPixel(PageFormat.WEB, 1)));
    }

    /** As {@link #routes}, with no work behind. */
    void routesOnly(JavalinConfig config) {
        RoutesConfig routes = config.routes;
        LocalDate usualDay = settings.display().date();
        Publications publications = new Publications(published, Clock.systemUTC());
        TerritoryQueries territories = new TerritoryQueries(jdbi);
        ThemeReader themes = new ThemeReader(new FigureQueries(jdbi), territories);
        access.register(routes);
        page.register(routes);
        new StateRoutes(publications, territories, usualDay, background()).register(routes);
        new TerritoryRoutes(territories, publications).register(routes);
        new ThemeRoutes(themes, publications, territories, usualDay).register(routes);
        new TileRoutes(
                        new TileCache(
                                new TileQueries(jdbi), (long) settings.display().tileCacheMb() << 20),
                        publications)
                .register(routes);
        new SummaryRoutes(new SummaryQueries(jdbi), publications, usualDay).register(routes);
        new ProfileRoutes(
                        new ProfileReader(
                                territories,
                                new EngagementQueries(jdbi),
                                new ContractQueries(jdbi),
                                new IndicatorQueries(jdbi)),
                        publications,
                        usualDay)
                .register(routes);
        new ExportRoutes(new Exports(new ExportQueries(jdbi)), themes, publications, usualDay).register(routes);
        intake.register(routes);
        RegisterWriting writing = registers(routes, publications);
        new EventRoutes(new EventQueries(jdbi), new FeedQueries(jdbi), usualDay).register(routes);
        new KindRoutes(themes, publications).register(routes);
        LandQueries lands = new LandQueries(jdbi, basemaps);
        Extents extents = new Extents(territories, new ExtentQueries(jdbi), perimeters(writing));
        MapSpots spots = new MapSpots(new EventQueries(jdbi), new ActionQueries(jdbi));
        Lands borders = new Lands(basemaps, lands);
        Pictures pictures = new Pictures(
                new MapComposer(themes, borders, usualDay),
                borders,
                extents,
                territories,
                spots,
                new Pictures.Beside(diagnostics.blockFigures(writing), studio.brands(writing)));
        studio.register(routes, publications, writing, pictures, calculations);
        new CalculationRoutes(calculations).register(routes);
        new InfographicRoutes(
                        themes,
                        pictures,
                        publications,
                        usualDay,
                        new Origin(settings.access().publicOrigin()))
                .register(routes);
        new ShortLinkRoutes().register(routes);
        new Newsletters(jdbi, settings).register(routes, publications, writing, pictures);
    }

    /** Every register there is. */
    static Registers allRegisters() {
        return new Registers(
                        NetworkRegisters.ALL,
                        ContractRegisters.ALL,
                        ActionRegisters.ALL,
                        EventRegisters.ALL,
                        FormulaRegister.ALL)
                .reading(NetworkRegisters.JOURNALED)
                .reading(PerimeterRegisters.JOURNALED)
                .reading(ScenarioRegisters.JOURNALED)
                .reading(LetterRegisters.JOURNALED)
                .reading(CompositionRegisters.JOURNALED);
    }

    /** What diagnostics keep, for the pictures that know nothing of them. */
    private Perimeters perimeters(RegisterWriting writing) {
        PerimeterQueries kept = new PerimeterQueries(jdbi, writing);
        return key -> {
            Perimeter perimeter = kept.one(key);
            return new Perimeters.Named(perimeter.title(), perimeter.communes());
        };
    }

    /** Gives the only way in which registers are written. */
    private RegisterWriting registers(RoutesConfig routes, Publications publications) {
        Registers all = allRegisters();
        RegisterQueries rows = new RegisterQueries(jdbi, all);
        RegisterWriting writing = new RegisterWriting(jdbi, rows, checks(publications), publications::changed);
        new RegisterRoutes(all, rows, writing, new RemovalQueries(jdbi, all)).register(routes);
        new JournalRoutes(all, new JournalQueries(jdbi), writing).register(routes);
        new OpenApiRoutes(all).register(routes);
        contracts(routes, rows, writing);
        network(routes, writing);
        diagnostics.register(routes, publications, writing);
        diagnostics.report(
                routes,
                publications,
                new ReportReader.Registers(
                        new FollowQueries(jdbi, new AlertQueries(jdbi)),
                        new ActionQueries(jdbi),
                        new EventQueries(jdbi)));
        new ActionRoutes(
                        new ActionQueries(jdbi),
                        new ActionStates(writing),
                        settings.display().date())
                .register(routes);
        return writing;
    }

    private Map<String, RowCheck> checks(Publications publications) {
        Map<String, RowCheck> all = new HashMap<>(ContractChecks.ALL);
        all.putAll(ActionChecks.ALL);
        all.put(FormulaRegister.ID, diagnostics.formulaCheck(publications));
        return all;
    }

    private void contracts(RoutesConfig routes, RegisterQueries rows, RegisterWriting writing) {
        AlertQueries alerts = new AlertQueries(jdbi);
        FollowQueries follow = new FollowQueries(jdbi, alerts);
        DocumentQueries documents = new DocumentQueries(jdbi);
        new ContractRoutes(
                        follow,
                        alerts,
                        new SheetQueries(jdbi, rows, follow, alerts, documents),
                        new ReferentErasing(writing),
                        settings.display().date())
                .register(routes);
        new DocumentRoutes(documents, new DocumentReceiving(documents, writing), rows).register(routes);
    }

    private void network(RoutesConfig routes, RegisterWriting writing) {
        Clock clock = Clock.systemUTC();
        ListQueries lists = new ListQueries(jdbi);
        new OfficialRoutes(new OfficialQueries(jdbi), new DossierQueries(jdbi), lists, clock).register(routes);
        new NetworkWritingRoutes(new NetworkWriting(writing), lists).register(routes);
        new PersonRoutes(
                        new PersonQueries(jdbi, writing),
                        lists,
                        settings.retention().months(),
                        clock)
                .register(routes);
    }

    /** Who may do what. */
    Access access() {
        return access;
    }

    private StateRoutes.@Nullable Background background() {
        Settings.Background background = settings.display().background();
        return background == null ? null : new StateRoutes.Background(background.url(), background.attribution());
    }

    private static String origin(Settings.@Nullable Background background) {
        if (background == null) {
            return "";
        }
        URI url = URI.create(background.url().replaceAll("[{}]", ""));
        return url.getScheme() + "://" + url.getAuthority();
    }

    @Override
    public void close() {
        intake.close();
        calculations.close();
        diagnostics.close();
        studio.close();
        loading.close();
    }
}
