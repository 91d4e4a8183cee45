package fr.diair.atlas.register.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a register that people fill in. Made by {@link #of}, then told more.
 *
 * @param name of the column, and in JSON
 * @param help one sentence under the control; may be empty
 * @param choices of {@link FieldKind#CHOICE}, else empty
 * @param companion of a {@link FieldKind#REFERENCE} the register that it leads to; of a {@link FieldKind#PLACE} the field of
 *     its level; else null
 */
public record Field(
        String name,
        FieldKind kind,
        String label,
        Terms terms,
        String help,
        List<Choice> choices,
        @Nullable String companion) {

    /**
     * How a field is kept.
     *
     * @param required whether it may not be empty
     * @param personal whether it says something of a person
     * @param fixed whether it tells rows apart, so that it is never changed
     */
    public record Terms(boolean required, boolean personal, boolean fixed) {}

    public static Field of(String name, FieldKind kind, String label) {
        return new Field(name, kind, label, new Terms(false, false, false), "", List.of(), null);
    }

    public static Field choice(String name, String label, Choice... choices) {
        return new Field(
                name,
                FieldKind.CHOICE,
                label,
                new Terms(false, false, false),
                "",
                Arrays.stream(choices).toList(),
                null);
    }

    public static Field choice(String name, String label, List<Choice> choices) {
        return choice(name, label, choices.toArray(Choice[]::new));
    }

    /** @param register to whose rows it leads */
    public static Field reference(String name, String label, String register) {
        return new Field(name, FieldKind.REFERENCE, label, new Terms(false, false, false), "", List.of(), register);
    }

    /** @param level the field that holds {@code commune} or {@code epci} */
    public static Field place(String name, String label, String level) {
        return new Field(name, FieldKind.PLACE, label, new Terms(false, false, false), "", List.of(), level);
    }

    public Field required() {
        return new Field(name, kind, label, new Terms(true, terms.personal, terms.fixed), help, choices, companion);
    }

    public Field personal() {
        return new Field(name, kind, label, new Terms(terms.required, true, terms.fixed), help, choices, companion);
    }

    public Field fixed() {
        return new Field(name, kind, label, new Terms(terms.required, terms.personal, true), help, choices, companion);
    }

    public Field help(String sentence) {
        return new Field(name, kind, label, terms, sentence, choices, companion);
    }

    /** The French word of a value of this field; the value itself where there is none. */
    public String word(String value) {
        return choices.stream()
                .filter(choice -> choice.id().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    String admitted() {
        return choices.stream().map(Choice::label).collect(Collectors.joining(", "));
    }

    /** As the page reads it. */
    public View view() {
        return new View(
                name,
                kind.id(),
                label,
                terms.required,
                terms.personal,
                terms.fixed,
                help,
                choices,
                kind == FieldKind.REFERENCE ? companion : null,
                kind == FieldKind.PLACE ? companion : null);
    }

    /** The JSON of a field. */
    public record View(
            String name,
            String kind,
            String label,
            boolean required,
            boolean personal,
            @JsonProperty("fixed") boolean fixed,
            String help,
            List<Choice> choices,
            @Nullable String reference,
            @Nullable String level) {}
}
