package fr.diair.atlas.register.action;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.RegisterWriting;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes the state of one or several actions, all or none, each with the same day and the same reason. */
public final class ActionStates {
    static final int MOST = 500;
    private static final String ADD = Sql.file(ActionStates.class, "add-status.sql");

    private final RegisterWriting writing;

    public ActionStates(RegisterWriting writing) {
        this.writing = writing;
    }

    /** @param keys of the actions, none twice */
    public record Wanted(List<String> keys, String status, LocalDate on) {}

    /**
     * @return how many actions have another state
     * @throws RequestException a 422 when the reason is missing, a 404 that names the actions that are not there
     */
    public int change(Wanted wanted, RegisterWriting.Signed signed) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (signed.why().isBlank()) {
            faults.put("why", "Un changement d'état s'explique : dites pourquoi.");
        }
        if (ActionPartRegisters.DECLARED.stream()
                .noneMatch(choice -> choice.id().equals(wanted.status()))) {
            faults.put("status", "« %s » n'est pas un état qui se déclare.".formatted(wanted.status()));
        }
        if (wanted.keys().isEmpty() || wanted.keys().size() > MOST) {
            faults.put("keys", "Choisissez d'une à %d actions.".formatted(MOST));
        }
        if (!faults.isEmpty()) {
            throw RequestException.invalidFields(faults);
        }
        return writing.transaction(signed, handle -> {
            List<String> missing = wanted.keys().stream()
                    .filter(key -> handle.createUpdate(ADD)
                                    .bind("key", key)
                                    .bind("status", wanted.status())
                                    .bind("day", wanted.on())
                                    .bind("reason", signed.why())
                                    .execute()
                            == 0)
                    .toList();
            if (!missing.isEmpty()) {
                throw RequestException.notFound(
                        "no-such-row",
                        "Actions introuvables : %s. Rien n'a été changé.".formatted(String.join(", ", missing)));
            }
            return wanted.keys().size();
        });
    }
}
