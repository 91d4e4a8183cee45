package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.diagnostic.whole.Wholes;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The references that a territory can be compared with. */
public final class References {
    static final String FRANCE = "france";
    static final String REGION = "region";
    static final String KIND = "kind";
    static final String DEPARTEMENT = "departement";
    static final String SIMILAR = "similar";

    private static final Gathering.Said ALIKE =
            new Gathering.Said(SIMILAR, "Territoires similaires", "des territoires similaires");

    private final Gathering gathering;
    private final SharedReferences shared;
    private final @Nullable Similar similar;

    /** Finds the territories most like one. */
    public interface Similar {
        /**
         * Rows of the places of the scope's level.
         *
         * @param value of the one for a measure; NaN when it has none
         * @param candidate which rows may be answered
         */
        BitSet rows(Scope scope, ToDoubleFunction<Measure> value, IntPredicate candidate);

        /** How many rows there would be; they need not be looked for. */
        int count(Scope scope, ToDoubleFunction<Measure> value, IntPredicate candidate);
    }

    /** @param similar null where nobody can tell */
    public References(Measures measures, Wholes wholes, @Nullable Similar similar) {
        this.gathering = new Gathering(measures, wholes);
        this.shared = new SharedReferences(measures, gathering);
        this.similar = similar;
    }

    /** Those that may be chosen, France first. */
    List<Reference.Choice> choices(Subject subject, Scope scope) {
        List<Reference.Choice> choices = new ArrayList<>();
        for (String id : List.of(FRANCE, REGION, DEPARTEMENT, KIND)) {
            Reference reference = shared(id, subject, scope);
            if (reference != null && (id.equals(FRANCE) || reference.territories() > 1)) {
                choices.add(new Reference.Choice(id, reference.label()));
            }
        }
        if (similar != null) {
            int count = similar.count(scope, valueOf(subject, scope), row -> !subject.shares(row));
            if (count > 1) {
                choices.add(new Reference.Choice(SIMILAR, Gathering.label(ALIKE.who(), count, scope.level())));
            }
        }
        return choices;
    }

    /**
     * One of those that may be chosen.
     *
     * @param choices those of the territory
     * @throws RequestException a 400 that lists them when it is none of them
     */
    Reference of(String id, List<Reference.Choice> choices, Subject subject, Scope scope) {
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
        return id.equals(SIMILAR) ? similar(subject, scope) : shared(id, subject, scope);
    }

    private @Nullable Reference shared(String id, Subject subject, Scope scope) {
        return switch (id) {
            case FRANCE -> shared.france(scope);
            case REGION -> shared.within(id, Level.REGION, subject.within().region(), scope);
            case DEPARTEMENT ->
                shared.within(id, Level.DEPARTEMENT, subject.within().departement(), scope);
            case KIND -> shared.kind(subject, scope);
            default -> null;
        };
    }

    /** Of a perimeter: the territories like it that share no commune with it. */
    private @Nullable Reference similar(Subject subject, Scope scope) {
        if (similar == null) {
            return null;
        }
        BitSet rows = similar.rows(scope, valueOf(subject, scope), row -> !subject.shares(row));
        // A perimeter may be changed under its key.
        String key = SIMILAR + ":" + subject.code() + (subject.isPerimeter() ? ":" + rows : "");
        return Gathering.reference(
                ALIKE, key, rows, scope, gathering.whole(gathering.together(key, rows, scope), scope.publication()));
    }

    private static ToDoubleFunction<Measure> valueOf(Subject subject, Scope scope) {
        return measure -> {
            Double value = subject.values().has(measure)
                    ? subject.values().cell(measure, scope.day()).value()
                    : null;
            return value == null ? Double.NaN : value;
        };
    }
}
