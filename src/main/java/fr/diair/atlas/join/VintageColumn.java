package fr.diair.atlas.join;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The vintage that the name of a column of codes or names announces, as INSEE writes it: CODGEO_19, LIBGEO_2020.
 *
 * @param name of the column
 */
record VintageColumn(String name, int year) {
    private static final Pattern FORM = Pattern.compile(
            "(?i)(?:cod_?geo|lib_?geo|com|depcom|epci|siren_epci|insee_com|insee|code[ _]?insee|code[ _]?commune|code[ _]?epci|code[ _]?departement|code[ _]?region|code[ _]?geo)"
                    + "[ _-]?((?:19|20)\\d{2}|\\d{2})");
    /** Two figures beyond these are of the century before. */
    private static final int LAST_TWO_FIGURES = 42;

    /** The first that announces a year; null when none does. */
    static @Nullable VintageColumn among(List<String> columns) {
        for (String column : columns) {
            Matcher form = FORM.matcher(column.strip());
            if (form.matches()) {
                int year = Integer.parseInt(form.group(1));
                int whole = year > 99 ? year : year > LAST_TWO_FIGURES ? 1900 + year : 2000 + year;
                return whole < 1943 ? null : new VintageColumn(column.strip(), whole);
            }
        }
        return null;
    }
}
