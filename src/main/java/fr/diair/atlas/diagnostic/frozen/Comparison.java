package fr.diair.atlas.diagnostic.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A diagnostic of then beside one of now, figure by figure. Pure: it reads two portraits as the API wrote them.
 *
 * @param then the day of the frozen one
 * @param sameReference whether both were held against the same territories
 * @param figures in the order of now; those that went come last
 */
record Comparison(
        LocalDate then,
        LocalDate now,
        long dataVersionThen,
        long dataVersionNow,
        boolean sameReference,
        List<Line> figures) {

    /**
     * One measure.
     *
     * @param measure as it is described now, or was then
     * @param kind {@code same}, {@code changed}, {@code came} or {@code went}
     * @param then its cell; null when it was not measured then
     * @param now null when it is not measured any more
     * @param difference now less then; null unless both have a value that is known in full
     * @param rankThen null without a rank
     */
    record Line(
            JsonNode measure,
            String kind,
            @Nullable JsonNode then,
            @Nullable JsonNode now,
            @Nullable String periodThen,
            @Nullable String periodNow,
            @Nullable Double difference,
            @Nullable Integer rankThen,
            @Nullable Integer rankNow) {}

    static Comparison of(JsonNode then, JsonNode now) {
        Map<String, JsonNode> before = byMeasure(then);
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : byMeasure(now).entrySet()) {
            JsonNode was = before.remove(one.getKey());
            lines.add(line(was, one.getValue()));
        }
        before.values().forEach(went -> lines.add(line(went, null)));
        return new Comparison(
                LocalDate.parse(then.path("date").asText()),
                LocalDate.parse(now.path("date").asText()),
                then.path("dataVersion").asLong(),
                now.path("dataVersion").asLong(),
                then.path("reference")
                        .path("label")
                        .equals(now.path("reference").path("label")),
                lines);
    }

    private static Map<String, JsonNode> byMeasure(JsonNode portrait) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        Iterator<JsonNode> figures = portrait.path("figures").elements();
        figures.forEachRemaining(
                figure -> all.put(figure.path("measure").path("id").asText(), figure));
        return all;
    }

    private static Line line(@Nullable JsonNode then, @Nullable JsonNode now) {
        JsonNode any = now != null ? now : Objects.requireNonNull(then);
        JsonNode cellThen = then == null ? null : then.path("cell");
        JsonNode cellNow = now == null ? null : now.path("cell");
        return new Line(
                any.path("measure"),
                kind(cellThen, cellNow),
                cellThen,
                cellNow,
                text(then, "period"),
                text(now, "period"),
                difference(cellThen, cellNow),
                rank(then),
                rank(now));
    }

    private static String kind(@Nullable JsonNode then, @Nullable JsonNode now) {
        if (then == null) {
            return "came";
        }
        if (now == null) {
            return "went";
        }
        return then.equals(now) ? "same" : "changed";
    }

    private static @Nullable String text(@Nullable JsonNode figure, String name) {
        return figure == null || !figure.hasNonNull(name)
                ? null
                : figure.get(name).asText();
    }

    private static @Nullable Integer rank(@Nullable JsonNode figure) {
        return figure == null || !figure.hasNonNull("rank")
                ? null
                : figure.get("rank").asInt();
    }

    private static @Nullable Double difference(@Nullable JsonNode then, @Nullable JsonNode now) {
        if (then == null || now == null || !known(then) || !known(now)) {
            return null;
        }
        return now.get("value").asDouble() - then.get("value").asDouble();
    }

    /** A sum known in part on one of the days says nothing of a difference. */
    private static boolean known(JsonNode cell) {
        for (JsonNode mark : cell.path("marks")) {
            if (mark.asText().equals("incomplete")) {
                return false;
            }
        }
        return cell.hasNonNull("value");
    }
}
