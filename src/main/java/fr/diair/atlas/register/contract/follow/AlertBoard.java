package fr.diair.atlas.register.contract.follow;

import java.time.LocalDate;
import java.util.List;

/** The alerts of a day, counted by severity; those asleep are counted apart. */
public record AlertBoard(LocalDate date, Counts counts, List<Alert> alerts) {

    /** @param total of those awake */
    public record Counts(long total, long serious, long warning, long info, long asleep) {
        static Counts of(List<Alert> alerts) {
            return new Counts(
                    alerts.stream().filter(Alert::awake).count(),
                    awake(alerts, "serious"),
                    awake(alerts, "warning"),
                    awake(alerts, "info"),
                    alerts.stream().filter(alert -> !alert.awake()).count());
        }

        private static long awake(List<Alert> alerts, String severity) {
            return alerts.stream()
                    .filter(alert -> alert.awake() && alert.severity().equals(severity))
                    .count();
        }
    }

    static AlertBoard of(LocalDate date, List<Alert> alerts) {
        return new AlertBoard(date, Counts.of(alerts), alerts);
    }
}
