package fr.diair.atlas.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one row, complete before any of them is written. */
final class FactValues {
    private final Map<String, @Nullable Object> byName = new HashMap<>();

    FactValues bind(String name, @Nullable Object value) {
        byName.put(name, value);
        return this;
    }

    Map<String, @Nullable Object> byName() {
        return byName;
    }
}
