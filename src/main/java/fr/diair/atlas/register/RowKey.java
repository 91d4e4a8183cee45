package fr.diair.atlas.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.form.Register;
import java.util.List;
import java.util.stream.Collectors;

/** The key of a row as it is written in addresses, and as the database takes it. */
final class RowKey {
    private static final String BETWEEN = "~";

    private RowKey() {}

    /** @throws RequestException a 404 when no row can have this key */
    static ObjectNode parse(Register register, String written) {
        List<String> columns = register.shape().keyColumns();
        String[] parts = written.split(BETWEEN, -1);
        boolean counted = register.shape().keyForm() == Register.KeyForm.NUMBERED;
        if (parts.length != columns.size() || counted && !written.matches("[0-9]{1,18}")) {
            throw missing(register, written);
        }
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < parts.length; i++) {
            key.put(columns.get(i), parts[i]);
        }
        return key;
    }

    static String write(Register register, JsonNode row) {
        return register.shape().keyColumns().stream()
                .map(column -> row.path(column).asText())
                .collect(Collectors.joining(BETWEEN));
    }

    static RequestException missing(Register register, String written) {
        return RequestException.notFound(
                "no-such-row",
                "Le registre « %s » n'a pas de ligne « %s » : elle a pu être retirée entre-temps."
                        .formatted(register.words().label(), written));
    }
}
