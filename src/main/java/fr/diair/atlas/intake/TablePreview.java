package fr.diair.atlas.intake;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Suggestion;
import fr.diair.atlas.intake.plan.Target;
import fr.diair.atlas.table.TableFile;
import fr.diair.atlas.table.TableOptions;
import fr.diair.atlas.table.TableRow;
import fr.diair.atlas.table.TableShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a received table looks, before anything is done with it. */
record TablePreview(
        String format,
        @Nullable String encoding,
        String encodingReason,
        @Nullable String separator,
        List<String> sheets,
        @Nullable String sheet,
        long headerLine,
        List<Correction> notices,
        String fingerprint,
        List<Column> columns,
        List<Line> preamble,
        List<Line> rows) {
    private static final int SAMPLED = 200;
    private static final int SHOWN = 30;
    private static final int LONGEST = 200;

    /** A column, its first values, and what it is guessed to be. */
    record Column(String name, List<String> samples, Suggestion.@Nullable Guess guess) {}

    /** A line as it stands in the file. */
    record Line(long line, String nature, List<String> cells) {}

    /** A preview and the plan that goes with it. */
    record Looked(TablePreview preview, @Nullable Plan suggestion) {}

    /** Looks at a file. */
    static Looked of(ReceivedFile file, TableOptions options) {
        try (TableFile table = TableFile.open(file.path(), file.name(), options)) {
            TableShape shape = table.shape();
            List<TableRow> rows = TableReading.first(table, SAMPLED);
            Suggestion suggestion = suggestion(shape, rows, file.name());
            Plan plan = suggestion.best().orElse(null);
            return new Looked(preview(shape, rows, suggestion, plan), plan);
        }
    }

    /** The plan that a table suggests for a target that is known. */
    static Plan suggest(ReceivedFile file, TableOptions options, Target target) {
        try (TableFile table = TableFile.open(file.path(), file.name(), options)) {
            return suggestion(table.shape(), TableReading.first(table, SAMPLED), file.name())
                    .plan(target);
        }
    }

    private static Suggestion suggestion(TableShape shape, List<TableRow> rows, String name) {
        List<List<Cell>> cells = rows.stream()
                .filter(row -> row.nature() == TableRow.Nature.DATA)
                .map(TableRow::cells)
                .toList();
        return new Suggestion(shape.columns(), cells, name);
    }

    private static TablePreview preview(
            TableShape shape, List<TableRow> rows, Suggestion suggestion, @Nullable Plan plan) {
        return new TablePreview(
                shape.format(),
                shape.encoding(),
                shape.encodingReason(),
                shape.separator() == null ? null : String.valueOf(shape.separator()),
                shape.sheets(),
                shape.sheet(),
                shape.headerLine(),
                shape.notices(),
                shape.fingerprint(),
                shape.columns().stream()
                        .map(column -> new Column(column, suggestion.texts(column), suggestion.guess(column, plan)))
                        .toList(),
                shape.preamble().stream().map(TablePreview::line).toList(),
                rows.stream().limit(SHOWN).map(TablePreview::line).toList());
    }

    private static Line line(TableRow row) {
        return new Line(
                row.line(),
                row.nature().name().toLowerCase(java.util.Locale.ROOT),
                row.cells().stream().map(cell -> cut(cell.text())).toList());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
