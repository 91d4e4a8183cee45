package fr.diair.atlas.register;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Paging;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.form.Registers;
import fr.diair.atlas.register.journal.JournalEntry;
import fr.diair.atlas.register.journal.JournalQueries;
import fr.diair.atlas.register.journal.JournalView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The journal over HTTP, and back to an earlier state. */
public final class JournalRoutes {
    private static final String ROOT = "/api/v1/journal";
    private static final int LARGEST_PAGE = 200;

    private final Registers registers;
    private final JournalQueries journal;
    private final RegisterWriting writing;

    public JournalRoutes(Registers registers, JournalQueries journal, RegisterWriting writing) {
        this.registers = registers;
        this.journal = journal;
        this.writing = writing;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::entries, Role.READER);
        routes.post(ROOT + "/{entry}/restore", this::restore, Role.CONTRIBUTOR);
    }

    private record Page(long total, int page, int size, List<JournalView> entries) {}

    private void entries(Context ctx) {
        Params params = Params.of(ctx, "object", "kind", "author", "from", "to", "page", "size");
        Paging paging = Paging.of(params, 50, LARGEST_PAGE);
        JournalQueries.Page found = journal.entries(filter(params), paging.skip(), paging.size());
        Map<JournalEntry.Thing, String> titles = journal.titles(found.entries(), registers);
        paging.links(ctx, found.total());
        Replies.personal(
                ctx,
                new Page(
                        found.total(),
                        paging.page(),
                        paging.size(),
                        found.entries().stream()
                                .map(entry -> JournalView.of(entry, registers, titles))
                                .toList()));
    }

    private static JournalQueries.Filter filter(Params params) {
        String object = params.text("object");
        String kind = params.text("kind");
        String key = null;
        if (object != null) {
            int colon = object.indexOf(':');
            if (colon < 1) {
                throw RequestException.badRequest(
                        "illegal-object",
                        "Paramètre « object » : « %s » n'est pas de la forme contract:brest.".formatted(object));
            }
            kind = object.substring(0, colon);
            key = object.substring(colon + 1);
        }
        return new JournalQueries.Filter(kind, key, params.text("author"), day(params, "from"), day(params, "to"));
    }

    private static @Nullable LocalDate day(Params params, String name) {
        return params.text(name) == null ? null : params.date(name, LocalDate.EPOCH);
    }

    private void restore(Context ctx) {
        Params.of(ctx);
        String given = ctx.pathParam("entry");
        if (!given.matches("[0-9]{1,18}")) {
            throw RequestException.notFound("no-such-entry", "Le journal n'a pas d'entrée « %s ».".formatted(given));
        }
        long entry = Long.parseLong(given);
        String kind = journal.thing(entry).kind();
        registers.all().stream()
                .filter(register -> register.shape().object().equals(kind))
                .forEach(register -> RegisterRoutes.requireWriter(ctx, register));
        String why = JsonBody.why(ctx);
        Replies.personal(ctx, writing.restore(entry, RegisterRoutes.signed(ctx, why)));
    }
}
