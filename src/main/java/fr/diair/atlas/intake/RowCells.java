package fr.diair.atlas.intake;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.CellText;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.intake.batch.Notice;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Target;
import fr.diair.atlas.table.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the fields of a plan stand in a file: in a column, or the same for all rows. */
final class RowCells {
    private static final int LONGEST_SHOWN = 200;

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Cell> constants = new HashMap<>();
    private final List<String> columns;
    private final Plan plan;

    /** @throws DataException when the plan names a column that the file lacks, or a field that the target lacks */
    RowCells(Target target, Plan plan, List<String> columns) {
        this.columns = columns;
        this.plan = plan;
        plan.columns().forEach((field, column) -> {
            known(target, field);
            if (column != null && !column.isBlank()) {
                places.put(field, place(column));
            }
        });
        plan.constants().forEach((field, text) -> {
            known(target, field);
            if (!text.isBlank()) {
                constants.put(field, Cell.text(text));
            }
        });
    }

    /** @throws DataException when the file has no such column */
    int place(String column) {
        int place = columns.indexOf(column);
        if (place < 0) {
            throw new DataException(
                    "unknown-column",
                    "Le fichier n'a pas de colonne « %s » ; il a : %s.".formatted(column, String.join(", ", columns)));
        }
        return place;
    }

    private static void known(Target target, String field) {
        if (target.field(field).isEmpty()) {
            throw new DataException(
                    "unknown-field",
                    "« %s » n'est pas un champ de %s ; ses champs : %s."
                            .formatted(
                                    field,
                                    target.id(),
                                    String.join(
                                            ", ",
                                            target.fields().stream()
                                                    .map(one -> one.id())
                                                    .toList())));
        }
    }

    boolean has(String field) {
        return places.containsKey(field) || constants.containsKey(field);
    }

    /** A constant stands in for a cell that is blank. */
    Cell cell(TableRow row, String field) {
        Integer place = places.get(field);
        Cell cell = place == null ? Cell.EMPTY : at(row, place);
        return cell.isBlank() ? constants.getOrDefault(field, Cell.EMPTY) : cell;
    }

    static Cell at(TableRow row, int place) {
        return place < row.cells().size() ? row.cells().get(place) : Cell.EMPTY;
    }

    /** Null when blank. */
    @Nullable
    String text(TableRow row, String field) {
        String text = CellText.strip(cell(row, field).text());
        return text.isEmpty() ? null : text;
    }

    /** The name of the column, for people; the field itself when no column holds it. */
    String column(String field) {
        Integer place = places.get(field);
        return place == null ? field : columns.get(place);
    }

    Optional<Plan.Decision> decision(TableRow row) {
        return Optional.ofNullable(plan.decisions().get(Long.toString(row.line())));
    }

    /** Why a line goes no further, whatever is in its cells; empty when it does. */
    Optional<Notice> ended(TableRow row) {
        Optional<Notice> nature = Optional.ofNullable(
                switch (row.nature()) {
                    case DATA -> null;
                    case BLANK -> Notice.ignored("blank-row", "", "La ligne est vide.");
                    case TOTAL -> Notice.ignored("total-row", "", "La ligne est un total, pas un territoire.");
                    case FOOTNOTE -> Notice.ignored("footnote", "", "La ligne est une note sur le tableau.");
                    case HEADER -> Notice.ignored("repeated-header", "", "La ligne répète l'en-tête.");
                });
        if (nature.isPresent()) {
            return nature;
        }
        if (decision(row).map(Plan.Decision::skip).orElse(false)) {
            return Optional.of(Notice.ignored("skipped", "", "La ligne est laissée de côté, comme demandé."));
        }
        return row.fault() == null ? Optional.empty() : Optional.of(fault(row, row.fault()));
    }

    private Notice fault(TableRow row, String code) {
        int cells = row.cells().size();
        String sentence =
                switch (code) {
                    case "row-too-long" ->
                        "La ligne a %d cellules pour %d colonnes : un séparateur de trop, ou un guillemet oublié."
                                .formatted(cells, columns.size());
                    case "row-too-short" ->
                        "La ligne a %d cellules pour %d colonnes : il en manque.".formatted(cells, columns.size());
                    case "stray-quote" -> "La ligne a un guillemet égaré : ses cellules ne sont pas sûres.";
                    default -> "La ligne ne se lit pas sûrement (%s).".formatted(code);
                };
        return Notice.refused(code, "", "", sentence);
    }

    /** A text fit for a report: stripped, without control characters, cut. */
    static String shown(String text) {
        String bare = CellText.strip(text).replaceAll("\\p{Cntrl}", " ");
        return bare.length() > LONGEST_SHOWN ? bare.substring(0, LONGEST_SHOWN) + "…" : bare;
    }
}
