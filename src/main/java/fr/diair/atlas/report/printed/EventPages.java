package fr.diair.atlas.report.printed;

import fr.diair.atlas.paper.Bars;
import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Table;
import fr.diair.atlas.paper.Table.Column;
import fr.diair.atlas.paper.Table.Row;
import fr.diair.atlas.paper.Type;
import fr.diair.atlas.paper.Words;
import fr.diair.atlas.report.EventPart;
import fr.diair.atlas.report.Report;
import fr.diair.atlas.text.French;
import java.util.List;
import java.util.stream.Collectors;

/** The events of the year, and those to come. */
final class EventPages {
    private static final List<Column> HEADS = List.of(
            Column.text("Jour", 16), Column.text("Nature", 24), Column.text("Événement", 66), Column.text("Lieu", 34));

    private EventPages() {}

    static void write(Flow flow, Report report) {
        EventPart part = report.events();
        flow.chapter("Événements", "Réunions, visites, journées d’échanges et signatures du réseau.");
        flow.figure(
                "L’année en nombres",
                new Words(
                        "Événements tenus dans l’année, par nature",
                        "Nombre d’événements du %s au %s"
                                .formatted(Written.day(report.since()), Written.day(report.date())),
                        part.source(),
                        "Événements tenus dans l’année. "
                                + part.byKind().stream()
                                        .map(kind -> kind.label() + "\u00a0: " + Written.number(kind.held()))
                                        .collect(Collectors.joining(", "))
                                + "."),
                new Bars(
                        List.of(new Bars.Series("Tenus", Type.ACCENT)),
                        part.byKind().stream()
                                .map(kind -> new Bars.Group(
                                        kind.label(),
                                        List.of(new Bars.Bar((double) kind.held(), Written.number(kind.held())))))
                                .toList()));
        flow.text("%s dans l’année et %s depuis le début du réseau\u00a0; %s à venir.%s"
                .formatted(
                        Written.count(part.held().size(), "événement tenu", "événements tenus"),
                        Written.number(part.total()),
                        part.toCome().isEmpty()
                                ? "aucun n’est annoncé"
                                : Written.number(part.toCome().size()),
                        part.cancelled() == 0
                                ? ""
                                : " %s dans l’année."
                                        .formatted(Written.count(
                                                part.cancelled(), "événement annulé", "événements annulés"))));
        list(flow, "Événements de l’année", "Aucun événement ne s’est tenu dans l’année.", part.held());
        list(flow, "Événements à venir", "Aucun événement à venir n’est inscrit au registre.", part.toCome());
        flow.note("Les événements internes n’y figurent pas. Source\u00a0: " + part.source() + ".");
    }

    private static void list(Flow flow, String title, String none, List<EventPart.Row> rows) {
        flow.section(title);
        if (rows.isEmpty()) {
            flow.text(none);
            return;
        }
        flow.table(new Table(
                title,
                HEADS,
                rows.stream()
                        .map(row -> Row.of(French.day(row.date()), row.kindLabel(), row.title(), row.place()))
                        .toList()));
    }
}
