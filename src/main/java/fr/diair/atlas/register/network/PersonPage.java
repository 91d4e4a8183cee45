package fr.diair.atlas.register.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** All that is held on a person, as a page that the person can read: no script, no picture, nothing from elsewhere. */
final class PersonPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Map<String, Register> REGISTERS = Map.of(
            "engagement", NetworkRegisters.ENGAGEMENTS,
            "confirmation", NetworkRegisters.CONFIRMATIONS,
            "contact", FollowUpRegisters.CONTACTS,
            "need", FollowUpRegisters.NEEDS,
            "need_status", FollowUpRegisters.NEED_STATUSES,
            "need_answer", FollowUpRegisters.NEED_ANSWERS,
            "invitation", FollowUpRegisters.INVITATIONS);
    private static final List<String> ORDER =
            List.of("engagement", "confirmation", "contact", "need", "need_status", "need_answer", "invitation");

    private final StringBuilder page = new StringBuilder(4_000);

    private PersonPage() {}

    static String of(ObjectNode held, LocalDate day) {
        return new PersonPage().write(held, day);
    }

    private String write(ObjectNode held, LocalDate day) {
        JsonNode person = held.path("person");
        String name = escaped(person.path("full_name").asText());
        page.append("<!doctype html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Données sur ")
                .append(name)
                .append(" – Atlas</title></head>\n<body>\n<h1>Données tenues sur ")
                .append(name)
                .append("</h1>\n<p>Copie du ")
                .append(DAY.format(day))
                .append(
                        " (articles 15 et 20 du règlement général sur la protection des données). Une ligne par information ; "
                                + "ce qui n'est pas renseigné n'est pas montré.</p>\n");
        heading("Identité");
        facts(NetworkRegisters.PERSONS, person);
        for (String table : ORDER) {
            JsonNode rows = held.path(table);
            Register register = REGISTERS.get(table);
            if (register != null && !rows.isEmpty()) {
                heading(register.words().label());
                rows.forEach(row -> facts(register, row));
            }
        }
        JsonNode journal = held.path("journal");
        if (!journal.isEmpty()) {
            heading("Journal des changements");
            page.append("<ul>\n");
            journal.forEach(entry -> page.append("<li>")
                    .append(escaped(
                            entry.path("at").asText().replaceFirst("T", " à ").replaceFirst("\\.[0-9]+", "")))
                    .append(", ")
                    .append(escaped(entry.path("author").asText()))
                    .append(" : avant ")
                    .append(escaped(said(entry.path("before"))))
                    .append(" ; après ")
                    .append(escaped(said(entry.path("after"))))
                    .append("</li>\n"));
            page.append("</ul>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private void heading(String title) {
        page.append("<h2>").append(escaped(title)).append("</h2>\n");
    }

    private void facts(Register register, JsonNode row) {
        page.append("<dl>\n");
        for (Field field : register.fields()) {
            JsonNode value = row.path(field.name());
            if (!value.isNull() && !value.isMissingNode() && field.kind() != FieldKind.REFERENCE) {
                page.append("<dt>")
                        .append(escaped(field.label()))
                        .append("</dt><dd>")
                        .append(escaped(word(field, value)))
                        .append("</dd>\n");
            }
        }
        if (row.hasNonNull("event_title")) {
            page.append("<dt>Événement</dt><dd>")
                    .append(escaped(row.path("event_title").asText()))
                    .append("</dd>\n");
        }
        page.append("</dl>\n");
    }

    private static String word(Field field, JsonNode value) {
        return switch (field.kind()) {
            case DATE -> DAY.format(LocalDate.parse(value.asText()));
            case BOOLEAN -> value.asBoolean() ? "oui" : "non";
            default -> field.word(value.asText());
        };
    }

    /** The personal columns of an entry, in one line. */
    private static String said(JsonNode columns) {
        StringBuilder said = new StringBuilder();
        columns.fields().forEachRemaining(column -> {
            if (!column.getValue().isNull()) {
                said.append(said.isEmpty() ? "" : ", ").append(column.getValue().asText());
            }
        });
        return said.isEmpty() ? "rien" : "« " + said + " »";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
