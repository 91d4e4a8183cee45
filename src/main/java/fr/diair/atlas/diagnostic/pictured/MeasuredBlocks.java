package fr.diair.atlas.diagnostic.pictured;

import fr.diair.atlas.diagnostic.SummaryQueries;
import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.portrait.Subject;
import fr.diair.atlas.diagnostic.portrait.Subjects;
import fr.diair.atlas.diagnostic.shown.Said;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.composition.BlockFigures;
import fr.diair.atlas.infographic.scene.Block;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures and charts of measures: one figure, a territory beside what it belongs to, or its last years. They are those of
 * the portraits, with the same words for what is not available, secret or incomplete.
 */
public final class MeasuredBlocks implements BlockFigures {
    private static final int YEARS = 6;

    private final Measures measures;
    private final Subjects subjects;
    private final WholeCountry country;
    private final SummaryQueries summary;

    public MeasuredBlocks(Measures measures, Subjects subjects, WholeCountry country, SummaryQueries summary) {
        this.measures = measures;
        this.subjects = subjects;
        this.country = country;
        this.summary = summary;
    }

    /** Somewhere that has values. */
    private record Where(String name, Subject.Values values) {}

    @Override
    public BlockFigures.Told of(Asked asked, Publication publication, LocalDate day) {
        int colon = asked.about().indexOf(':');
        String sort = colon < 0 ? "" : asked.about().substring(0, colon);
        String id = asked.about().substring(colon + 1);
        if (asked.kind().equals("figure") && sort.equals("summary")) {
            return summary(asked, id, publication, day);
        }
        if (asked.kind().equals("figure") && sort.equals("measure")) {
            return figure(asked, measures.measure(publication, id), publication, day);
        }
        if (asked.kind().equals("chart") && sort.equals("compare")) {
            return compared(asked, measures.measure(publication, id), publication, day);
        }
        if (asked.kind().equals("chart") && sort.equals("years")) {
            return years(asked, measures.measure(publication, id), publication, day);
        }
        throw RequestException.badRequest(
                "unknown-object",
                "Bloc « %s » : « %s » n'est pas connu ; un chiffre s'écrit measure:… ou summary:…, un graphique compare:… ou years:…."
                        .formatted(asked.id(), asked.about()));
    }

    private BlockFigures.Told summary(Asked asked, String id, Publication publication, LocalDate day) {
        SummaryFigure figure = SummaryFigure.of(id);
        return new BlockFigures.Told(
                new Block.Figure(
                        asked.id(),
                        figure.value(summary.summary(day, publication.demo())),
                        asked.label() == null ? figure.label() : asked.label(),
                        null,
                        asked.place()),
                publication.demo());
    }

    private BlockFigures.Told figure(Asked asked, Measure measure, Publication publication, LocalDate day) {
        Where where = where(asked.territory(), publication, day);
        Column.Cell cell = cell(where, measure, day);
        List<String> words = new ArrayList<>(List.of(measure.label() + suffix(asked, where)));
        words.addAll(Said.marks(cell));
        Column.Provenance from = where.values().provenance(measure, day);
        return new BlockFigures.Told(
                new Block.Figure(
                        asked.id(),
                        Said.withUnit(cell, measure.unit()),
                        asked.label() == null ? String.join(", ", words) : asked.label(),
                        source(from),
                        asked.place()),
                from.demo());
    }

    /** Of the whole country, its name goes without saying. */
    private static String suffix(Asked asked, Where where) {
        return asked.territory() == null ? "" : ", " + where.name();
    }

    private BlockFigures.Told compared(Asked asked, Measure measure, Publication publication, LocalDate day) {
        List<Where> all = new ArrayList<>();
        if (asked.territory() != null) {
            Subject subject = subject(asked.territory(), publication, day);
            all.add(new Where(subject.name(), subject.values()));
            above(all, "departement", subject.within().departement(), subject, publication, day);
            above(all, "region", subject.within().region(), subject, publication, day);
        }
        all.add(france(publication, day));
        List<Block.Value> values = all.stream()
                .filter(where -> where.values().has(measure))
                .map(where -> value(where.name(), cell(where, measure, day), measure))
                .toList();
        if (values.isEmpty()) {
            throw nothing(asked, measure);
        }
        return chart(
                asked,
                measure.label(),
                measure,
                false,
                values,
                all.get(0).values().provenance(measure, day));
    }

    private void above(
            List<Where> all,
            String level,
            @Nullable String code,
            Subject subject,
            Publication publication,
            LocalDate day) {
        if (code != null && !level.equals(subject.level())) {
            Subject one = subject(level + "/" + code, publication, day);
            all.add(new Where(one.name(), one.values()));
        }
    }

    private BlockFigures.Told years(Asked asked, Measure measure, Publication publication, LocalDate day) {
        Where where = where(asked.territory(), publication, day);
        List<Block.Value> values = new ArrayList<>();
        for (int back = YEARS - 1; back >= 0; back--) {
            LocalDate then = day.minusYears(back);
            values.add(value(Integer.toString(then.getYear()), cell(where, measure, then), measure));
        }
        if (values.stream().allMatch(value -> value.value() == null)) {
            throw nothing(asked, measure);
        }
        return chart(
                asked,
                measure.label() + suffix(asked, where),
                measure,
                true,
                values,
                where.values().provenance(measure, day));
    }

    private static BlockFigures.Told chart(
            Asked asked,
            String title,
            Measure measure,
            boolean line,
            List<Block.Value> values,
            Column.Provenance from) {
        return new BlockFigures.Told(
                new Block.Chart(
                        asked.id(),
                        asked.label() == null ? title : asked.label(),
                        measure.unit().text(),
                        line,
                        values,
                        source(from),
                        asked.place()),
                from.demo());
    }

    private static RequestException nothing(Asked asked, Measure measure) {
        return RequestException.unprocessable(
                "no-figure",
                "Bloc « %s » : « %s » n'a aucune valeur à montrer là ; choisissez un autre territoire ou une autre date."
                        .formatted(asked.id(), measure.label()));
    }

    private static Block.Value value(String label, Column.Cell cell, Measure measure) {
        return new Block.Value(label, cell.value(), Said.value(cell, measure.unit()));
    }

    private static Column.Cell cell(Where where, Measure measure, LocalDate day) {
        return where.values().has(measure) ? where.values().cell(measure, day) : Column.Cell.UNAVAILABLE;
    }

    private static @Nullable String source(Column.Provenance from) {
        return from.period() == null ? from.source() : from.source() + ", " + from.period();
    }

    private Where where(@Nullable String territory, Publication publication, LocalDate day) {
        if (territory == null) {
            return france(publication, day);
        }
        Subject subject = subject(territory, publication, day);
        return new Where(subject.name(), subject.values());
    }

    private Where france(Publication publication, LocalDate day) {
        return new Where("France", country.values(publication, day));
    }

    private Subject subject(String territory, Publication publication, LocalDate day) {
        int slash = territory.indexOf('/');
        return subjects.of(publication, territory.substring(0, slash), territory.substring(slash + 1), day);
    }
}
