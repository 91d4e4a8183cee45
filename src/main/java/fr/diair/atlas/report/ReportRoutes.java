package fr.diair.atlas.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.report.map.FranceMapQueries;
import fr.diair.atlas.report.printed.ReportPaper;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.work.Calculation;
import fr.diair.atlas.work.Calculations;
import fr.diair.atlas.work.Watch;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code /api/v1/report}: the figures of the annual report, and the report as a PDF. A PDF that takes more than two seconds is
 * followed as a calculation; once that is done, the same address gives it at once.
 */
public final class ReportRoutes {
    private static final String ROOT = "/api/v1/report";
    private static final long AT_ONCE_MS = 2_000;
    private static final int KEPT = 4;

    private final ReportReader reader;
    private final FranceMapQueries maps;
    private final Calculations calculations;
    private final Publications publications;
    private final LocalDate usualDay;
    /** As long as it takes to come back for one; a change of the data makes another. */
    private final Cache<Key, byte[]> made = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    /** Those under way: who asks again meanwhile waits for the same. */
    private final Map<Key, Calculation> running = new HashMap<>();

    private record Key(long dataVersion, String boundaries, LocalDate day) {}

    /** What a calculation ends with. */
    record Ready(String url) {}

    public ReportRoutes(
            ReportReader reader,
            FranceMapQueries maps,
            Calculations calculations,
            Publications publications,
            LocalDate usualDay) {
        this.reader = reader;
        this.maps = maps;
        this.calculations = calculations;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::figures, Role.READER);
        routes.get(ROOT + ".pdf", this::paper, Role.READER);
    }

    private void figures(Context ctx) {
        LocalDate day = Params.of(ctx, "date").date("date", usualDay);
        Replies.personal(ctx, reader.read(publications.current(), day, Watch.NOBODY));
    }

    private void paper(Context ctx) {
        LocalDate day = Params.of(ctx, "date").date("date", usualDay);
        Publication publication = publications.current();
        Key key = new Key(publication.dataVersion(), publication.boundary().version(), day);
        byte[] bytes = made.getIfPresent(key);
        if (bytes == null) {
            Calculation one = running(key, publication);
            one.await(AT_ONCE_MS);
            bytes = made.getIfPresent(key);
            if (bytes == null) {
                Calculation.View view = one.view();
                if (!one.isRunning()) {
                    throw RequestException.unavailable(
                            "no-report",
                            view.problem() == null
                                    ? "Le rapport a été annulé : relancez-le."
                                    : view.problem().detail());
                }
                ctx.status(202);
                ctx.header("Location", "/api/v1/calculations/" + view.id());
                Replies.personal(ctx, view);
                return;
            }
        }
        Replies.attachment(ctx, "application/pdf", "rapport-annuel-%d-%s.pdf".formatted(day.getYear(), day));
        ctx.result(bytes);
    }

    private synchronized Calculation running(Key key, Publication publication) {
        running.values().removeIf(one -> !one.isRunning());
        Calculation one = running.get(key);
        if (one == null) {
            one = calculations.start(watch -> {
                made.put(key, write(publication, key.day(), watch));
                return new Ready(ROOT + ".pdf?date=" + key.day());
            });
            running.put(key, one);
        }
        return one;
    }

    private byte[] write(Publication publication, LocalDate day, Watch watch) {
        Report report = reader.read(publication, day, watch);
        watch.step("Lecture de la carte", 0.5);
        return ReportPaper.of(report, maps.read(publication.boundary().version(), day), watch);
    }
}
