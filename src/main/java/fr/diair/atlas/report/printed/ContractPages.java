package fr.diair.atlas.report.printed;

import fr.diair.atlas.contract.FundingStage;
import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Table;
import fr.diair.atlas.paper.Table.Column;
import fr.diair.atlas.paper.Table.Row;
import fr.diair.atlas.register.contract.follow.Followed;
import fr.diair.atlas.report.ContractPart;
import fr.diair.atlas.report.MoneyPart;
import fr.diair.atlas.report.Report;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each contract: where it stands, since when, its actions, its money, the sources that disagree. */
final class ContractPages {
    private ContractPages() {}

    static void write(Flow flow, Report report) {
        ContractPart part = report.contracts();
        flow.chapter(
                "Contrats",
                "Les contrats territoriaux d’accueil et d’intégration, des premiers échanges au renouvellement, au %s."
                        .formatted(Written.day(report.date())));
        if (part.rows().isEmpty()) {
            flow.text("Aucun contrat n’a atteint d’étape à cette date.");
            return;
        }
        standing(flow, part);
        steps(flow, part);
        money(flow, report);
        contradictions(flow, part);
    }

    private static void standing(Flow flow, ContractPart part) {
        flow.section("Où en est chaque contrat");
        flow.table(new Table(
                "Contrats par territoire",
                List.of(
                        Column.text("Territoire et région", 34),
                        Column.text("Étape atteinte", 24),
                        Column.figure("Actions", 11),
                        Column.figure("En cours", 11),
                        Column.figure("Achevées", 12),
                        Column.figure("En retard", 11),
                        Column.figure("Avancement", 14)),
                part.rows().stream().map(ContractPages::standing).toList()));
        flow.note(
                "Actions\u00a0: celles du contrat, sans celles qui sont abandonnées. Avancement\u00a0: moyenne des actions lancées dont "
                        + "l’avancement est mesuré (jalons, bénéficiaires ou avancement déclaré)\u00a0; «\u00a0–\u00a0»\u00a0: aucune. Source\u00a0: "
                        + part.source() + ".");
    }

    private static Row standing(ContractPart.Row row) {
        Followed followed = row.followed();
        LocalDate on = followed.standing().date();
        Followed.Actions actions = followed.actions();
        return Row.of(
                row.regions().isEmpty() ? row.name() : row.name() + "\n" + row.regions(),
                followed.standing().label() + "\n" + (on == null ? "jour inconnu" : "le " + French.day(on)),
                Written.number(actions.total()),
                Written.number(actions.started()),
                Written.number(actions.done()),
                Written.number(actions.late()),
                row.measured() == 0
                        ? Written.UNKNOWN
                        : Written.percent(row.progress()) + "\nsur "
                                + Written.count(row.measured(), "action", "actions"));
    }

    private static void steps(Flow flow, ContractPart part) {
        flow.section("Étapes datées");
        flow.table(new Table(
                "Étapes de chaque contrat",
                List.of(
                        Column.text("Territoire", 30),
                        Column.text("Étapes, de la première à la dernière", 46),
                        Column.text("Source", 44)),
                part.rows().stream()
                        .map(row -> Row.of(
                                row.name(),
                                row.steps().stream()
                                        .map(step -> (step.label() + " : " + day(step.date()))
                                                .replace(" ", Written.NO_BREAK))
                                        .collect(Collectors.joining("\u00a0; ")),
                                row.steps().stream()
                                        .map(ContractPart.Step::source)
                                        .distinct()
                                        .collect(Collectors.joining("\u00a0; "))))
                        .toList()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "jour inconnu" : French.day(day);
    }

    private static void money(Flow flow, Report report) {
        flow.section("L’argent de chaque contrat");
        List<Row> rows = new ArrayList<>();
        report.contracts().rows().stream()
                .filter(ContractPages::hasMoney)
                .forEach(row -> rows.add(Row.of(
                        row.name(),
                        Written.euros(row.shares().delegation().plannedCents()),
                        Written.euros(row.shares().delegation().committedCents()),
                        Written.euros(row.shares().delegation().paidCents()),
                        Written.euros(row.shares().others().plannedCents()),
                        Written.euros(row.shares().others().committedCents()),
                        Written.euros(row.shares().others().paidCents()))));
        if (rows.isEmpty()) {
            flow.text("Aucun montant n’est connu pour ces contrats.");
            return;
        }
        List<ContractPart.Row> all = report.contracts().rows();
        rows.add(Row.total(
                "Ensemble",
                sum(all, row -> row.shares().delegation().plannedCents()),
                sum(all, row -> row.shares().delegation().committedCents()),
                sum(all, row -> row.shares().delegation().paidCents()),
                sum(all, row -> row.shares().others().plannedCents()),
                sum(all, row -> row.shares().others().committedCents()),
                sum(all, row -> row.shares().others().paidCents())));
        flow.table(new Table(
                "Montants prévus, engagés et versés par contrat",
                List.of(
                        Column.text("Territoire", 34),
                        Column.figure("État (DiAir)\u00a0: prévu", 17),
                        Column.figure("État (DiAir)\u00a0: engagé", 17),
                        Column.figure("État (DiAir)\u00a0: versé", 17),
                        Column.figure("Autres\u00a0: prévu", 17),
                        Column.figure("Autres\u00a0: engagé", 17),
                        Column.figure("Autres\u00a0: versé", 17)),
                rows));
        flow.note(
                "Contrats signés, renouvelés ou terminés\u00a0; montants cumulés jusqu’à %d, arrondis à l’euro. %s Source\u00a0: %s."
                        .formatted(
                                report.year(),
                                Written.UNKNOWN_SAID,
                                report.money().source()));
    }

    private static boolean hasMoney(ContractPart.Row row) {
        Followed.Amounts own = row.shares().delegation();
        Followed.Amounts others = row.shares().others();
        return own.plannedCents() != null
                || own.committedCents() != null
                || own.paidCents() != null
                || others.plannedCents() != null
                || others.committedCents() != null
                || others.paidCents() != null;
    }

    private static String sum(List<ContractPart.Row> rows, Function<ContractPart.Row, @Nullable Long> cents) {
        List<Long> known = new ArrayList<>();
        for (ContractPart.Row row : rows) {
            Long one = cents.apply(row);
            if (one != null) {
                known.add(one);
            }
        }
        return Written.euros(
                known.isEmpty()
                        ? null
                        : known.stream().mapToLong(Long::longValue).sum());
    }

    private static void contradictions(Flow flow, ContractPart part) {
        flow.section("Sources qui se contredisent");
        if (part.contradictions().isEmpty()) {
            flow.text("Aucune source ne contredit une autre sur les montants de ces contrats.");
            return;
        }
        flow.table(new Table(
                "Montants contradictoires",
                List.of(
                        Column.text("Contrat", 30),
                        Column.text("Montant concerné", 30),
                        Column.figure("Écart", 15),
                        Column.text("Ce qui compte", 34),
                        Column.text("Sources", 38)),
                part.contradictions().stream().map(one -> row(one, part)).toList()));
        flow.note(
                "Un seul montant compte dans les totaux\u00a0: celui qui a été choisi, sinon celui de la source la plus récente.");
    }

    private static Row row(ContractPart.Contradiction one, ContractPart part) {
        String name = part.rows().stream()
                .filter(row -> row.followed().key().equals(one.contract()))
                .map(ContractPart.Row::name)
                .findFirst()
                .orElse(one.contract());
        return Row.of(
                name,
                "%s, %s en %d"
                        .formatted(one.funder(), FundingStage.of(one.stage()).label(), one.year()),
                Written.euros(one.differenceCents()),
                one.countedCents() == null
                        ? "Rien\u00a0: toutes les sources sont écartées"
                        : "%s%s\n%s"
                                .formatted(
                                        Written.euros(one.countedCents()),
                                        one.settled() ? ", choisi" : ", à trancher",
                                        one.countedSource()),
                one.sources());
    }

    /** Whether anything of it is known. */
    static boolean any(MoneyPart.Stages stages) {
        return stages.plannedCents() != null || stages.committedCents() != null || stages.paidCents() != null;
    }
}
