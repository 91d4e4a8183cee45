package fr.diair.atlas.app;

import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.RegisterDescription;
import fr.diair.atlas.register.form.Registers;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What the API is: the description written by hand, and that of each register, made of its declared fields. */
final class OpenApiRoutes {
    private final Body all;
    private final Body registers;

    OpenApiRoutes(Registers registers) {
        this.all = Body.of("application/yaml; charset=utf-8", text());
        this.registers = Body.json(RegisterDescription.of(registers));
    }

    /** The file {@code openapi.yaml}. */
    static byte[] text() {
        try (InputStream in = Objects.requireNonNull(OpenApiRoutes.class.getResourceAsStream("openapi.yaml"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/api/v1/openapi.yaml",
                ctx -> {
                    Params.of(ctx);
                    Replies.send(ctx, all, Replies.REVALIDATE);
                },
                Role.PUBLIC);
        routes.get(
                "/api/v1/openapi-registers.json",
                ctx -> {
                    Params.of(ctx);
                    Replies.send(ctx, registers, Replies.REVALIDATE);
                },
                Role.PUBLIC);
    }
}
