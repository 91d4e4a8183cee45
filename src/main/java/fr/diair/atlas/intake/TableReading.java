package fr.diair.atlas.intake;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.table.TableFile;
import fr.diair.atlas.table.TableOptions;
import fr.diair.atlas.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a plan says that a table is to be read, and its first rows. */
final class TableReading {
    private TableReading() {}

    static TableOptions options(Plan plan) {
        return options(plan.encoding(), plan.separator(), plan.sheet(), plan.header());
    }

    /** @param separator one character, or {@code tab} */
    static TableOptions options(
            @Nullable String encoding, @Nullable String separator, @Nullable String sheet, @Nullable Long header) {
        return new TableOptions(blankIsNull(encoding), character(separator), blankIsNull(sheet), header);
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Character character(@Nullable String separator) {
        if (separator == null || separator.isEmpty()) {
            return null;
        }
        if (separator.equals("tab") || separator.equals("\\t")) {
            return '\t';
        }
        if (separator.length() != 1) {
            throw new DataException(
                    "bad-separator", "« %s » n'est pas un séparateur : un caractère, ou tab.".formatted(separator));
        }
        return separator.charAt(0);
    }

    /** The first rows of a kind that the taker wants; the rest is not read. */
    static List<TableRow> first(TableFile table, int count) {
        List<TableRow> rows = new ArrayList<>();
        try {
            table.read(row -> {
                rows.add(row);
                if (rows.size() >= count) {
                    throw Enough.READ;
                }
            });
        } catch (Enough enough) {
            return rows;
        }
        return rows;
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final Enough READ = new Enough();

        private Enough() {
            super("enough rows", null, false, false);
        }
    }
}
