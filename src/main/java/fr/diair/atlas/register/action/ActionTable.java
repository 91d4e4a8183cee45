package fr.diair.atlas.register.action;

import fr.diair.atlas.table.CsvTableWriter;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Actions as a table for French spreadsheets. */
final class ActionTable {
    private static final List<String> COLUMNS = List.of(
            "cle",
            "action",
            "contrat",
            "domaine",
            "porteur",
            "lieux",
            "etat",
            "depuis_le",
            "jours_de_retard",
            "raison",
            "dernier_changement",
            "debut_prevu",
            "fin_prevue",
            "commencee_le",
            "finie_le",
            "prochain_jalon",
            "echeance_du_jalon",
            "avancement",
            "avancement_d_apres",
            "fictive",
            "a_la_date_du");

    private ActionTable() {}

    static byte[] csv(List<ActionRow> rows, LocalDate day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows.size() * 250 + 300);
        try (CsvTableWriter csv = new CsvTableWriter(out)) {
            csv.header(COLUMNS);
            rows.forEach(row -> csv.row(cells(row, day)));
        }
        return out.toByteArray();
    }

    private static List<@Nullable Object> cells(ActionRow row, LocalDate day) {
        ActionRow.Milestone next = row.nextMilestone();
        return Arrays.asList(
                row.key(),
                row.head().title(),
                row.head().contractTitle(),
                row.head().fieldLabel(),
                row.head().carrier(),
                row.placeNames(),
                row.state().label(),
                row.state().since(),
                row.state().daysLate(),
                row.state().reason(),
                row.state().lastChange(),
                row.calendar().plannedStart(),
                row.calendar().plannedEnd(),
                row.calendar().startedOn(),
                row.calendar().endedOn(),
                next == null ? null : next.title(),
                next == null ? null : next.dueOn(),
                percent(row.progress().value()),
                row.progress().label(),
                row.demo() ? "oui" : "non",
                day);
    }

    private static @Nullable BigDecimal percent(@Nullable Double share) {
        return share == null
                ? null
                : BigDecimal.valueOf(100 * share)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }
}
