package fr.diair.atlas.register.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a field holds, and how a value given in JSON is read. Every reader takes what {@link #read} hands it: neither null nor
 * an empty text.
 */
public enum FieldKind {
    TEXT(FieldKind::shortText),
    LONG_TEXT((field, given) -> text(given, 20_000)),
    DATE(FieldKind::date),
    DATE_TIME(FieldKind::dateTime),
    /** An hour of the day, as in {@code 14:30}. */
    TIME(FieldKind::time),
    YEAR((field, given) -> whole(given, 1943, 2100)),
    WHOLE((field, given) -> whole(given, 0, Integer.MAX_VALUE)),
    /** Whole cents. */
    MONEY((field, given) -> whole(given, 0, 100_000_000_000_00L)),
    PERCENT((field, given) -> decimal(given, 0, 100)),
    LONGITUDE((field, given) -> decimal(given, -180, 180)),
    LATITUDE((field, given) -> decimal(given, -90, 90)),
    BOOLEAN(FieldKind::bool),
    CHOICE(FieldKind::choice),
    /** The code of a commune on the day of the field {@code code_date}. */
    COMMUNE((field, given) -> code(given, "[0-9][0-9AB][0-9]{3}", "le code d'une commune, cinq caractères")),
    /** The code of a commune or an EPCI, as its companion says, on the day of the field {@code code_date}. */
    PLACE((field, given) -> code(given, "[0-9][0-9AB][0-9]{3}|[0-9]{9}", "le code d'une commune ou d'un EPCI")),
    REFERENCE((field, given) -> given.isIntegralNumber() ? given : text(given, 200)),
    EMAIL((field, given) -> code(given, "[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}", "une adresse électronique")),
    PHONE((field, given) -> code(given, "\\+?[0-9][0-9 .()-]{5,24}", "un numéro de téléphone")),
    URL(FieldKind::url);

    private static final int LONGEST_LINE = 500;
    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n]");

    private interface Reader {
        JsonNode read(Field field, JsonNode given);
    }

    private final Reader reader;

    FieldKind(Reader reader) {
        this.reader = reader;
    }

    /** The word in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A value as the database takes it.
     *
     * @throws FieldFault when the field does not admit it
     */
    JsonNode read(Field field, JsonNode given) {
        return reader.read(field, given);
    }

    private static JsonNode shortText(Field field, JsonNode given) {
        JsonNode text = text(given, LONGEST_LINE);
        if (LINE_BREAK.matcher(text.textValue()).find()) {
            throw new FieldFault("Une seule ligne est attendue.");
        }
        return text;
    }

    private static JsonNode text(JsonNode given, int longest) {
        if (!given.isTextual()) {
            throw new FieldFault("Un texte est attendu.");
        }
        String text = given.textValue().strip();
        if (text.length() > longest) {
            throw new FieldFault("Le texte a %d caractères ; %d au plus sont admis.".formatted(text.length(), longest));
        }
        if (text.indexOf('\0') >= 0) {
            throw new FieldFault("Le texte contient un caractère nul, qui ne s'enregistre pas.");
        }
        return TextNode.valueOf(text);
    }

    private static JsonNode date(Field field, JsonNode given) {
        try {
            LocalDate day = LocalDate.parse(text(given, LONGEST_LINE).textValue());
            if (day.getYear() >= 1943 && day.getYear() <= 2100) {
                return TextNode.valueOf(day.toString());
            }
        } catch (DateTimeParseException e) {
            // said below, with an example
        }
        throw new FieldFault(
                "« %s » n'est pas une date de 1943 à 2100, par exemple 31/12/2019.".formatted(given.asText()));
    }

    private static JsonNode dateTime(Field field, JsonNode given) {
        try {
            LocalDateTime moment = LocalDateTime.parse(text(given, LONGEST_LINE).textValue());
            if (moment.getYear() >= 1943 && moment.getYear() <= 2100) {
                return TextNode.valueOf(moment.toString());
            }
        } catch (DateTimeParseException e) {
            // said below, with an example
        }
        throw new FieldFault(
                "« %s » n'est pas une date avec son heure, par exemple 03/10/2019 à 14:00.".formatted(given.asText()));
    }

    private static JsonNode time(Field field, JsonNode given) {
        String text = text(given, LONGEST_LINE).textValue();
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw new FieldFault("« %s » n'est pas une heure, par exemple 14:30.".formatted(text));
        }
        return TextNode.valueOf(text);
    }

    private static JsonNode whole(JsonNode given, long least, long most) {
        if (!given.isIntegralNumber() || !given.canConvertToLong()) {
            throw new FieldFault("« %s » n'est pas un nombre entier.".formatted(given.asText()));
        }
        if (given.longValue() < least || given.longValue() > most) {
            throw new FieldFault("Un nombre de %d à %d est attendu.".formatted(least, most));
        }
        return LongNode.valueOf(given.longValue());
    }

    private static JsonNode decimal(JsonNode given, int least, int most) {
        if (!given.isNumber()) {
            throw new FieldFault("« %s » n'est pas un nombre.".formatted(given.asText()));
        }
        BigDecimal number = given.decimalValue();
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new FieldFault("Un nombre de %d à %d est attendu.".formatted(least, most));
        }
        return DecimalNode.valueOf(number);
    }

    private static JsonNode bool(Field field, JsonNode given) {
        if (!given.isBoolean()) {
            throw new FieldFault("Oui ou non est attendu.");
        }
        return BooleanNode.valueOf(given.booleanValue());
    }

    private static JsonNode choice(Field field, JsonNode given) {
        String word = text(given, LONGEST_LINE).textValue();
        if (field.choices().stream().noneMatch(choice -> choice.id().equals(word))) {
            throw new FieldFault("« %s » n'est pas admis ; le sont : %s.".formatted(word, field.admitted()));
        }
        return TextNode.valueOf(word);
    }

    private static JsonNode code(JsonNode given, String form, String expected) {
        JsonNode text = text(given, LONGEST_LINE);
        if (!text.textValue().matches(form)) {
            throw new FieldFault("« %s » n'est pas %s.".formatted(text.textValue(), expected));
        }
        return text;
    }

    private static JsonNode url(Field field, JsonNode given) {
        JsonNode text = text(given, 2_000);
        try {
            URI uri = URI.create(text.textValue());
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new FieldFault(
                "« %s » n'est pas une adresse du Web, qui commence par https://.".formatted(text.textValue()));
    }
}
