package fr.diair.atlas.register.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.RegisterRoutes;
import fr.diair.atlas.register.RegisterWriting;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The rights of persons over HTTP: their data as JSON or to be read, their erasure, whose time is over. */
public final class PersonRoutes {
    private static final String PERSON = OfficialRoutes.ROOT + "/persons/{person}";

    private final PersonQueries persons;
    private final ListQueries exports;
    private final int retentionMonths;
    private final Clock clock;

    /** @param retentionMonths how long a person without a mandate is kept */
    public PersonRoutes(PersonQueries persons, ListQueries exports, int retentionMonths, Clock clock) {
        this.persons = persons;
        this.exports = exports;
        this.retentionMonths = retentionMonths;
        this.clock = clock;
    }

    public void register(RoutesConfig routes) {
        routes.get(PERSON + "/data.json", this::json, Role.CONTRIBUTOR);
        routes.get(PERSON + "/data.html", this::page, Role.CONTRIBUTOR);
        routes.post(PERSON + "/erasure", this::erase, Role.ADMINISTRATOR);
        routes.get(OfficialRoutes.ROOT + "/retention", this::retention, Role.CONTRIBUTOR);
    }

    private void json(Context ctx) {
        Params.of(ctx);
        long person = OfficialRoutes.person(ctx);
        ObjectNode held = persons.held(person);
        note(ctx, person, "copie JSON");
        ctx.header("Content-Disposition", "attachment; filename=\"donnees-elu-%d.json\"".formatted(person));
        Replies.personal(ctx, held);
    }

    private void page(Context ctx) {
        Params.of(ctx);
        long person = OfficialRoutes.person(ctx);
        String page = PersonPage.of(persons.held(person), OfficialRoutes.today(clock));
        note(ctx, person, "copie à lire");
        Replies.attachment(ctx, "text/html; charset=utf-8", "donnees-elu-%d.html".formatted(person));
        ctx.result(page.getBytes(StandardCharsets.UTF_8));
    }

    /** By number: the journal does not say a name here either. */
    private void note(Context ctx, long person, String format) {
        LocalDate today = OfficialRoutes.today(clock);
        exports.note(
                RegisterRoutes.signed(ctx, "").author(),
                new ListQueries.Export("Données de l'élu n° %d".formatted(person), "", format, today, 1));
    }

    private void erase(Context ctx) {
        Params.of(ctx);
        String given = JsonBody.why(ctx).strip();
        String why = "Effacement des données de la personne" + (given.isEmpty() ? "" : " : " + given);
        RegisterWriting.Signed signed = RegisterRoutes.signed(ctx, why);
        Replies.personal(ctx, persons.erase(OfficialRoutes.person(ctx), RegisterRoutes.revision(ctx), signed));
    }

    private void retention(Context ctx) {
        Params params = Params.of(ctx, "months", "day");
        int months = params.integer("months", retentionMonths, 0, 600);
        Replies.personal(
                ctx,
                Map.of(
                        "months",
                        months,
                        "persons",
                        persons.beyond(months, params.date("day", OfficialRoutes.today(clock)))));
    }
}
