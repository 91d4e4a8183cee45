package fr.diair.atlas.diagnostic.paper;

import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every diagnostic on paper says of its figures. */
public final class PaperFoot {
    private PaperFoot() {}

    /** One line for the foot of each page. */
    public static String line(Basis basis) {
        return "Atlas – situation au %s – codes au 1er janvier %d%s%s"
                .formatted(
                        French.day(basis.date()),
                        basis.vintage(),
                        basis.approximate() ? " – contours approchés" : "",
                        basis.demo() ? " – données de démonstration" : "");
    }

    /** All sources, one to a line with what comes from it, then what holds for all. */
    public static List<String> sources(Basis basis) {
        Map<From, List<String>> labels = new LinkedHashMap<>();
        for (Basis.Source one : basis.sources()) {
            labels.computeIfAbsent(new From(one.source(), one.date(), one.demo()), from -> new ArrayList<>())
                    .add(one.label());
        }
        List<String> lines = new ArrayList<>();
        labels.forEach((from, those) -> lines.add(from.text() + "\u00a0: " + String.join("\u00a0; ", those) + "."));
        lines.add(whole(basis));
        return lines;
    }

    /** That measures found no room. */
    public static String leftOut(int count) {
        return count == 1
                ? "Un autre indicateur n'a pas trouvé place ici : il est à l'écran."
                : "%d autres indicateurs n'ont pas trouvé place ici : ils sont à l'écran.".formatted(count);
    }

    private static String whole(Basis basis) {
        return "Millésime " + basis.vintage() + " du code officiel géographique."
                + (basis.approximate()
                        ? " Les contours sont approchés : les surfaces, les densités et les distances en dépendent."
                        : "");
    }

    /** Where several figures come from. */
    private record From(String source, @Nullable LocalDate date, boolean demo) {
        String text() {
            return source + (date == null ? "" : ", " + French.day(date)) + (demo ? " (fictif)" : "");
        }
    }

    /** Warnings, each in its frame, from left to right. @param y top @return the foot */
    public static double badges(Pen pen, Basis basis, double x, double y) {
        double at = x;
        if (basis.demo()) {
            at = badge(pen, "Données de démonstration, fictives", at, y);
        }
        if (basis.approximate()) {
            at = badge(pen, "Contours approchés", at, y);
        }
        return at == x ? y : y + 16;
    }

    private static double badge(Pen pen, String text, double x, double y) {
        Type type = Type.STRONG.sized(7.5).coloured(Type.WARN_INK);
        double width = pen.width(text, type) + 12;
        pen.box(x, y, width, 14, Type.WARN_SOFT);
        pen.text(text, type, x + 6, y + 10);
        return x + width + 8;
    }
}
