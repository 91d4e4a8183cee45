package fr.diair.atlas.report.printed;

import fr.diair.atlas.contract.ActionState;
import fr.diair.atlas.paper.Bars;
import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Stack;
import fr.diair.atlas.paper.Table;
import fr.diair.atlas.paper.Table.Column;
import fr.diair.atlas.paper.Table.Row;
import fr.diair.atlas.paper.Words;
import fr.diair.atlas.report.ActionPart;
import fr.diair.atlas.report.Report;
import fr.diair.atlas.text.French;
import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;

/** The actions by field and state, how far they are, those that are late and why. */
final class ActionPages {
    private static final List<ActionState> ORDER = List.of(
            ActionState.DONE,
            ActionState.STARTED,
            ActionState.LATE,
            ActionState.BLOCKED,
            ActionState.PLANNED,
            ActionState.ABANDONED);
    private static final List<Bars.Series> STATES = List.of(
            new Bars.Series("Achevée", new Color(0x17324d)),
            new Bars.Series("En cours", new Color(0x3f8f8a)),
            new Bars.Series("En retard", new Color(0xd98a00)),
            new Bars.Series("Bloquée", new Color(0x8f3f71)),
            new Bars.Series("Prévue", new Color(0xc3cad3)),
            new Bars.Series("Abandonnée", new Color(0x8c7a66)));
    private static final Color PROGRESS = new Color(0x3f8f8a);

    private ActionPages() {}

    static void write(Flow flow, Report report) {
        ActionPart part = report.actions();
        flow.chapter(
                "Actions",
                "Les actions connues au %s, par domaine de politique publique\u00a0: leur état, leur avancement, leurs retards."
                        .formatted(Written.day(report.date())));
        if (part.total() == 0) {
            flow.text("Aucune action n’est connue à cette date.");
            return;
        }
        flow.figure(
                "Par domaine et par état",
                new Words(
                        "Actions par domaine et par état",
                        "Nombre d’actions\u00a0; l’état est celui du " + Written.day(report.date()),
                        part.source(),
                        "Actions par domaine et par état. "
                                + part.byField().stream()
                                        .map(field -> "%s\u00a0: %s, dont %d en retard"
                                                .formatted(
                                                        field.label(),
                                                        Written.count(field.total(), "action", "actions"),
                                                        field.byState().getOrDefault(ActionState.LATE.id(), 0)))
                                        .collect(Collectors.joining("\u00a0; "))
                                + "."),
                new Stack(
                        STATES,
                        part.byField().stream()
                                .map(field -> new Stack.Line(
                                        field.label(),
                                        ORDER.stream()
                                                .map(state -> field.byState().getOrDefault(state.id(), 0))
                                                .toList(),
                                        Written.count(field.total(), "action", "actions")))
                                .toList()));
        progress(flow, part);
        late(flow, report);
    }

    private static void progress(Flow flow, ActionPart part) {
        flow.figure(
                "Avancement par domaine",
                new Words(
                        "Avancement moyen des actions lancées",
                        "En % (jalons atteints, sinon bénéficiaires atteints, ou avancement déclaré)\u00a0; ce qui n’est mesuré que par "
                                + "le temps écoulé ne compte pas",
                        part.source(),
                        "Avancement moyen par domaine. "
                                + part.byField().stream()
                                        .map(field -> field.label() + "\u00a0: " + said(field))
                                        .collect(Collectors.joining("\u00a0; "))
                                + "."),
                new Bars(
                        List.of(new Bars.Series("Avancement", PROGRESS)),
                        part.byField().stream()
                                .map(field -> new Bars.Group(
                                        field.label(), List.of(new Bars.Bar(field.progress(), said(field)))))
                                .toList(),
                        100));
        flow.text("Ensemble\u00a0: %s lancées, %s d’avancement moyen sur les %s."
                .formatted(
                        Written.count(part.launched(), "action", "actions"),
                        Written.percent(part.progress()),
                        Written.count(part.measured(), "action mesurée", "actions mesurées")));
    }

    private static String said(ActionPart.Field field) {
        return field.measured() == 0
                ? "aucune mesure"
                : "%s sur %d".formatted(Written.percent(field.progress()), field.measured());
    }

    private static void late(Flow flow, Report report) {
        List<ActionPart.Late> late = report.actions().late();
        flow.section("Actions en retard et leurs raisons");
        if (late.isEmpty()) {
            flow.text("Aucune action n’est en retard.");
            return;
        }
        long told = late.stream().filter(one -> one.reason() != null).count();
        flow.text("%s en retard, de la plus ancienne à la plus récente échéance\u00a0; %s."
                .formatted(
                        Written.count(late.size(), "action est", "actions sont"),
                        told == 0
                                ? "aucune raison n’est déclarée au registre"
                                : Written.count(told, "raison est déclarée", "raisons sont déclarées")
                                        + " au registre"));
        flow.table(new Table(
                "Actions en retard",
                List.of(
                        Column.text("Action et porteur", 46),
                        Column.text("Domaine", 22),
                        Column.text("Lieu", 28),
                        Column.text("Échéance", 20),
                        Column.figure("Retard", 18),
                        Column.text("Raison déclarée", 26)),
                late.stream().map(ActionPages::row).toList(),
                true));
        flow.note("Source\u00a0: " + report.actions().source() + ".");
    }

    private static Row row(ActionPart.Late one) {
        String due = one.due() == null ? Written.UNKNOWN : French.day(one.due());
        return Row.of(
                one.title() + "\n" + one.carrier(),
                one.fieldLabel(),
                one.places(),
                due + "\n" + (one.begun() == null ? "début prévu" : "fin prévue"),
                Written.count(one.days(), "jour", "jours"),
                one.reason() == null ? "non déclarée" : one.reason());
    }
}
