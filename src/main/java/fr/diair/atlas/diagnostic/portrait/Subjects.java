package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.perimeter.Perimeter;
import fr.diair.atlas.diagnostic.perimeter.PerimeterQueries;
import fr.diair.atlas.diagnostic.whole.Together;
import fr.diair.atlas.diagnostic.whole.Wholes;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what portraits can be of. */
public final class Subjects {
    private final Measures measures;
    private final Wholes wholes;
    private final PerimeterQueries perimeters;

    public Subjects(Measures measures, Wholes wholes, PerimeterQueries perimeters) {
        this.measures = measures;
        this.wholes = wholes;
        this.perimeters = perimeters;
    }

    /**
     * A territory or a perimeter.
     *
     * @param level the word of a level, or {@code perimeter}
     * @throws RequestException a 404 when there is no such one, a 400 for another word
     */
    public Subject of(Publication publication, String level, String code, LocalDate day) {
        return level.equals(Subject.PERIMETER)
                ? perimeter(publication, perimeters.one(code), day)
                : territory(publication, Level.of(level), code, day);
    }

    /** @throws RequestException a 404 when the level has no such code */
    public Subject territory(Publication publication, Level level, String code, LocalDate day) {
        Places places = measures.places(new Scope(publication, level, day));
        int row = places.row(code);
        if (row < 0) {
            throw RequestException.notFound(
                    "unknown-territory",
                    "Aucun territoire de niveau %s n'a le code « %s » au 1er janvier %d : cherchez-le par son nom."
                            .formatted(level.id(), code, publication.vintage()));
        }
        Place place = places.at(row);
        return new Subject(
                level.id(),
                code,
                place.name(),
                KindLabel.of(level, place.kind()),
                level,
                row,
                new BitSet(),
                place.within(),
                new OfTerritory(measures, publication, level, row));
    }

    private record OfTerritory(Measures measures, Publication publication, Level level, int row)
            implements Subject.Values {
        @Override
        public boolean has(Measure measure) {
            return measure.levels().contains(level);
        }

        private Column column(Measure measure, LocalDate day) {
            return measures.column(measure, new Scope(publication, level, day));
        }

        @Override
        public Column.Cell cell(Measure measure, LocalDate day) {
            return column(measure, day).cell(row);
        }

        @Override
        public Column.Provenance provenance(Measure measure, LocalDate day) {
            return column(measure, day).provenance();
        }

        @Override
        public Level level(Measure measure, LocalDate day) {
            return level;
        }
    }

    /** Several communes together, which are compared with the EPCI. */
    public Subject perimeter(Publication publication, Perimeter perimeter, LocalDate day) {
        Places communes = measures.places(new Scope(publication, Level.COMMUNE, day));
        BitSet rows = new BitSet(communes.size());
        perimeter.communes().stream()
                .mapToInt(communes::row)
                .filter(row -> row >= 0)
                .forEach(rows::set);
        Places epci = measures.places(new Scope(publication, Level.EPCI, day));
        Together together = Together.ofCommunes("perimeter:" + perimeter.key(), rows, communes, epci);
        return new Subject(
                Subject.PERIMETER,
                perimeter.key(),
                perimeter.title(),
                "Périmètre de %s commune%s"
                        .formatted(French.number(rows.cardinality(), 0), rows.cardinality() > 1 ? "s" : ""),
                Level.EPCI,
                -1,
                sharing(communes, rows, epci),
                new Place.Within(
                        most(communes, rows, place -> place.within().departement()),
                        most(communes, rows, place -> place.within().region()),
                        null),
                new WholeValues(wholes, publication, together));
    }

    /** The EPCI of the communes. */
    private static BitSet sharing(Places communes, BitSet rows, Places epci) {
        BitSet sharing = new BitSet(epci.size());
        rows.stream()
                .mapToObj(row -> communes.at(row).within().epci())
                .filter(Objects::nonNull)
                .mapToInt(epci::row)
                .filter(row -> row >= 0)
                .forEach(sharing::set);
        return sharing;
    }

    /** What most of the people live in; without people, what most communes belong to. */
    private static @Nullable String most(Places communes, BitSet rows, Function<Place, @Nullable String> above) {
        Map<String, Long> people = new HashMap<>();
        rows.stream().mapToObj(communes::at).forEach(place -> {
            String code = above.apply(place);
            if (code != null) {
                people.merge(code, 1L + (place.population() == null ? 0 : place.population()), Long::sum);
            }
        });
        return people.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
