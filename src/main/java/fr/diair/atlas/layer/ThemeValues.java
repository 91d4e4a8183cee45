package fr.diair.atlas.layer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.indicator.Readable;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a theme at a level on a day, classed. Territories that are not listed are at rest: their value is
 * {@link Rest#value()}, their class {@link Rest#index()}.
 */
public record ThemeValues(
        Query query, Map<String, Figure> figures, Map<String, Integer> classes, Rest rest, Legend legend) {

    /** What was asked for. */
    public record Query(
            Theme theme,
            Level level,
            LocalDate date,
            @Nullable PolicyField field,
            Classification classification) {
        /** @throws fr.diair.atlas.fault.RequestException a 400 when the theme has no sense at the level */
        public Query {
            theme.requireLevel(level);
        }

        /** What is read of an indicator on the day: the latest period that ends by then; empty for other themes. */
        public Optional<Readable.Reading> reading() {
            return theme instanceof IndicatorTheme imported
                    ? imported.indicator().on(level, date)
                    : Optional.empty();
        }
    }

    /** Of every territory that is not listed; the value is null where there is nothing to measure. */
    public record Rest(
            @Nullable Double value, @JsonProperty("class") int index) {}

    static ThemeValues ofCategories(Query query, List<FigureQueries.Categorised> rows, int total) {
        Classes.Classified classified = Classes.categories(query.theme(), rows, total);
        return new ThemeValues(
                query, Map.of(), classified.byCode(), new Rest(null, classified.rest()), classified.legend());
    }

    static ThemeValues ofQuantities(Query query, List<Figure> figures, int total) {
        return ofQuantities(query, figures, Classes.Cut.of(figures, query.classification(), false), total);
    }

    static ThemeValues ofQuantities(Query query, List<Figure> figures, Classes.Cut cut, int total) {
        Classes.Classified classified = Classes.quantities(query.theme(), figures, cut, total);
        Map<String, Figure> byCode = new HashMap<>();
        figures.forEach(figure -> byCode.put(figure.code(), figure));
        boolean nothing = query.theme() == BuiltInTheme.ACTION_PROGRESS || query.theme() instanceof IndicatorTheme;
        Double rest = nothing ? null : 0.0;
        return new ThemeValues(
                query,
                byCode,
                classified.byCode(),
                new Rest(rest, classified.rest()),
                classified.legend().noted(note(query, figures)));
    }

    ThemeValues noted(@Nullable String note) {
        return new ThemeValues(query, figures, classes, rest, legend.noted(note));
    }

    /**
     * The same classes and colours for some of the territories alone: counts are theirs, edges stay those of all.
     *
     * @param codes of the level
     */
    public ThemeValues within(Set<String> codes) {
        Map<String, Figure> own = new HashMap<>(figures);
        own.keySet().retainAll(codes);
        Map<String, Integer> classed = new HashMap<>(classes);
        classed.keySet().retainAll(codes);
        Map<Integer, Integer> counts = new HashMap<>();
        codes.forEach(code -> counts.merge(classed.getOrDefault(code, rest.index()), 1, Integer::sum));
        // What is said of all territories is not true of some.
        String note = query.theme() instanceof IndicatorTheme ? note(query, List.copyOf(own.values())) : null;
        return new ThemeValues(query, own, classed, rest, legend.within(counts, codes.size(), note));
    }

    private static @Nullable String note(Query query, List<Figure> figures) {
        if (!(query.theme() instanceof IndicatorTheme imported)) {
            return null;
        }
        if (query.reading().isPresent()) {
            return Classes.note(figures);
        }
        return imported.indicator()
                .first(query.level())
                .map(first ->
                        "Aucune période ne s'achève à la date choisie : la première est %s. Choisissez le %s ou après."
                                .formatted(
                                        first.period().label(),
                                        first.period().to().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))))
                .orElse(null);
    }

    /** As the API writes it: columns, sorted by code, without what equals the rest; codes as {@link CodeRuns}. */
    record View(
            String theme,
            String level,
            LocalDate date,
            @Nullable String field,
            @JsonUnwrapped About about,
            Legend legend,
            Rest rest,
            List<String> codes,
            List<@Nullable Number> values,
            List<Integer> classes,
            List<String> incomplete,
            List<String> estimated,
            List<String> notConverted,
            List<String> summed) {}

    /** What every figure must be able to answer: unit, source, date of the data, vintage. */
    record About(
            String kind,
            String unit,
            String format,
            long dataVersion,
            int vintage,
            boolean demo,
            String source,
            @Nullable String period,
            @Nullable String receivedVintage) {}

    View view(Publication publication) {
        List<String> codes = classes.entrySet().stream()
                .filter(entry -> !atRest(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.naturalOrder())
                .toList();
        List<@Nullable Number> values = new ArrayList<>(codes.size());
        List<Integer> indexes = new ArrayList<>(codes.size());
        for (String code : codes) {
            Figure figure = figures.get(code);
            values.add(figure == null ? null : rounded(figure.value()));
            indexes.add(classes.getOrDefault(code, rest.index()));
        }
        Theme theme = query.theme();
        return new View(
                theme.id(),
                query.level().id(),
                query.date(),
                query.field() == null ? null : query.field().id(),
                new About(
                        theme.measure().kind(),
                        theme.measure().unit(),
                        theme.measure().format(),
                        publication.dataVersion(),
                        publication.vintage(),
                        theme instanceof IndicatorTheme
                                ? theme.mayBeFictitious()
                                : publication.demo() && theme.mayBeFictitious(),
                        sources(publication),
                        query.reading().map(reading -> reading.period().label()).orElse(null),
                        query.reading().map(Readable.Reading::vintages).orElse(null)),
                legend,
                rest,
                query.level() == Level.COMMUNE ? CodeRuns.of(codes) : codes,
                values,
                indexes,
                marked(codes, Figure.Mark.INCOMPLETE),
                marked(codes, Figure.Mark.ESTIMATED),
                marked(codes, Figure.Mark.NOT_CONVERTED),
                marked(codes, Figure.Mark.SUMMED));
    }

    private List<String> marked(List<String> codes, Figure.Mark mark) {
        return codes.stream()
                .filter(code -> {
                    Figure figure = figures.get(code);
                    return figure != null && figure.marks().contains(mark);
                })
                .toList();
    }

    /** Those who published the figures, in one line. */
    public String sources(Publication publication) {
        if (query.theme() instanceof IndicatorTheme) {
            return query.reading()
                    .map(reading -> "%s, %s"
                            .formatted(reading.source(), reading.period().label()))
                    .orElse("Aucune période ne s'achève à cette date");
        }
        return publication.sources();
    }

    private boolean atRest(String code, int index) {
        if (index != rest.index()) {
            return false;
        }
        Figure figure = figures.get(code);
        return figure == null || figure.marks().isEmpty();
    }

    /** Four decimals are more than any figure means, and half the bytes. */
    private static @Nullable Number rounded(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        long whole = Math.round(value);
        return whole == value ? (Number) whole : (Number) (Math.round(value * 1e4) / 1e4);
    }
}
