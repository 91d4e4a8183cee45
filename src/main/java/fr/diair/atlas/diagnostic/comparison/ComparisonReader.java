package fr.diair.atlas.diagnostic.comparison;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.portrait.Subject;
import fr.diair.atlas.diagnostic.portrait.Subjects;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.MeasureChoice;
import fr.diair.atlas.diagnostic.shown.ShownPlace;
import fr.diair.atlas.diagnostic.similar.Axes;
import fr.diair.atlas.diagnostic.similar.Axis;
import fr.diair.atlas.fault.RequestException;
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
    private final Subjects subjects;
    private final Axes scales;

    public ComparisonReader(Measures measures, Subjects subjects, Axes scales) {
        this.measures = measures;
        this.subjects = subjects;
        this.scales = scales;
    }

    /**
     * Reads a comparison.
     *
     * @param territories as in an address: {@code epci/243500139,commune/35238}
     * @param named measures as in an address; null for the usual ones
     * @throws RequestException a 400 when there are too few, too many, or one twice; a 404 when one is unknown
     */
    Comparison read(Publication publication, LocalDate day, String territories, @Nullable String named) {
        List<Subject> members = members(publication, day, territories);
        List<Measure> chosen = MeasureChoice.named(measures, publication, named, MOST_MEASURES);
        boolean usual = chosen.isEmpty();
        if (usual) {
            chosen = usual(publication, day, members);
        }
        boolean sameLevel = members.stream().map(Subject::among).distinct().count() == 1;
        Measures.Scope scale = new Measures.Scope(publication, members.get(0).among(), day);
        List<Line> lines = chosen.stream()
                .map(measure -> line(measure, members, day, sameLevel ? standard(measure, scale) : null))
                .toList();
        Basis basis =
                Basis.stated(publication, day, lines.stream().map(Line::stated).toList());
        return new Comparison(
                basis, members.stream().map(one -> shown(one, scale)).toList(), sameLevel, usual, lines);
    }

    private ShownPlace shown(Subject subject, Measures.Scope scope) {
        Measures.Scope own = new Measures.Scope(scope.publication(), subject.among(), scope.day());
        if (subject.row() >= 0) {
            return ShownPlace.of(own.level(), measures.places(own).at(subject.row()));
        }
        Measure population = measures.measure(scope.publication(), "population");
        Double people = subject.values().cell(population, scope.day()).value();
        return new ShownPlace(
                subject.level(),
                subject.code(),
                subject.name(),
                subject.kindLabel(),
                subject.within().departement(),
                subject.within().region(),
                people == null ? null : people.intValue(),
                null);
    }

    private List<Measure> usual(Publication publication, LocalDate day, List<Subject> members) {
        Set<Measure> usual = new LinkedHashSet<>();
        USUAL.forEach(id -> usual.add(measures.measure(publication, id)));
        members.forEach(member ->
                usual.addAll(MeasureChoice.structural(measures, new Measures.Scope(publication, member.among(), day))));
        return List.copyOf(usual);
    }

    private List<Subject> members(Publication publication, LocalDate day, String territories) {
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

    private Subject member(Publication publication, LocalDate day, String territory) {
        String[] parts = territory.split("/", -1);
        if (parts.length != 2) {
            throw RequestException.badRequest(
                    "illegal-territory",
                    "« %s » n'est pas un territoire : écrivez un niveau et un code, par exemple epci/243500139."
                            .formatted(territory));
        }
        return subjects.of(publication, parts[0], parts[1], day);
    }

    private static Line line(
            Measure measure, List<Subject> members, LocalDate day, @Nullable DoubleUnaryOperator standard) {
        List<Column.Cell> cells = new ArrayList<>();
        List<Boolean> atLevel = new ArrayList<>();
        Column.Provenance provenance = null;
        for (Subject member : members) {
            boolean readable = member.values().has(measure);
            atLevel.add(readable || member.isPerimeter());
            cells.add(readable ? member.values().cell(measure, day) : Column.Cell.UNAVAILABLE);
            if (readable && provenance == null) {
                provenance = member.values().provenance(measure, day);
            }
        }
        if (provenance == null) {
            provenance = new Column.Provenance(
                    "aucun de ces territoires ne peut en avoir", null, null, measure.mayBeFictitious());
        }
        return Line.of(new Basis.Stated(measure, provenance), cells, atLevel, standard);
    }

    private @Nullable DoubleUnaryOperator standard(Measure measure, Measures.Scope scope) {
        Axis axis = scales.of(measures.column(measure, scope));
        return axis.tells() ? axis::standard : null;
    }
}
