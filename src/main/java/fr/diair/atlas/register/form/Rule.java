package fr.diair.atlas.register.form;

import java.time.LocalDate;

/** What the fields of a row must be to one another. Sees a row only once each of its fields is right by itself. */
@FunctionalInterface
public interface Rule {
    void check(Change change, Faults faults);

    /** The second day does not come before the first; either may be unknown. */
    static Rule inOrder(String first, String second, String sentence) {
        return (change, faults) -> {
            LocalDate from = change.after().day(first);
            LocalDate to = change.after().day(second);
            if (from != null && to != null && to.isBefore(from)) {
                faults.add(second, sentence);
            }
        };
    }

    /** A change of a field that is already filled in wants a reason. */
    static Rule reasonFor(String field, String sentence) {
        return (change, faults) -> {
            if (change.before() != null && change.touches(field) && change.why().isBlank()) {
                faults.add("why", sentence);
            }
        };
    }
}
