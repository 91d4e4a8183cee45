package fr.diair.atlas.join;

import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The other ways in which offices write the code of a commune or an EPCI, each led to the official one only where that one
 * exists: without its leading zero, in six characters or with ZA to ZX as the ministry of the Interior has it, by the number
 * within the departement, with the 20 of the former Corsica; a SIRET for a SIREN.
 */
final class CodeForms {
    private static final Pattern FOUR = Pattern.compile("\\d{4}");
    private static final Pattern SIX = Pattern.compile("0(?:\\d{2}|2[AB])\\d{3}|9[78]\\d{4}|0?2[AB]\\d{3}");
    private static final Pattern LETTERS = Pattern.compile("Z[A-Z]\\d{3}");
    private static final Pattern OLD_CORSICA = Pattern.compile("20\\d{3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final int SIREN_LENGTH = 9;

    /** The departements of the Interior, as the beginnings of the codes of their communes. */
    private static final Map<String, List<String>> INTERIOR = Map.ofEntries(
            Map.entry("ZA", List.of("971")),
            Map.entry("ZB", List.of("972")),
            Map.entry("ZC", List.of("973")),
            Map.entry("ZD", List.of("974")),
            Map.entry("ZM", List.of("976")),
            Map.entry("ZN", List.of("988")),
            Map.entry("ZP", List.of("987")),
            Map.entry("ZS", List.of("975")),
            Map.entry("ZW", List.of("986")),
            Map.entry("ZX", List.of("977", "978")));

    private CodeForms() {}

    /** The departements that two letters of the Interior stand for, none when they are not of its list. */
    static List<String> interior(String letters) {
        return INTERIOR.getOrDefault(letters, List.of());
    }

    /**
     * The code as the register has it.
     *
     * @param departement official code, where the row says it
     * @return unchanged when no form leads to a code that exists or existed
     */
    static CodeText official(Register register, CodeText code, @Nullable String departement, LocalDate day) {
        String text = code.text();
        if (register.at(text, day) != null || code.digitsLost()) {
            return code;
        }
        if (register.level() == Level.EPCI) {
            String siren = SIRET.matcher(text).matches() ? text.substring(0, SIREN_LENGTH) : text;
            return siren.equals(text) || !register.knows(siren)
                    ? code
                    : code.with(siren, "siret", "SIRET « %s » ramené au SIREN %s.".formatted(text, siren));
        }
        String corsican = corsican(register, text, day);
        if (corsican != null) {
            return code.with(corsican, "old-corsica", "« %s », code d'avant 1976, lu %s.".formatted(text, corsican));
        }
        if (register.knows(text)) {
            return code;
        }
        if (FOUR.matcher(text).matches() && register.knows("0" + text)) {
            return code.with("0" + text, "leading-zero", "Zéro initial rétabli : « %s » lu 0%s.".formatted(text, text));
        }
        String interior = interiorCode(register, text, departement);
        return interior == null
                ? code
                : code.with(
                        interior,
                        "interior-code",
                        "« %s », écrit comme au ministère de l'Intérieur, lu %s.".formatted(text, interior));
    }

    /** Null also when both halves of the island have the number: it is then refused with both. */
    private static @Nullable String corsican(Register register, String text, LocalDate day) {
        List<String> halves = corsicanHalves(register, text, day);
        return halves.size() == 1 ? halves.get(0) : null;
    }

    /** The communes of a day that bear the number of a code of before 1976. */
    static List<String> corsicanHalves(Register register, String text, LocalDate day) {
        return OLD_CORSICA.matcher(text).matches()
                ? Stream.of("2A", "2B")
                        .map(half -> half + text.substring(2))
                        .filter(code -> register.at(code, day) != null)
                        .toList()
                : List.of();
    }

    private static @Nullable String interiorCode(Register register, String text, @Nullable String departement) {
        Stream<String> forms = Stream.empty();
        if (SIX.matcher(text).matches()) {
            forms = text.startsWith("0")
                    ? Stream.of(text.substring(1))
                    : text.length() == 6 && text.charAt(2) == text.charAt(3)
                            ? Stream.of(text.substring(0, 2) + text.substring(3))
                            : Stream.empty();
        } else if (LETTERS.matcher(text).matches()) {
            forms = interior(text.substring(0, 2)).stream().map(start -> numbered(start, text.substring(2)));
        } else if (departement != null && NUMBER.matcher(text).matches()) {
            forms = Stream.of(numbered(departement, text));
        }
        return forms.filter(register::knows).findFirst().orElse(null);
    }

    /** The code of a commune from its departement and its number there; the numbers overseas repeat the last figure. */
    private static String numbered(String departement, String number) {
        if (departement.length() == 2) {
            return departement + "0".repeat(3 - number.length()) + number;
        }
        if (number.length() == 3) {
            return number.charAt(0) == departement.charAt(2) ? departement.substring(0, 2) + number : "";
        }
        return departement + "0".repeat(2 - number.length()) + number;
    }
}
