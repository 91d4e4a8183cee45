package fr.diair.atlas.register.form;

import fr.diair.atlas.http.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that people keep by hand. Declared once, in code; its SQL table is one of {@code journal_table}.
 *
 * @param id the word of its address
 * @param table in the database: from here only, never from a request
 * @param writer the least role that may change it
 */
public record Register(
        String id, String table, Words words, Shape shape, List<Field> fields, List<Rule> rules, Role writer) {
    public Register(String id, String table, Words words, Shape shape, List<Field> fields, List<Rule> rules) {
        this(id, table, words, shape, fields, rules, Role.CONTRIBUTOR);
    }

    /** Kept by a higher role. */
    public Register writtenBy(Role role) {
        return new Register(id, table, words, shape, fields, rules, role);
    }

    /**
     * What it is called.
     *
     * @param label of the whole, as in « Contrats »
     * @param one of one row, in lower case, as in « contrat »
     */
    public record Words(String label, String one, boolean feminine) {}

    /**
     * How its rows stand in the database.
     *
     * @param object the kind of thing that a row is part of, in the journal
     * @param keyColumns what tells rows apart
     * @param title the field by which people know a row
     * @param order the columns that a list follows, with {@code -} for the latest first
     */
    public record Shape(
            String object,
            List<String> keyColumns,
            KeyForm keyForm,
            String title,
            List<String> order,
            @Nullable Parent parent) {
        public Shape(String object, List<String> keyColumns, KeyForm keyForm, String title, String... order) {
            this(object, keyColumns, keyForm, title, List.of(order), null);
        }

        public Shape under(String field, String register) {
            return new Shape(object, keyColumns, keyForm, title, order, new Parent(field, register));
        }
    }

    /** The row of another register that a row hangs on. */
    public record Parent(String field, String register) {}

    /** Where the key of a new row comes from. */
    public enum KeyForm {
        /** Its fields, which are fixed. */
        GIVEN,
        /** The database counts. */
        NUMBERED,
        /** Made from its title, so that addresses can be read. */
        NAMED,
        /** Drawn at random: it must not tell who is meant. */
        DRAWN
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** As the page reads it. */
    public View view() {
        return new View(
                id,
                words.label,
                words.one,
                words.feminine,
                shape.object,
                shape.parent,
                shape.title,
                shape.keyColumns,
                writer.id(),
                fields.stream().map(Field::view).toList());
    }

    /** The JSON of a register. */
    public record View(
            String id,
            String label,
            String one,
            boolean feminine,
            String object,
            @Nullable Parent parent,
            String title,
            List<String> key,
            String writer,
            List<Field.View> fields) {}
}
