package fr.diair.atlas.report.printed;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.paper.Flow;
import fr.diair.atlas.paper.Table;
import fr.diair.atlas.paper.Table.Row;
import fr.diair.atlas.report.RegionPart;
import fr.diair.atlas.report.Report;
import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where every figure comes from, of which day and of which codes, and how it is counted. */
final class SourcePages {
    private SourcePages() {}

    static void write(Flow flow, Report report) {
        Basis basis = report.basis();
        flow.chapter(
                "Sources et méthode",
                "Chaque chiffre a une source, une date et un millésime. Données d’Atlas, version %d."
                        .formatted(basis.dataVersion()));
        flow.section("Données");
        flow.table(new Table(
                "Sources",
                List.of(
                        Table.Column.text("Ce qui en vient", 46),
                        Table.Column.text("Source", 62),
                        Table.Column.text("Date", 16),
                        Table.Column.text("Nature", 14)),
                basis.sources().stream()
                        .distinct()
                        .filter(one -> !isIndicator(one, report))
                        .map(one -> Row.of(
                                one.label(),
                                one.source(),
                                one.date() == null ? "sans date" : French.day(one.date()),
                                one.demo() ? "fictive" : "réelle"))
                        .toList()));
        flow.section("Chiffres clés");
        flow.table(new Table(
                "Source de chaque chiffre clé",
                List.of(Table.Column.text("Chiffre", 34), Table.Column.text("Source, date et millésime", 90)),
                report.keyFigures().stream()
                        .map(one -> Row.of(one.label(), one.source()))
                        .toList()));
        indicators(flow, report);
        method(flow, report);
    }

    /** Those of indicators are told below, all together. */
    private static boolean isIndicator(Basis.Source source, Report report) {
        return report.regions().indicators().stream().anyMatch(one -> source.label()
                .equals(one.label() + ", " + one.provenance().period()));
    }

    /** Where an indicator comes from: those that come from the same place stand in one row. */
    private record From(String source, String period, String vintage) {
        static From of(RegionPart.Indicator one, Report report) {
            Column.Provenance from = one.provenance();
            boolean said =
                    !from.demo() || from.source().toLowerCase(Locale.FRENCH).contains("ficti");
            return new From(
                    from.source() + (said ? "" : " (fictif)"),
                    from.period() == null ? "au " + French.day(report.date()) : from.period(),
                    from.vintages() == null ? String.valueOf(report.basis().vintage()) : from.vintages());
        }
    }

    private static void indicators(Flow flow, Report report) {
        Map<From, List<String>> labels = new LinkedHashMap<>();
        report.regions().indicators().forEach(one -> labels.computeIfAbsent(
                        From.of(one, report), from -> new ArrayList<>())
                .add(one.label()));
        flow.section("Indicateurs par région");
        flow.table(new Table(
                "Source de chaque indicateur",
                List.of(
                        Table.Column.text("Indicateurs", 58),
                        Table.Column.text("Source", 46),
                        Table.Column.text("Période", 17),
                        Table.Column.text("Millésime des codes", 16)),
                labels.entrySet().stream()
                        .map(entry -> Row.of(
                                String.join(" ; ", entry.getValue()),
                                entry.getKey().source(),
                                entry.getKey().period(),
                                entry.getKey().vintage()))
                        .toList()));
    }

    private static void method(Flow flow, Report report) {
        flow.section("Méthode");
        flow.text(
                "Date. Tout est lu tel qu’il était au %s\u00a0: ce qui a été signé, versé ou tenu ensuite n’y est pas."
                        .formatted(Written.day(report.date())));
        flow.text(
                "Territoires. Les codes sont ceux du code officiel géographique au 1er\u00a0janvier\u00a0%d. Un engagement ou un contrat "
                                .formatted(report.basis().vintage())
                        + "garde le code du jour de l’acte et se lit par filiation\u00a0; une commune née d’une fusion n’hérite pas d’un statut.");
        flow.text(
                "Trois états. Une valeur (zéro compris), «\u00a0non disponible\u00a0» et «\u00a0secret statistique\u00a0» sont toujours "
                        + "distingués. Une somme à laquelle il manque une part est dite incomplète.");
        flow.text(
                "Financements. Sont comptés les contrats signés, renouvelés ou terminés, jusqu’à l’année de la date. De plusieurs "
                        + "sources pour un même montant, une seule compte\u00a0: celle qui a été choisie, sinon la plus récente connue.");
        flow.text(
                "Actions. Une action est en retard quand elle aurait dû commencer ou s’achever avant la date. L’avancement vient des "
                        + "jalons, sinon des bénéficiaires, ou d’une déclaration\u00a0; le temps écoulé ne mesure rien.");
        flow.text("Personnes. Ce rapport ne nomme personne.");
        flow.text(
                report.basis().approximate()
                        ? "Contours. Ils sont approchés\u00a0: calculés autour des centres des communes (%s). Les surfaces, densités et distances en dépendent."
                                .formatted(report.basis().boundaries().source())
                        : "Contours. %s, millésime %d."
                                .formatted(
                                        report.basis().boundaries().source(),
                                        report.basis().boundaries().vintage()));
    }
}
