package fr.diair.atlas.diagnostic.comparison;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.MeasureChoice;
import fr.diair.atlas.diagnostic.shown.ShownPlace;
import fr.diair.atlas.diagnostic.similar.Axes;
import fr.diair.atlas.diagnostic.similar.Axis;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts a comparison together from the columns that are kept ready. */
public final class ComparisonReader {
    private static final int FEWEST = 2;
    private static final int MOST = 6;
    private static final int MOST_MEASURES = 40;

    /** Size, network, contracts and actions in a screenful; imported rates come after. */
    private static final List<String> USUAL = List.of(
            "population",
            "density",
            "communes",
            "engaged-communes",
            "engagement-share-communes",
            "engagement-share-population",
            "neighbours-engaged-share",
            "contracts",
            "contract-distance",
            "funding-planned",
            "funding-planned-per-inhabitant",
            "action-count",
            "actions-late",
            "event-count");

    private final Measures measures;
    private final Axes scales;

    public ComparisonReader(Measures measures, Axes scales) {
        this.measures = measures;
        this.scales = scales;
    }

    /** A territory among those of its level. */
    private record Member(Measures.Scope scope, Places places, int row) {
        ShownPlace shown() {
            return ShownPlace.of(places.level(), places.at(row));
        }
    }

    /**
     * Reads a comparison.
     *
     * @param territories as in an address: {@code epci/243500139,commune/35238}
     * @param named measures as in an address; null for the usual ones
     * @throws RequestException a 400 when there are too few, too many, or one twice; a 404 when one is unknown
     */
    Comparison read(Publication publication, LocalDate day, String territories, @Nullable String named) {
        List<Member> members = members(publication, day, territories);
        List<Measure> chosen = MeasureChoice.named(measures, publication, named, MOST_MEASURES);
        boolean usual = chosen.isEmpty();
        if (usual) {
            chosen = usual(publication, members);
        }
        boolean sameLevel =
                members.stream().map(one -> one.places().level()).distinct().count() == 1;
        List<Line> lines = chosen.stream()
                .map(measure -> line(measure, members, sameLevel))
                .toList();
        Basis basis =
                Basis.of(publication, day, lines.stream().map(Line::column).toList());
        return new Comparison(basis, members.stream().map(Member::shown).toList(), sameLevel, usual, lines);
    }

    private List<Measure> usual(Publication publication, List<Member> members) {
        Set<Measure> usual = new LinkedHashSet<>();
        USUAL.forEach(id -> usual.add(measures.measure(publication, id)));
        members.forEach(member -> usual.addAll(MeasureChoice.structural(measures, member.scope())));
        return List.copyOf(usual);
    }

    private List<Member> members(Publication publication, LocalDate day, String territories) {
        Set<String> asked = new LinkedHashSet<>();
        for (String one : territories.split(",", -1)) {
            if (!asked.add(one.trim())) {
                throw RequestException.badRequest(
                        "territory-twice", "Le territoire « %s » est demandé deux fois.".formatted(one.trim()));
            }
        }
        if (asked.size() < FEWEST || asked.size() > MOST) {
            throw RequestException.badRequest(
                    "number-of-territories",
                    "Une comparaison porte sur %d à %d territoires : %d demandé%s."
                            .formatted(FEWEST, MOST, asked.size(), asked.size() > 1 ? "s" : ""));
        }
        return asked.stream().map(one -> member(publication, day, one)).toList();
    }

    private Member member(Publication publication, LocalDate day, String territory) {
        String[] parts = territory.split("/", -1);
        if (parts.length != 2) {
            throw RequestException.badRequest(
                    "illegal-territory",
                    "« %s » n'est pas un territoire : écrivez un niveau et un code, par exemple epci/243500139."
                            .formatted(territory));
        }
        Level level = Level.of(parts[0]);
        Measures.Scope scope = new Measures.Scope(publication, level, day);
        Places places = measures.places(scope);
        int row = places.row(parts[1]);
        if (row < 0) {
            throw RequestException.notFound(
                    "unknown-territory",
                    "Aucun territoire de niveau %s n'a le code « %s » au 1er janvier %d : cherchez-le par son nom."
                            .formatted(level.id(), parts[1], publication.vintage()));
        }
        return new Member(scope, places, row);
    }

    private Line line(Measure measure, List<Member> members, boolean sameLevel) {
        List<Column.Cell> cells = new ArrayList<>();
        Column said = measures.column(measure, members.get(0).scope());
        for (int i = members.size() - 1; i >= 0; i--) {
            Member member = members.get(i);
            Column column = measures.column(measure, member.scope());
            cells.add(0, column.cell(member.row()));
            if (measure.levels().contains(member.places().level())) {
                said = column;
            }
        }
        return Line.of(said, cells, sameLevel ? standard(said) : null);
    }

    private @Nullable DoubleUnaryOperator standard(Column column) {
        Axis axis = scales.of(column);
        return axis.tells() ? axis::standard : null;
    }
}
