package fr.diair.atlas.ingest;

import java.time.LocalDate;
import java.util.Set;

/** Events and who took part, as the columns of their tables. */
final class EventFacts {
    private static final Set<String> EVENT_KINDS = FactContext.words("meeting", "visit", "exchange-day", "signature");

    private EventFacts() {}

    static void event(Row row, FactContext known, FactValues values) {
        LocalDate day = row.requiredDate("code_date");
        String level = row.oneOf("place_level", FactContext.LEVELS);
        String key = FactContext.key(row, "key");
        values.bind("key", key)
                .bind("kind", row.oneOf("kind", EVENT_KINDS))
                .bind("title", row.required("title"))
                .bind("date", row.requiredDate("date"))
                .bind("level", level)
                .bind("code", known.code(row, level, "place_code", day))
                .bind("codeDate", day)
                .bind("participants", row.smallWhole("participants"))
                .bind("contract", row.text("contract") == null ? null : known.contract(row))
                .bind("source", row.required("source"))
                .bind("demo", known.demo(row));
        known.addEvent(key);
    }

    static void participant(Row row, FactContext known, FactValues values) {
        LocalDate day = row.requiredDate("code_date");
        values.bind("event", known.event(row))
                .bind("code", known.code(row, "commune", "commune_code", day))
                .bind("codeDate", day);
    }
}
