package fr.diair.atlas.register.event;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.http.Visitor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events on the map and in calendars. Anybody sees public ones with their title, place and date; who is signed in sees all
 * of all, in the page's calendar and, by a secret address, in a calendar of their own.
 */
public final class EventRoutes {
    private static final String ROOT = "/api/v1/events";
    private static final String CALENDAR = "text/calendar; charset=utf-8";
    private static final int LARGEST_PAGE = 2_000;
    private static final int LARGEST_CALENDAR = 20_000;
    private static final String[] FILTERS = {"kind", "region", "contract"};

    private final EventQueries events;
    private final FeedQueries feeds;
    private final LocalDate usualDay;

    public EventRoutes(EventQueries events, FeedQueries feeds, LocalDate usualDay) {
        this.events = events;
        this.feeds = feeds;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, ctx -> list(ctx, false), Role.PUBLIC);
        routes.get(ROOT + "/agenda", ctx -> list(ctx, true), Role.READER);
        routes.get(ROOT + "/calendar.ics", this::publicCalendar, Role.PUBLIC);
        routes.get(ROOT + "/feed", this::feed, Role.READER);
        routes.post(ROOT + "/feed", this::renew, Role.READER);
        routes.delete(ROOT + "/feed", this::revoke, Role.READER);
        routes.get(ROOT + "/feed/{secret}.ics", this::privateCalendar, Role.PUBLIC);
    }

    record Page(LocalDate date, int total, int page, int size, EventQueries.Counts counts, List<EventRow> events) {}

    private void list(Context ctx, boolean inside) {
        Params params = Params.of(ctx, "date", "from", "to", "page", "size", FILTERS[0], FILTERS[1], FILTERS[2]);
        LocalDate day = params.date("date", usualDay);
        int page = params.integer("page", 1, 1, 1_000_000);
        int size = params.integer("size", 500, 1, LARGEST_PAGE);
        EventQueries.Wanted wanted = wanted(params, inside);
        EventQueries.Counts counts = events.counts(wanted, day);
        Page answer = new Page(day, counts.total(), page, size, counts, events.page(wanted, day, page, size));
        if (inside) {
            Replies.personal(ctx, answer);
        } else {
            Replies.send(ctx, Body.json(answer), Replies.REVALIDATE);
        }
    }

    private void publicCalendar(Context ctx) {
        calendar(ctx, Params.of(ctx, FILTERS), false);
    }

    /** The address is the leave: calendars have no session. */
    private void privateCalendar(Context ctx) {
        Params params = Params.of(ctx, FILTERS);
        Optional<FeedQueries.Owner> owner = feeds.owner(ctx.pathParam("secret"));
        boolean open = owner.isPresent()
                && (owner.get().account() != null || Visitor.of(ctx).local());
        if (!open) {
            throw RequestException.notFound(
                    "no-such-feed",
                    "Cette adresse de calendrier n'existe pas, ou plus : prenez-en une autre à la page des événements.");
        }
        calendar(ctx, params, true);
    }

    private void calendar(Context ctx, Params params, boolean inside) {
        EventQueries.Wanted wanted = wanted(params, inside);
        String name = inside ? "Atlas – tous les événements" : "Atlas – événements";
        List<EventRow> all = events.page(wanted, usualDay, 1, LARGEST_CALENDAR);
        Replies.send(
                ctx,
                Body.text(CALENDAR, EventCalendar.text(name, all)),
                inside ? "private, " + Replies.REVALIDATE : Replies.REVALIDATE);
    }

    record FeedView(FeedQueries.@Nullable Feed feed) {}

    record NewFeed(String path) {}

    private void feed(Context ctx) {
        Params.of(ctx);
        Replies.personal(ctx, new FeedView(feeds.of(Visitor.of(ctx).account()).orElse(null)));
    }

    private void renew(Context ctx) {
        Params.of(ctx);
        ctx.status(201);
        Replies.personal(
                ctx,
                new NewFeed("%s/feed/%s.ics"
                        .formatted(ROOT, feeds.renew(Visitor.of(ctx).account()))));
    }

    private void revoke(Context ctx) {
        Params.of(ctx);
        feeds.revoke(Visitor.of(ctx).account());
        ctx.status(204);
    }

    private static EventQueries.Wanted wanted(Params params, boolean inside) {
        String kind = params.text("kind");
        return new EventQueries.Wanted(
                inside,
                params.text("from") == null ? null : params.date("from", LocalDate.EPOCH),
                params.text("to") == null ? null : params.date("to", LocalDate.EPOCH),
                kind == null ? null : EventKind.of(kind),
                params.text("region"),
                params.text("contract"));
    }
}
