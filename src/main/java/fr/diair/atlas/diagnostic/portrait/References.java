package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The references that a territory can be compared with. */
public final class References {
    static final String FRANCE = "france";
    static final String REGION = "region";
    static final String KIND = "kind";
    static final String DEPARTEMENT = "departement";
    static final String SIMILAR = "similar";

    private final Measures measures;

    public References(Measures measures) {
        this.measures = measures;
    }

    /** Those that may be chosen, France first. */
    List<Reference.Choice> choices(Subject subject, Scope scope) {
        List<Reference.Choice> choices = new ArrayList<>();
        for (String id : List.of(FRANCE, REGION, DEPARTEMENT, KIND)) {
            Reference reference = find(id, subject, scope);
            if (reference != null && (id.equals(FRANCE) || reference.territories() > 1)) {
                choices.add(new Reference.Choice(id, reference.label()));
            }
        }
        return choices;
    }

    /** @throws RequestException a 400 that lists the references there are for the territory */
    Reference of(String id, Subject subject, Scope scope) {
        List<Reference.Choice> choices = choices(subject, scope);
        Reference found = choices.stream().anyMatch(choice -> choice.id().equals(id)) ? find(id, subject, scope) : null;
        if (found == null) {
            throw RequestException.badRequest(
                    "unknown-reference",
                    "Référence « %s » inconnue pour %s : choisissez parmi %s."
                            .formatted(
                                    id,
                                    subject.name(),
                                    choices.stream().map(Reference.Choice::id).collect(Collectors.joining(", "))));
        }
        return found;
    }

    private @Nullable Reference find(String id, Subject subject, Scope scope) {
        return switch (id) {
            case FRANCE -> among(id, "France", "france", scope, place -> true, (measure, day) -> null);
            case REGION -> within(id, Level.REGION, subject.within().region(), scope);
            case DEPARTEMENT -> within(id, Level.DEPARTEMENT, subject.within().departement(), scope);
            case KIND -> kind(subject, scope);
            default -> null;
        };
    }

    private @Nullable Reference within(String id, Level above, @Nullable String code, Scope scope) {
        if (code == null || above.compareTo(scope.level()) <= 0) {
            return null;
        }
        Scope at = new Scope(scope.publication(), above, scope.day());
        Places places = measures.places(at);
        int row = places.row(code);
        if (row < 0) {
            return null;
        }
        return among(
                id,
                places.at(row).name(),
                id + ":" + code,
                scope,
                place -> code.equals(
                        above == Level.REGION
                                ? place.within().region()
                                : place.within().departement()),
                (measure, day) -> cell(measure, new Scope(at.publication(), above, day), row));
    }

    private Cell cell(Measure measure, Scope scope, int row) {
        return measures.column(measure, scope).cell(row);
    }

    private @Nullable Reference kind(Subject subject, Scope scope) {
        if (subject.row() < 0 || scope.level() != Level.EPCI) {
            return null;
        }
        Place own = measures.places(scope).at(subject.row());
        boolean metropole = own.isMetropole();
        return among(
                KIND,
                plural(own),
                KIND + ":" + (metropole ? "METRO" : own.kind()),
                scope,
                place -> metropole ? place.isMetropole() : Objects.equals(place.kind(), own.kind()),
                (measure, day) -> null);
    }

    private static String plural(Place epci) {
        if (epci.isMetropole()) {
            return "Métropoles";
        }
        return switch (String.valueOf(epci.kind())) {
            case "CU" -> "Communautés urbaines";
            case "CA" -> "Communautés d’agglomération";
            case "CC" -> "Communautés de communes";
            default -> "EPCI de même nature";
        };
    }

    private Reference among(
            String id, String who, String key, Scope scope, Predicate<Place> wanted, Reference.Whole whole) {
        Places places = measures.places(scope);
        BitSet rows = new BitSet(places.size());
        for (int row = 0; row < places.size(); row++) {
            if (wanted.test(places.at(row))) {
                rows.set(row);
            }
        }
        return new Reference(id, who + " (" + counted(rows.cardinality(), scope.level()) + ")", key, rows, whole);
    }

    /** How many territories of a level, in French. */
    static String counted(int count, Level level) {
        String plural = count > 1 ? "s" : "";
        return French.number(count, 0)
                + "\u00a0"
                + switch (level) {
                    case COMMUNE -> "commune" + plural;
                    case EPCI -> "EPCI";
                    case DEPARTEMENT -> "département" + plural;
                    case REGION -> "région" + plural;
                };
    }
}
