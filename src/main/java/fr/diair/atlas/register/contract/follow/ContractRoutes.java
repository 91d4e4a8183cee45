package fr.diair.atlas.register.contract.follow;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Paging;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.RegisterRoutes;
import fr.diair.atlas.register.contract.ReferentErasing;
import fr.diair.atlas.table.CsvTableWriter;
import fr.diair.atlas.table.TableWriter;
import fr.diair.atlas.table.XlsxTableWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contracts followed: the list, as a page and as a file; the alerts; the sheet of one. */
public final class ContractRoutes {
    private static final String ROOT = "/api/v1/contracts";
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FollowQueries follow;
    private final AlertQueries alerts;
    private final SheetQueries sheets;
    private final ReferentErasing erasing;
    private final LocalDate usualDay;

    public ContractRoutes(
            FollowQueries follow,
            AlertQueries alerts,
            SheetQueries sheets,
            ReferentErasing erasing,
            LocalDate usualDay) {
        this.follow = follow;
        this.alerts = alerts;
        this.sheets = sheets;
        this.erasing = erasing;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::list, Role.READER);
        routes.get(ROOT + ".csv", ctx -> file(ctx, "csv", "text/csv; charset=utf-8"), Role.READER);
        routes.get(ROOT + ".xlsx", ctx -> file(ctx, "xlsx", XLSX), Role.READER);
        routes.get(ROOT + "/alerts", this::board, Role.READER);
        routes.get(ROOT + "/{key}", this::sheet, Role.READER);
        routes.post(ROOT + "/referents/{id}/erase", this::erase, Role.ADMINISTRATOR);
    }

    private record Listed(LocalDate date, int total, int page, int size, List<Followed> contracts) {}

    private void list(Context ctx) {
        Params params = Params.of(ctx, "date", "status", "alert", "q", "page", "size");
        LocalDate day = params.date("date", usualDay);
        Paging paging = Paging.of(params, USUAL_PAGE, LARGEST_PAGE);
        List<Followed> found = found(params, day);
        paging.links(ctx, found.size());
        Replies.personal(ctx, new Listed(day, found.size(), paging.page(), paging.size(), paging.cut(found)));
    }

    private List<Followed> found(Params params, LocalDate day) {
        String status = params.text("status");
        String alert = params.text("alert");
        List<String> alerted = alert == null
                ? List.of()
                : alerts.alerts(day, null).stream()
                        .filter(one -> one.sleep() == null)
                        .filter(one -> alert.equals("any") || alert.equals(one.severity()) || alert.equals(one.kind()))
                        .map(one -> one.target().contract())
                        .toList();
        return follow.contracts(day).stream()
                .filter(one -> status == null || status.equals(one.standing().status()))
                .filter(one -> alert == null || alerted.contains(one.key()))
                .filter(one -> says(one, params.text("q")))
                .toList();
    }

    private static boolean says(Followed one, @Nullable String words) {
        return words == null
                || plain(one.title() + " " + one.signatories() + " " + one.key())
                        .contains(plain(words));
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private void file(Context ctx, String ending, String contentType) {
        Params params = Params.of(ctx, "date", "status", "alert", "q");
        LocalDate day = params.date("date", usualDay);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter out =
                ending.equals("csv") ? new CsvTableWriter(bytes) : new XlsxTableWriter(bytes, "Contrats au " + day)) {
            FollowTable.write(found(params, day), out);
        }
        Replies.attachment(ctx, contentType, "contrats-%s.%s".formatted(day, ending));
        ctx.result(bytes.toByteArray());
    }

    private void board(Context ctx) {
        Params params = Params.of(ctx, "date", "contract");
        LocalDate day = params.date("date", usualDay);
        Replies.personal(ctx, AlertBoard.of(day, alerts.alerts(day, params.text("contract"))));
    }

    private void sheet(Context ctx) {
        LocalDate day = Params.of(ctx, "date").date("date", usualDay);
        String key = ctx.pathParam("key");
        Replies.personal(
                ctx,
                sheets.sheet(key, day)
                        .orElseThrow(() -> RequestException.notFound(
                                "no-such-row", "Il n'y a pas de contrat « %s ».".formatted(key))));
    }

    private void erase(Context ctx) {
        Params.of(ctx);
        String id = ctx.pathParam("id");
        if (!id.matches("[0-9]{1,18}")) {
            throw RequestException.notFound("no-such-row", "Il n'y a pas de référent « %s ».".formatted(id));
        }
        String why = JsonBody.why(ctx);
        int entries = erasing.erase(Long.parseLong(id), RegisterRoutes.signed(ctx, why));
        Replies.personal(ctx, Map.of("erasedEntries", entries));
    }
}
