package fr.diair.atlas.register.contract;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.register.RowCheck;
import fr.diair.atlas.register.form.Change;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.text.French;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the rows of contracts are held against beyond themselves. */
public final class ContractChecks {
    private static final String CEILING = Sql.file(ContractChecks.class, "ceiling.sql");
    private static final String SIGNS = Sql.file(ContractChecks.class, "signs.sql");

    /** By the ids of registers. */
    public static final Map<String, RowCheck> ALL =
            Map.of("fundings", ContractChecks::ceiling, "statuses", ContractChecks::signatory);

    private ContractChecks() {}

    /** An amount above the ceiling is taken, with its reason. One that is put aside needs none. */
    private static void ceiling(Handle handle, Change change, Faults faults) {
        Long amount = change.after().whole("amount_cents");
        boolean aside = "false".equals(change.after().text("counts"));
        if (amount == null || aside || change.after().text("explanation") != null) {
            return;
        }
        Optional<Long> ceiling = handle.createQuery(CEILING)
                .bind("year", change.after().whole("year"))
                .bind("funder", change.after().text("funder"))
                .mapTo(Long.class)
                .findOne();
        if (ceiling.isPresent() && amount > ceiling.get()) {
            faults.add(
                    "explanation",
                    "%s dépasse de %s le plafond de %s par contrat (%s, %s) : dites pourquoi."
                            .formatted(
                                    French.euros(amount),
                                    French.euros(amount - ceiling.get()),
                                    French.euros(ceiling.get()),
                                    change.after().text("funder"),
                                    change.after().text("year")));
        }
    }

    private static void signatory(Handle handle, Change change, Faults faults) {
        boolean signs = handle.createQuery(SIGNS)
                .bind("contract", change.after().text("contract"))
                .bind("level", change.after().text("level"))
                .bind("code", change.after().text("code"))
                .mapTo(Boolean.class)
                .one();
        if (!signs) {
            faults.add("code", "Ce territoire ne signe pas ce contrat : ajoutez-le d'abord aux signataires.");
        }
    }
}
