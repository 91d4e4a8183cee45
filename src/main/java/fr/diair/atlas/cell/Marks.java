package fr.diair.atlas.cell;

import fr.diair.atlas.cell.Reading.State;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What French tables write in place of a value. */
final class Marks {
    /** Longer texts are no mark: they are not even folded. */
    private static final int LONGEST = 40;

    private static final Set<String> SECRET = Set.of(
            "s",
            "(s)",
            "c",
            "(c)",
            "s.",
            "secret",
            "secret stat",
            "secret stat.",
            "secret statistique",
            "secretise",
            "ss",
            "s.s.",
            "confidentiel");

    private static final Set<String> UNAVAILABLE = Set.of(
            "nd",
            "n.d.",
            "n.d",
            "n d",
            "n. d.",
            "n/d",
            "na",
            "n.a.",
            "n.a",
            "n/a",
            "#n/a",
            "#na",
            "<na>",
            "nc",
            "n.c.",
            "n.c",
            "nr",
            "n.r.",
            "ns",
            "n.s.",
            "so",
            "s.o.",
            "s.o",
            "sans objet",
            "non disponible",
            "non renseigne",
            "non communique",
            "non connu",
            "inconnu",
            "indisponible",
            "null",
            "none",
            "/",
            "//",
            "///",
            "////",
            "-",
            "--",
            "---",
            "\u2013",
            "\u2014",
            "\u2212",
            "\u2026",
            ".",
            "..",
            "...",
            ":",
            "?",
            "x",
            "*");

    private Marks() {}

    /** Null when something else is written. */
    @Nullable
    static State read(Cell cell) {
        String text = CellText.strip(cell.text());
        if (text.isEmpty()) {
            return State.EMPTY;
        }
        if (text.length() > LONGEST || (text.charAt(0) >= '0' && text.charAt(0) <= '9')) {
            return null;
        }
        String folded = CellText.fold(text);
        if (SECRET.contains(folded)) {
            return State.SECRET;
        }
        return UNAVAILABLE.contains(folded) ? State.UNAVAILABLE : null;
    }

    /** What a refusal quotes: short, on one line. */
    static String quote(String text) {
        String bare = CellText.strip(text);
        String shown = bare.length() > LONGEST ? bare.substring(0, LONGEST) + "…" : bare;
        return "« " + shown.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ') + " »";
    }
}
