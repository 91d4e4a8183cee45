package fr.diair.atlas.register.form;

import fr.diair.atlas.fault.RequestException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a row, field by field; the first fault of a field is the one that is told. */
public final class Faults {
    private final Map<String, String> byField = new LinkedHashMap<>();

    /** @param field its name; {@code why} for the reason of the change */
    public void add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** @throws RequestException a 422 with the member {@code fields}, when there is a fault */
    public void thrown() {
        if (!byField.isEmpty()) {
            throw RequestException.invalidFields(byField);
        }
    }
}
