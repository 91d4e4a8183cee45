package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.diagnostic.measure.OwnFigure;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.whole.Together;
import fr.diair.atlas.diagnostic.whole.Wholes;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.text.French;
import fr.diair.atlas.text.FrenchPlaces;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
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

    private final Measures measures;
    private final Wholes wholes;
    private final @Nullable Similar similar;

    /** Finds the territories most like one. */
    @FunctionalInterface
    public interface Similar {
        /**
         * Rows of the places of the scope's level.
         *
         * @param value of the one for a measure; NaN when it has none
         * @param candidate which rows may be answered
         */
        BitSet rows(Scope scope, ToDoubleFunction<Measure> value, IntPredicate candidate);
    }

    /** @param similar null where nobody can tell */
    public References(Measures measures, Wholes wholes, @Nullable Similar similar) {
        this.measures = measures;
        this.wholes = wholes;
        this.similar = similar;
    }

    /** Those that may be chosen, France first. */
    List<Reference.Choice> choices(Subject subject, Scope scope) {
        List<Reference.Choice> choices = new ArrayList<>();
        for (String id : List.of(FRANCE, REGION, DEPARTEMENT, KIND, SIMILAR)) {
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
            case FRANCE -> france(scope);
            case REGION -> within(id, Level.REGION, subject.within().region(), scope);
            case DEPARTEMENT -> within(id, Level.DEPARTEMENT, subject.within().departement(), scope);
            case KIND -> kind(subject, scope);
            case SIMILAR -> similar(subject, scope);
            default -> null;
        };
    }

    /** All of them; as a whole, the regions: some communes lie in no EPCI. */
    private Reference france(Scope scope) {
        Places regions = measures.places(new Scope(scope.publication(), Level.REGION, scope.day()));
        Together together = new Together(
                "france:" + scope.level().id(),
                communes(scope, place -> place.within().region() != null),
                List.of(
                        new Together.Ground(Level.REGION, all(regions.size())),
                        new Together.Ground(
                                scope.level(), all(measures.places(scope).size()))));
        return among(
                new Said(FRANCE, "France", of(scope.level()) + " de France"),
                FRANCE,
                scope,
                place -> true,
                whole(together, scope));
    }

    private static BitSet all(int size) {
        BitSet rows = new BitSet(size);
        rows.set(0, size);
        return rows;
    }

    private BitSet communes(Scope scope, Predicate<Place> wanted) {
        return rows(measures.places(new Scope(scope.publication(), Level.COMMUNE, scope.day())), wanted);
    }

    /** What several have together; how far they are from a contract, and who is beside them, means nothing. */
    private Reference.Whole whole(Together together, Scope scope) {
        return (measure, day) -> isOfAPlace(measure) || !wholes.has(measure, together, scope.publication())
                ? null
                : wholes.cell(measure, together, scope.publication(), day);
    }

    private static boolean isOfAPlace(Measure measure) {
        return measure.origin() instanceof Measure.OfAtlas of
                && (of.figure() == OwnFigure.CONTRACT_DISTANCE
                        || of.figure() == OwnFigure.NEIGHBOURS_ENGAGED
                        || of.figure() == OwnFigure.NEIGHBOURS_ENGAGED_SHARE);
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
        String name = places.at(row).name();
        String where = above == Level.REGION ? " de la région " + name : " du département " + FrenchPlaces.of(name);
        return among(
                new Said(id, name, of(scope.level()) + where),
                id + ":" + code,
                scope,
                place -> code.equals(
                        above == Level.REGION
                                ? place.within().region()
                                : place.within().departement()),
                (measure, day) -> isOfAPlace(measure) || !measure.levels().contains(above)
                        ? null
                        : measures.column(measure, new Scope(at.publication(), above, day))
                                .cell(row));
    }

    private @Nullable Reference kind(Subject subject, Scope scope) {
        if (subject.row() < 0 || scope.level() != Level.EPCI) {
            return null;
        }
        Place own = measures.places(scope).at(subject.row());
        Predicate<Place> same =
                own.isMetropole() ? Place::isMetropole : place -> Objects.equals(place.kind(), own.kind());
        String key = KIND + ":" + (own.isMetropole() ? "METRO" : own.kind());
        String plural = plural(own);
        return among(
                new Said(
                        KIND, plural, "des " + plural.substring(0, 1).toLowerCase(Locale.FRENCH) + plural.substring(1)),
                key,
                scope,
                same,
                whole(together(key, rows(measures.places(scope), same), scope), scope));
    }

    /** Of a perimeter: the territories like it that share no commune with it. */
    private @Nullable Reference similar(Subject subject, Scope scope) {
        if (similar == null) {
            return null;
        }
        BitSet rows = similar.rows(
                scope,
                measure -> {
                    Double value = subject.values().has(measure)
                            ? subject.values().cell(measure, scope.day()).value()
                            : null;
                    return value == null ? Double.NaN : value;
                },
                row -> !subject.shares(row));
        Places places = measures.places(scope);
        // A perimeter may be changed under its key.
        String key = SIMILAR + ":" + subject.code() + (subject.isPerimeter() ? ":" + rows : "");
        return among(
                new Said(SIMILAR, "Territoires similaires", "des territoires similaires"),
                key,
                scope,
                place -> rows.get(places.row(place.code())),
                whole(together(key, rows, scope), scope));
    }

    /** Territories of the scope's level, and the communes they are made of. */
    private Together together(String key, BitSet rows, Scope scope) {
        Places places = measures.places(scope);
        BitSet communes = communes(scope, commune -> {
            String code =
                    switch (scope.level()) {
                        case COMMUNE -> commune.code();
                        case EPCI -> commune.within().epci();
                        case DEPARTEMENT -> commune.within().departement();
                        case REGION -> commune.within().region();
                    };
            int row = code == null ? -1 : places.row(code);
            return row >= 0 && rows.get(row);
        });
        return new Together(
                scope.level().id() + "/" + key, communes, List.of(new Together.Ground(scope.level(), rows)));
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

    /** @param of as in « la médiane des EPCI de France » */
    private record Said(String id, String who, String of) {}

    private Reference among(Said said, String key, Scope scope, Predicate<Place> wanted, Reference.Whole whole) {
        BitSet rows = rows(measures.places(scope), wanted);
        return new Reference(
                said.id(),
                said.who() + " (" + counted(rows.cardinality(), scope.level()) + ")",
                said.of(),
                key,
                rows,
                whole);
    }

    private static BitSet rows(Places places, Predicate<Place> wanted) {
        BitSet rows = new BitSet(places.size());
        for (int row = 0; row < places.size(); row++) {
            if (wanted.test(places.at(row))) {
                rows.set(row);
            }
        }
        return rows;
    }

    private static String of(Level level) {
        return switch (level) {
            case COMMUNE -> "des communes";
            case EPCI -> "des EPCI";
            case DEPARTEMENT -> "des départements";
            case REGION -> "des régions";
        };
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
