package fr.diair.atlas.ingest;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.indicator.Indicator;
import fr.diair.atlas.indicator.IndicatorFamily;
import fr.diair.atlas.indicator.IndicatorLoad;
import fr.diair.atlas.indicator.Period;
import fr.diair.atlas.indicator.Series;
import fr.diair.atlas.indicator.ValueState;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The fictitious indicators with their values, in the codes of the vintage on show. One whose code is that of an imported
 * indicator is refused with all its values, so that invented figures never stand among received ones.
 */
final class DemoIndicators {
    private static final String GONE = Sql.file(DemoIndicators.class, "demo-indicators-gone.sql");
    private static final String TAKEN = "select code from indicator where not demo";
    private static final String CODES = "select level || '/' || code from territory";
    private static final List<String> DEFINITIONS =
            List.of("code;label;definition;unit;kind;direction;family;numerator;denominator;factor;decimals;source"
                    .split(";", -1));
    private static final List<String> VALUES = List.of("indicator;period;level;vintage;code;value".split(";", -1));
    private static final Set<String> LEVELS = Set.of("commune", "epci", "departement", "region");
    private static final String SECRET = "s";

    private final Handle handle;
    private final LoadReport report;
    private final String licence;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<Key, Integer> places = new LinkedHashMap<>();
    private final List<Value> values = new ArrayList<>();

    private record Definition(Indicator indicator, String source) {}

    private record Key(Definition of, Period period, Level level) {}

    private record Value(int place, String code, String text) {
        ValueState state() {
            return text.isEmpty() ? ValueState.UNAVAILABLE : text.equals(SECRET) ? ValueState.SECRET : ValueState.VALUE;
        }
    }

    private DemoIndicators(Handle handle, LoadReport report, String licence) {
        this.handle = handle;
        this.report = report;
        this.licence = licence;
    }

    /**
     * What the files have no more goes.
     *
     * @param demo the folder
     * @param licence of the demonstration
     */
    static void load(Handle handle, Path demo, String licence, LoadReport report) {
        DemoIndicators load = new DemoIndicators(handle, report, licence);
        load.readDefinitions(demo.resolve("indicators.csv"));
        load.readValues(demo.resolve("indicator-values.csv"));
        load.write();
    }

    private void readDefinitions(Path file) {
        Set<String> taken = handle.createQuery(TAKEN).mapTo(String.class).set();
        CsvTable.read(file, DEFINITIONS, report, row -> {
            Definition one = checked("code", row.required("code"), () -> definition(row));
            if (taken.contains(one.indicator().code())) {
                throw new Refusal(
                        "indicator-taken",
                        "code",
                        one.indicator().code(),
                        "L'indicateur « %s » existe déjà et n'est pas fictif : celui de la démonstration n'est pas chargé."
                                .formatted(one.indicator().code()));
            }
            definitions.put(one.indicator().code(), one);
        });
    }

    private static Definition definition(Row row) {
        String numerator = row.text("numerator");
        Indicator.Ratio ratio = numerator == null
                ? null
                : new Indicator.Ratio(
                        numerator, row.required("denominator"), new BigDecimal(row.requiredWhole("factor")));
        Indicator indicator = new Indicator(
                row.required("code"),
                row.required("label"),
                row.required("definition"),
                row.required("unit"),
                Indicator.Kind.of(row.required("kind")),
                Indicator.Direction.of(row.required("direction")),
                IndicatorFamily.of(row.text("family")),
                ratio,
                row.requiredWhole("decimals"),
                true);
        return new Definition(indicator, row.required("source"));
    }

    private void readValues(Path file) {
        Set<String> codes = handle.createQuery(CODES).mapTo(String.class).set();
        Map<String, Period> periods = new LinkedHashMap<>();
        CsvTable.read(file, VALUES, report, row -> {
            Definition of = definitionOf(row);
            String written = row.required("period");
            Period period = periods.computeIfAbsent(written, text -> checked("period", text, () -> Period.of(text)));
            Level level = Level.of(row.oneOf("level", LEVELS));
            requireCode(row, level, codes);
            String text = row.text("value");
            requireNumber(text == null ? "" : text);
            int place = places.computeIfAbsent(new Key(of, period, level), key -> places.size());
            values.add(new Value(place, row.required("code"), text == null ? "" : text));
        });
    }

    private Definition definitionOf(Row row) {
        String code = row.required("indicator");
        Definition of = definitions.get(code);
        if (of == null) {
            throw new Refusal(
                    "unknown-indicator",
                    "indicator",
                    code,
                    "L'indicateur « %s » n'est pas parmi ceux de indicators.csv qui ont été pris.".formatted(code));
        }
        return of;
    }

    private static void requireCode(Row row, Level level, Set<String> codes) {
        if (row.year("vintage") != Vintage.SHOWN.year() || !codes.contains(level.id() + "/" + row.required("code"))) {
            throw new Refusal(
                    "unknown-code",
                    "code",
                    row.required("code"),
                    "Le code %s (%s) n'est pas un code officiel de %d."
                            .formatted(row.required("code"), level.id(), Vintage.SHOWN.year()));
        }
    }

    private static void requireNumber(String text) {
        if (!text.isEmpty() && !text.equals(SECRET) && !text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw new Refusal(
                    "illegal-number",
                    "value",
                    text,
                    "« %s » n'est ni un nombre, ni vide (non disponible), ni s (secret).".formatted(text));
        }
    }

    private static <T> T checked(String column, String value, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DataException fault) {
            throw new Refusal(fault.code(), column, value, fault.sentence());
        }
    }

    private void write() {
        placeRates();
        List<Series> series = places.keySet().stream()
                .map(key -> new Series(
                        key.of().indicator(),
                        key.period(),
                        key.level(),
                        Vintage.SHOWN,
                        key.of().source(),
                        licence))
                .toList();
        IndicatorLoad load = new IndicatorLoad(handle, series);
        values.forEach(value -> load.add(
                value.place(),
                value.code(),
                value.state(),
                value.state() == ValueState.VALUE ? new BigDecimal(value.text()) : null));
        load.end();
        handle.createScript(GONE).execute();
        // the tables were filled in this transaction, and are read at its end
        handle.execute("analyze indicator, indicator_series, indicator_value, indicator_stale");
    }

    /** A rate is there wherever both its parts are, even where no value of its own was given. */
    private void placeRates() {
        for (Definition rate : definitions.values()) {
            Indicator.Ratio ratio = rate.indicator().ratio();
            Definition below = ratio == null ? null : definitions.get(ratio.denominator());
            if (ratio == null || below == null) {
                continue;
            }
            for (Key above : List.copyOf(places.keySet())) {
                if (above.of().indicator().code().equals(ratio.numerator())
                        && places.containsKey(new Key(below, above.period(), above.level()))) {
                    places.putIfAbsent(new Key(rate, above.period(), above.level()), places.size());
                }
            }
        }
    }
}
