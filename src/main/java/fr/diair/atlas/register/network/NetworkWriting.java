package fr.diair.atlas.register.network;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.RegisterWriting;
import fr.diair.atlas.register.journal.ChangeUndo;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What is done to several officials at once: one transaction, one reason, all or nothing. */
public final class NetworkWriting {
    static final int MOST = 5_000;

    private static final String LOCK = Sql.file(NetworkWriting.class, "lock-engagements.sql");
    private static final String CONFIRMATIONS = Sql.file(NetworkWriting.class, "put-confirmations.sql");
    private static final String INVITATIONS = Sql.file(NetworkWriting.class, "put-invitations.sql");

    private final RegisterWriting writing;

    public NetworkWriting(RegisterWriting writing) {
        this.writing = writing;
    }

    /** What is written here, and can be taken back here. */
    private static final Set<String> TABLES = Set.of("confirmation", "engagement", "invitation");

    /**
     * How many were written, and how many were left as they were.
     *
     * @param change by which {@link #undo} takes it back
     */
    record Outcome(int done, int left, long change) {}

    /** @param on the day of the answer; of an end, the first day without engagement */
    record Confirmation(List<String> engagements, String outcome, LocalDate on, String source) {}

    /** Those that do not run on the day are left as they are. */
    Outcome confirm(Confirmation asked, RegisterWriting.Signed signed) {
        return writing.transaction(signed, handle -> {
            locked(handle, asked.engagements());
            int done = handle.createUpdate(CONFIRMATIONS)
                    .bindArray("keys", String.class, asked.engagements().toArray())
                    .bind("on", asked.on())
                    .bind("outcome", asked.outcome())
                    .bind("source", asked.source())
                    .execute();
            return new Outcome(done, asked.engagements().size() - done, ChangeUndo.current(handle));
        });
    }

    /** Those invited already are left as they are. */
    Outcome invite(String event, List<String> engagements, LocalDate on, RegisterWriting.Signed signed) {
        return writing.transaction(signed, handle -> {
            boolean there = handle.createQuery("select exists (select from event where key = :event)")
                    .bind("event", event)
                    .mapTo(Boolean.class)
                    .one();
            if (!there) {
                throw RequestException.invalidFields(
                        Map.of("event", "Il n'y a pas d'événement « %s ».".formatted(event)));
            }
            locked(handle, engagements);
            int done = handle.createUpdate(INVITATIONS)
                    .bindArray("keys", String.class, engagements.toArray())
                    .bind("event", event)
                    .bind("on", on)
                    .execute();
            return new Outcome(done, engagements.size() - done, ChangeUndo.current(handle));
        });
    }

    /** Takes back what one call of the above wrote, but for what somebody has written of since. */
    Outcome undo(long change, RegisterWriting.Signed signed) {
        return writing.transaction(signed, handle -> {
            ChangeUndo.Outcome outcome = ChangeUndo.undo(handle, change, TABLES);
            return new Outcome(outcome.done(), outcome.left(), ChangeUndo.current(handle));
        });
    }

    /** @throws RequestException a 422 that names an engagement that is not there any more */
    private static void locked(Handle handle, List<String> engagements) {
        Set<String> there = new HashSet<>(handle.createQuery(LOCK)
                .bindArray("keys", String.class, engagements.toArray())
                .mapTo(String.class)
                .list());
        engagements.stream().filter(key -> !there.contains(key)).findFirst().ifPresent(key -> {
            throw RequestException.invalidFields(
                    Map.of("engagements", "L'engagement « %s » a été retiré entre-temps.".formatted(key)));
        });
    }
}
