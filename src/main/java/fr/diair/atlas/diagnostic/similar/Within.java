package fr.diair.atlas.diagnostic.similar;

import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;

/** Among which territories of the level similar ones are looked for. */
enum Within {
    /** All of them. */
    FRANCE,
    /** Those of the same region. */
    REGION,
    /** EPCI of the same kind; the metropole of Lyon is one of the metropoles. */
    KIND;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws RequestException a 400 when the word is unknown, or has no sense at the level */
    static Within of(String id, Level level) {
        Within within = Choices.named(
                values(), Within::id, id, "unknown-extent", "Étendue « %s » inconnue : choisissez parmi %s.");
        if (within == REGION && level == Level.REGION || within == KIND && level != Level.EPCI) {
            throw RequestException.badRequest(
                    "extent-of-another-level",
                    "L'étendue « %s » n'a pas de sens au niveau %s : demandez within=france."
                            .formatted(id, level.id()));
        }
        return within;
    }

    /** Which rows may be answered for a row. */
    IntPredicate of(Places places, int row) {
        Place one = places.at(row);
        return switch (this) {
            case FRANCE -> other -> true;
            case REGION ->
                other -> Objects.equals(
                        places.at(other).within().region(), one.within().region());
            case KIND ->
                other -> one.isMetropole()
                        ? places.at(other).isMetropole()
                        : Objects.equals(places.at(other).kind(), one.kind());
        };
    }
}
