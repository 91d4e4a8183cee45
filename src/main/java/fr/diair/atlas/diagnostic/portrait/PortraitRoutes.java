package fr.diair.atlas.diagnostic.portrait;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;

/** The portrait of one territory or perimeter. */
public final class PortraitRoutes {
    private static final int KEPT_BYTES = 32 << 20;

    private final Subjects subjects;
    private final PortraitReader reader;
    private final Publications publications;
    private final LocalDate usualDay;
    private final Cache<Key, Body> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, Body body) -> body.weight())
            .build();

    private record Key(
            long dataVersion, String boundaries, String level, String code, LocalDate day, String reference) {}

    public PortraitRoutes(Subjects subjects, PortraitReader reader, Publications publications, LocalDate usualDay) {
        this.subjects = subjects;
        this.reader = reader;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/v1/portraits/{level}/{code}", this::portrait, Role.PUBLIC);
    }

    private void portrait(Context ctx) {
        Params params = Params.of(ctx, "date", "reference");
        String level = ctx.pathParam("level");
        String code = ctx.pathParam("code");
        LocalDate day = params.date("date", usualDay);
        String reference = params.text("reference", References.FRANCE);
        Publication publication = publications.current();
        Key key = new Key(publication.dataVersion(), publication.boundary().version(), level, code, day, reference);
        Body body = kept.get(key, absent -> {
            Subject subject = subjects.of(publication, level, code, day);
            return Body.json(PortraitView.of(reader.read(publication, subject, day, reference)));
        });
        Replies.send(ctx, body, Replies.REVALIDATE);
    }
}
