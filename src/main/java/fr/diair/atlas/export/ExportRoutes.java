package fr.diair.atlas.export;

import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.layer.ThemeParams;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of what can leave, and the files. A file is complete on disk before its first byte is sent. */
public final class ExportRoutes {
    private static final String ADDRESS = "/api/v1/exports/";
    private static final int FIRST_VINTAGE = 1943;
    private static final int LAST_VINTAGE = 2100;

    private final Exports exports;
    private final ThemeReader themes;
    private final Publications publications;
    private final LocalDate usualDay;

    public ExportRoutes(Exports exports, ThemeReader themes, Publications publications, LocalDate usualDay) {
        this.exports = exports;
        this.themes = themes;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        Body catalogue = Body.json(new Catalogue(
                Arrays.stream(ExportTable.values()).map(ExportRoutes::described).toList()));
        routes.get(
                "/api/v1/exports",
                ctx -> {
                    Params.of(ctx);
                    Replies.send(ctx, catalogue, Replies.REVALIDATE);
                },
                Role.PUBLIC);
        for (ExportFormat format : ExportFormat.values()) {
            routes.get(ADDRESS + "{table}." + format.id(), ctx -> file(ctx, format), Role.PUBLIC);
        }
    }

    record Catalogue(List<Table> tables) {}

    record Table(String id, String label, String description, List<String> formats, List<Parameter> parameters) {}

    record Parameter(String id, String label, boolean required) {}

    private static Table described(ExportTable table) {
        return new Table(
                table.id(),
                table.label(),
                table.description(),
                Arrays.stream(ExportFormat.values()).map(ExportFormat::id).toList(),
                table.parameters().stream()
                        .map(parameter -> new Parameter(parameter.id(), parameter.label(), parameter.required()))
                        .toList());
    }

    private void file(Context ctx, ExportFormat format) {
        ExportTable table = ExportTable.of(ctx.pathParam("table"));
        Publication publication = publications.current();
        Path file = null;
        try {
            file = Files.createTempFile("atlas-export-", "." + format.id());
            String name = write(ctx, table, format, publication, file);
            Replies.attachment(ctx, format.contentType(), "atlas-%s.%s".formatted(name, format.id()));
            ctx.header("Content-Length", Long.toString(Files.size(file)));
            // The file goes when its last byte is read, or the reader gives up.
            InputStream bytes = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            file = null;
            ctx.result(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(file);
        }
    }

    private static void discard(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what the file is called, without its ending */
    private String write(Context ctx, ExportTable table, ExportFormat format, Publication publication, Path file) {
        switch (table) {
            case LAYER -> {
                Params params = Params.of(ctx, ThemeParams.allowed("theme"));
                ThemeValues.Query query =
                        ThemeParams.query(themes.theme(publication, params.required("theme")), params, usualDay);
                exports.layer(themes.values(publication, query), publication, format, file);
                return "%s-%s-%s".formatted(query.theme().id(), query.level().id(), query.date());
            }
            case INDICATOR_VALUES -> {
                Params params = Params.of(ctx, "level", "period", "vintage");
                Level level = Level.of(params.required("level"));
                String period = params.required("period");
                params.required("vintage");
                int vintage = params.integer("vintage", publication.vintage(), FIRST_VINTAGE, LAST_VINTAGE);
                exports.indicatorValues(level, period, vintage, format, file);
                return "indicateurs-%s-%s-%d".formatted(level.id(), period.replaceAll("[^A-Za-z0-9-]", "-"), vintage);
            }
            case TERRITORIES, BOUNDARIES -> {
                Level level = Level.of(Params.of(ctx, "level").required("level"));
                exports.table(table, level, format, file);
                return table.id() + "-" + level.id();
            }
            default -> {
                if (!table.dated()) {
                    Params.of(ctx);
                    exports.table(table, null, format, file);
                    return table.id();
                }
                Params params = Params.of(ctx, "date");
                LocalDate day = params.text("date") == null ? null : params.date("date", usualDay);
                exports.table(table, null, day, format, file);
                return day == null ? table.id() : table.id() + "-" + day;
            }
        }
    }
}
