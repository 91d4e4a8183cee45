package fr.diair.atlas.ingest;

import fr.diair.atlas.contract.FundingStage;
import fr.diair.atlas.contract.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Contracts, who signs them, how far they are, and their money, as the columns of their tables. */
final class ContractFacts {
    private static final Set<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::id).collect(Collectors.toCollection(LinkedHashSet::new));

    private static final Set<String> STAGES = Arrays.stream(FundingStage.values())
            .map(FundingStage::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private ContractFacts() {}

    static void contract(Row row, FactContext known, FactValues values) {
        String key = FactContext.key(row, "contract");
        values.bind("key", key)
                .bind("title", row.required("title"))
                .bind("year", row.year("year"))
                .bind("demo", known.demo(row));
        known.addContract(key);
    }

    static void signatory(Row row, FactContext known, FactValues values) {
        LocalDate day = row.requiredDate("code_date");
        String level = row.oneOf("level", FactContext.LEVELS);
        values.bind("contract", known.contract(row))
                .bind("level", level)
                .bind("code", known.code(row, level, "code", day))
                .bind("codeDate", day)
                .bind("name", row.required("name"));
    }

    static void status(Row row, FactContext known, FactValues values) {
        values.bind("contract", known.contract(row))
                .bind("level", row.oneOf("level", FactContext.LEVELS))
                .bind("code", row.required("code"))
                .bind("status", row.oneOf("status", STATUSES))
                .bind("date", row.date("date"))
                .bind("source", row.required("source"));
    }

    static void funding(Row row, FactContext known, FactValues values) {
        Long amount = row.whole("amount_cents");
        if (amount == null) {
            throw new Refusal(
                    "missing-value", "amount_cents", "", "Le montant est vide : une ligne inconnue se retire.");
        }
        values.bind("contract", known.contract(row))
                .bind("year", row.year("year"))
                .bind("stage", row.oneOf("stage", STAGES))
                .bind("amount", amount)
                .bind("funder", row.required("funder"))
                .bind("source", row.required("source"))
                .bind("demo", known.demo(row));
    }
}
