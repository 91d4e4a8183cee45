package fr.diair.atlas.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every life of every code, and the code that stands for it in the vintage on show. An act keeps the code of its day; this
 * is how it is shown today.
 */
public final class Filiation {
    private Filiation() {}

    /**
     * One life of a code, with one of the codes on show that stand for it.
     *
     * @param from first day, null when older than the movements known
     * @param to first day after, null when still alive
     * @param main the one to show an act on, where a split gives several
     * @param sameTerritory only renamings and changes of code lie between
     */
    public record Life(
            String code,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String shownCode,
            boolean main,
            boolean sameTerritory) {}

    /**
     * @param shown the codes of the vintage on show with their names
     * @param day the first day of that vintage
     */
    public static List<Life> lives(Movements movements, Map<String, String> shown, LocalDate day) {
        TreeSet<String> codes = new TreeSet<>(shown.keySet());
        codes.addAll(movements.codes());
        List<Life> lives = new ArrayList<>();
        for (String code : codes) {
            for (Span span : spans(movements, code, shown.get(code), day)) {
                place(movements, shown, day, span, lives);
            }
        }
        return lives;
    }

    private record Span(
            String code,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** The times at which the code was alive, between the days that touch it. */
    private static List<Span> spans(Movements movements, String code, @Nullable String nameOnShow, LocalDate day) {
        List<Span> spans = new ArrayList<>();
        LocalDate begun = null;
        String name = null;
        for (LocalDate touched : movements.days(code)) {
            List<Movement> leaving = movements.leaving(code, touched);
            if (!leaving.isEmpty() && leaving.get(0).from() != null) {
                String left = leaving.get(0).from().name();
                // One that leaves without having arrived is older than the movements known.
                spans.add(new Span(code, name == null ? left : name, begun, touched));
                name = null;
            }
            List<Movement> arriving = movements.arriving(code, touched);
            if (!arriving.isEmpty() && arriving.get(0).to() != null) {
                begun = touched;
                name = arriving.get(0).to().name();
            }
        }
        boolean neverTouched = movements.days(code).isEmpty();
        if (name != null || (neverTouched && nameOnShow != null)) {
            boolean onShow = nameOnShow != null && (begun == null || !begun.isAfter(day));
            spans.add(new Span(code, onShow || name == null ? String.valueOf(nameOnShow) : name, begun, null));
        }
        return spans;
    }

    private static void place(
            Movements movements, Map<String, String> shown, LocalDate day, Span span, List<Life> lives) {
        LocalDate from = span.from();
        LocalDate to = span.to();
        LocalDate within;
        if (to != null && !to.isAfter(day)) {
            within = to.minusDays(1);
        } else {
            within = from != null && from.isAfter(day) ? from : day;
        }
        List<Movements.Translated> translated = movements.at(span.code(), within, day).stream()
                .filter(one -> shown.containsKey(one.code()))
                .toList();
        String main = main(span, translated, shown);
        for (Movements.Translated one : translated) {
            lives.add(new Life(
                    span.code(), span.name(), from, to, one.code(), one.code().equals(main), one.sameTerritory()));
        }
    }

    /** Where a split gives several: the one that keeps the code, else the name, else the first. */
    private static @Nullable String main(Span span, List<Movements.Translated> translated, Map<String, String> shown) {
        List<String> codes = translated.stream().map(Movements.Translated::code).toList();
        if (codes.contains(span.code())) {
            return span.code();
        }
        return codes.stream()
                .filter(code -> span.name().equals(shown.get(code)))
                .findFirst()
                .orElse(codes.isEmpty() ? null : codes.get(0));
    }
}
