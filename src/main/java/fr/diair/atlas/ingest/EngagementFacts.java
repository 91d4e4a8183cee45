package fr.diair.atlas.ingest;

import java.time.LocalDate;
import java.util.Set;

/** Engagements as the columns of their table. */
final class EngagementFacts {
    private static final Set<String> MANDATES =
            FactContext.words("maire", "adjoint", "conseiller", "president-epci", "maire-arrondissement", "autre");

    private EngagementFacts() {}

    static void engagement(Row row, FactContext known, FactValues values) {
        LocalDate day = row.requiredDate("code_date");
        LocalDate from = row.date("from");
        LocalDate to = row.date("to");
        FactContext.inOrder("to", from, to);
        values.bind("key", FactContext.key(row, "key"))
                .bind("person", row.text("person"))
                .bind("mandate", row.oneOf("mandate", MANDATES))
                .bind("mandateLabel", row.text("mandate_label"))
                .bind("code", known.code(row, "commune", "commune_code", day))
                .bind("codeDate", day)
                .bind("from", from)
                .bind("to", to)
                .bind("source", row.required("source"))
                .bind("demo", known.demo(row));
    }
}
