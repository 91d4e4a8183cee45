package fr.diair.atlas.diagnostic.whole;

import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.territory.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several territories taken as one.
 *
 * @param key one word, the same for the same territories as long as the data are of one version
 * @param communes the rows of its communes. Not to be changed
 * @param grounds the same ground as territories of a level, in the order in which values are looked for
 */
public record Together(String key, BitSet communes, List<Ground> grounds) {

    /**
     * Some territories of a level.
     *
     * @param rows not to be changed
     */
    public record Ground(Level level, BitSet rows) {}

    /** Of communes only. */
    public static Together ofCommunes(String key, BitSet communes) {
        return new Together(key, communes, List.of(new Ground(Level.COMMUNE, communes)));
    }

    /** Of communes; where they are all those of some EPCI, as these EPCI first: what was received for them lacks less. */
    public static Together ofCommunes(String key, BitSet communes, Places places, Places epci) {
        BitSet whole = wholeOnes(communes, places, epci, place -> place.within().epci());
        List<Ground> grounds = new ArrayList<>();
        if (whole != null) {
            grounds.add(new Ground(Level.EPCI, whole));
        }
        grounds.add(new Ground(Level.COMMUNE, communes));
        return new Together(key, communes, grounds);
    }

    /** The code of the one territory that is exactly these communes; null when there is none. */
    public static @Nullable String exactly(
            BitSet communes, Places places, Places above, Function<Place, @Nullable String> code) {
        BitSet whole = wholeOnes(communes, places, above, code);
        return whole == null || whole.cardinality() != 1
                ? null
                : above.at(whole.nextSetBit(0)).code();
    }

    /** The territories above that are exactly these communes; null when they are more or fewer. */
    private static @Nullable BitSet wholeOnes(
            BitSet communes, Places places, Places above, Function<Place, @Nullable String> code) {
        Map<String, Integer> missing = new HashMap<>();
        for (int row = communes.nextSetBit(0); row >= 0; row = communes.nextSetBit(row + 1)) {
            String one = code.apply(places.at(row));
            if (one == null) {
                return null;
            }
            missing.merge(one, 1, Integer::sum);
        }
        for (Place place : places.list()) {
            String one = code.apply(place);
            if (one != null) {
                missing.computeIfPresent(one, (same, count) -> count - 1);
            }
        }
        BitSet rows = new BitSet(above.size());
        for (Map.Entry<String, Integer> entry : missing.entrySet()) {
            int row = above.row(Objects.requireNonNull(entry.getKey()));
            if (entry.getValue() != 0 || row < 0) {
                return null;
            }
            rows.set(row);
        }
        return rows;
    }
}
