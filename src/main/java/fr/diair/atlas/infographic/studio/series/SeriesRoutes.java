package fr.diair.atlas.infographic.studio.series;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.http.CalculationRoutes;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.infographic.composition.Origin;
import fr.diair.atlas.infographic.composition.Pictures;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.work.Calculations;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** {@code /api/v1/infographics/series}: a composition drawn for many territories, followed and stopped as a calculation. */
public final class SeriesRoutes {
    private static final String ROOT = "/api/v1/infographics/series";

    private final Pictures pictures;
    private final Publications publications;
    private final SeriesQueries queries;
    private final Calculations calculations;
    private final SeriesFiles files;
    private final Origin origin;

    public SeriesRoutes(
            Pictures pictures,
            Publications publications,
            SeriesQueries queries,
            Calculations calculations,
            SeriesFiles files,
            Origin origin) {
        this.pictures = pictures;
        this.publications = publications;
        this.queries = queries;
        this.calculations = calculations;
        this.files = files;
        this.origin = origin;
    }

    public void register(RoutesConfig routes) {
        routes.post(ROOT, this::draw, Role.READER);
        routes.get(ROOT + "/{id}/file", this::file, Role.READER);
    }

    /**
     * A series that is drawn.
     *
     * @param file where it is fetched, for an hour
     * @param size in bytes
     */
    private record Drawn(String file, String name, int pictures, long size) {}

    private void draw(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        SeriesAsked asked = SeriesAsked.read(body);
        Publication publication = publications.current();
        List<Member> members = queries.members(asked.choice(), pictures.day(asked.model()));
        asked.requireAll(members);
        Series series = new Series(pictures, publication, origin.of(ctx.scheme(), ctx.host()), asked, members);
        CalculationRoutes.answer(ctx, calculations, watch -> {
            byte[] bytes = series.drawn(watch);
            String id = files.keep(bytes, series.name());
            return new Drawn(ROOT + "/" + id + "/file", series.name(), series.size(), bytes.length);
        });
    }

    private void file(Context ctx) {
        Params.of(ctx);
        SeriesFiles.File file = files.one(ctx.pathParam("id"));
        Replies.attachment(ctx, file.name().endsWith(".pdf") ? "application/pdf" : "application/zip", file.name());
        try {
            ctx.result(Files.newInputStream(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
