package fr.diair.atlas.diagnostic.paper;

import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.text.French;
import java.util.stream.Collectors;

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

    /** All sources, in one paragraph. */
    public static String sources(Basis basis) {
        return "Sources : "
                + basis.sources().stream().map(PaperFoot::source).collect(Collectors.joining(" ; "))
                + ". Millésime " + basis.vintage() + " du code officiel géographique."
                + (basis.approximate()
                        ? " Les contours sont approchés : les surfaces, les densités et les distances en dépendent."
                        : "");
    }

    private static String source(Basis.Source source) {
        return source.label() + " – " + source.source()
                + (source.date() == null ? "" : ", " + French.day(source.date()))
                + (source.demo() ? " (fictif)" : "");
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
