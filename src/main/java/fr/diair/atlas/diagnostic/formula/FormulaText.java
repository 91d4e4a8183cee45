package fr.diair.atlas.diagnostic.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a formula, looked over before the expression library sees it: only known signs, functions and indicators in
 * brackets go through. Each indicator is replaced by a name of the same length, so that places in the text stay the same.
 */
final class FormulaText {
    static final int LONGEST = 500;
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 20;
    private static final Pattern TOKEN = Pattern.compile(
            "(?<part>\\[[^\\[\\]]*\\])|(?<number>\\d+(?:\\.\\d+)?)|(?<word>[\\p{L}_][\\p{L}\\p{N}_-]*)|(?<sign><=|>=|<>|[-+*/^(),;<>=])|(?<space>\\s+)|(?<other>.)");

    private final List<String> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    FormulaText(String text) {
        if (text.isBlank()) {
            throw new FormulaFault("La formule est vide.", 0, 0);
        }
        if (text.length() > LONGEST) {
            throw new FormulaFault(
                    "La formule a %d caractères ; %d au plus sont admis.".formatted(text.length(), LONGEST),
                    LONGEST,
                    text.length());
        }
        int depth = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            depth += token.group().equals("(") ? 1 : token.group().equals(")") ? -1 : 0;
            if (depth > DEEPEST) {
                throw fault(token, "Plus de %d parenthèses les unes dans les autres.".formatted(DEEPEST));
            }
            plain.append(read(text, token));
        }
    }

    private String read(String text, Matcher token) {
        String found = token.group();
        if (token.group("part") != null) {
            return name(token, found.substring(1, found.length() - 1).strip());
        }
        if (token.group("word") != null) {
            boolean called = text.substring(token.end()).stripLeading().startsWith("(");
            if (!called) {
                throw fault(
                        token, "« %s » : un indicateur s'écrit entre crochets, comme [population].".formatted(found));
            }
            if (Operation.of(found).isEmpty()) {
                throw fault(
                        token,
                        "Fonction « %s » inconnue ; il y a min, max, abs, round, sqrt, ln, log10 et if."
                                .formatted(found));
            }
            return found.toUpperCase(Locale.ROOT);
        }
        if (token.group("other") != null) {
            throw fault(token, "Le signe « %s » n'est pas admis dans une formule.".formatted(found));
        }
        return found.equals(";") ? "," : found.isBlank() ? " ".repeat(found.length()) : found;
    }

    private String name(Matcher token, String id) {
        if (id.isEmpty()) {
            throw fault(token, "Des crochets vides : écrivez-y un indicateur, comme [population].");
        }
        int index = parts.indexOf(id);
        if (index < 0) {
            index = parts.size();
            parts.add(id);
        }
        if (index >= MOST_PARTS) {
            throw fault(token, "Une formule a %d indicateurs au plus.".formatted(MOST_PARTS));
        }
        String name = "v" + (char) ('a' + index);
        return name + "_".repeat(Math.max(0, token.group().length() - name.length()));
    }

    /** The index of the indicator that a name stands for. */
    static int index(String name) {
        return Character.toLowerCase(name.charAt(1)) - 'a';
    }

    private static FormulaFault fault(Matcher token, String sentence) {
        return new FormulaFault(sentence, token.start(), token.end());
    }

    /** For the expression library. */
    String plain() {
        return plain.toString();
    }

    /** The ids of the indicators, each once. */
    List<String> parts() {
        return List.copyOf(parts);
    }
}
