package fr.diair.atlas.diagnostic.comparison;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.diagnostic.scenario.Reckoning;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.ShownPlace;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.infographic.basemap.TerritoryMap;
import fr.diair.atlas.table.CsvTableWriter;
import fr.diair.atlas.table.TableWriter;
import fr.diair.atlas.table.XlsxTableWriter;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two to six territories side by side, on screen and in files. */
public final class ComparisonRoutes {
    private static final String ROOT = "/api/v1/comparisons";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ComparisonReader reader;
    private final Maps maps;
    private final Publications publications;
    private final LocalDate usualDay;

    /** Finds the map of a territory or a perimeter. */
    @FunctionalInterface
    public interface Maps {
        /**
         * @param sideMetres how broad a land is wanted at least; 0 for as much as the territory needs
         * @return null when there is none
         */
        @Nullable
        TerritoryMap of(String version, String level, String code, double sideMetres);
    }

    public ComparisonRoutes(ComparisonReader reader, Maps maps, Publications publications, LocalDate usualDay) {
        this.reader = reader;
        this.maps = maps;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get(
                ROOT,
                ctx -> Replies.send(ctx, Body.json(ComparisonView.of(asked(ctx))), Replies.REVALIDATE),
                Role.PUBLIC);
        routes.get(ROOT + ".csv", ctx -> table(ctx, "csv", CSV), Role.PUBLIC);
        routes.get(ROOT + ".xlsx", ctx -> table(ctx, "xlsx", XLSX), Role.PUBLIC);
        routes.get(ROOT + ".pdf", this::paper, Role.PUBLIC);
    }

    /** For scenarios that are kept: the result is what the screen of the comparison shows. */
    public Reckoning.Reckoned reckon(ObjectNode definition) {
        ComparisonAsked asked = JsonBody.of(definition, ComparisonAsked.class);
        LocalDate day = asked.date() == null ? usualDay : asked.date();
        Comparison comparison = reader.read(publications.current(), day, asked.territoriesText(), asked.measuresText());
        Basis basis = comparison.basis();
        return new Reckoning.Reckoned(
                new ComparisonAsked(
                        basis.date(),
                        comparison.territories().stream()
                                .map(place -> place.level() + "/" + place.code())
                                .toList(),
                        comparison.lines().stream()
                                .map(line -> line.measure().id())
                                .toList()),
                basis.date(),
                basis.dataVersion(),
                basis.boundaries().version(),
                ComparisonView.of(comparison));
    }

    private Comparison asked(Context ctx) {
        Params params = Params.of(ctx, "territories", "measures", "date");
        return reader.read(
                publications.current(),
                params.date("date", usualDay),
                params.required("territories"),
                params.text("measures"));
    }

    private void paper(Context ctx) {
        Comparison comparison = asked(ctx);
        List<@Nullable TerritoryMap> drawn = drawn(comparison, 0);
        double[] sides = drawn.stream()
                .filter(Objects::nonNull)
                .mapToDouble(TerritoryMap::sideMetres)
                .sorted()
                .toArray();
        boolean alike = sides.length > 0 && sides[sides.length - 1] <= ComparisonPaper.ALIKE * sides[0];
        if (alike) {
            drawn = drawn(comparison, sides[sides.length - 1]);
        }
        Replies.attachment(
                ctx,
                "application/pdf",
                "comparaison-%s.pdf".formatted(comparison.basis().date()));
        ctx.result(ComparisonPaper.of(comparison, drawn, alike));
    }

    private List<@Nullable TerritoryMap> drawn(Comparison comparison, double sideMetres) {
        List<@Nullable TerritoryMap> drawn = new ArrayList<>();
        for (ShownPlace place : comparison.territories()) {
            drawn.add(maps.of(comparison.basis().boundaries().version(), place.level(), place.code(), sideMetres));
        }
        return drawn;
    }

    private void table(Context ctx, String ending, String contentType) {
        Comparison comparison = asked(ctx);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter out =
                ending.equals("csv") ? new CsvTableWriter(bytes) : new XlsxTableWriter(bytes, "Comparaison")) {
            ComparisonTable.write(comparison, out);
        }
        Replies.attachment(
                ctx,
                contentType,
                "comparaison-%s.%s".formatted(comparison.basis().date(), ending));
        ctx.result(bytes.toByteArray());
    }
}
