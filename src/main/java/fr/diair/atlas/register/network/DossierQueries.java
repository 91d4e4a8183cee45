package fr.diair.atlas.register.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that is kept around an official, an engagement without a name, or a commune: engagements with their confirmations,
 * contacts, needs with their history, invitations, elections. The database writes the JSON; here it gets its words.
 */
public final class DossierQueries {
    private static final String DOSSIER = Sql.file(DossierQueries.class, "dossier.sql");
    private static final String PERSON = Sql.file(DossierQueries.class, "person.sql");
    private static final String ENGAGEMENT_PERSON = Sql.file(DossierQueries.class, "engagement-person.sql");
    private static final String COMMUNE = Sql.file(DossierQueries.class, "commune.sql");
    private static final String NEEDS = Sql.file(DossierQueries.class, "needs.sql");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;

    public DossierQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Found(ObjectNode about, String[] keys, String[] communes) {}

    /** @throws RequestException a 404 when there is no such person */
    ObjectNode person(long person, LocalDate day) {
        return jdbi.withHandle(handle -> {
            Found found = handle.createQuery(PERSON)
                    .bind("person", person)
                    .map((rs, ctx) -> new Found(
                            tree(rs.getString("person")),
                            (String[]) rs.getArray("keys").getArray(),
                            new String[0]))
                    .findOne()
                    .orElseThrow(() -> missing("no-such-person", "Le registre n'a pas d'élu n° %d.".formatted(person)));
            ObjectNode dossier = dossier(handle, found, person, day);
            dossier.set("person", found.about());
            return dossier;
        });
    }

    /** With the person who bears it, where that is known. @throws RequestException a 404 when there is no such engagement */
    ObjectNode engagement(String key, LocalDate day) {
        Long person = jdbi.withHandle(handle -> handle.createQuery(ENGAGEMENT_PERSON)
                .bind("key", key)
                .map((rs, ctx) -> java.util.Optional.ofNullable(rs.getObject("person_id", Long.class)))
                .findOne()
                .orElseThrow(
                        () -> missing("no-such-engagement", "Le registre n'a pas d'engagement « %s ».".formatted(key)))
                .orElse(null));
        if (person != null) {
            return person(person, day);
        }
        return jdbi.withHandle(handle -> {
            ObjectNode dossier =
                    dossier(handle, new Found(JSON.createObjectNode(), new String[] {key}, new String[0]), null, day);
            dossier.putNull("person");
            return dossier;
        });
    }

    /** Of a commune of today and those of before that it stands for. @throws RequestException a 404 */
    ObjectNode commune(String code, LocalDate day) {
        return jdbi.withHandle(handle -> {
            Found found = handle.createQuery(COMMUNE)
                    .bind("code", code)
                    .bind("day", day)
                    .map((rs, ctx) -> new Found(
                            tree(rs.getString("commune")),
                            (String[]) rs.getArray("keys").getArray(),
                            (String[]) rs.getArray("codes").getArray()))
                    .findOne()
                    .orElseThrow(() -> missing(
                            "unknown-territory", "Aucune commune d'aujourd'hui n'a le code « %s ».".formatted(code)));
            ObjectNode dossier = dossier(handle, found, null, day);
            dossier.set("commune", found.about());
            return dossier;
        });
    }

    /** Needs with where they stand on the day, those that wait longest first. */
    ArrayNode needs(@Nullable String field, @Nullable String region, LocalDate day) {
        List<ObjectNode> rows = jdbi.withHandle(handle -> handle.createQuery(NEEDS)
                .bind("field", field)
                .bind("region", region)
                .bind("day", day)
                .map((rs, ctx) -> tree(rs.getString("one")))
                .list());
        rows.forEach(DossierQueries::needWords);
        return JSON.createArrayNode().addAll(rows);
    }

    private static ObjectNode dossier(Handle handle, Found found, @Nullable Long person, LocalDate day) {
        ObjectNode dossier = tree(handle.createQuery(DOSSIER)
                .bindArray("keys", String.class, (Object[]) found.keys())
                .bindArray("communes", String.class, (Object[]) found.communes())
                .bind("person", person)
                .bind("day", day)
                .mapTo(String.class)
                .one());
        dossier.put("day", day.toString());
        dossier.path("engagements").forEach(one -> {
            ObjectNode engagement = (ObjectNode) one;
            String mandate = one.path("mandate").asText();
            String words = one.path("mandateWords").asText("");
            engagement.put(
                    "mandateLabel",
                    mandate.equals("autre") && !words.isEmpty()
                            ? words
                            : Criteria.label(NetworkRegisters.MANDATES, mandate));
            word(engagement, "state", Criteria.STATES);
            one.path("confirmations").forEach(c -> word((ObjectNode) c, "outcome", NetworkRegisters.OUTCOMES));
        });
        dossier.path("contacts").forEach(one -> word((ObjectNode) one, "channel", FollowUpRegisters.CHANNELS));
        dossier.path("needs").forEach(one -> {
            needWords((ObjectNode) one);
            one.path("steps").forEach(step -> word((ObjectNode) step, "status", FollowUpRegisters.STATUSES));
        });
        return dossier;
    }

    private static void needWords(ObjectNode need) {
        word(need, "status", FollowUpRegisters.STATUSES);
        need.put("fieldLabel", PolicyField.of(need.path("field").asText()).label());
    }

    private static void word(ObjectNode one, String name, List<fr.diair.atlas.register.form.Choice> choices) {
        one.put(name + "Label", Criteria.label(choices, one.path(name).asText("")));
    }

    private static RequestException missing(String code, String sentence) {
        return RequestException.notFound(code, sentence);
    }

    static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON", e);
        }
    }
}
