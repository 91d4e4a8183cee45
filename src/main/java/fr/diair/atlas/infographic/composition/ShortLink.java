package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.layer.Classification;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address that a picture prints, short enough for a QR code that telephones read:
 * {@code /m/{theme}/{level}/{date}}, then only what differs from the usual, each under one letter. Nothing is kept on the
 * server: the address says all, and leads to the page with the hash that the page writes itself.
 *
 * @param theme its id
 * @param field of public policy ({@code f}); null for all
 * @param classification ({@code m}, {@code c}, {@code b})
 * @param events whether events are shown ({@code e})
 */
public record ShortLink(
        String theme,
        Level level,
        LocalDate date,
        @Nullable PolicyField field,
        Classification classification,
        boolean events) {
    public static ShortLink of(ThemeValues.Query query, boolean events) {
        return new ShortLink(
                query.theme().id(), query.level(), query.date(), query.field(), query.classification(), events);
    }

    /** As it is printed. @param origin as in {@code https://atlas.example} */
    public String address(String origin) {
        String path = "%s/m/%s/%s/%s".formatted(origin, encoded(theme), level.id(), date);
        List<String> rest = parts("f", "m", "c", "b", "e");
        return rest.isEmpty() ? path : path + "?" + String.join("&", rest);
    }

    /** The page that shows the same map: {@code /#level=…&theme=…&date=…}, in the words of {@code web/js/state.js}. */
    public String page() {
        List<String> all = new ArrayList<>(List.of("level=" + level.id(), "theme=" + encoded(theme), "date=" + date));
        all.addAll(parts("field", "method", "classes", "bounds", "events"));
        return "/#" + String.join("&", all);
    }

    private List<String> parts(String field, String method, String classes, String bounds, String events) {
        List<String> parts = new ArrayList<>();
        if (this.field != null) {
            parts.add(field + "=" + encoded(this.field.id()));
        }
        if (classification.way() != Classification.USUAL.way()) {
            parts.add(method + "=" + classification.way().id());
        }
        if (classification.classes() != Classification.USUAL.classes()) {
            parts.add(classes + "=" + classification.classes());
        }
        if (!classification.bounds().isEmpty()) {
            parts.add(bounds + "="
                    + classification.bounds().stream().map(ShortLink::number).collect(Collectors.joining(",")));
        }
        if (this.events) {
            parts.add(events + "=1");
        }
        return parts;
    }

    private static String number(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
