package fr.diair.atlas.join;

import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.List;

/** What became of a row's place. */
public sealed interface Match {

    /**
     * One territory, and only one, is meant.
     *
     * @param codeDate a day on which the code was in force: that of the act where it was, else the vintage of the file
     * @param name the official one on that day
     * @param corrections all that was not as the official code writes it, in the order in which it was found
     */
    record Found(Level level, String code, LocalDate codeDate, String name, List<Correction> corrections)
            implements Match {}

    /**
     * No territory, or more than one.
     *
     * @param code stable, lower-case, hyphenated: counted in reports
     * @param column the cell at fault: {@code code}, {@code name} or {@code departement}
     * @param value as written
     * @param sentence French: what, which value, what to do
     */
    record Refused(String code, String column, String value, String sentence, List<Candidate> candidates)
            implements Match {}
}
