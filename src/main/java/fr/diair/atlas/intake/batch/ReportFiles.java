package fr.diair.atlas.intake.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.table.CsvTableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The whole report of a batch as a file, every line of it, however many. In the transaction of the handle. */
public final class ReportFiles {
    private static final String NOTICES = Sql.file(ReportFiles.class, "all-notices.sql");
    private static final int FETCHED = 1_000;
    private static final List<String> COLUMNS =
            List.of("ligne", "sort", "code", "colonne", "valeur", "explication", "candidats");
    private static final Map<String, String> ENDS =
            Map.of("refused", "refusée", "ignored", "ignorée", "corrected", "prise");

    private ReportFiles() {}

    /** A line with what became of it. */
    private record Told(String kind, Report.Line line) {}

    /** One line of CSV per notice and per territory without a value, for a spreadsheet. The stream stays open. */
    public static void csv(Handle handle, long id, Report report, OutputStream out) {
        try (CsvTableWriter csv = new CsvTableWriter(out)) {
            csv.header(COLUMNS);
            each(
                    handle,
                    id,
                    null,
                    told -> csv.row(List.of(
                            told.line.line(),
                            ENDS.getOrDefault(told.kind, told.kind),
                            told.line.code(),
                            told.line.column(),
                            told.line.value(),
                            told.line.sentence(),
                            candidates(told.line))));
            eachWithout(
                    handle,
                    id,
                    report,
                    one -> csv.row(
                            Arrays.asList(null, "sans valeur", "without-value", "", one.code(), one.name(), "")));
        }
    }

    /** The report as JSON with all its lines. The stream stays open. */
    public static void json(Handle handle, long id, Report report, OutputStream out) {
        try {
            JsonGenerator json = BatchJson.MAPPER.createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            ObjectNode bare = BatchJson.MAPPER.valueToTree(report);
            bare.remove(List.of("refused", "corrected", "ignored", "refusedMore", "without"));
            json.writeStartObject();
            for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> field : bare.properties()) {
                json.writeFieldName(field.getKey());
                json.writeTree(field.getValue());
            }
            for (Notice.Kind kind : Notice.Kind.values()) {
                json.writeArrayFieldStart(kind.id());
                each(handle, id, kind.id(), told -> write(json, told.line));
                json.writeEndArray();
            }
            json.writeNumberField("refusedMore", 0);
            without(handle, id, report, json);
            json.writeEndObject();
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code trial.csv} and {@code trial.json}, every line of them. @param folder null: not wanted */
    public static void keep(Handle handle, long batch, Report report, @Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (OutputStream csv = Files.newOutputStream(folder.resolve("trial.csv"));
                OutputStream json = Files.newOutputStream(folder.resolve("trial.json"))) {
            csv(handle, batch, report, csv);
            json(handle, batch, report, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void without(Handle handle, long id, Report report, JsonGenerator json) throws IOException {
        Report.Without without = report.without();
        if (without == null) {
            json.writeNullField("without");
            return;
        }
        json.writeObjectFieldStart("without");
        json.writeStringField("level", without.level());
        json.writeNumberField("count", without.count());
        json.writeArrayFieldStart("codes");
        eachWithout(handle, id, report, one -> write(json, one));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void eachWithout(
            Handle handle, long id, Report report, java.util.function.Consumer<Report.NamedCode> taker) {
        Report.Without without = report.without();
        if (without == null) {
            return;
        }
        try (var rows = handle.createQuery(Batches.WITHOUT)
                .bind("id", id)
                .bind("level", without.level())
                .bind("limit", (Long) null)
                .setFetchSize(FETCHED)
                .map((rs, ctx) -> new Report.NamedCode(rs.getString("code"), rs.getString("name")))
                .iterator()) {
            rows.forEachRemaining(taker);
        }
    }

    private static void write(JsonGenerator json, Object line) {
        try {
            json.writePOJO(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void each(Handle handle, long id, @Nullable String kind, java.util.function.Consumer<Told> taker) {
        try (var rows = handle.createQuery(NOTICES)
                .bind("id", id)
                .bind("kind", kind)
                .setFetchSize(FETCHED)
                .map((rs, ctx) -> new Told(rs.getString("kind"), Batches.line(rs)))
                .iterator()) {
            rows.forEachRemaining(taker);
        }
    }

    private static String candidates(Report.Line line) {
        return line.candidates().stream()
                .map(one -> "%s %s (%s)".formatted(one.code(), one.name(), one.departement()))
                .collect(Collectors.joining(", "));
    }
}
