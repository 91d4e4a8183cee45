package fr.diair.atlas.register.contract.follow;

import fr.diair.atlas.table.TableWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of contracts as a table of a file: money in euros, an unknown amount empty. */
final class FollowTable {
    private static final List<String> COLUMNS = List.of(
            "Contrat",
            "Intitulé",
            "Année",
            "Signataires",
            "État",
            "Depuis le",
            "Renouvellement avant le",
            "Dernier jour",
            "Prévu (€)",
            "Engagé (€)",
            "Versé (€)",
            "Actions",
            "Achevées",
            "En cours",
            "En retard",
            "Alertes graves",
            "Autres alertes",
            "Démonstration");

    private FollowTable() {}

    static void write(List<Followed> contracts, TableWriter out) {
        out.header(COLUMNS);
        contracts.forEach(one -> out.row(row(one)));
    }

    private static List<@Nullable Object> row(Followed one) {
        return Arrays.asList(
                one.key(),
                one.title(),
                one.year(),
                one.signatories(),
                one.standing().label(),
                one.standing().date(),
                one.standing().renewalOn(),
                one.standing().endsOn(),
                euros(one.amounts().plannedCents()),
                euros(one.amounts().committedCents()),
                euros(one.amounts().paidCents()),
                one.actions().total(),
                one.actions().done(),
                one.actions().started(),
                one.actions().late(),
                one.alerts().serious(),
                one.alerts().warning() + one.alerts().info(),
                one.demo());
    }

    private static @Nullable BigDecimal euros(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }
}
