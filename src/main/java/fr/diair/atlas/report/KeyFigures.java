package fr.diair.atlas.report;

import fr.diair.atlas.diagnostic.Summary;
import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The figures of the first page: those of the map's summary, of the day and of a year before. */
final class KeyFigures {
    private static final String INTEGER = "integer";
    private static final String EURO = "euro";

    private final Summary now;
    private final Summary before;
    private final List<Report.KeyFigure> all = new ArrayList<>();

    KeyFigures(Summary now, Summary before) {
        this.now = now;
        this.before = before;
    }

    /** @param money of the day, and {@code moneyBefore}: of the contracts that bound a year before */
    List<Report.KeyFigure> of(MoneyPart.Stages money, MoneyPart.Stages moneyBefore, Share share, Provenance from) {
        count(
                "engaged-communes",
                "Communes engagées",
                "communes",
                one -> one.network().engagedCommunes(),
                "",
                from.network());
        count("officials", "Élus engagés", "élus", one -> one.network().officials(), "", from.network());
        all.add(new Report.KeyFigure(
                "engagement-share-population",
                "Population en commune engagée",
                "% de la population",
                "percent",
                value(share.now()),
                value(share.before()),
                "",
                from.population()));
        count(
                "signed",
                "Contrats signés ou renouvelés",
                "contrats",
                one -> one.contracts().signed(),
                "",
                from.contracts());
        count(
                "prepared",
                "Contrats en préparation",
                "contrats",
                one -> one.contracts().prepared(),
                "",
                from.contracts());
        int without = now.contracts().withoutAmount();
        String atLeast =
                without == 0 ? "" : "montant inconnu pour %d contrat%s".formatted(without, without > 1 ? "s" : "");
        money("planned", "Financement prévu", money, moneyBefore, MoneyPart.Stages::plannedCents, atLeast, from);
        money("committed", "Financement engagé", money, moneyBefore, MoneyPart.Stages::committedCents, "", from);
        money("paid", "Financement versé", money, moneyBefore, MoneyPart.Stages::paidCents, "", from);
        count("launched", "Actions lancées", "actions", one -> one.actions().launched(), "", from.actions());
        count("late", "Actions en retard", "actions", one -> one.actions().late(), "", from.actions());
        count(
                "to-confirm",
                "Engagements à confirmer",
                "engagements",
                one -> one.network().toConfirm(),
                "depuis les dernières élections municipales",
                from.network());
        count("events", "Événements tenus", "événements", Summary::events, "depuis le début du réseau", from.events());
        return List.copyOf(all);
    }

    /** A measure of the whole country. */
    record Share(Measure measure, Column.@Nullable Cell now, Column.@Nullable Cell before) {}

    private static @Nullable Double value(Column.@Nullable Cell cell) {
        return cell == null ? null : cell.value();
    }

    private void count(String id, String label, String unit, ToIntFunction<Summary> read, String note, String source) {
        all.add(new Report.KeyFigure(
                id,
                label,
                unit,
                INTEGER,
                (double) read.applyAsInt(now),
                (double) read.applyAsInt(before),
                note,
                source));
    }

    private void money(
            String id,
            String label,
            MoneyPart.Stages money,
            MoneyPart.Stages moneyBefore,
            Function<MoneyPart.Stages, @Nullable Long> read,
            String note,
            Provenance from) {
        all.add(new Report.KeyFigure(
                id, label, "€", EURO, euros(read.apply(money)), euros(read.apply(moneyBefore)), note, from.money()));
    }

    private static @Nullable Double euros(@Nullable Long cents) {
        return cents == null ? null : cents / 100.0;
    }
}
