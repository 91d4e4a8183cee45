package fr.diair.atlas.register.contract.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.RegisterQueries;
import fr.diair.atlas.register.RegisterRoutes;
import fr.diair.atlas.register.contract.ContractRegisters;
import fr.diair.atlas.register.form.Change;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.register.form.FormReading;
import fr.diair.atlas.register.form.Values;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of a contract: sent, given back, purged. What is said of them is kept as any row of a register is. */
public final class DocumentRoutes {
    private static final String ROOT = "/api/v1/contracts/{key}/documents";
    private static final int USUAL_DAYS = 365;

    private final DocumentQueries queries;
    private final DocumentReceiving receiving;
    private final RegisterQueries registers;

    public DocumentRoutes(DocumentQueries queries, DocumentReceiving receiving, RegisterQueries registers) {
        this.queries = queries;
        this.receiving = receiving;
        this.registers = registers;
    }

    public void register(RoutesConfig routes) {
        routes.post(ROOT, this::receive, Role.CONTRIBUTOR);
        routes.get(ROOT + "/{id}/file", this::file, Role.READER);
        routes.post("/api/v1/contract-documents/purge", this::purge, Role.ADMINISTRATOR);
    }

    private void receive(Context ctx) {
        Params params = Params.of(ctx, "name", "title", "kind", "date", "year", "why");
        String contract = ctx.pathParam("key");
        if (registers.one(ContractRegisters.CONTRACTS, contract).isEmpty()) {
            throw RequestException.notFound("no-such-row", "Il n'y a pas de contrat « %s ».".formatted(contract));
        }
        Values told = told(params);
        ContractDocument document = receiving.receive(
                new DocumentQueries.Told(
                        contract,
                        String.valueOf(told.text("title")),
                        String.valueOf(told.text("kind")),
                        told.day("on_date"),
                        year(told),
                        DocumentReceiving.cleanName(params.text("name", ""))),
                ctx.req().getContentLengthLong(),
                ctx.bodyInputStream(),
                RegisterRoutes.signed(ctx, params.text("why", "Document déposé")));
        ctx.status(201);
        Replies.personal(ctx, document);
    }

    /** What is said of the file, read as the form of the register reads it; the name stands in for a title. */
    private static Values told(Params params) {
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        String name = DocumentReceiving.cleanName(params.text("name", ""));
        given.put("contract", "-");
        given.put("title", params.text("title", name.substring(0, name.length() - ".pdf".length())));
        given.put("kind", params.text("kind", ""));
        given.put("on_date", params.text("date", ""));
        if (params.text("year") != null) {
            given.put("year", params.integer("year", 0, 0, 9_999));
        }
        Faults faults = new Faults();
        Values values = new FormReading(ContractRegisters.DOCUMENTS, faults).read(null, given);
        ContractRegisters.reportOfAYear(new Change(null, values, ""), faults);
        faults.thrown();
        return values;
    }

    private static @Nullable Integer year(Values told) {
        Long year = told.whole("year");
        return year == null ? null : Math.toIntExact(year);
    }

    private void file(Context ctx) {
        Params.of(ctx);
        String id = ctx.pathParam("id");
        ContractDocument.File file = (id.matches("[0-9]{1,18}")
                        ? queries.document(ctx.pathParam("key"), Long.parseLong(id))
                        : java.util.Optional.<ContractDocument>empty())
                .orElseThrow(() -> RequestException.notFound(
                        "no-such-document", "Ce document n'est pas à ce contrat, ou n'y est plus."))
                .file();
        if (file.purged()) {
            throw RequestException.notFound(
                    "purged-document",
                    "Le fichier de ce document a été effacé définitivement : déposez-le de nouveau.");
        }
        ctx.contentType("application/pdf");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
        ctx.header("Cache-Control", "private, no-store");
        ctx.header("Content-Disposition", disposition(file.name()));
        ctx.header("Content-Length", Integer.toString(file.bytes()));
        ctx.result(queries.content(file));
    }

    /** The name in ASCII for old readers, then as it is (RFC 6266). */
    private static String disposition(String name) {
        String ascii = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, whole);
    }

    private void purge(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        int days = body.path("days").asInt(USUAL_DAYS);
        if (days < 0 || days > 36_500) {
            throw RequestException.badRequest("illegal-days", "« days » : de 0 à 36500 jours.");
        }
        int gone = receiving.purge(
                LocalDate.now(java.time.ZoneOffset.UTC).minusDays(days).plusDays(1),
                RegisterRoutes.signed(ctx, JsonBody.why(body)));
        Replies.personal(ctx, Map.of("purged", gone));
    }
}
