package fr.diair.atlas.join;

import fr.diair.atlas.cell.CellText;
import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Departements by code, by name, by both in one cell, and by the letters of the Interior. */
final class Departements {
    private static final LocalDate DAY = Vintage.SHOWN.day();
    private static final Pattern BOTH =
            Pattern.compile("(\\d{1,3}|2[AaBb])\\s*[-–:.]?\\s+(\\D.*)|(\\D.*?)\\s*\\((\\d{1,3}|2[AaBb])\\)");
    private static final Pattern FIGURES = Pattern.compile("0*(\\d{1,3})");

    /** Names of before, of departements that kept their code. */
    private static final Map<String, String> FORMER = Map.of(
            "basses alpes", "04",
            "charente inferieure", "17",
            "cotes du nord", "22",
            "loire inferieure", "44",
            "basses pyrenees", "64",
            "seine inferieure", "76");

    private static final Map<String, List<String>> SPLIT = Map.of(
            "20", List.of("2A", "2B"),
            "corse", List.of("2A", "2B"),
            "seine", List.of("75", "92", "93", "94"),
            "seine et oise", List.of("78", "91", "92", "93", "94", "95"));

    private final Register register;
    private final Map<String, Match> seen = new HashMap<>();

    Departements(Register register) {
        this.register = register;
    }

    /** The departement that a cell means, or why none. */
    synchronized Match find(String written) {
        Match known = seen.get(written);
        if (known == null) {
            known = ask(written);
            if (seen.size() < 1_000) {
                seen.put(written, known);
            }
        }
        return known;
    }

    /** The official code, null when the cell is empty or means no departement. */
    @Nullable
    String code(@Nullable String written) {
        return written != null && find(written) instanceof Match.Found found ? found.code() : null;
    }

    private Match ask(String written) {
        CodeText code = CodeText.read(written);
        Life life = byCode(code.text());
        if (life != null) {
            boolean asWritten = life.code().equals(written.strip());
            return found(
                    life,
                    asWritten
                            ? List.of()
                            : List.of(new Correction(
                                    "departement-code", "« %s » lu %s.".formatted(written, life.coded()))));
        }
        Matcher both = BOTH.matcher(CellText.strip(written));
        if (both.matches()) {
            String first = both.group(1) == null ? both.group(4) : both.group(1);
            String name = both.group(2) == null ? both.group(3) : both.group(2);
            Life coded = byCode(CodeText.read(first).text());
            if (coded != null && PlainName.of(coded.name()).resembles(PlainName.of(name))) {
                return found(coded, List.of());
            }
        }
        return byName(written);
    }

    private @Nullable Life byCode(String text) {
        Life exact = register.at(text, DAY);
        if (exact != null) {
            return exact;
        }
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) {
            String number = figures.group(1);
            return register.at(number.length() == 1 ? "0" + number : number, DAY);
        }
        List<String> interior = CodeForms.interior(text);
        return interior.size() == 1 ? register.at(interior.get(0), DAY) : null;
    }

    private Match byName(String written) {
        PlainName name = PlainName.of(written);
        List<Life> named = register.named(name, DAY, null);
        if (named.size() == 1) {
            return found(named.get(0), List.of());
        }
        String former = FORMER.get(name.full());
        Life today = former == null ? null : register.at(former, DAY);
        if (today != null) {
            return found(
                    today,
                    List.of(new Correction(
                            "former-name", "« %s » s'appelle aujourd'hui %s.".formatted(written, today.name()))));
        }
        List<String> parts = SPLIT.getOrDefault(name.full(), List.of());
        List<Candidate> near = parts.isEmpty()
                ? register.nearNames(name, DAY, null)
                : parts.stream()
                        .flatMap(part -> register.of(part).stream())
                        .map(Life::candidate)
                        .toList();
        return new Match.Refused(
                parts.isEmpty() ? "unknown-departement" : "ambiguous-departement",
                "departement",
                written,
                parts.isEmpty()
                        ? "Département « %s » inconnu : écrivez son code ou son nom officiel.".formatted(written)
                        : "« %s » a été partagé entre plusieurs départements : écrivez lequel.".formatted(written),
                near);
    }

    private static Match found(Life life, List<Correction> corrections) {
        return new Match.Found(Level.DEPARTEMENT, life.code(), DAY, life.name(), corrections);
    }
}
