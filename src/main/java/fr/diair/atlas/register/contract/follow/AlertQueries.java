package fr.diair.atlas.register.contract.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.register.contract.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reckons the alerts of a day. */
public final class AlertQueries {
    private static final String ALERTS = Sql.file(AlertQueries.class, "alerts.sql");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;

    public AlertQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The gravest first, those asleep among them. @param contract null for all */
    List<Alert> alerts(LocalDate day, @Nullable String contract) {
        return jdbi.withHandle(handle -> handle.createQuery(ALERTS)
                .bind("day", day)
                .bind("contract", contract)
                .map((rs, ctx) -> alert(rs, day))
                .list());
    }

    private static Alert alert(ResultSet rs, LocalDate day) throws SQLException {
        LocalDate until = rs.getObject("until", LocalDate.class);
        Severity severity = Severity.of(rs.getString("severity"));
        try {
            return new Alert(
                    rs.getString("id"),
                    rs.getString("kind"),
                    rs.getString("label"),
                    severity.id(),
                    severity.label(),
                    AlertSentence.of(rs.getString("kind"), JSON.readTree(rs.getString("facts")), day),
                    new Alert.Target(
                            rs.getString("contract"),
                            rs.getString("contract_title"),
                            rs.getString("object_kind"),
                            rs.getString("object_key")),
                    rs.getObject("since", LocalDate.class),
                    until == null
                            ? null
                            : new Alert.Sleep(until, rs.getString("reason"), rs.getLong("sleep_revision")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON", e);
        }
    }
}
