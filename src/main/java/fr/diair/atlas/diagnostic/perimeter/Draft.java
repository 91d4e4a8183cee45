package fr.diair.atlas.diagnostic.perimeter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.territory.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The communes that a request describes: those it lists ({@code communes}), those of a territory ({@code from}: level and
 * code), those within a line ({@code polygon}), with some more ({@code add}) and without some ({@code remove}).
 */
final class Draft {
    private static final int MOST = 5_000;
    private static final int MOST_NAMED = 3;
    private static final String COMMUNES = "communes";

    private Draft() {}

    /** The codes, in order. What is wrong is told by field. */
    static List<String> communes(ObjectNode body, Places communes, Faults faults) {
        Set<String> codes = new TreeSet<>(codes(body, COMMUNES, communes, faults));
        if (body.has("from")) {
            codes.addAll(from(body.get("from"), communes, faults));
        }
        if (body.has("polygon")) {
            try {
                codes.addAll(Tracing.of(body.get("polygon")).communes(communes));
            } catch (Tracing.Refused e) {
                faults.add("polygon", String.valueOf(e.getMessage()));
            }
        }
        codes.addAll(codes(body, "add", communes, faults));
        codes.removeAll(codes(body, "remove", communes, faults));
        if (codes.size() > MOST) {
            faults.add(COMMUNES, "Un périmètre a 5 000 communes au plus.");
        }
        return List.copyOf(codes);
    }

    private static List<String> codes(ObjectNode body, String field, Places communes, Faults faults) {
        List<String> codes = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (JsonNode one : body.path(field)) {
            String code = one.asText();
            (communes.row(code) < 0 ? unknown : codes).add(code);
            if (codes.size() + unknown.size() > 40_000) {
                faults.add(field, "Trop de communes.");
                return codes;
            }
        }
        if (!unknown.isEmpty()) {
            faults.add(
                    field,
                    "Pas de commune de code « %s » dans le millésime affiché."
                            .formatted(
                                    String.join(" », « ", unknown.subList(0, Math.min(MOST_NAMED, unknown.size())))));
        }
        return codes;
    }

    private static List<String> from(JsonNode from, Places communes, Faults faults) {
        String level = from.path("level").asText();
        String code = from.path("code").asText();
        List<String> codes = communes.list().stream()
                .filter(place -> code.equals(of(place, level)))
                .map(Place::code)
                .toList();
        if (codes.isEmpty()) {
            faults.add("from", "Aucun territoire de niveau « %s » n'a le code « %s ».".formatted(level, code));
        }
        return codes;
    }

    private static @Nullable String of(Place commune, String level) {
        if (level.equals(Level.COMMUNE.id())) {
            return commune.code();
        }
        if (level.equals(Level.EPCI.id())) {
            return commune.within().epci();
        }
        if (level.equals(Level.DEPARTEMENT.id())) {
            return commune.within().departement();
        }
        return level.equals(Level.REGION.id()) ? commune.within().region() : null;
    }
}
