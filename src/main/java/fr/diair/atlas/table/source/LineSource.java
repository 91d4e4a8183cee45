package fr.diair.atlas.table.source;

import fr.diair.atlas.cell.Correction;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A file of lines, checked as a whole when it was opened. */
public interface LineSource extends AutoCloseable {
    /** Spreadsheets have no more columns than that: a longer line is no table. */
    int MOST_COLUMNS = 16_384;

    /** Characters in one cell; spreadsheets stop at 32 767. */
    int LONGEST_CELL = 1 << 20;

    /**
     * What is known of the file.
     *
     * @param fixedWidth a line without all its cells is damaged: true for text files, whose lines carry every separator
     */
    record Description(
            String format,
            @Nullable String encoding,
            String encodingReason,
            @Nullable Character separator,
            List<String> sheets,
            @Nullable String sheet,
            boolean fixedWidth,
            List<Correction> notices) {}

    Description description();

    /** The line of the column names where the format itself says it; null where it is to be found. */
    default @Nullable Long header() {
        return null;
    }

    /**
     * Gives every line in order, until the taker answers false. Lines that a workbook does not store are not given.
     *
     * @throws fr.diair.atlas.fault.DataException when the file is damaged; what the taker throws goes through
     */
    void lines(Predicate<Line> taker);

    @Override
    void close();
}
