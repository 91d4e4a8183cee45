package fr.diair.atlas.newsletter.facts;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.newsletter.facts.KeyFigures.KeyFigure;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts of a block. */
public final class FactReader {
    private final FactQueries queries;
    private final KeyFigures figures;
    private final LetterMaps maps;

    public FactReader(FactQueries queries, KeyFigures figures, LetterMaps maps) {
        this.queries = queries;
        this.figures = figures;
        this.maps = maps;
    }

    /**
     * As the data stands now; null for what nothing is computed of.
     *
     * @throws RequestException when the options name a figure, a theme or a level that there is not
     */
    public @Nullable Facts of(BlockKind kind, Options options, Period period) {
        LocalDate to = period.to();
        return switch (kind) {
            case TEXT -> null;
            case MEMBERS -> MemberFacts.of(queries.joined(period), period);
            case CONTRACTS -> ContractFacts.of(queries.steps(period), options, period);
            case ACTIONS -> ActionFacts.of(queries.actions(period), options, period);
            case EVENTS_PAST -> EventFacts.past(queries.events(period.from(), to), period);
            case EVENTS_AHEAD -> ahead(to.plusDays(1), to.plusDays(options.daysAhead()));
            case FIGURE ->
                FigureFacts.of(chosen(figures.on(period.eve()), options), chosen(figures.on(to), options), period);
            case MAP -> map(options, to);
        };
    }

    /** What may be chosen, as of a day. */
    public List<KeyFigure> figures(LocalDate day) {
        return figures.on(day);
    }

    private static KeyFigure chosen(List<KeyFigure> all, Options options) {
        String id = options.figure() == null ? all.get(0).id() : options.figure();
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestException.unprocessable(
                        "unknown-figure",
                        "Chiffre « %s » inconnu : choisissez parmi %s."
                                .formatted(id, all.stream().map(KeyFigure::id).collect(Collectors.joining(", ")))));
    }

    private Facts ahead(LocalDate from, LocalDate until) {
        return EventFacts.ahead(queries.events(from, until), from, until);
    }

    private Facts map(Options options, LocalDate day) {
        LetterMaps.Wanted wanted = LetterMaps.Wanted.of(options, day);
        LetterMaps.Caption caption = maps.caption(wanted);
        return new Facts(
                new Sentence(Sentence.LEAD, caption.text(), List.of(), Links.map(wanted.theme(), wanted.level(), day)),
                List.of(),
                null,
                new Facts.Origin("Carte d’Atlas", List.of(), caption.demo()));
    }
}
