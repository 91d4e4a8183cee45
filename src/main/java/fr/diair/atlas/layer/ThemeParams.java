package fr.diair.atlas.layer;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.List;

/** The parameters that say which map is meant; the same for figures, tables and pictures. */
public final class ThemeParams {
    private static final List<String> NAMES = List.of("level", "date", "field", "method", "classes", "bounds");

    private ThemeParams() {}

    /** The names of these parameters, with others beside them. */
    public static String[] allowed(String... others) {
        String[] all = NAMES.toArray(new String[NAMES.size() + others.length]);
        System.arraycopy(others, 0, all, NAMES.size(), others.length);
        return all;
    }

    /**
     * @param usualDay the day shown when none is asked for
     * @throws RequestException a 400 that names what is wrong
     */
    public static ThemeValues.Query query(Theme theme, Params params, LocalDate usualDay) {
        String field = params.text("field");
        if (field != null && !theme.takesField()) {
            throw RequestException.badRequest(
                    "field-not-of-theme",
                    "Le thème « %s » ne se lit pas par domaine : retirez le paramètre field.".formatted(theme.label()));
        }
        return new ThemeValues.Query(
                theme,
                Level.of(params.text("level", theme.levels().get(0).id())),
                params.date("date", usualDay),
                field == null ? null : PolicyField.of(field),
                new Classification(
                        Classification.Way.of(
                                params.text("method", Classification.USUAL.way().id())),
                        params.integer(
                                "classes", Classification.USUAL.classes(), Classification.FEWEST, Classification.MOST),
                        params.decimals("bounds")));
    }
}
