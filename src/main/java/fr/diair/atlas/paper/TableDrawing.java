package fr.diair.atlas.paper;

import java.util.List;

/** Draws a table on as many pages as it takes; its heads are repeated on each. */
final class TableDrawing {
    private static final double GAP = 6;
    private static final Type HEAD = Type.STRONG.sized(7.5).coloured(Type.BRAND);
    private static final Type BELOW = Type.SMALL.sized(6.8);
    /** Heads alone at the foot of a page say nothing: so many rows go with them. */
    private static final int FIRST_ROWS = 2;

    private final Table table;
    private final Flow flow;
    private final double padding;
    private final Type cell;
    private final double[] widths;
    private final double[] lefts;

    TableDrawing(Table table, Flow flow) {
        this.table = table;
        this.flow = flow;
        this.padding = table.dense() ? 2 : 3;
        this.cell = Type.BODY.sized(table.dense() ? 7.6 : 8);
        double shares =
                table.columns().stream().mapToDouble(Table.Column::share).sum();
        int count = table.columns().size();
        widths = new double[count];
        lefts = new double[count];
        double x = Paper.MARGIN;
        for (int i = 0; i < count; i++) {
            double whole = flow.width() * table.columns().get(i).share() / shares;
            lefts[i] = x;
            widths[i] = whole - (i < count - 1 ? GAP : 0);
            x += whole;
        }
    }

    void draw() {
        double first = headHeight();
        for (int i = 0; i < Math.min(FIRST_ROWS, table.rows().size()); i++) {
            first += height(table.rows().get(i));
        }
        flow.need(first);
        flow.within("Table", () -> {
            heads(true);
            for (int i = 0; i < table.rows().size(); i++) {
                Table.Row row = table.rows().get(i);
                double height = height(row);
                // The last row does not go to the next page alone.
                boolean lastButOne = i == table.rows().size() - 2;
                if (flow.turned(height + (lastButOne ? height(table.rows().get(i + 1)) : 0))) {
                    heads(false);
                }
                flow.within("TR", () -> row(row, height));
            }
        });
    }

    private double headHeight() {
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            height = Math.max(height, headHeight(i));
        }
        return height + 2 * padding;
    }

    private double headHeight(int column) {
        String[] parts = table.columns().get(column).head().split("\n", 2);
        double height = flow.pen().heightOf(parts[0], HEAD, widths[column]);
        return parts.length == 1 ? height : height + flow.pen().heightOf(parts[1], BELOW, widths[column]);
    }

    /** @param first whether they are read aloud: once is enough */
    private void heads(boolean first) {
        double height = headHeight();
        double y = flow.y();
        Pen pen = flow.pen();
        pen.box(Paper.MARGIN, y, flow.width(), height, Type.ACCENT_SOFT);
        Runnable all = () -> {
            for (int i = 0; i < widths.length; i++) {
                int column = i;
                double top = y + height - padding - headHeight(i);
                Runnable one = () -> cell(pen, table.columns().get(column).head(), HEAD, column, top);
                if (first) {
                    pen.tagged("TH", "", one);
                } else {
                    one.run();
                }
            }
        };
        if (first) {
            flow.within("TR", all);
        } else {
            all.run();
        }
        flow.down(height);
        pen.line(Paper.MARGIN, flow.y(), Paper.MARGIN + flow.width(), flow.y(), Type.SOFT_INK, 0.8);
    }

    private double height(Table.Row row) {
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            height = Math.max(height, height(row, i));
        }
        return height + 2 * padding;
    }

    private double height(Table.Row row, int column) {
        String[] parts = row.cells().get(column).split("\n", 2);
        double height = flow.pen().heightOf(parts[0], type(row), widths[column]);
        return parts.length == 1 ? height : height + flow.pen().heightOf(parts[1], BELOW, widths[column]);
    }

    private Type type(Table.Row row) {
        return row.total() ? new Type(cell.size(), true, Type.BRAND) : cell;
    }

    private void row(Table.Row row, double height) {
        Pen pen = flow.pen();
        double top = flow.y() + padding;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            pen.tagged(i == 0 ? "TH" : "TD", "", () -> cell(pen, row.cells().get(column), type(row), column, top));
        }
        flow.down(height);
        pen.line(
                Paper.MARGIN,
                flow.y(),
                Paper.MARGIN + flow.width(),
                flow.y(),
                row.total() ? Type.SOFT_INK : Type.HAIRLINE,
                row.total() ? 0.8 : 0.4);
    }

    private void cell(Pen pen, String text, Type type, int column, double top) {
        String[] parts = text.split("\n", 2);
        List<String> above = pen.lines(parts[0], type, widths[column]);
        lines(pen, above, type, column, top);
        if (parts.length > 1) {
            List<String> below = pen.lines(parts[1], BELOW, widths[column]);
            lines(pen, below, BELOW, column, top + above.size() * type.leading());
        }
    }

    private void lines(Pen pen, List<String> lines, Type type, int column, double top) {
        double baseline = top + type.size();
        for (String line : lines) {
            if (table.columns().get(column).right()) {
                pen.textTo(line, type, lefts[column] + widths[column] - 2, baseline);
            } else {
                pen.text(line, type, lefts[column] + 2, baseline);
            }
            baseline += type.leading();
        }
    }
}
