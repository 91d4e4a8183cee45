package fr.diair.atlas.diagnostic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;

/** The profile of one territory. */
public final class ProfileRoutes {
    private static final int KEPT_BYTES = 16 << 20;

    private final ProfileReader reader;
    private final Publications publications;
    private final LocalDate usualDay;
    private final Cache<Key, Body> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, Body body) -> body.weight())
            .build();

    private record Key(long dataVersion, String boundaries, Level level, String code, LocalDate day) {}

    public ProfileRoutes(ProfileReader reader, Publications publications, LocalDate usualDay) {
        this.reader = reader;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/v1/territories/{level}/{code}", this::profile, Role.PUBLIC);
    }

    private void profile(Context ctx) {
        Params params = Params.of(ctx, "date");
        Level level = Level.of(ctx.pathParam("level"));
        String code = ctx.pathParam("code");
        LocalDate day = params.date("date", usualDay);
        Publication publication = publications.current();
        Key key = new Key(publication.dataVersion(), publication.boundary().version(), level, code, day);
        Body body = kept.get(key, absent -> Body.json(ProfileView.of(reader.read(publication, level, code, day))));
        Replies.send(ctx, body, Replies.REVALIDATE);
    }
}
