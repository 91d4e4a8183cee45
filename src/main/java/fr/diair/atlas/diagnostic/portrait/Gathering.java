package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.diagnostic.measure.OwnFigure;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.whole.Together;
import fr.diair.atlas.diagnostic.whole.Wholes;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.text.French;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Gathers territories into references: which they are, what they are called, and what all of them have together. */
record Gathering(Measures measures, Wholes wholes) {

    /**
     * What a reference is called.
     *
     * @param of as in « la médiane des EPCI de France »
     */
    record Said(String id, String who, String of) {}

    /** @param rows of the places of the scope's level. Not to be changed any more */
    static Reference reference(Said said, String key, BitSet rows, Scope scope, Reference.Whole whole) {
        return new Reference(
                said.id(), label(said.who(), rows.cardinality(), scope.level()), said.of(), key, rows, whole);
    }

    /** Who they are, and how many. */
    static String label(String who, int territories, Level level) {
        return who + " (" + counted(territories, level) + ")";
    }

    /** How many territories of a level, in French. */
    private static String counted(int count, Level level) {
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

    /** Which of the places are wanted. */
    static BitSet rows(Places places, Predicate<Place> wanted) {
        BitSet rows = new BitSet(places.size());
        for (int row = 0; row < places.size(); row++) {
            if (wanted.test(places.at(row))) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** The communes of the scope that are wanted. */
    BitSet communes(Scope scope, Predicate<Place> wanted) {
        return rows(measures.places(new Scope(scope.publication(), Level.COMMUNE, scope.day())), wanted);
    }

    /** Territories of the scope's level, and the communes they are made of. */
    Together together(String key, BitSet rows, Scope scope) {
        return new Together(
                scope.level().id() + "/" + key,
                scope.level() == Level.COMMUNE ? rows : communesOf(rows, scope),
                List.of(new Together.Ground(scope.level(), rows)));
    }

    private BitSet communesOf(BitSet rows, Scope scope) {
        Places places = measures.places(scope);
        return communes(scope, commune -> {
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
    }

    /** What several have together; how far they are from a contract, and who is beside them, means nothing. */
    Reference.Whole whole(Together together, Publication publication) {
        return (measure, day) -> isOfAPlace(measure) || !wholes.has(measure, together, publication)
                ? null
                : wholes.cell(measure, together, publication, day);
    }

    /** What the one territory has that is made of all of them. */
    Reference.Whole whole(Publication publication, Level level, int row) {
        return (measure, day) -> isOfAPlace(measure) || !measure.levels().contains(level)
                ? null
                : measures.column(measure, new Scope(publication, level, day)).cell(row);
    }

    private static boolean isOfAPlace(Measure measure) {
        return measure.origin() instanceof Measure.OfAtlas of
                && (of.figure() == OwnFigure.CONTRACT_DISTANCE
                        || of.figure() == OwnFigure.NEIGHBOURS_ENGAGED
                        || of.figure() == OwnFigure.NEIGHBOURS_ENGAGED_SHARE);
    }
}
