package fr.diair.atlas.intake;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.ingest.FactTable;
import fr.diair.atlas.ingest.Refusal;
import fr.diair.atlas.ingest.Row;
import fr.diair.atlas.intake.batch.Notice;
import fr.diair.atlas.intake.plan.Field;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Target;
import fr.diair.atlas.intake.plan.Word;
import fr.diair.atlas.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Each row of a received table as the row of facts that it stands for. */
final class FactRows {
    private final Target target;
    private final FactTable table;
    private final RowCells cells;
    private final Places places;
    private final RowKeys keys;
    private final String source;

    /** @param source cited where the row says nothing */
    FactRows(Target target, RowCells cells, Places places, RowKeys keys, String source) {
        this.target = target;
        this.table = Objects.requireNonNull(target.facts());
        this.cells = cells;
        this.places = places;
        this.keys = keys;
        this.source = source;
    }

    Staging.Line line(TableRow row) {
        Optional<Notice> ended = cells.ended(row);
        if (ended.isPresent()) {
            return Staging.Line.ended(row.line(), ended.get());
        }
        try {
            FactCells read = new FactCells();
            Map<String, String> canonical = new LinkedHashMap<>();
            own(row, read, canonical);
            Optional<Notice> refused = place(row, read, canonical);
            if (refused.isPresent()) {
                return Staging.Line.ended(row.line(), refused.get());
            }
            if (table.columns().contains("source")) {
                canonical.putIfAbsent("source", source);
            }
            keys.complete(table, canonical, cells.text(row, "person"));
            required(canonical);
            return Staging.Line.taken(
                    row.line(), new Row(row.line(), canonical).key(table), canonical, List.copyOf(read.notices()));
        } catch (Refusal refusal) {
            return Staging.Line.ended(
                    row.line(), Notice.refused(refusal.code(), refusal.column(), refusal.value(), refusal.sentence()));
        }
    }

    /** All but the place. */
    private void own(TableRow row, FactCells read, Map<String, String> canonical) {
        for (Field field : target.fields()) {
            String column = cells.column(field.id());
            Cell cell = cells.cell(row, field.id());
            String value =
                    switch (field.kind()) {
                        case CODE, NAME, DEPARTEMENT, LEVEL, CODE_DATE, PERIOD -> null;
                        case DATE -> date(field, cell, column, read);
                        case YEAR, WHOLE, CENTS -> read.whole(cell, column);
                        case MONEY -> read.money(cell, column);
                        case REACHED -> read.reached(cell, column);
                        case TIME -> read.time(cell, column);
                        case DEGREES -> read.degrees(cell, column);
                        case LONG_TEXT -> read.longText(cell, column);
                        case TEXT, PERSON -> read.text(cell, column);
                        case KEY -> keys.own(read.text(cell, column), column, read);
                        case REFERENCE -> keys.reference(field, read.text(cell, column), column, read);
                        case WORD -> read.word(cell, field, column);
                        case MANDATE -> mandate(field, cell, column, read, canonical);
                    };
            if (value != null && !field.column().isEmpty()) {
                canonical.put(field.column(), value);
            }
        }
    }

    private @Nullable String date(Field field, Cell cell, String column, FactCells read) {
        LocalDate day = read.date(cell, column);
        if (day == null && table == FactTable.ENGAGEMENTS && field.id().equals("date")) {
            read.note(
                    "unknown-date",
                    column,
                    cell.text(),
                    "La date d'adhésion est inconnue : l'engagement compte, sans place dans une chronologie.");
        }
        return day == null ? null : day.toString();
    }

    private String mandate(Field field, Cell cell, String column, FactCells read, Map<String, String> canonical) {
        String text = read.text(cell, column);
        if (text == null) {
            read.note("no-mandate", column, "", "Le mandat n'est pas dit : il est gardé comme non précisé.");
            return "autre";
        }
        Optional<Word> known = Word.find(field.words(), text);
        if (known.isEmpty()) {
            read.note(
                    "other-mandate",
                    column,
                    text,
                    "« %s » n'est pas un mandat connu : il est gardé tel quel.".formatted(RowCells.shown(text)));
            canonical.put("mandate_label", text);
            return "autre";
        }
        return known.get().id();
    }

    private Optional<Notice> place(TableRow row, FactCells read, Map<String, String> canonical) {
        Target.Place place = target.place();
        if (place == null) {
            return Optional.empty();
        }
        LocalDate codeDate = read.date(cells.cell(row, "code_date"), cells.column("code_date"));
        LocalDate act = place.day().isEmpty() ? null : day(row, place.day(), read);
        LocalDate day = codeDate != null ? codeDate : act;
        String decided = cells.decision(row).map(Plan.Decision::code).orElse(null);
        Places.Asked asked = decided != null
                ? new Places.Asked(decided, null, null, null)
                : new Places.Asked(
                        cells.text(row, "code"),
                        cells.text(row, "name"),
                        cells.text(row, "departement"),
                        place.level().isEmpty()
                                ? "commune"
                                : read.word(
                                        cells.cell(row, "level"),
                                        target.field("level").orElseThrow(),
                                        cells.column("level")));
        Places.Answer answer = day == null ? places.findUndated(asked, cells) : places.find(asked, day, cells);
        if (answer.refused() != null) {
            return Optional.of(answer.refused());
        }
        answer.corrections()
                .forEach(notice -> read.note(notice.code(), notice.column(), notice.value(), notice.sentence()));
        canonical.put(place.code(), answer.code());
        if (!place.level().isEmpty()) {
            canonical.put(place.level(), answer.level());
        }
        if (!place.codeDate().isEmpty()) {
            canonical.put(place.codeDate(), String.valueOf(answer.codeDate()));
        }
        if (table == FactTable.SIGNATORIES) {
            String written = cells.text(row, "name");
            canonical.putIfAbsent("name", written == null ? answer.name() : written);
        }
        return Optional.empty();
    }

    private @Nullable LocalDate day(TableRow row, String field, FactCells read) {
        LocalDate day = read.date(cells.cell(row, field), cells.column(field));
        if (day == null && field.equals("started_on")) {
            return read.date(cells.cell(row, "planned_start"), cells.column("planned_start"));
        }
        return day;
    }

    private void required(Map<String, String> canonical) {
        List<String> missing = new ArrayList<>();
        for (Field field : target.fields()) {
            if (field.required() && canonical.get(field.column()) == null) {
                missing.add(cells.column(field.id()));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "missing-value",
                    missing.get(0),
                    "",
                    "Il manque %s : c'est obligatoire.".formatted(String.join(", ", missing)));
        }
    }
}
