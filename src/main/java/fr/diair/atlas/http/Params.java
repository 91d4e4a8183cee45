package fr.diair.atlas.http;

import fr.diair.atlas.fault.RequestException;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request. The unknown, the repeated and the malformed are refused with a 400 that names them. */
public final class Params {
    private static final int LONGEST = 1_000;

    private final Context ctx;

    private Params(Context ctx) {
        this.ctx = ctx;
    }

    /** @throws RequestException a 400 that lists the allowed parameters, when there is another one */
    public static Params of(Context ctx, String... allowed) {
        Set<String> known = new TreeSet<>(Arrays.asList(allowed));
        ctx.queryParamMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw RequestException.badRequest(
                        "unknown-parameter",
                        "Paramètre « %s » inconnu : %s."
                                .formatted(
                                        name,
                                        known.isEmpty()
                                                ? "cette adresse n'en prend aucun"
                                                : "sont admis " + String.join(", ", known)));
            }
            if (values.size() > 1) {
                throw RequestException.badRequest(
                        "repeated-parameter", "Paramètre « %s » donné plusieurs fois : gardez-en un.".formatted(name));
            }
            if (values.get(0).length() > LONGEST) {
                throw RequestException.badRequest(
                        "parameter-too-long",
                        "Paramètre « %s » trop long : %d caractères au plus.".formatted(name, LONGEST));
            }
        });
        return new Params(ctx);
    }

    /** Null when absent or blank. */
    public @Nullable String text(String name) {
        String value = ctx.queryParam(name);
        return value == null || value.isBlank() ? null : value.trim();
    }

    public String text(String name, String fallback) {
        String value = text(name);
        return value == null ? fallback : value;
    }

    /** @throws RequestException a 400 when absent */
    public String required(String name) {
        String value = text(name);
        if (value == null) {
            throw RequestException.badRequest("missing-parameter", "Paramètre « %s » manquant.".formatted(name));
        }
        return value;
    }

    /** A whole number within bounds, both included. */
    public int integer(String name, int fallback, int min, int max) {
        String value = text(name);
        if (value == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the bounds.
        }
        throw RequestException.badRequest(
                "illegal-number",
                "Paramètre « %s » : « %s » n'est pas un entier de %d à %d.".formatted(name, value, min, max));
    }

    /** An ISO 8601 day. */
    public LocalDate date(String name, LocalDate fallback) {
        String value = text(name);
        if (value == null) {
            return fallback;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() >= 1943 && date.getYear() <= 2100) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Said below, with an example.
        }
        throw RequestException.badRequest(
                "illegal-date",
                "Paramètre « %s » : « %s » n'est pas une date de 1943 à 2100, par exemple 2019-12-31."
                        .formatted(name, value));
    }

    /** Decimal numbers between commas; empty when absent. */
    public List<Double> decimals(String name) {
        String value = text(name);
        if (value == null) {
            return List.of();
        }
        try {
            List<Double> numbers =
                    Arrays.stream(value.split(",", -1)).map(Double::valueOf).toList();
            if (numbers.stream().allMatch(Double::isFinite)) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // Said below, with an example.
        }
        throw RequestException.badRequest(
                "illegal-numbers",
                "Paramètre « %s » : « %s » n'est pas une suite de nombres, par exemple 1,2.5,10."
                        .formatted(name, value));
    }
}
