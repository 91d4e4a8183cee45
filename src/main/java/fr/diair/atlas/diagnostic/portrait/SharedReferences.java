package fr.diair.atlas.diagnostic.portrait;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.whole.Together;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.text.FrenchPlaces;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The references that many territories have in common: France, a region, a departement, the EPCI of a kind. Each is gathered
 * once per version of the data, as every portrait names those that can be chosen.
 */
final class SharedReferences {
    /** All of them at the four levels are some 250, of 10 KB at most. */
    private static final int KEPT = 600;

    private final Measures measures;
    private final Gathering gathering;
    private final Cache<Key, Reference> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** The day is not part of it: what a territory belongs to is of the codes on show, whatever the day. */
    private record Key(long dataVersion, String boundaries, Level level, String reference) {}

    SharedReferences(Measures measures, Gathering gathering) {
        this.measures = measures;
        this.gathering = gathering;
    }

    private Reference once(String key, Scope scope, Function<String, Reference> gather) {
        return known.get(
                new Key(
                        scope.publication().dataVersion(),
                        scope.publication().boundary().version(),
                        scope.level(),
                        key),
                absent -> gather.apply(key));
    }

    Reference france(Scope scope) {
        return once(References.FRANCE, scope, key -> gatherFrance(scope));
    }

    /** All of them; as a whole, the regions: some communes lie in no EPCI. */
    private Reference gatherFrance(Scope scope) {
        Places regions = measures.places(new Scope(scope.publication(), Level.REGION, scope.day()));
        BitSet all = all(measures.places(scope).size());
        Together together = new Together(
                "france:" + scope.level().id(),
                gathering.communes(scope, place -> place.within().region() != null),
                List.of(
                        new Together.Ground(Level.REGION, all(regions.size())),
                        new Together.Ground(scope.level(), all)));
        return Gathering.reference(
                new Gathering.Said(References.FRANCE, "France", of(scope.level()) + " de France"),
                References.FRANCE,
                all,
                scope,
                gathering.whole(together, scope.publication()));
    }

    private static BitSet all(int size) {
        BitSet rows = new BitSet(size);
        rows.set(0, size);
        return rows;
    }

    /** Null when the level is not below that of the code, or when nothing has the code. */
    @Nullable
    Reference within(String id, Level above, @Nullable String code, Scope scope) {
        if (code == null || above.compareTo(scope.level()) <= 0) {
            return null;
        }
        Places places = measures.places(new Scope(scope.publication(), above, scope.day()));
        int row = places.row(code);
        return row < 0
                ? null
                : once(
                        id + ":" + code,
                        scope,
                        key -> gatherWithin(new Gathered(id, above, row), places.at(row), scope));
    }

    /** The territory that is gone through. */
    private record Gathered(String id, Level level, int row) {}

    private Reference gatherWithin(Gathered by, Place place, Scope scope) {
        String name = place.name();
        String code = place.code();
        String where =
                by.level() == Level.REGION ? " de la région " + name : " du département " + FrenchPlaces.of(name);
        return Gathering.reference(
                new Gathering.Said(by.id(), name, of(scope.level()) + where),
                by.id() + ":" + code,
                Gathering.rows(
                        measures.places(scope),
                        one -> code.equals(
                                by.level() == Level.REGION
                                        ? one.within().region()
                                        : one.within().departement())),
                scope,
                gathering.whole(scope.publication(), by.level(), by.row()));
    }

    /** The EPCI of the same kind; null for whatever is no EPCI. */
    @Nullable
    Reference kind(Subject subject, Scope scope) {
        if (subject.row() < 0 || scope.level() != Level.EPCI) {
            return null;
        }
        Place own = measures.places(scope).at(subject.row());
        return once(
                References.KIND + ":" + (own.isMetropole() ? "METRO" : own.kind()),
                scope,
                key -> gatherKind(key, own, scope));
    }

    private Reference gatherKind(String key, Place own, Scope scope) {
        Predicate<Place> same =
                own.isMetropole() ? Place::isMetropole : place -> Objects.equals(place.kind(), own.kind());
        String plural = plural(own);
        BitSet rows = Gathering.rows(measures.places(scope), same);
        return Gathering.reference(
                new Gathering.Said(
                        References.KIND,
                        plural,
                        "des " + plural.substring(0, 1).toLowerCase(Locale.FRENCH) + plural.substring(1)),
                key,
                rows,
                scope,
                gathering.whole(gathering.together(key, rows, scope), scope.publication()));
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

    private static String of(Level level) {
        return switch (level) {
            case COMMUNE -> "des communes";
            case EPCI -> "des EPCI";
            case DEPARTEMENT -> "des départements";
            case REGION -> "des régions";
        };
    }
}
