package fr.diair.atlas.infographic.studio.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.IfMatch;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.RegisterRoutes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** House styles: everybody may compose with them, administrators keep them. */
public final class TemplateRoutes {
    private static final String ROOT = "/api/v1/composition-templates";
    private static final String ONE = ROOT + "/{key}";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_MENTIONS = 200;
    private static final int LONGEST_SAID = 120;

    private final TemplateQueries templates;

    public TemplateRoutes(TemplateQueries templates) {
        this.templates = templates;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::list, Role.PUBLIC);
        routes.post(ROOT, this::create, Role.ADMINISTRATOR);
        routes.get(ONE, this::one, Role.PUBLIC);
        routes.put(ONE, this::change, Role.ADMINISTRATOR);
        routes.delete(ONE, this::remove, Role.ADMINISTRATOR);
        routes.get(ONE + "/logo.png", this::logo, Role.PUBLIC);
    }

    private record View(
            String key,
            String name,
            @Nullable String accent,
            @Nullable String mentions,
            boolean hasLogo,
            @Nullable String logoSays,
            long revision) {
        static View of(Template one) {
            return new View(
                    one.key(),
                    one.name(),
                    one.accent(),
                    one.mentions(),
                    one.hasLogo(),
                    one.logo() == null ? null : one.logo().says(),
                    one.revision());
        }
    }

    private void list(Context ctx) {
        Params.of(ctx);
        Replies.personal(
                ctx, Map.of("templates", templates.all().stream().map(View::of).toList()));
    }

    private void one(Context ctx) {
        Params.of(ctx);
        reply(ctx, templates.one(ctx.pathParam("key")));
    }

    private void create(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        Template made = templates.add(wanted(body, null), RegisterRoutes.signed(ctx, JsonBody.why(body)));
        ctx.status(201);
        ctx.header("Location", ROOT + "/" + made.key());
        reply(ctx, made);
    }

    private void change(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        reply(
                ctx,
                templates.change(
                        ctx.pathParam("key"),
                        IfMatch.revision(ctx),
                        before -> wanted(body, before),
                        RegisterRoutes.signed(ctx, JsonBody.why(body))));
    }

    private void remove(Context ctx) {
        String why = Params.of(ctx, "why").text("why", "");
        templates.remove(ctx.pathParam("key"), IfMatch.revision(ctx), RegisterRoutes.signed(ctx, why));
        ctx.status(204);
    }

    private void logo(Context ctx) {
        Params.of(ctx, "v");
        Template.Logo logo = templates.one(ctx.pathParam("key")).logo();
        if (logo == null) {
            throw RequestException.notFound("no-logo", "Ce modèle n'a pas de logo.");
        }
        Replies.send(ctx, Body.of("image/png", logo.png()), Replies.REVALIDATE);
    }

    /**
     * What a request says of one.
     *
     * @param before null for a new one; a logo that is not spoken of stays
     * @throws RequestException a 422 with a sentence for each field at fault
     */
    private static Template wanted(ObjectNode body, @Nullable Template before) {
        Map<String, String> faults = new LinkedHashMap<>();
        String name = text(body, "name", LONGEST_NAME, faults);
        if (name.isEmpty()) {
            faults.putIfAbsent("name", "Donnez un nom au modèle.");
        }
        String accent = text(body, "accent", 7, faults).toLowerCase(Locale.ROOT);
        if (!accent.isEmpty() && !accent.matches("#[0-9a-f]{6}")) {
            faults.put("accent", "La couleur s'écrit comme #14625f.");
        }
        String mentions = text(body, "mentions", LONGEST_MENTIONS, faults);
        String says = text(body, "logoSays", LONGEST_SAID, faults);
        Template.Logo logo = logo(body.get("logo"), before == null ? null : before.logo(), says, faults);
        if (logo != null && logo.says().isEmpty()) {
            faults.put("logoSays", "Écrivez ce que dit le logo, pour ceux qui ne le voient pas.");
        }
        if (!faults.isEmpty()) {
            throw RequestException.invalidFields(faults);
        }
        return new Template(
                "",
                name,
                accent.isEmpty() ? null : accent,
                mentions.isEmpty() ? null : mentions,
                logo != null,
                logo,
                0);
    }

    /** @param sent in base 64; null in JSON takes the logo away */
    private static Template.@Nullable Logo logo(
            @Nullable JsonNode sent, Template.@Nullable Logo before, String says, Map<String, String> faults) {
        if (sent == null) {
            return before == null ? null : new Template.Logo(before.png(), says.isEmpty() ? before.says() : says);
        }
        if (sent.isNull()) {
            return null;
        }
        try {
            return new Template.Logo(LogoReading.read(Base64.getDecoder().decode(sent.asText())), says);
        } catch (IllegalArgumentException e) {
            faults.put("logo", "Le logo doit être une image PNG que l'on peut ouvrir.");
        } catch (RequestException e) {
            faults.put("logo", e.sentence());
        }
        return null;
    }

    private static String text(ObjectNode body, String member, int longest, Map<String, String> faults) {
        String text = body.path(member).asText("").strip();
        if (body.path(member).isNull()) {
            return "";
        }
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            faults.put(member, "%d caractères au plus.".formatted(longest));
        }
        return text;
    }

    private void reply(Context ctx, Template template) {
        ctx.header("ETag", '"' + Long.toString(template.revision()) + '"');
        Replies.personal(ctx, View.of(template));
    }
}
