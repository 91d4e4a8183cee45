package fr.diair.atlas.diagnostic.derived;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.diagnostic.derived.FormulaCheck.Right;
import fr.diair.atlas.diagnostic.formula.FormulaFault;
import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.DerivedColumns;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.shown.ShownCell;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tries a formula before it is kept. It is kept as a row of the register {@link FormulaRegister}. */
public final class FormulaRoutes {
    private static final int FIRST = 8;

    private final Measures measures;
    private final Publications publications;
    private final LocalDate usualDay;

    public FormulaRoutes(Measures measures, Publications publications, LocalDate usualDay) {
        this.measures = measures;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/v1/formulas/trial", this::trial, Role.READER);
    }

    /**
     * @param unit that the formula gives; null when it is at fault
     * @param unitFault why the unit that was given cannot be its
     * @param known how many territories have a value
     * @param first the most populous territories, with their values
     */
    private record Trial(
            @Nullable String unit,
            @Nullable Fault fault,
            @Nullable String unitFault,
            List<Part> parts,
            int territories,
            int known,
            List<One> first) {}

    /** @param from the first character, from 0 @param to the one after the last */
    private record Fault(String sentence, int from, int to) {}

    private record Part(String id, String label, String unit) {}

    private record One(String code, String name, ShownCell cell, List<ShownCell> parts) {}

    private void trial(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        String key = body.path("key").asText("");
        Publication publication = publications.current();
        Measures.Scope scope = new Measures.Scope(
                publication,
                Level.of(body.path("level").asText("epci")),
                day(body.path("date").asText("")));
        try {
            Right right = new FormulaCheck(measures.catalogue(publication))
                    .check(body.path("expression").asText(""), key.isEmpty() ? null : Measures.FORMULA_PREFIX + key);
            Replies.personal(ctx, tried(right, body.path("unit").asText("").strip(), scope));
        } catch (FormulaFault fault) {
            Replies.personal(
                    ctx,
                    new Trial(
                            null,
                            new Fault(fault.sentence(), fault.from(), fault.to()),
                            null,
                            List.of(),
                            measures.places(scope).size(),
                            0,
                            List.of()));
        }
    }

    private Trial tried(Right right, String unit, Measures.Scope scope) {
        Places places = measures.places(scope);
        List<Column> columns = measures.columns(right.parts(), scope);
        Column column = DerivedColumns.column(
                right.parts().get(0), right.formula(), columns, columns.get(0).provenance());
        List<One> first = IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparingInt(row -> -inhabitants(places.at(row))))
                .limit(FIRST)
                .map(row -> new One(
                        places.at(row).code(),
                        places.at(row).name(),
                        ShownCell.of(column.cell(row)),
                        columns.stream()
                                .map(part -> ShownCell.of(part.cell(row)))
                                .toList()))
                .toList();
        return new Trial(
                right.dimension().text(),
                null,
                unit.isEmpty() ? null : FormulaCheck.unitFault(unit, right),
                right.parts().stream()
                        .map(part ->
                                new Part(part.id(), part.label(), part.unit().text()))
                        .toList(),
                places.size(),
                (int) IntStream.range(0, places.size()).filter(column::has).count(),
                first);
    }

    private static int inhabitants(Place place) {
        return Objects.requireNonNullElse(place.population(), 0);
    }

    private LocalDate day(String given) {
        try {
            return given.isEmpty() ? usualDay : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw RequestException.badRequest(
                    "illegal-date", "« %s » n'est pas une date, par exemple 2019-12-31.".formatted(given));
        }
    }
}
