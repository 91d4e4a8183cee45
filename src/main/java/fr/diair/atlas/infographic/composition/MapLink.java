package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.layer.Classification;
import fr.diair.atlas.layer.ThemeValues;
import java.util.stream.Collectors;

/** The address of the living map that a picture shows, in the words of the page's own links. */
final class MapLink {
    private MapLink() {}

    /** What follows the {@code #}. Usual choices are left out: it is printed, and read by telephones. */
    static String hash(ThemeValues.Query query, MapChoice map) {
        StringBuilder hash = new StringBuilder("level=%s&theme=%s&date=%s"
                .formatted(query.level().id(), query.theme().id(), query.date()));
        if (query.field() != null) {
            hash.append("&field=").append(query.field().id());
        }
        Classification classes = query.classification();
        if (classes.way() != Classification.USUAL.way()) {
            hash.append("&method=").append(classes.way().id());
        }
        if (classes.classes() != Classification.USUAL.classes()) {
            hash.append("&classes=").append(classes.classes());
        }
        if (!classes.bounds().isEmpty()) {
            hash.append("&bounds=")
                    .append(classes.bounds().stream()
                            .map(bound ->
                                    bound == Math.rint(bound) ? Long.toString(bound.longValue()) : bound.toString())
                            .collect(Collectors.joining(",")));
        }
        if (map.events()) {
            hash.append("&events=1");
        }
        return hash.toString();
    }
}
