package fr.diair.atlas.intake;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.CellFault;
import fr.diair.atlas.cell.CellText;
import fr.diair.atlas.cell.NumberCell;
import fr.diair.atlas.cell.Reading;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.indicator.Indicator;
import fr.diair.atlas.indicator.IndicatorLoad;
import fr.diair.atlas.indicator.Period;
import fr.diair.atlas.indicator.Series;
import fr.diair.atlas.indicator.ValueState;
import fr.diair.atlas.intake.batch.Notice;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Plan.IndicatorColumn;
import fr.diair.atlas.table.TableRow;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Each row of a received table as the figures of one territory: a value, not available, or secret. */
final class IndicatorRows {
    private static final String SECRET = "s";
    private static final String UNAVAILABLE = "nd";
    private static final String SECRET_WORD = "secret";
    private static final int MOST_PERIODS = 400;

    private final Plan plan;
    private final RowCells cells;
    private final Places places;
    private final Level level;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Period> periods = new TreeMap<>();

    /** @param period of this column; null when each row says its own */
    private record Column(
            Indicator indicator,
            int place,
            String name,
            @Nullable Period period) {}

    /** @throws DataException when the plan does not say what the figures are */
    IndicatorRows(Plan plan, RowCells cells, Places places, Level level) {
        this.plan = plan;
        this.cells = cells;
        this.places = places;
        this.level = level;
        if (plan.indicators().isEmpty()) {
            throw new DataException(
                    "no-indicator", "Aucune colonne de chiffres n'est choisie : dites laquelle compte quoi.");
        }
        for (IndicatorColumn column : plan.indicators()) {
            columns.add(new Column(
                    IndicatorDefinition.of(column), cells.place(column.column()), column.column(), period(column)));
        }
        if (plan.option("source") == null) {
            throw new DataException(
                    "missing-option", "Dites la source des chiffres : elle est citée partout où ils se montrent.");
        }
    }

    private @Nullable Period period(IndicatorColumn column) {
        if (cells.has("period")) {
            return null;
        }
        String text = column.period() == null || column.period().isBlank() ? plan.option("period") : column.period();
        if (text == null) {
            throw new DataException(
                    "missing-period",
                    "De quand sont les chiffres de « %s » ? Donnez une période (2019, 2019-T3…) ou sa colonne."
                            .formatted(column.column()));
        }
        return Period.of(text);
    }

    Staging.Line line(TableRow row) {
        Optional<Notice> ended = cells.ended(row);
        if (ended.isPresent()) {
            return Staging.Line.ended(row.line(), ended.get());
        }
        String decided = cells.decision(row).map(Plan.Decision::code).orElse(null);
        Places.Asked asked = decided != null
                ? new Places.Asked(decided, null, null, level.id())
                : new Places.Asked(
                        cells.text(row, "code"), cells.text(row, "name"), cells.text(row, "departement"), level.id());
        Places.Answer answer = places.find(asked, null, cells);
        if (answer.refused() != null) {
            return Staging.Line.ended(row.line(), answer.refused());
        }
        FactCells read = new FactCells();
        answer.corrections()
                .forEach(notice -> read.note(notice.code(), notice.column(), notice.value(), notice.sentence()));
        Map<String, String> canonical = new LinkedHashMap<>();
        canonical.put("code", answer.code());
        try {
            if (cells.has("period")) {
                canonical.put("period", rowPeriod(row));
            }
        } catch (DataException fault) {
            return Staging.Line.ended(
                    row.line(),
                    Notice.refused(
                            fault.code(),
                            cells.column("period"),
                            RowCells.shown(cells.cell(row, "period").text()),
                            fault.sentence()));
        }
        String state = cells.text(row, "state");
        boolean secret = state != null && CellText.fold(state).contains(SECRET_WORD);
        for (Column column : columns) {
            Cell cell = RowCells.at(row, column.place());
            try {
                String figure = figure(cell, column, read);
                canonical.put(key(column), figure.equals(UNAVAILABLE) && secret ? SECRET : figure);
            } catch (CellFault fault) {
                return Staging.Line.ended(
                        row.line(),
                        Notice.refused(fault.code(), column.name(), RowCells.shown(cell.text()), fault.sentence()));
            }
        }
        String key = answer.code() + (canonical.containsKey("period") ? "/" + canonical.get("period") : "");
        return Staging.Line.taken(row.line(), key, canonical, List.copyOf(read.notices()));
    }

    private String rowPeriod(TableRow row) {
        Period period = Period.of(String.valueOf(cells.text(row, "period")));
        periods.put(period.id(), period);
        if (periods.size() > MOST_PERIODS) {
            throw new DataException("too-many-periods", "Le fichier a plus de %d périodes.".formatted(MOST_PERIODS));
        }
        return period.id();
    }

    private static String figure(Cell cell, Column column, FactCells read) {
        Reading<BigDecimal> reading = NumberCell.read(cell);
        reading.corrections()
                .forEach(correction -> read.note(correction.code(), column.name(), cell.text(), correction.sentence()));
        BigDecimal value = reading.value();
        return value != null ? value.toPlainString() : reading.state() == Reading.State.SECRET ? SECRET : UNAVAILABLE;
    }

    /** Two columns may hold one indicator at two periods. */
    private static String key(Column column) {
        Period period = column.period();
        return column.indicator().code() + (period == null ? "" : "/" + period.id());
    }

    /** Writes the figures of all lines that are taken. */
    IndicatorLoad.Outcome write(Handle handle, Staging staging, Vintage vintage, Watch watch, long rows) {
        List<Series> series = new ArrayList<>();
        Map<String, Integer> place = new HashMap<>();
        String source = String.valueOf(plan.option("source"));
        String licence = plan.option("licence") == null ? "non précisée" : String.valueOf(plan.option("licence"));
        for (Column column : columns) {
            Period own = column.period();
            for (Period period : own == null ? List.copyOf(periods.values()) : List.of(own)) {
                place.put(key(column) + "@" + period.id(), series.size());
                series.add(new Series(column.indicator(), period, level, vintage, source, licence));
            }
        }
        IndicatorLoad load = new IndicatorLoad(handle, series);
        long[] done = {0};
        staging.forEach(page -> {
            watch.check();
            for (Staging.Taken row : page) {
                for (Column column : columns) {
                    Period own = column.period();
                    String period = own == null ? String.valueOf(row.cells().get("period")) : own.id();
                    add(load, place.getOrDefault(key(column) + "@" + period, 0), row, key(column));
                }
            }
            done[0] += page.size();
            watch.step("Écriture des chiffres", rows == 0 ? null : (double) done[0] / rows);
        });
        return load.end();
    }

    private static void add(IndicatorLoad load, int place, Staging.Taken row, String key) {
        String code = String.valueOf(row.cells().get("code"));
        String text = String.valueOf(row.cells().get(key));
        switch (text) {
            case SECRET -> load.add(place, code, ValueState.SECRET, null);
            case UNAVAILABLE -> load.add(place, code, ValueState.UNAVAILABLE, null);
            default -> load.add(place, code, ValueState.VALUE, new BigDecimal(text));
        }
    }
}
