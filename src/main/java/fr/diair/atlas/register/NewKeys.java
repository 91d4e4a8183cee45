package fr.diair.atlas.register;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.text.Slug;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The keys of new rows. */
final class NewKeys {
    private static final int LONGEST = 60;

    private NewKeys() {}

    static void give(Handle handle, Register register, ObjectNode row) {
        String column = register.shape().keyColumns().get(0);
        switch (register.shape().keyForm()) {
            case NAMED ->
                row.put(
                        column,
                        free(
                                handle,
                                register,
                                Slug.of(row.path(register.shape().title()).asText(), LONGEST, "sans-titre")));
            case DRAWN ->
                row.put(
                        column,
                        register.table().charAt(0) + "-"
                                + UUID.randomUUID().toString().substring(0, 13));
            case NUMBERED -> row.remove(column);
            case GIVEN -> {
                // is there
            }
        }
    }

    private static String free(Handle handle, Register register, String slug) {
        String column = register.shape().keyColumns().get(0);
        String key = slug;
        for (int next = 2; ; next++) {
            ObjectNode wanted = JsonNodeFactory.instance.objectNode().put(column, key);
            if (RegisterQueries.find(handle, register, wanted, false).isEmpty()) {
                return key;
            }
            key = slug + "-" + next;
        }
    }
}
