package fr.diair.atlas.layer;

import fr.diair.atlas.contract.Status;
import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts figures into classes and draws up the legend; the page and the pictures both take theirs from here. */
final class Classes {
    static final int UNAVAILABLE = -1;
    static final int SECRET = -2;
    static final int ZERO = -3;

    private Classes() {}

    /** The class of each territory that is not at rest, the class of the rest, and the legend. */
    record Classified(Map<String, Integer> byCode, int rest, Legend legend) {}

    /**
     * How figures are read besides their values.
     *
     * @param format of the edges of the classes
     * @param zeroCounts whether zero is a value like another even where none is below it
     * @param restUnavailable whether who is not listed is not available; else at rest
     * @param rest what that is called
     */
    record Reading(String format, boolean zeroCounts, boolean restUnavailable, String rest) {
        static Reading of(Theme theme) {
            return new Reading(theme.measure().format(), false, theme instanceof IndicatorTheme, restLabel(theme));
        }
    }

    /**
     * Where to cut; several maps that share it can be compared.
     *
     * @param signed where values may be negative, or zero counts: zero is then one of them and no class apart
     * @param values those that are classed, sorted
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Cut(double[] edges, boolean signed, String way, double[] values) {
        static Cut of(List<Figure> figures, Classification classification) {
            return of(figures, classification, false);
        }

        static Cut of(List<Figure> figures, Classification classification, boolean zeroCounts) {
            boolean signed =
                    zeroCounts || figures.stream().anyMatch(figure -> figure.value() != null && figure.value() < 0);
            double[] values = figures.stream()
                    .filter(figure -> figure.value() != null && (signed || figure.value() > 0))
                    .mapToDouble(Figure::value)
                    .sorted()
                    .toArray();
            return new Cut(
                    classification.edges(values), signed, classification.way().id(), values);
        }
    }

    static Classified quantities(Theme theme, List<Figure> figures, Classification classification, int total) {
        return quantities(Reading.of(theme), figures, classification, total);
    }

    static Classified quantities(Reading reading, List<Figure> figures, Classification classification, int total) {
        return quantities(reading, figures, Cut.of(figures, classification, reading.zeroCounts()), total);
    }

    static Classified quantities(Theme theme, List<Figure> figures, Cut cut, int total) {
        return quantities(Reading.of(theme), figures, cut, total);
    }

    static Classified quantities(Reading reading, List<Figure> figures, Cut cut, int total) {
        double[] edges = cut.edges();
        boolean signed = cut.signed();
        int count = Math.max(0, edges.length - 1);
        Map<String, Integer> byCode = new HashMap<>();
        double[][] members = new double[count][];
        List<List<Double>> perClass = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            perClass.add(new ArrayList<>());
        }
        int unavailable = 0;
        int secret = 0;
        int atZero = 0;
        for (Figure figure : figures) {
            int index = indexOf(figure, edges, signed);
            byCode.put(figure.code(), index);
            switch (index) {
                case UNAVAILABLE -> unavailable++;
                case SECRET -> secret++;
                case ZERO -> atZero++;
                default -> perClass.get(index).add(figure.value());
            }
        }
        for (int i = 0; i < count; i++) {
            members[i] =
                    perClass.get(i).stream().mapToDouble(Double::doubleValue).toArray();
        }
        int rest = reading.restUnavailable() ? UNAVAILABLE : ZERO;
        if (rest == UNAVAILABLE) {
            unavailable += total - figures.size();
        } else {
            atZero += total - figures.size();
        }
        Legend.Rest zero = atZero == 0 ? null : new Legend.Rest(reading.rest(), Palette.REST, atZero);
        Legend legend = new Legend(
                cut.way(),
                entries(reading.format(), edges, members),
                zero,
                new Legend.Count("Non disponible", unavailable),
                new Legend.Count("Secret statistique", secret),
                Legend.Histogram.of(cut.values()),
                total,
                null);
        return new Classified(byCode, rest, legend);
    }

    /** What must be said of the figures of an indicator as a whole; null for nothing. */
    static @Nullable String note(List<Figure> figures) {
        List<String> parts = new ArrayList<>();
        count(parts, figures, Figure.Mark.ESTIMATED, "estimés (partage selon la population)");
        count(parts, figures, Figure.Mark.NOT_CONVERTED, "non convertis (limites modifiées)");
        count(parts, figures, Figure.Mark.SUMMED, "calculés depuis les communes");
        count(parts, figures, Figure.Mark.INCOMPLETE, "incomplets (une part secrète ou manquante)");
        return parts.isEmpty() ? null : "Chiffres " + String.join(" ; ", parts) + ".";
    }

    private static void count(List<String> parts, List<Figure> figures, Figure.Mark mark, String words) {
        long count =
                figures.stream().filter(figure -> figure.marks().contains(mark)).count();
        if (count > 0) {
            parts.add(words + " : " + French.number(count, 0));
        }
    }

    static Classified categories(Theme theme, List<FigureQueries.Categorised> rows, int total) {
        List<Category> order = theme == BuiltInTheme.CONTRACT_STATUS ? CONTRACTS : ENGAGEMENTS;
        Map<String, Integer> byCode = new HashMap<>();
        int[] counts = new int[order.size()];
        for (FigureQueries.Categorised row : rows) {
            int index = order.stream().map(Category::id).toList().indexOf(row.category());
            byCode.put(row.code(), index);
            counts[index]++;
        }
        List<Legend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Category category = order.get(i);
            if (counts[i] > 0 || category.pattern() == null) {
                entries.add(new Legend.Entry(
                        i,
                        category.id(),
                        null,
                        null,
                        category.label(),
                        category.colour(),
                        counts[i],
                        category.pattern()));
            }
        }
        Legend legend = new Legend(
                "categories",
                entries,
                new Legend.Rest(restLabel(theme), Palette.REST, total - rows.size()),
                new Legend.Count("Non disponible", 0),
                new Legend.Count("Secret statistique", 0),
                null,
                total,
                null);
        return new Classified(byCode, ZERO, legend);
    }

    /** @param pattern as of {@link Legend.Entry}; a patterned class without any territory is left out */
    private record Category(
            String id,
            String label,
            String colour,
            @Nullable String pattern) {}

    private static final List<Category> CONTRACTS = Arrays.stream(Status.values())
            .map(status -> new Category(status.id(), status.label(), status.colour(), null))
            .toList();

    private static final List<Category> ENGAGEMENTS = List.of(
            new Category("active", "Engagement actif", "#00736b", null),
            new Category("declared", "Engagement déclaré", "#7cc2b4", null),
            new Category("former", "Engagement d'une ancienne commune", "#c9a227", null),
            // last, so that it can be left out before any election
            new Category("to-confirm", "Engagement à confirmer", "#8f3f71", "stripes"));

    private static int indexOf(Figure figure, double[] edges, boolean signed) {
        return switch (figure.state()) {
            case UNAVAILABLE -> UNAVAILABLE;
            case SECRET -> SECRET;
            case VALUE -> {
                Double value = figure.value();
                yield value == null || (value <= 0 && !signed) ? ZERO : classOf(value, edges);
            }
        };
    }

    /** The class that holds the value: lower edges are held, and the last class holds its upper edge too. */
    private static int classOf(double value, double[] edges) {
        int place = Arrays.binarySearch(edges, value);
        int index = place >= 0 ? place : -place - 2;
        return Math.max(0, Math.min(edges.length - 2, index));
    }

    private static List<Legend.Entry> entries(String format, double[] edges, double[][] members) {
        List<String> colours = Palette.sequential(members.length);
        int more = moreDecimals(edges, format);
        List<Legend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            String label = label(edges[i], edges[i + 1], format, more, members[i]);
            entries.add(
                    new Legend.Entry(i, null, edges[i], edges[i + 1], label, colours.get(i), members[i].length, null));
        }
        return entries;
    }

    /** As many decimals as it takes to tell the edges apart, within reason. */
    private static int moreDecimals(double[] edges, String format) {
        for (int more = 0; more < 3; more++) {
            int decimals = more;
            long written = Arrays.stream(edges)
                    .mapToObj(edge -> French.figure(edge, format, decimals))
                    .distinct()
                    .count();
            boolean zeroWritten =
                    edges.length > 0 && French.figure(edges[0], format, more).startsWith("0\u00a0");
            if (written == Arrays.stream(edges).distinct().count() && !zeroWritten) {
                return more;
            }
        }
        return 3;
    }

    /** Whole numbers show the values met, which leaves no doubt at the edges; others show the edges. */
    private static String label(double from, double to, String format, int more, double[] members) {
        boolean whole = format.equals("integer") && members.length > 0;
        String low = whole
                ? French.figure(Arrays.stream(members).min().orElse(from), format)
                : French.figure(from, format, more);
        String high = whole
                ? French.figure(Arrays.stream(members).max().orElse(to), format)
                : French.figure(to, format, more);
        return low.equals(high) ? low : low + " – " + high;
    }

    private static String restLabel(Theme theme) {
        return switch (theme.group()) {
            case ENGAGEMENT -> theme.isCategory() ? "Pas d'engagement connu" : "Aucun";
            case CONTRACT -> "Aucun contrat";
            case FUNDING -> "Aucun financement";
            case ACTION -> "Aucune action lancée";
            case EVENT -> "Aucun événement";
            case CONTEXT, INDICATOR -> "Zéro";
        };
    }
}
