package fr.diair.atlas.paper;

import java.util.List;

/**
 * Rows under heads. In a cell or a head, what follows a line break is written smaller, below.
 *
 * @param label what it holds, for whoever has it read aloud
 * @param dense whether its rows stand closer: for many figures on a page
 */
public record Table(String label, List<Column> columns, List<Row> rows, boolean dense) {
    public Table(String label, List<Column> columns, List<Row> rows) {
        this(label, columns, rows, false);
    }

    /** @param share of the width, beside those of the others @param right whether its cells are figures, which end together */
    public record Column(String head, double share, boolean right) {
        public static Column text(String head, double share) {
            return new Column(head, share, false);
        }

        public static Column figure(String head, double share) {
            return new Column(head, share, true);
        }
    }

    /** @param total whether it stands out below the others */
    public record Row(List<String> cells, boolean total) {
        public static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }

        public static Row total(String... cells) {
            return new Row(List.of(cells), true);
        }
    }

    public Table {
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("%d cells under %d heads in « %s »"
                        .formatted(row.cells().size(), columns.size(), label));
            }
        }
    }
}
