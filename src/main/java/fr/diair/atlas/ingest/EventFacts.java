package fr.diair.atlas.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Events and who took part, as the columns of their tables. */
final class EventFacts {
    private static final Set<String> EVENT_KINDS = FactContext.words("meeting", "visit", "exchange-day", "signature");

    private static final Set<String> STATUSES = FactContext.words("planned", "confirmed", "held", "cancelled");

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
        hours(row, values);
        point(row, values);
        standing(row, values);
        for (String column : List.of("address", "organiser", "description", "programme")) {
            values.bind(column, row.text(column));
        }
        known.addEvent(key);
    }

    private static void hours(Row row, FactValues values) {
        String start = row.time("starts_at");
        String end = row.time("ends_at");
        if (end != null && (start == null || end.compareTo(start) <= 0)) {
            throw new Refusal(
                    "dates-reversed",
                    "ends_at",
                    end,
                    start == null
                            ? "L'heure de fin (%s) est donnée, celle du début manque.".formatted(end)
                            : "La fin (%s) ne vient pas après le début (%s).".formatted(end, start));
        }
        values.bind("startsAt", start).bind("endsAt", end);
    }

    private static void point(Row row, FactValues values) {
        Double longitude = row.degrees("longitude", 180);
        Double latitude = row.degrees("latitude", 90);
        if ((longitude == null) != (latitude == null)) {
            throw new Refusal(
                    "half-a-point",
                    longitude == null ? "longitude" : "latitude",
                    "",
                    "Un point a une longitude et une latitude : donnez les deux, ou aucune.");
        }
        values.bind("longitude", longitude).bind("latitude", latitude);
    }

    private static void standing(Row row, FactValues values) {
        String status = row.text("status") == null ? null : row.oneOf("status", STATUSES);
        for (String column : List.of("cancelled_on", "cancel_reason")) {
            String said = row.text(column);
            if (said != null && !"cancelled".equals(status)) {
                throw new Refusal(
                        "not-cancelled",
                        column,
                        said,
                        "La colonne %s dit une annulation, mais l'événement n'est pas annulé.".formatted(column));
            }
        }
        values.bind("status", status)
                .bind("cancelledOn", row.date("cancelled_on"))
                .bind("cancelReason", row.text("cancel_reason"));
    }

    static void participant(Row row, FactContext known, FactValues values) {
        LocalDate day = row.requiredDate("code_date");
        values.bind("event", known.event(row))
                .bind("code", known.code(row, "commune", "commune_code", day))
                .bind("codeDate", day);
    }
}
