package fr.diair.atlas.report;

import fr.diair.atlas.contract.Status;
import fr.diair.atlas.diagnostic.Summary;
import fr.diair.atlas.diagnostic.SummaryQueries;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.whole.Wholes;
import fr.diair.atlas.register.action.ActionQueries;
import fr.diair.atlas.register.action.ActionRow;
import fr.diair.atlas.register.contract.follow.FollowQueries;
import fr.diair.atlas.register.contract.follow.Followed;
import fr.diair.atlas.register.event.EventKind;
import fr.diair.atlas.register.event.EventQueries;
import fr.diair.atlas.register.event.EventRow;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.work.Watch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the report together from what the screens show. */
public final class ReportReader {
    private static final String SHARE = "engagement-share-population";
    /** More events than a year has. */
    private static final int ALL = 10_000;

    private final SummaryQueries summaries;
    private final FollowQueries follow;
    private final ActionQueries actions;
    private final EventQueries events;
    private final Measures measures;
    private final RegionReading regions;
    private final ReportQueries queries;

    /** The registers that the report is made of. */
    public record Registers(FollowQueries follow, ActionQueries actions, EventQueries events) {}

    public ReportReader(
            SummaryQueries summaries, Registers registers, Measures measures, Wholes wholes, ReportQueries queries) {
        this.summaries = summaries;
        this.follow = registers.follow();
        this.actions = registers.actions();
        this.events = registers.events();
        this.measures = measures;
        this.regions = new RegionReading(measures, wholes);
        this.queries = queries;
    }

    /** @param watch told what is read */
    public Report read(Publication publication, LocalDate day, Watch watch) {
        LocalDate since = LocalDate.of(day.getYear(), 1, 1);
        LocalDate before = day.minusYears(1);
        Provenance from = new Provenance(publication, day);
        watch.step("Lecture des contrats et des financements", 0.05);
        Summary now = summaries.summary(day, publication.demo());
        List<ReportQueries.Amount> money = queries.money(day);
        List<ActionRow> known = actions.actions(all(day));
        ContractPart contracts = contracts(day, money, known, from);
        MoneyPart moneyPart = money(publication, day, money, now.contracts().withoutAmount(), from);
        watch.check();
        watch.step("Lecture du réseau et des actions", 0.2);
        NetworkPart network = network(day, since, before, from);
        EventPart held = events(day, since, now.events(), from);
        watch.check();
        watch.step("Lecture des indicateurs par région", 0.35);
        RegionPart byRegion = regions.read(publication, day);
        Basis basis = Basis.ofAll(
                publication,
                day,
                measures.columns(
                        byRegion.indicators().stream()
                                .map(one -> measures.measure(publication, one.id()))
                                .toList(),
                        new Measures.Scope(publication, fr.diair.atlas.territory.Level.REGION, day)));
        List<Report.KeyFigure> keyFigures = new KeyFigures(now, summaries.summary(before, publication.demo()))
                .of(
                        moneyPart.total(),
                        MoneyReading.stages(queries.money(before)),
                        share(publication, day, before),
                        from);
        return new Report(
                day,
                since,
                before,
                basis,
                keyFigures,
                contracts,
                moneyPart,
                ActionReading.of(known, from.actions()),
                network,
                held,
                byRegion);
    }

    private static ActionQueries.Wanted all(LocalDate day) {
        return new ActionQueries.Wanted(day, null, null, null, null, null, null, null);
    }

    private KeyFigures.Share share(Publication publication, LocalDate day, LocalDate before) {
        Measure measure = measures.measure(publication, SHARE);
        return new KeyFigures.Share(
                measure, regions.france(measure, publication, day), regions.france(measure, publication, before));
    }

    private ContractPart contracts(
            LocalDate day, List<ReportQueries.Amount> money, List<ActionRow> known, Provenance from) {
        Map<String, String> places = queries.contractRegions();
        Map<String, List<ContractPart.Step>> steps = queries.steps(day);
        List<ContractPart.Row> rows = follow.contracts(day).stream()
                .filter(followed -> followed.standing().status() != null)
                .sorted(Comparator.comparing(ReportReader::rank)
                        .thenComparing(Followed::signatories)
                        .thenComparing(Followed::key))
                .map(followed -> {
                    List<ActionRow> own = known.stream()
                            .filter(action ->
                                    followed.key().equals(action.head().contract()))
                            .toList();
                    return new ContractPart.Row(
                            followed,
                            places.getOrDefault(followed.key(), ""),
                            steps.getOrDefault(followed.key(), List.of()),
                            MoneyReading.shares(money.stream()
                                    .filter(amount -> amount.contract().equals(followed.key()))
                                    .toList()),
                            ActionReading.progress(own),
                            ActionReading.measured(own).size());
                })
                .toList();
        return new ContractPart(rows, queries.contradictions(day), from.contracts());
    }

    /** Those that bind first, those that ended last. */
    private static int rank(Followed followed) {
        String id = followed.standing().status();
        Status status = id == null ? Status.TALKS : Status.of(id);
        return status == Status.ENDED ? 100 : -status.ordinal();
    }

    private MoneyPart money(
            Publication publication,
            LocalDate day,
            List<ReportQueries.Amount> money,
            int withoutAmount,
            Provenance from) {
        return new MoneyPart(
                MoneyReading.stages(money),
                MoneyReading.by(money, amount -> String.valueOf(amount.year())),
                MoneyReading.by(money, ReportQueries.Amount::funder).stream()
                        .sorted(Comparator.comparing((MoneyPart.Line line) -> -planned(line))
                                .thenComparing(MoneyPart.Line::label))
                        .toList(),
                regions.money(publication, day),
                withoutAmount,
                from.money());
    }

    private static long planned(MoneyPart.Line line) {
        Long cents = line.stages().plannedCents();
        return cents == null ? 0 : cents;
    }

    private NetworkPart network(LocalDate day, LocalDate since, LocalDate before, Provenance from) {
        NetworkPart.Moves moves = queries.moves(day, since);
        List<NetworkPart.Mandate> mandates = queries.mandates(day);
        return new NetworkPart(
                queries.months(day),
                mandates,
                queries.networkRegions(day, before),
                moves.joined(),
                moves.ended(),
                moves.undated(),
                mandates.stream().mapToInt(NetworkPart.Mandate::toConfirm).sum(),
                moves.lastElection(),
                moves.nextElection(),
                from.network());
    }

    private EventPart events(LocalDate day, LocalDate since, int total, Provenance from) {
        List<EventRow> year = events(since, day, day);
        List<EventRow> held =
                year.stream().filter(event -> event.state().equals("past")).toList();
        Map<String, Long> counts = held.stream().collect(Collectors.groupingBy(EventRow::kind, Collectors.counting()));
        return new EventPart(
                total,
                Arrays.stream(EventKind.values())
                        .map(kind -> new EventPart.Kind(
                                kind.id(),
                                kind.label(),
                                counts.getOrDefault(kind.id(), 0L).intValue()))
                        .toList(),
                rows(held),
                rows(events(day.plusDays(1), null, day).stream()
                        .filter(event -> event.state().equals("to-come"))
                        .toList()),
                (int) year.stream()
                        .filter(event -> event.state().equals("cancelled"))
                        .count(),
                from.events());
    }

    /** Without internal ones: the report leaves the house. */
    private List<EventRow> events(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return events.page(new EventQueries.Wanted(false, from, to, null, null, null), day, 1, ALL);
    }

    private static List<EventPart.Row> rows(List<EventRow> events) {
        return events.stream()
                .map(event -> new EventPart.Row(
                        event.title(),
                        event.kindLabel(),
                        event.date(),
                        event.place().name()))
                .toList();
    }
}
