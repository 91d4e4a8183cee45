package fr.diair.atlas.diagnostic.ranking;

import fr.diair.atlas.table.CsvTableWriter;
import fr.diair.atlas.table.TableWriter;
import fr.diair.atlas.table.XlsxTableWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ranking as a table: those ranked in their order, then those left out with the reason. Each line says what it rests on. */
final class RankingTable {
    private static final Map<String, String> STATES =
            Map.of("unavailable", "n.d.", "secret", "s", "none", "sans objet");

    private RankingTable() {}

    static byte[] csv(RankingView view) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(view, new CsvTableWriter(out));
        return out.toByteArray();
    }

    static byte[] xlsx(RankingView view) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(view, new XlsxTableWriter(out, "classement"));
        return out.toByteArray();
    }

    private static void write(RankingView view, TableWriter table) {
        try (table) {
            table.header(header(view));
            view.rows().forEach(row -> table.row(line(view, row)));
            view.excluded().territories().forEach(left -> table.row(line(view, left)));
        }
    }

    private static List<String> header(RankingView view) {
        List<String> columns = new ArrayList<>(List.of("rang", "code", "territoire", "score (" + view.scale() + ")"));
        view.criteria()
                .forEach(
                        one -> columns.add(one.unit().isBlank() ? one.label() : one.label() + " (" + one.unit() + ")"));
        view.criteria().forEach(one -> columns.add("contribution : " + one.label()));
        columns.addAll(List.of(
                "part des tirages dans les premiers (%)",
                "rang favorable (5 %)",
                "rang défavorable (95 %)",
                "remarque",
                "situation au",
                "millésime",
                "version des données",
                "contours",
                "données fictives"));
        return columns;
    }

    private static List<@Nullable Object> line(RankingView view, RankingView.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        Collections.addAll(cells, row.rank(), row.code(), row.name(), row.score());
        row.cells().forEach(cell -> cells.add(cell.value() == null ? STATES.get(cell.state()) : cell.value()));
        cells.addAll(row.contributions());
        RankingView.Hold hold = row.robustness();
        cells.add(hold == null ? null : 100 * hold.top());
        cells.add(hold == null ? null : hold.low());
        cells.add(hold == null ? null : hold.high());
        cells.add(row.note());
        addGround(cells, view);
        return cells;
    }

    private static List<@Nullable Object> line(RankingView view, RankingView.Left left) {
        List<@Nullable Object> cells = new ArrayList<>();
        Collections.addAll(cells, "écarté", left.code(), left.name());
        int blank = 1 + 2 * view.criteria().size() + 3;
        cells.addAll(Collections.nCopies(blank, null));
        cells.add(left.reason());
        addGround(cells, view);
        return cells;
    }

    private static void addGround(List<@Nullable Object> cells, RankingView view) {
        Collections.addAll(
                cells,
                view.date(),
                view.vintage(),
                view.dataVersion(),
                view.boundaries().quality().equals("approximate") ? "approchés" : "officiels",
                view.demo());
    }
}
